/** The coming twelve months of every zone as ribbons of seasons, and what comes next. */
import { Button, Switch } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import type { House } from "../../../../electron/contract/state.ts";
import type { Instant } from "../../../../electron/contract/words.ts";
import { localDate } from "../../logic/venue-time.ts";
import { useDesk } from "../../desk.ts";
import { useSpeech } from "../../speech.ts";
import { dateWords } from "./dates.ts";
import { Moves } from "./Moves.tsx";
import { Next } from "./Next.tsx";
import { Ribbons } from "./Ribbons.tsx";
import type { YearSpeech } from "./sentences.ts";
import { monthShown, type Shown } from "./shown.ts";
import { addMonths, monthOf, MONTHS_SHOWN, spanOf } from "./span.ts";
import { useYear, yearIn } from "./use-year.ts";
import { YearTable } from "./YearTable.tsx";

interface YearProps {
  readonly house: House;
  readonly now: Instant;
}

export function Year({ house, now }: YearProps) {
  const { reachable } = useDesk();
  const speech = useSpeech();
  const { say, language } = speech;
  const { timeZone } = house.venue;
  const [shown, setShown] = useState<Shown>({ year: null, month: null });
  const [asTable, setAsTable] = useState(false);
  const [turn, setTurn] = useState(0);
  const head = useRef<HTMLHeadingElement>(null);
  /** What led from the year to a month or back is gone from the page: the focus waits at the heading. */
  const [led, setLed] = useState(0);
  const today = localDate(timeZone, now);
  const thisMonth = monthOf(today);
  const first = shown.year ?? thisMonth;

  const ahead = useYear(house, thisMonth, turn);
  const elsewhere = useYear(house, first === thisMonth ? null : first, turn);
  const reading = first === thisMonth ? ahead : elsewhere;
  const year = yearIn(reading, first);
  const coming = yearIn(ahead, thisMonth);

  const words = useMemo(
    (): YearSpeech => ({ ...speech, dates: dateWords(language, timeZone, today) }),
    [speech, language, timeZone, today],
  );
  const span = useMemo(
    () => (shown.month === null ? spanOf(timeZone, first, MONTHS_SHOWN) : spanOf(timeZone, shown.month, 1)),
    [timeZone, first, shown.month],
  );
  const { dates } = words;
  const title =
    shown.month === null
      ? say("year.range", { from: dates.month(first), to: dates.month(addMonths(first, MONTHS_SHOWN - 1)) })
      : dates.month(shown.month);
  // Minute by minute: the line of today need not move more often.
  const minute = Math.floor(now / 60_000) * 60_000;

  const turnTo = (next: Shown): void => {
    if ((next.month === null) !== (shown.month === null)) setLed(led + 1);
    setShown(next);
  };
  useEffect(() => {
    if (led > 0) head.current?.focus();
  }, [led]);

  if (house.zones.length === 0) return <p className="quiet">{say("year.empty")}</p>;
  return (
    <section className="year" aria-labelledby="year-title" aria-busy={reading.kind === "reading"}>
      <div className="year__head">
        <h3 id="year-title" ref={head} tabIndex={-1}>
          <span className="year__kind">{say("year.title")}</span> <span className="year__range">{title}</span>
        </h3>
        <Moves shown={shown} first={first} thisMonth={thisMonth} onShown={turnTo} />
        <Switch
          size="md"
          label={say("year.table")}
          checked={asTable}
          onChange={(event) => setAsTable(event.currentTarget.checked)}
        />
      </div>
      {reachable || year === null ? null : (
        <p className="year__stale" role="status">
          {say("year.stale")}
        </p>
      )}
      {year !== null ? null : (
        <div className="year__waiting">
          <p role="status">{say(!reachable ? "year.away" : reading.kind === "failed" ? "year.failed" : "year.reading")}</p>
          {reachable && reading.kind === "failed" ? <Button onClick={() => setTurn(turn + 1)}>{say("year.again")}</Button> : null}
        </div>
      )}
      {year === null ? null : asTable ? (
        <YearTable house={house} year={year} span={span} speech={words} />
      ) : (
        <Ribbons
          key={`${span.first} ${span.end}`}
          house={house}
          year={year}
          span={span}
          now={minute}
          speech={words}
          language={language}
          onMonth={shown.month === null ? (month) => turnTo(monthShown(thisMonth, first, month)) : null}
        />
      )}
      {coming === null ? null : <Next house={house} year={coming} now={now} speech={words} />}
    </section>
  );
}
