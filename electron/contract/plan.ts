/** The plan: everything an operator configures, one document, validated as a whole (DESIGN §5). */
import { z } from "zod";
import { EndTimeOfDay, Id, LocalDate, MonthDay, TimeOfDay, Words } from "./words.ts";

const Percent = z.int("must be a whole number").min(0, "must be at least 0").max(100, "must be at most 100");
const OffsetDays = z.int().min(-366).max(366).default(0);

/** Who a rule, cap or override is about. */
export const Target = z.union([z.literal("venue"), z.templateLiteral([z.enum(["group", "zone"]), ":", z.string()])], {
  error: 'must be "venue", "group:ID" or "zone:ID"',
});
export type Target = z.infer<typeof Target>;

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const Weekday = z.enum(WEEKDAYS, { error: `is not a weekday: use one of ${WEEKDAYS.join(", ")}` });
export type Weekday = z.infer<typeof Weekday>;

/** An end point of a season: a fixed day, a feast, or the first given weekday on or after a day. */
export const SeasonPoint = z.union([
  MonthDay,
  z.strictObject({
    feast: z.enum(["easter", "ascension", "pentecost", "advent1"], {
      error: "is not a feast: use easter, ascension, pentecost or advent1",
    }),
    offsetDays: OffsetDays,
  }),
  z.strictObject({ weekday: Weekday, onOrAfter: MonthDay, offsetDays: OffsetDays }),
]);
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
  sun: z.enum(["sunrise", "sunset"]),
  offsetMinutes: z.int().min(-720).max(720).default(0),
  /** The time that stands in where the sun does not rise or set; null: no window that date. */
  fallback: TimeOfDay.nullable().default(null),
});
export type SunEvent = z.infer<typeof SunEvent>;

/** `[from, to)` in local time; `to` at or before `from` is on the next date. */
export const Window = z.strictObject({
  from: z.union([TimeOfDay, SunEvent]),
  to: z.union([EndTimeOfDay, SunEvent]),
});
export type Window = z.infer<typeof Window>;

export const ALL_DAY: Window = { from: "00:00", to: "24:00" };

/** Linear between its points, which are ordered from the start of the rule's window; flat before and after them. */
const VolumeCurve = z.strictObject({
  curve: z
    .array(z.strictObject({ at: EndTimeOfDay, volume: Percent }))
    .min(2, "needs at least two points")
    .refine((points) => new Set(points.map((point) => point.at)).size === points.length, "two points have the same time"),
});

/** What a rule or an override sets. A missing field inherits; null is explicit: no decoration, silence. */
export const Settings = z
  .strictObject({
    theme: Id.nullable().optional(),
    playlist: Id.nullable().optional(),
    volume: z.union([Percent, VolumeCurve]).optional(),
    accent: Id.nullable().optional(),
  })
  .refine(
    (set) => Object.values(set).some((value) => value !== undefined),
    "sets nothing: give theme, playlist, volume or accent",
  );
export type Settings = z.infer<typeof Settings>;

const Targets = z.array(Target).min(1, "needs at least one target");

export const Rule = z.strictObject({
  id: Id,
  name: Words.optional(),
  enabled: z.boolean().default(true),
  targets: Targets,
  priority: z.int().min(-1000).max(1000).default(0),
  days: Days.default({}),
  window: Window.default(ALL_DAY),
  /** "open": only while the venue is open. Absent: "always" for a rule that only sets a theme, else "open". */
  gate: z.enum(["always", "open"]).optional(),
  set: Settings,
});
export type Rule = z.infer<typeof Rule>;

export const Cap = z.strictObject({
  id: Id,
  name: Words.optional(),
  enabled: z.boolean().default(true),
  targets: Targets,
  days: Days.default({}),
  window: Window.default(ALL_DAY),
  maximumVolume: Percent,
});
export type Cap = z.infer<typeof Cap>;

