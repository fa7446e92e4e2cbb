/** The parts a plan is made of, each as it is written (DESIGN §5). How they hang together is looked at in faults.ts. */
import { z } from "zod";
import { PlannedAnnouncement } from "./announcement.ts";
import { ALL_DAY, Days, Window } from "./days.ts";
import { Experiences } from "./experience.ts";
import { unlessOneOf } from "./issues.ts";
import { Opinions } from "./opinion.ts";
import { Programme } from "./programme.ts";
import { Target } from "./target.ts";
import { VenueMap } from "./venue-map.ts";
import { EndTimeOfDay, Id, LocalDate, Words } from "./words.ts";

const WHOLE_PERCENT = "must be a whole number from 0 to 100";
const Percent = z.int(WHOLE_PERCENT).min(0, WHOLE_PERCENT).max(100, WHOLE_PERCENT);

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
    volume: z.union([Percent, VolumeCurve], unlessOneOf(["curve"], `${WHOLE_PERCENT}, or a curve`)).optional(),
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
  /** Where a pass-by goes on to, and how much later it is heard there. */
  neighbours: z.array(z.strictObject({ zone: Id, delaySeconds: z.number().min(0).max(60) })).default([]),
  /** Heard later (or, below 0, earlier) than the others by so much, so that amplifiers with a delay of their own agree. */
  delayMilliseconds: z.number().min(-200, "must be from -200 to 200").max(200, "must be from -200 to 200").default(0),
});
export type Zone = z.infer<typeof Zone>;

const Seconds = z.number().min(0).max(86_400);

const playSeconds = z.number().min(1, "must be at least 1 second").max(86_400);

const HowOften = {
  weight: z.number().positive("must be above 0").max(1000).default(1),
  gainDecibels: z.number().min(-60).max(12).default(0),
};

const SoundTrack = z.strictObject({
  sound: Id,
  /** How long a loop is held before the next track; absent: once through. */
  playSeconds: playSeconds.optional(),
  ...HowOften,
});

/** An engine played as a whole, from the library's sounds whose layer names it: started, idling, revving, driven. */
const EngineTrack = z.strictObject({ engine: Id, playSeconds: playSeconds.default(600), ...HowOften });

const isKeyed = (input: unknown, key: string): boolean => typeof input === "object" && input !== null && key in input;

/** What a playlist plays: a sound or an engine. */
const Track = z.union([SoundTrack, EngineTrack], {
  error: ({ input }) => {
    const [sound, engine] = [isKeyed(input, "sound"), isKeyed(input, "engine")];
    if (sound && engine) return "names both a sound and an engine: give one of them";
    return sound || engine ? undefined : "needs a sound or an engine";
  },
});
export type Track = z.infer<typeof Track>;

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
        /** Goes on to the zone's neighbours, and from there to theirs, as a car that passes. */
        travels: z.boolean().default(false),
      }),
    )
    .default([]),
});
export type Playlist = z.infer<typeof Playlist>;

export const Screen = z.strictObject({
  id: Id,
  zone: Id,
  roles: z.array(z.enum(["kiosk", "player"])).min(1, "needs at least one role"),
  /** The id of one of the plan's outputs, or the name that a sound card has by itself; null: the machine's default. */
  output: z.string().min(1).max(200).nullable().default(null),
  /** false: a board, which shows and asks for nothing. */
  touch: z.boolean().default(true),
  /** After so long without a touch it asks whether somebody is there, counts down 20 seconds, and forgets them. */
  idleSeconds: z
    .int("must be whole seconds")
    .min(30, "must be at least 30 seconds: nobody reads in less")
    .max(1800, "must be at most half an hour")
    .default(45),
  /** Where it stands on the map; null: it does not know. */
  place: Id.nullable().default(null),
  /** How its picture hangs, millimetres: its lower edge above the floor, and its height. null: nobody measured. */
  mounting: z
    .strictObject({
      bottomMillimetres: z.number().min(0, "must not be below the floor").max(5000, "must be at most 5 metres"),
      heightMillimetres: z.number().min(50, "must be at least 50 mm").max(5000, "must be at most 5 metres"),
    })
    .nullable()
    .default(null),
});
export type Screen = z.infer<typeof Screen>;

/** A sound card that the operator has named. */
export const Output = z.strictObject({
  id: Id,
  name: Words,
  /** What the card calls itself: it is found by this where no card has the device id. */
  label: z.string().min(1).max(200),
  /** What the browser of the screens that use it calls the card; another browser calls it otherwise. null: by its label alone. */
  deviceId: z.string().min(1).max(200).nullable().default(null),
});
export type Output = z.infer<typeof Output>;

/** Whether times can be told in a zone of this name, or at an offset such as "+02:00". */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function isLanguageTag(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const Venue = z.strictObject({
  id: Id,
  name: Words,
  // A fixed offset knows no summer time: a zone has a name.
  timeZone: z
    .string()
    .refine((name) => /^[A-Za-z]/.test(name) && isTimeZone(name), "is not a time zone of the tz database, such as Europe/Paris"),
  locale: z.string().max(35, "is not a language tag such as fr").refine(isLanguageTag, "is not a language tag such as fr"),
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
      z.union(
        [z.strictObject({ date: LocalDate, closed: z.literal(true) }), z.strictObject({ date: LocalDate, window: Window })],
        unlessOneOf(["closed", "window"], 'must be {"date":…,"closed":true} or {"date":…,"window":…}'),
      ),
    )
    .default([]),
});
export type Venue = z.infer<typeof Venue>;

/** All of a plan; its parts are looked at one by one, not against each other. */
export const PlanParts = z.strictObject({
  schema: z.literal(1, "must be 1, the only schema this version reads"),
  venue: Venue,
  zones: z.array(Zone).min(1, "needs at least one zone"),
  playlists: z.array(Playlist).default([]),
  periods: z.array(Period).default([]),
  rules: z.array(Rule).default([]),
  caps: z.array(Cap).default([]),
  screens: z.array(Screen).default([]),
  outputs: z.array(Output).default([]),
  announcements: z.array(PlannedAnnouncement).default([]),
  programme: Programme,
  experiences: Experiences,
  /** null: the house has no map. */
  map: VenueMap.nullable().default(null),
  opinions: Opinions.prefault({}),
});
export type PlanParts = z.infer<typeof PlanParts>;
