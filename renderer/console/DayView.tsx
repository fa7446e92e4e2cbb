/** One day of every zone on a line: what it wears, what it plays, how loud. */
import { Button, Switch } from "@mantine/core";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Cue } from "../../electron/contract/cue.ts";
import type { House, Segment, VenueState } from "../../electron/contract/state.ts";
import { formatInstant, type Instant } from "../../electron/contract/words.ts";
import { useCalendarSay } from "./calendar/say.ts";
import { CalendarSheet } from "./calendar/CalendarSheet.tsx";
import { DaySteps } from "./DayMoves.tsx";
import { DayRow } from "./DayRow.tsx";
import { DayTable } from "./DayTable.tsx";
import { useDesk } from "./desk.ts";
import { hasAccents, setsAccent } from "./logic/accents.ts";
import { dayBounds, localDate } from "./logic/venue-time.ts";
import { dayTitle, hourMarks, shareOf } from "./logic/day.ts";
import { DayMoments } from "./seasons/year/DayMoments.tsx";
import { useSpeech } from "./speech.ts";

type Timelines = Readonly<Record<string, readonly Segment[]>>;

/** What is known of a date. */
interface DayRead {
  readonly date: string;
  readonly zones: Timelines;
  readonly cues: readonly Cue[];
}

interface DayViewProps {
  readonly house: House;
  readonly state: VenueState;
  readonly now: Instant;
  /** The date it opens on; null follows today. */
  readonly start: string | null;
}

export function DayView({ house, state, now, start }: DayViewProps) {
  const { read, overrides, reachable } = useDesk();
  const { say, language, name } = useSpeech();
  const { timeZone } = house.venue;
  const today = localDate(timeZone, now);
  /** null follows today, also across midnight. */
  const [chosen, setChosen] = useState<string | null>(start);
  const [timelines, setTimelines] = useState<DayRead | null>(null);
  const [asTable, setAsTable] = useState(false);
  const [exchange, setExchange] = useState(false);
  const { say: sayOfCalendar } = useCalendarSay();
  const scroller = useRef<HTMLDivElement>(null);
  const date = chosen ?? today;
  const day = dayBounds(timeZone, date);
  const { zones } = house;
  const { from, to } = day;

  useEffect(() => {
    if (!reachable) return;
    let stopped = false;
    const range = { from: formatInstant(from), to: formatInstant(to) };
    void read(async (client) => {
      const [answers, { cues }] = await Promise.all([
        Promise.all(zones.map(async ({ id }) => [id, (await client.api.timeline({ zone: id, ...range })).segments] as const)),
        client.api.cues(range),
      ]);
      return { date, zones: Object.fromEntries(answers), cues };
    }).then((answer) => {
      if (!stopped && answer !== null) setTimelines(answer);
    });
    return () => {
      stopped = true;
    };
    // Read again whenever the plan or an override changed: the list of overrides is new at each.
  }, [read, zones, from, to, date, state.revision, overrides, reachable]);

  const marks = hourMarks(timeZone, day);
  const nowShare = shareOf(now, day);
  const known = timelines?.date === date ? timelines.zones : null;
  const accents = hasAccents(house, state) || (known !== null && Object.values(known).some(setsAccent));
  const shown = known !== null && !asTable;
  const seen = nowShare >= 0 && nowShare <= 1;
  const middle = useEffectEvent((element: HTMLElement) => {
    element.scrollLeft = seen ? nowShare * element.scrollWidth - element.clientWidth / 2 : 0;
  });
  // Where the line is wider than the page it opens on now, not on midnight; afterwards it stays where it is put.
  useEffect(() => {
    if (shown && scroller.current !== null) middle(scroller.current);
  }, [shown, date]);
  const title = dayTitle(date, language);
  return (
    <section className="day" aria-labelledby="day-title">
      <div className="day__head">
        <h2 id="day-title">{say("day.title", { date: title })}</h2>
        <div className="moves">
          <DaySteps date={date} today={today} last={null} onDate={setChosen} />
        </div>
        <Switch
          size="md"
          label={say("day.table")}
          checked={asTable}
          onChange={(event) => setAsTable(event.currentTarget.checked)}
        />
        <Button onClick={() => setExchange(true)}>{sayOfCalendar("open")}</Button>
      </div>
      <CalendarSheet house={house} opened={exchange} onClose={() => setExchange(false)} />
      {timelines?.date === date ? <DayMoments house={house} cues={timelines.cues} date={date} /> : null}
      {known === null ? <p role="status">{say("day.loading")}</p> : null}
      {known === null ? null : asTable ? (
        zones.map((zone) => (
          <DayTable key={zone.id} name={name(zone.name)} segments={known[zone.id] ?? []} from={from} accents={accents} />
        ))
      ) : (
        <>
          <p className="quiet">
            {say("day.legend")} {say("day.hint")}
          </p>
          <div className="timeline__scroll" ref={scroller}>
            <div className="day__lines">
              <div className="day__hours" aria-hidden="true">
                {marks.map(({ label, at }, index) => (
                  <span
                    key={label}
                    className={index % 3 === 0 ? "day__hour day__hour--third" : "day__hour"}
                    style={{ insetInlineStart: `${at * 100}%` }}
                  >
                    {label}
                  </span>
                ))}
              </div>
              {zones.map((zone) => (
                <DayRow
                  key={zone.id}
                  house={house}
                  name={name(zone.name)}
                  segments={known[zone.id] ?? []}
                  day={day}
                  nowShare={nowShare}
                />
              ))}
            </div>
          </div>
        </>
      )}
    </section>
  );
}
