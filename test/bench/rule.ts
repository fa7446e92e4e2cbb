/** The words of a rule as people use them: which days, which hours, what is set. */
import type { z } from "zod";
import { type Plan, type Rule, WEEKDAYS } from "../../electron/contract/plan.ts";
import type { Dice } from "./dice.ts";

/** A plan and its parts as they are written, before defaults are filled in. */
export type WrittenPlan = z.input<typeof Plan>;
export type WrittenRule = z.input<typeof Rule>;
type Days = NonNullable<WrittenRule["days"]>;
type Window = NonNullable<WrittenRule["window"]>;
type Settings = WrittenRule["set"];
type SeasonPoint = NonNullable<Days["season"]>["from"];

const THEMES = ["classic", "christmas", "new-year", "valentine", "easter", "race", "summer", "halloween"];
const ACCENTS = ["sleigh-bells", "start-lights", "cicadas", "church-bell", "flag"];
const WORKDAYS = WEEKDAYS.slice(0, 5);
const WEEKEND = WEEKDAYS.slice(5);
export const PLAYLISTS = 30;

export const PERIODS: NonNullable<WrittenPlan["periods"]> = [
  { id: "christmas", days: { season: { from: "12-01", to: "01-06" } } },
  { id: "advent", days: { season: { from: { feast: "advent1" }, to: "12-24" } } },
  { id: "holy-week", days: { season: { from: { feast: "easter", offsetDays: -7 }, to: { feast: "easter", offsetDays: 1 } } } },
  { id: "ascension", days: { season: { from: { feast: "ascension" }, to: { feast: "ascension", offsetDays: 3 } } } },
  {
    id: "race-week",
    days: { season: { from: { weekday: "mon", onOrAfter: "06-04" }, to: { weekday: "sun", onOrAfter: "06-10" } } },
  },
  { id: "summer", days: { season: { from: "06-21", to: "09-15" } } },
  { id: "winter", days: { season: { from: "11-15", to: "03-15" } } },
  { id: "summer-weekends", days: { period: "summer", weekdays: WEEKEND } },
  { id: "winter-evenings", days: { period: "winter", holidays: "except", except: ["2026-12-24", "2026-12-31"] } },
  { id: "refit", days: { range: { from: "2027-01-11", to: "2027-02-05" } } },
  { id: "open-doors", days: { dates: ["2026-10-17", "2026-10-18", "2026-12-19", "2026-12-20", "2027-02-13", "2027-02-14"] } },
];

const two = (value: number): string => String(value).padStart(2, "0");
const monthDay = (dice: Dice): string => `${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`;

