/**
 * An evaluator that knows nothing but Intl: it walks every minute, keeps the highest wall clock reading it has seen, and
 * compares it with the windows as written.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { WEEKDAYS } from "../../electron/contract/plan.ts";
import type { Days, Plan, Target, Window } from "../../electron/contract/plan.ts";
import { compile, timeline } from "../../electron/domain/schedule.ts";
import { plusDays, testAlmanac, wallClockOf } from "../support/almanac.ts";
import { plainScene } from "./arbitrary.ts";

const MINUTE = 60_000;
const HOURS = 48;

const leap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

function inSeason(date: string, { from, to }: { from: unknown; to: unknown }): boolean {
  if (typeof from !== "string" || typeof to !== "string") throw new Error("the oracle knows fixed days only");
  const year = Number(date.slice(0, 4));
  if (from === "02-29" && to === "02-29") return date.endsWith("02-29");
  const acts = (point: string, stands: string): string => (point === "02-29" && !leap(year) ? stands : point);
  const start = acts(from, "03-01");
  const end = acts(to, "02-28");
  const day = date.slice(5);
  // Compared as written: a season wraps where its end is written before its start.
  return from <= to ? day >= start && day <= end : day >= start || day <= end;
}

function onDays(date: string, days: Days, holidays: ReadonlySet<string>): boolean {
  const weekday = WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? "mon";
  const byWeekday = days.weekdays?.includes(weekday) ?? true;
  const holiday = holidays.has(date);
  const joined = days.holidays === "also" ? byWeekday || holiday : byWeekday;
  if (!joined || (days.season !== undefined && !inSeason(date, days.season))) return false;
  if (days.holidays === "only") return holiday;
  if (days.holidays === "except") return !holiday;
  if (days.holidays === "eve") return holidays.has(plusDays(date, 1));
  return true;
}

function wallOf(date: string, time: unknown): number {
  if (typeof time !== "string") throw new Error("the oracle knows no sun");
  return Date.parse(`${date}T00:00:00Z`) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE;
}

/** Whether a window of the days holds while the wall clock has reached `wall`. */
function holds(days: Days, window: Window, wall: number, holidays: ReadonlySet<string>): boolean {
  const today = new Date(wall).toISOString().slice(0, 10);
  return [today, plusDays(today, -1)].some((date) => {
    const start = wallOf(date, window.from);
    const end = wallOf(date, window.to);
    return onDays(date, days, holidays) && wall >= start && wall < (end <= start ? wallOf(plusDays(date, 1), window.to) : end);
  });
}

const closeness = (targets: readonly Target[]): number =>
  targets.includes("zone:lobby") ? 2 : targets.includes("group:indoor") ? 1 : targets.includes("venue") ? 0 : -1;

function lobbyAt(plan: Plan, wall: number, holidays: ReadonlySet<string>): unknown {
  const { openingHours } = plan.venue;
  const open = openingHours === null || openingHours.some(({ days, window }) => holds(days, window, wall, holidays));
  const held = plan.rules
    .filter(({ enabled, targets, days, window }) => enabled && closeness(targets) >= 0 && holds(days, window, wall, holidays))
    .filter(({ gate, set }) => {
      const gated = gate ?? (Object.keys(set).some((field) => field !== "theme") ? "open" : "always");
      return gated === "always" || open;
    });
  const best = (field: "theme" | "playlist" | "volume" | "accent"): unknown => {
    const setting = held.filter(({ set }) => set[field] !== undefined);
    const ranked = setting.toSorted(
      (a, b) =>
        b.priority - a.priority || closeness(b.targets) - closeness(a.targets) || plan.rules.indexOf(a) - plan.rules.indexOf(b),
    );
    return ranked[0]?.set[field];
  };
  const limits = plan.caps
    .filter(({ targets, days, window }) => closeness(targets) >= 0 && holds(days, window, wall, holidays))
    .map(({ maximumVolume }) => maximumVolume);
  const volume = Math.min(Number(best("volume") ?? 40), plan.zones[0]?.maximumVolume ?? 100, ...limits);
  return { theme: best("theme") ?? null, playlist: best("playlist") ?? null, volume, accent: best("accent") ?? null };
}

const clocks = new Map<string, Map<number, number>>();

/** The highest reading of the wall clock up to each minute of the range. */
function wallClocks(timeZone: string, from: number, to: number): Map<number, number> {
  const key = `${timeZone}/${from}`;
  const known = clocks.get(key);
  if (known !== undefined) return known;
  const wallClock = wallClockOf(timeZone);
  const found = new Map<number, number>();
  let highest = -Infinity;
  for (let at = from - 48 * 60 * MINUTE; at < to; at += MINUTE) {
    highest = Math.max(highest, wallClock(at));
    if (at >= from) found.set(at, highest);
  }
  clocks.set(key, found);
  return found;
}

it("every minute of a random plan is as a naive evaluator with Intl says", () => {
  fc.assert(
    fc.property(plainScene, ({ plan, around }) => {
      const almanac = testAlmanac(plan.venue.timeZone);
      const from = around - (HOURS / 2) * 60 * MINUTE;
      const to = around + (HOURS / 2) * 60 * MINUTE;
      const years = [-1, 0, 1].map((offset) => new Date(around).getUTCFullYear() + offset);
      const holidays = new Set(years.flatMap((year) => [...almanac.holidays(year)]));
      const segments = timeline(compile(plan, almanac), [], "lobby", from, to).map(({ from: start, to: end, ...values }) => ({
        start: Date.parse(start),
        end: Date.parse(end),
        values,
      }));
      for (const [at, wall] of wallClocks(plan.venue.timeZone, from, to)) {
        const values = segments.find(({ start, end }) => start <= at && at < end)?.values;
        const expected = lobbyAt(plan, wall, holidays);
        if (JSON.stringify(values) !== JSON.stringify(expected))
          expect({ at: new Date(at).toISOString(), values }).toEqual({ at: new Date(at).toISOString(), values: expected });
      }
    }),
    { numRuns: 30 },
  );
}, 30_000);
