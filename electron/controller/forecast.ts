/** Runs a day through the house as it is now, without touching anything real and without holding anybody up. */
import type { Forecast } from "../contract/forecast.ts";
import type { ScreenStatus } from "../contract/report.ts";
import { type Instant, formatInstant } from "../contract/words.ts";
import { venueDay } from "../domain/forecast/day.ts";
import { foresee, lookAhead } from "../domain/forecast/forecast.ts";
import { sayer } from "../domain/forecast/say.ts";
import type { Flaw } from "../domain/forecast/trouble.ts";
import { dateOf, localDayAt } from "../domain/time.ts";
import type { Library } from "./ports.ts";
import type { InForce } from "./telling.ts";

/** After so many milliseconds of work everybody else gets a turn: below what anyone notices in a socket or a tap. */
const TURN = 8;

/** So many files are looked at at once: what a slow disk takes without keeping others waiting. */
const FILES_AT_ONCE = 8;

export interface ForecastQuestion {
  /** null: tomorrow. */
  readonly date: string | null;
  /** null: the venue's. */
  readonly language: string | null;
}

/** Everything a forecast looks at, taken at one moment: what changes meanwhile does not matter to it. */
export interface ForecastGround {
  readonly inForce: InForce;
  readonly library: Library;
  readonly screens: readonly ScreenStatus[];
  readonly now: Instant;
}

/** How the work is spread over time. */
export interface Pace {
  /** Real milliseconds of a clock that is never set. */
  readonly elapsed: () => number;
  /** Resolves when everything else that waits has had its turn. */
  readonly breathe: () => Promise<void>;
}

/** Does the work of a generator, and lets everybody else have a turn in between. */
export async function inTurns<T>(work: Generator<void, T>, { elapsed, breathe }: Pace): Promise<T> {
  let began = elapsed();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (elapsed() - began < TURN) continue;
    await breathe();
    began = elapsed();
  }
}

async function inspectAll(addresses: readonly string[], library: Library): Promise<Map<string, Flaw>> {
  const flaws = new Map<string, Flaw>();
  const waiting = addresses.values();
  const inspectSome = async (): Promise<void> => {
    for (const address of waiting) {
      const flaw = await library.inspect(address);
      if (flaw !== null) flaws.set(address, flaw);
    }
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, inspectSome));
  return flaws;
}

/** null where the venue's time zone skips the date that is asked about. */
export async function forecast(
  { date, language }: ForecastQuestion,
  { inForce, library, screens, now }: ForecastGround,
  pace: Pace,
): Promise<Forecast | null> {
  const began = pace.elapsed();
  const { schedule, overrides } = inForce;
  const { plan } = schedule;
  const asked = date ?? dateOf(localDayAt(schedule.almanac, now) + 1);
  const day = venueDay(schedule, asked);
  if (day === null) return null;
  const house = { schedule, overrides, sounds: library.sounds, themes: library.themes, screens };
  const ahead = await inTurns(lookAhead(house, day), pace);
  const flaws = await inspectAll(ahead.files, library);
  const { troubles, tracks } = await inTurns(foresee(house, ahead, flaws), pace);
  const say = sayer(plan, library.sounds, library.themes, language);
  return {
    date: asked,
    from: formatInstant(day.from),
    to: formatInstant(day.to),
    took: Math.round((pace.elapsed() - began) * 10) / 10,
    checked: {
      segments: ahead.zones.reduce((sum, { segments }) => sum + segments.length, 0),
      tracks,
      assets: ahead.files.length,
      screens: plan.screens.length,
    },
    findings: troubles.map(say),
  };
}
