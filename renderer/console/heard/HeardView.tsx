/** What was really heard: each zone's day against its plan, with the gaps in red, and how loud it is now. */
import { Button, Switch } from "@mantine/core";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Proof } from "../../../electron/contract/proof.ts";
import type { House, VenueState } from "../../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { DayField, DaySteps } from "../DayMoves.tsx";
import { useDesk } from "../desk.ts";
import { dayTitle, hourMarks, shareOf } from "../logic/day.ts";
import { dayBounds, localDate } from "../logic/venue-time.ts";
import { type Speech, useSpeech } from "../speech.ts";
import { ViewHead } from "../ViewHead.tsx";
import { HeardTable } from "./HeardTable.tsx";
import { fellShort, secondsKnown } from "./strip.ts";
import { dayIn, useHeard } from "./use-heard.ts";
import { ZoneStrip } from "./ZoneStrip.tsx";

const MINUTE = 60_000;

/** The first thing that is read: whether all that was due was heard. */
function headlineOf({ zones, from, to, knownFrom }: Proof, { say, time }: Speech): string {
  if (knownFrom === to) return say("heard.none-known");
  if (!zones.some((zone) => secondsKnown(zone) > 0))
    return knownFrom === from ? say("heard.none-due") : say("heard.none-due-since", { time: time(parseInstant(knownFrom)) });
  const short = zones.filter(fellShort).length;
  return short === 0 ? say("heard.all") : say("heard.short", { count: short });
}

/** Below the headline: the zones that fell short, and from when and until when it is known. */
function Below({ proof, reachable }: { proof: Proof; reachable: boolean }) {
  const { say, zone, exact, time } = useSpeech();
  const short = proof.zones.filter(fellShort);
  const { from, to, knownFrom } = proof;
  const begins = knownFrom > from && knownFrom < to;
  return (
    <>
      {short.length === 0 ? null : <p>{short.map((each) => zone(each.zone)).join(" · ")}</p>}
      {begins ? <p className="quiet">{say("heard.known-from", { time: time(parseInstant(knownFrom)) })}</p> : null}
      {reachable ? null : <p className="view-head__needs">{say("heard.stale", { time: exact(Date.parse(proof.until)) })}</p>}
    </>
  );
}

export function HeardView({ house, state, now }: { house: House; state: VenueState; now: Instant }) {
  const { reachable } = useDesk();
  const speech = useSpeech();
  const { say, language, name } = speech;
  const { timeZone } = house.venue;
  const today = localDate(timeZone, now);
  /** null follows today, also across midnight. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [asTable, setAsTable] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const date = chosen ?? today;
  const bounds = dayBounds(timeZone, date);
  const tick = date === today ? Math.floor(now / MINUTE) : null;
  const reading = useHeard(house, date, bounds, tick, state.revision);
  const day = dayIn(reading, date);
  const nowShare = shareOf(now, bounds);
  const shown = day !== null && !asTable;
  const middle = useEffectEvent((element: HTMLElement) => {
    element.scrollLeft = nowShare >= 0 && nowShare <= 1 ? nowShare * element.scrollWidth - element.clientWidth * 0.8 : 0;
  });
  // Where the line is wider than the page it opens on now, not on midnight; afterwards it stays where it is put.
  useEffect(() => {
    if (shown && scroller.current !== null) middle(scroller.current);
  }, [shown, date]);
  const title = dayTitle(date, language);
  const waiting = !reachable ? "heard.away" : reading.kind === "failed" ? "heard.failed" : "heard.reading";
  return (
    <section className="heard" aria-labelledby="heard-title" aria-busy={reading.kind === "reading"}>
      <ViewHead
        id="heard-title"
        question={say("heard.question", { date: title })}
        answer={day === null ? say(waiting) : headlineOf(day.proof, speech)}
        tone={day === null ? "waiting" : day.proof.zones.some(fellShort) ? "needs" : "plain"}
        className={null}
        aside={
          <div className="moves view-head__moves heard__moves">
            <DaySteps date={date} today={today} last={today} onDate={setChosen} />
            <DayField label={say("heard.date")} min={undefined} max={today} date={date} onDate={setChosen} />
            <Button component="a" href={`/api/proof.csv?date=${date}&language=${language}`} download>
              {say("heard.csv")}
            </Button>
          </div>
        }
      >
        {day === null ? null : <Below proof={day.proof} reachable={reachable} />}
      </ViewHead>
      {day === null ? null : (
        <>
          <div className="heard__legend">
            <p className="quiet">{say("heard.legend")}</p>
            <Switch
              size="md"
              label={say("day.table")}
              checked={asTable}
              onChange={(event) => setAsTable(event.currentTarget.checked)}
            />
          </div>
          {asTable ? (
            <HeardTable house={house} proof={day.proof} />
          ) : (
            // Wider than a small page: it can be scrolled from the keyboard as well.
            <div className="timeline__scroll" ref={scroller} tabIndex={0} role="region" aria-label={say("heard.lines")}>
              <div className="day__lines">
                <div className="day__hours heard__hours" aria-hidden="true">
                  {hourMarks(timeZone, bounds).map(({ label, at }, index) => (
                    <span
                      key={label}
                      className={index % 3 === 0 ? "day__hour day__hour--third" : "day__hour"}
                      style={{ insetInlineStart: `${at * 100}%` }}
                    >
                      {label}
                    </span>
                  ))}
                </div>
                {house.zones.flatMap((zone) => {
                  const proof = day.proof.zones.find((each) => each.zone === zone.id);
                  if (proof === undefined) return [];
                  const minutes = day.minutes[zone.id] ?? [];
                  return [
                    <ZoneStrip
                      key={zone.id}
                      house={house}
                      name={name(zone.name)}
                      proof={proof}
                      minutes={minutes}
                      knownFrom={day.proof.knownFrom}
                      day={bounds}
                      nowShare={nowShare}
                    />,
                  ];
                })}
              </div>
            </div>
          )}
        </>
      )}
    </section>
  );
}