export const Period = z.strictObject({ id: Id, name: Words.optional(), days: Days });
export type Period = z.infer<typeof Period>;

export const Zone = z.strictObject({
  id: Id,
  name: Words,
  groups: z.array(Id).default([]),
  /** Corrects this zone's amplifier, in the mixer only. */
  trimDecibels: z.number().min(-60).max(12).default(0),
  maximumVolume: Percent.default(100),
  neighbours: z.array(z.strictObject({ zone: Id, delaySeconds: z.number().min(0).max(60) })).default([]),
});
export type Zone = z.infer<typeof Zone>;

const Seconds = z.number().min(0).max(86_400);

export const Track = z.strictObject({
  sound: Id,
  weight: z.number().positive("must be above 0").max(1000).default(1),
  /** How long a loop is held before the next track; absent: once through. */
  playSeconds: z.number().min(1, "must be at least 1 second").max(86_400).optional(),
  gainDecibels: z.number().min(-60).max(12).default(0),
});

export const Playlist = z.strictObject({
  id: Id,
  name: Words,
  order: z.enum(["sequence", "shuffle"]).default("sequence"),
  crossfadeSeconds: z.number().min(0).max(20, "must be at most 20 seconds").default(4),
  pauseSeconds: Seconds.default(0),
  tracks: z.array(Track).min(1, "needs at least one track"),
  oneShots: z
    .array(
      z.strictObject({
        sound: Id,
        /** Shortest and longest pause between two starts. */
        everySeconds: z
          .tuple([z.number().positive(), z.number().positive()])
          .refine(([least, most]) => least <= most, "the first must not exceed the second"),
        gainDecibels: z.number().min(-60).max(12).default(0),
      }),
    )
    .default([]),
});
export type Playlist = z.infer<typeof Playlist>;

export const Screen = z.strictObject({
  id: Id,
  zone: Id,
  roles: z.array(z.enum(["kiosk", "player"])).min(1, "needs at least one role"),
  /** The sound card, by the name the operator gave it; null: the machine's default. */
  output: z.string().min(1).nullable().default(null),
});
export type Screen = z.infer<typeof Screen>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const Venue = z.strictObject({
  id: Id,
  name: Words,
  timeZone: z.string().refine(isTimeZone, "is not a time zone of the tz database, such as Europe/Paris"),
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is not a language tag such as fr"),
  location: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable()
    .default(null),
  holidays: z
    .strictObject({
      country: z.string().regex(/^[A-Z]{2}$/, "is a two-letter country code such as FR"),
      region: z.string().min(1).nullable().default(null),
    })
    .nullable()
    .default(null),
  /** Absent or null: always open. []: never. */
  openingHours: z
    .array(z.strictObject({ days: Days.default({}), window: Window }))
    .nullable()
    .default(null),
  openingExceptions: z
    .array(
      z.union([
        z.strictObject({ date: LocalDate, closed: z.literal(true) }),
        z.strictObject({ date: LocalDate, window: Window }),
      ]),
    )
    .default([]),
});
export type Venue = z.infer<typeof Venue>;

const PlanShape = z.strictObject({
  schema: z.literal(1, "must be 1, the only schema this version reads"),
  venue: Venue,
  zones: z.array(Zone).min(1, "needs at least one zone"),
  playlists: z.array(Playlist).default([]),
  periods: z.array(Period).default([]),
  rules: z.array(Rule).default([]),
  caps: z.array(Cap).default([]),
  screens: z.array(Screen).default([]),
});
export type Plan = z.infer<typeof PlanShape>;

/** A fault in a plan that its own text shows: where, and what is wrong. */
export interface PlanFault {
  path: (string | number)[];
  message: string;
}

