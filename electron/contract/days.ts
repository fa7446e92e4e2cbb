/** Which dates and times of day a plan speaks of: weekdays, seasons, feasts, single dates, windows (DESIGN §5). */
import { z } from "zod";
import { unlessOneOf } from "./issues.ts";
import { EndTimeOfDay, Id, LocalDate, MonthDay, TimeOfDay } from "./words.ts";

const OffsetDays = z.int().min(-366).max(366).default(0);

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const Weekday = z.enum(WEEKDAYS, { error: `is not a weekday: use one of ${WEEKDAYS.join(", ")}` });
export type Weekday = z.infer<typeof Weekday>;

/** An end point of a season: a fixed day, a feast, or the first given weekday on or after a day. */
export const SeasonPoint = z.union(
  [
    MonthDay,
    z.strictObject({
      feast: z.enum(["easter", "ascension", "pentecost", "advent1"], {
        error: "is not a feast: use easter, ascension, pentecost or advent1",
      }),
      offsetDays: OffsetDays,
    }),
    z.strictObject({ weekday: Weekday, onOrAfter: MonthDay, offsetDays: OffsetDays }),
  ],
  unlessOneOf(
    ["feast", "weekday"],
    'is not a day of the year: write it as MM-DD, as {"feast":"easter"} or as {"weekday":"sat","onOrAfter":"06-10"}',
  ),
);
export type SeasonPoint = z.infer<typeof SeasonPoint>;

/** Recurs yearly, both ends inclusive; the end is the first one on or after the start, so it may wrap the new year. */
export const Season = z.strictObject({ from: SeasonPoint, to: SeasonPoint });
export type Season = z.infer<typeof Season>;

const DateRange = z
  .strictObject({ from: LocalDate, to: LocalDate })
  .refine((range) => range.from <= range.to, { path: ["to"], error: "ends before it starts" });

/** Which dates; every given condition must hold, and {} is every day. `except` wins over `include`. */
export const Days = z.strictObject({
  weekdays: z.array(Weekday).min(1, "needs at least one weekday").optional(),
  season: Season.optional(),
  range: DateRange.optional(),
  dates: z.array(LocalDate).optional(),
  period: Id.optional(),
  holidays: z.enum(["only", "except", "also", "eve"]).optional(),
  include: z.array(LocalDate).optional(),
  except: z.array(LocalDate).optional(),
});
export type Days = z.infer<typeof Days>;

const SunEvent = z.strictObject({
  sun: z.enum(["sunrise", "sunset"], { error: "must be sunrise or sunset" }),
  offsetMinutes: z.int().min(-720).max(720).default(0),
  /** The time that stands in where the sun does not rise or set; null: no window that date. */
  fallback: TimeOfDay.nullable().default(null),
});
export type SunEvent = z.infer<typeof SunEvent>;

const NO_EDGE = 'is not a time of day: write it as HH:MM or as {"sun":"sunset"}';

/** `[from, to)` in local time; `to` at or before `from` is on the next date. */
export const Window = z.strictObject({
  from: z.union([TimeOfDay, SunEvent], unlessOneOf(["sun"], NO_EDGE)),
  to: z.union([EndTimeOfDay, SunEvent], unlessOneOf(["sun"], NO_EDGE)),
});
export type Window = z.infer<typeof Window>;

export const ALL_DAY: Window = { from: "00:00", to: "24:00" };
