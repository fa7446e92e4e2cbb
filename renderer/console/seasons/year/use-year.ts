/** A year of the house, read from the controller: once, and again when the plan, an override or a theme changes. */
import { useEffect, useMemo, useState } from "react";
import type { Cue } from "../../../../electron/contract/cue.ts";
import type { House } from "../../../../electron/contract/state.ts";
import { formatInstant } from "../../../../electron/contract/words.ts";
import { useKnown } from "../../../link/react.ts";
import { useDesk } from "../../desk.ts";
import { type Course, coursesOf } from "./course.ts";
import { type Month, readFrom } from "./span.ts";

export interface YearRead {
  /** The month it begins with. */
  readonly month: Month;
  readonly courses: readonly Course[];
  /** In the order of time. */
  readonly cues: readonly Cue[];
}

export type Reading =
  | { readonly kind: "reading"; readonly before: YearRead | null }
  | { readonly kind: "read"; readonly year: YearRead }
  | { readonly kind: "failed"; readonly before: YearRead | null };

/** What is there to show of a month's year, however old; null: nothing. */
export function yearIn(reading: Reading, month: Month): YearRead | null {
  const year = reading.kind === "read" ? reading.year : reading.before;
  return year?.month === month ? year : null;
}

/**
 * The year from a month on; null: nothing is asked. Two questions whatever the house has of zones and days: what is worn
 * at first, and all that happens from there on. `turn` is another number to read it once more.
 */
export function useYear(house: House, month: Month | null, turn: number): Reading {
  const { ask, overrides, reachable } = useDesk();
  const { revision } = useKnown();
  const [reading, setReading] = useState<Reading>({ kind: "reading", before: null });
  const { themes } = house;
  const { timeZone } = house.venue;
  // The house is told anew at each turn of a rehearsal's clock, too; only what a year is made of counts.
  const seasons = useMemo(() => JSON.stringify(themes.map(({ id, moments, cues }) => [id, moments, cues])), [themes]);
  // An override that is yet to come changes nothing now, and so is published nowhere: the desk lists it.
  const dressing = useMemo(
    () =>
      overrides === null
        ? null
        : JSON.stringify(
            overrides.flatMap(({ id, from, until, targets, set: { theme } }) =>
              theme === undefined ? [] : [[id, from, until, targets, theme]],
            ),
          ),
    [overrides],
  );

  useEffect(() => {
    if (!reachable || month === null || dressing === null) return;
    let stopped = false;
    const { from, to } = readFrom(timeZone, month);
    setReading((held) => ({ kind: "reading", before: held.kind === "read" ? held.year : held.before }));
    void ask(async (client) => {
      const [beginning, { cues }] = await Promise.all([
        client.api.state({ at: formatInstant(from) }),
        client.api.cues({ from: formatInstant(from), to: formatInstant(to) }),
      ]);
      return { month, cues, courses: coursesOf(Object.keys(beginning.zones), beginning.zones, cues) };
    }).then((year) => {
      if (stopped) return;
      setReading((held) =>
        year === null ? { kind: "failed", before: held.kind === "read" ? held.year : held.before } : { kind: "read", year },
      );
    });
    return () => {
      stopped = true;
    };
  }, [ask, reachable, timeZone, month, turn, revision, seasons, dressing]);
  return reading;
}