function duplicateIds(plan: Plan): PlanFault[] {
  const kinds = ["zones", "playlists", "periods", "rules", "caps", "screens"] as const;
  return kinds.flatMap((kind) => {
    const seen = new Set<string>();
    return plan[kind].flatMap(({ id }, index) => {
      const repeated = seen.has(id);
      seen.add(id);
      return repeated ? [{ path: [kind, index, "id"], message: `"${id}" is already the id of another entry in ${kind}` }] : [];
    });
  });
}

/** The faults of a list of targets against the zones of a plan; `path` is where the list stands. */
export function targetFaults(targets: readonly Target[], zones: readonly Zone[], path: (string | number)[]): PlanFault[] {
  const zoneIds = new Set(zones.map((zone) => zone.id));
  const groups = new Set(zones.flatMap((zone) => zone.groups));
  return targets.flatMap((target, index) => {
    const [kind, id = ""] = target.split(":");
    if (kind === "zone" && !zoneIds.has(id)) return [{ path: [...path, index], message: `there is no zone "${id}"` }];
    if (kind === "group" && !groups.has(id)) return [{ path: [...path, index], message: `no zone belongs to a group "${id}"` }];
    return [];
  });
}

function periodFaults(plan: Plan): PlanFault[] {
  const byId = new Map(plan.periods.map((period) => [period.id, period]));
  const unknown = (days: Days, path: (string | number)[]): PlanFault[] =>
    days.period === undefined || byId.has(days.period)
      ? []
      : [{ path: [...path, "period"], message: `there is no period "${days.period}"` }];
  const cyclic = plan.periods.flatMap((period, index) => {
    const seen = new Set<string>();
    let next: string | undefined = period.id;
    while (next !== undefined && !seen.has(next)) {
      seen.add(next);
      next = byId.get(next)?.days.period;
    }
    return next === period.id
      ? [{ path: ["periods", index, "days", "period"], message: `period "${period.id}" refers back to itself` }]
      : [];
  });
  return [
    ...cyclic,
    ...plan.periods.flatMap((period, i) => unknown(period.days, ["periods", i, "days"])),
    ...plan.rules.flatMap((rule, i) => unknown(rule.days, ["rules", i, "days"])),
    ...plan.caps.flatMap((cap, i) => unknown(cap.days, ["caps", i, "days"])),
    ...(plan.venue.openingHours ?? []).flatMap((hours, i) => unknown(hours.days, ["venue", "openingHours", i, "days"])),
  ];
}

function referenceFaults(plan: Plan): PlanFault[] {
  const zones = new Set(plan.zones.map((zone) => zone.id));
  const playlists = new Set(plan.playlists.map((playlist) => playlist.id));
  return [
    ...plan.rules.flatMap((rule, i) => targetFaults(rule.targets, plan.zones, ["rules", i, "targets"])),
    ...plan.caps.flatMap((cap, i) => targetFaults(cap.targets, plan.zones, ["caps", i, "targets"])),
    ...plan.rules.flatMap((rule, i) =>
      typeof rule.set.playlist !== "string" || playlists.has(rule.set.playlist)
        ? []
        : [{ path: ["rules", i, "set", "playlist"], message: `there is no playlist "${rule.set.playlist}"` }],
    ),
    ...plan.screens.flatMap((screen, i) =>
      zones.has(screen.zone) ? [] : [{ path: ["screens", i, "zone"], message: `there is no zone "${screen.zone}"` }],
    ),
    ...plan.zones.flatMap((zone, i) =>
      zone.neighbours.flatMap((neighbour, j) =>
        zones.has(neighbour.zone)
          ? []
          : [{ path: ["zones", i, "neighbours", j, "zone"], message: `there is no zone "${neighbour.zone}"` }],
      ),
    ),
  ];
}

/** The plan with all its inner references checked. Themes and sounds are checked against the library, at PUT. */
export const Plan = PlanShape.superRefine((plan, context) => {
  for (const fault of [...duplicateIds(plan), ...referenceFaults(plan), ...periodFaults(plan)]) {
    context.addIssue({ code: "custom", ...fault });
  }
});