/** A time of day, `minutes` after midnight, on its quarter of an hour. */
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(Math.floor((minutes % 60) / 15) * 15)}`;

/** `days` after the first of October 2026, around which everything measured happens. */
const date = (days: number): string => new Date(Date.UTC(2026, 9, 1 + days)).toISOString().slice(0, 10);

const someDates = (dice: Dice, count: number): string[] => Array.from({ length: count }, () => date(dice.below(450)));

const someWeekdays = (dice: Dice): NonNullable<Days["weekdays"]> =>
  dice.weighted<NonNullable<Days["weekdays"]>>([
    [4, () => WORKDAYS],
    [4, () => WEEKEND],
    [2, () => ["fri", "sat"]],
    [2, () => WEEKDAYS.slice(1)],
    [3, () => [dice.one(WEEKDAYS)]],
  ]);

function feastSeason(dice: Dice): Days {
  const feast = dice.one(["easter", "ascension", "pentecost", "advent1"] as const);
  const from: SeasonPoint = { feast, offsetDays: dice.below(15) - 7 };
  return { season: { from, to: dice.chance(0.5) ? monthDay(dice) : { feast, offsetDays: 8 } } };
}

function someDays(dice: Dice): Days {
  const days = dice.weighted<Days>([
    [15, () => ({})],
    [35, () => ({ weekdays: someWeekdays(dice) })],
    [8, () => ({ season: { from: monthDay(dice), to: monthDay(dice) } })],
    [4, () => ({ season: { from: monthDay(dice), to: monthDay(dice) }, weekdays: someWeekdays(dice) })],
    [5, () => feastSeason(dice)],
    [3, () => ({ season: { from: { weekday: dice.one(WEEKDAYS), onOrAfter: monthDay(dice) }, to: monthDay(dice) } })],
    [
      8,
      () => {
        const first = dice.below(400);
        return { range: { from: date(first), to: date(first + dice.below(50)) } };
      },
    ],
    [6, () => ({ dates: someDates(dice, 1 + dice.below(6)) })],
    [7, () => ({ period: dice.one(PERIODS).id })],
    [3, () => ({ period: dice.one(PERIODS).id, weekdays: someWeekdays(dice) })],
    [2, () => ({ holidays: "only" })],
    [2, () => ({ holidays: "except", weekdays: WORKDAYS })],
    [1, () => ({ holidays: "also", weekdays: WEEKEND })],
    [1, () => ({ holidays: "eve" })],
  ]);
  if (dice.chance(0.03)) days.include = someDates(dice, 1 + dice.below(3));
  if (dice.chance(0.05)) days.except = someDates(dice, 1 + dice.below(3));
  return days;
}

function someWindow(dice: Dice): Window {
  const lasting = (from: number, length: number): Window => ({ from: clock(from), to: clock(from + length) });
  return dice.weighted<Window>([
    [15, () => ({ from: "00:00", to: "24:00" })],
    [43, () => lasting(480 + dice.below(300), 240 + dice.below(300))],
    [26, () => lasting(480 + dice.below(720), 30 + dice.below(150))],
    [12, () => lasting(1080 + dice.below(300), 420 + dice.below(240))],
    [2, () => ({ from: { sun: "sunset", offsetMinutes: dice.below(60) - 30, fallback: "18:00" }, to: "23:00" })],
    [2, () => ({ from: { sun: "sunset", fallback: "18:00" }, to: { sun: "sunrise", offsetMinutes: dice.below(60) - 30 } })],
  ]);
}

const someVolume = (dice: Dice): number => 10 + dice.below(81);

function someCurve(dice: Dice): Settings["volume"] {
  const points = 2 + dice.below(4);
  const first = 480 + dice.below(120);
  return { curve: Array.from({ length: points }, (_, index) => ({ at: clock(first + index * 150), volume: someVolume(dice) })) };
}

function someSettings(dice: Dice): Settings {
  const theme = (): string | null => (dice.chance(0.05) ? null : dice.one(THEMES));
  const playlist = (): string | null => (dice.chance(0.08) ? null : `playlist-${dice.below(PLAYLISTS)}`);
  const accent = (): string | null => (dice.chance(0.1) ? null : dice.one(ACCENTS));
  return dice.weighted<Settings>([
    [15, () => ({ theme: theme() })],
    [30, () => ({ playlist: playlist() })],
    [20, () => ({ volume: someVolume(dice) })],
    [8, () => ({ volume: someCurve(dice) })],
    [10, () => ({ accent: accent() })],
    [12, () => ({ playlist: playlist(), volume: someVolume(dice) })],
    [5, () => ({ theme: theme(), playlist: playlist(), volume: someVolume(dice), accent: accent() })],
  ]);
}

/** A rule as a person would write it, for the given targets. */
export function someRule(dice: Dice, id: string, targets: WrittenRule["targets"]): WrittenRule {
  const rule: WrittenRule = {
    id,
    name: { en: `Rule ${id}`, fr: `Règle ${id}` },
    enabled: !dice.chance(0.03),
    targets,
    priority: dice.weighted([
      [40, () => 0],
      [20, () => 10],
      [15, () => 20],
      [10, () => 50],
      [15, () => dice.below(200) - 50],
    ]),
    days: someDays(dice),
    window: someWindow(dice),
    set: someSettings(dice),
  };
  const gate = dice.weighted<WrittenRule["gate"]>([
    [70, () => undefined],
    [20, () => "always"],
    [10, () => "open"],
  ]);
  return gate === undefined ? rule : { ...rule, gate };
}

/** A cap, mostly of an evening. */
export function someCap(dice: Dice, id: string, targets: WrittenRule["targets"]): NonNullable<WrittenPlan["caps"]>[number] {
  return {
    id,
    name: { en: `Cap ${id}` },
    targets,
    days: someDays(dice),
    window: dice.chance(0.6) ? { from: "20:00", to: "08:00" } : someWindow(dice),
    maximumVolume: 10 + dice.below(60),
  };
}
