/** What should be true: zone states with their reasons, timeline segments, and what a joining screen is given. */
import { z } from "zod";
import { Plan } from "./plan.ts";
import { Rehearsal } from "./rehearsal.ts";
import { Sound } from "./sound.ts";
import { DayPart, Theme } from "./theme.ts";
import { Id, InstantText, Words } from "./words.ts";

/** Why a field is what it is (S9). `name` is what people call it; of an override, its reason. */
export const Because = z.strictObject({
  kind: z.enum(["rule", "override", "emergency", "cap", "default", "closed"]),
  id: z.string().nullable(),
  name: Words.nullable(),
});
export type Because = z.infer<typeof Because>;

/** A held candidate that did not win, and the sentence that says why. */
export const Lost = Because.extend({ why: z.string() });
export type Lost = z.infer<typeof Lost>;

/** A volume that moves: linear from `from` to `to` between the two instants (S7). */
export const VolumeRamp = z.strictObject({
  from: z.int().min(0).max(100),
  to: z.int().min(0).max(100),
  startInstant: InstantText,
  endInstant: InstantText,
});
export type VolumeRamp = z.infer<typeof VolumeRamp>;

export const Volume = z.union([z.int().min(0).max(100), VolumeRamp]);
export type Volume = z.infer<typeof Volume>;

const field = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    /** The earliest instant of the unbroken equal value; null if unbounded (S10). */
    since: InstantText.nullable(),
    because: Because,
    /** Only where asked for; 20 at most. */
    lost: z.array(Lost).max(20).optional(),
  });

/** What one zone should be at an instant. */
export const ZoneState = z.strictObject({
  theme: field(Id.nullable()),
  playlist: field(Id.nullable()),
  volume: field(Volume),
  accent: field(Id.nullable()),
});
export type ZoneState = z.infer<typeof ZoneState>;

/** The emergency in force: above everything, on every screen and speaker. */
export const Emergency = z.strictObject({ id: Id, message: Words, sound: Id.nullable(), since: InstantText });
export type Emergency = z.infer<typeof Emergency>;

export const VenueState = z.strictObject({
  at: InstantText,
  revision: z.int(),
  zones: z.record(Id, ZoneState),
  emergency: Emergency.nullable(),
  /** Whether the venue is open, and the next instant at which that changes (null: never within a year). */
  opening: z.strictObject({ open: z.boolean(), until: InstantText.nullable() }),
  /** Whether the sun is up at the venue, and until when. */
  daylight: z.strictObject({ part: DayPart, until: InstantText }),
  /** The next instant at which any zone's value changes; null if none is known within the horizon. */
  nextChange: InstantText.nullable(),
});
export type VenueState = z.infer<typeof VenueState>;

/** An unbroken stretch of equal values in one zone, `[from, to)`. */
export const Segment = z.strictObject({
  from: InstantText,
  to: InstantText,
  theme: Id.nullable(),
  playlist: Id.nullable(),
  volume: Volume,
  accent: Id.nullable(),
});
export type Segment = z.infer<typeof Segment>;

/** An unbroken stretch of day or night at the venue, `[from, to)`. */
export const Daylight = z.strictObject({ from: InstantText, to: InstantText, part: DayPart });
export type Daylight = z.infer<typeof Daylight>;

/** One sound that is heard at an instant. */
export const PlayingTrack = z.strictObject({
  sound: Id,
  startedAt: InstantText,
  /** Where in the recording the playhead is; loops wrap at their duration. */
  positionSeconds: z.number().min(0),
  /** The track's own gain and its share of a crossfade; volume and trim of the zone come on top. -120 is silence. */
  gainDecibels: z.number(),
});
export type PlayingTrack = z.infer<typeof PlayingTrack>;

/** What a screen needs to know about the house itself; changes with the plan. */
export const House = z.strictObject({
  venue: Plan.shape.venue.pick({ id: true, name: true, timeZone: true, locale: true }),
  zones: Plan.shape.zones,
  playlists: Plan.shape.playlists,
  screens: Plan.shape.screens,
  outputs: Plan.shape.outputs,
  experiences: Plan.shape.experiences,
  map: Plan.shape.map,
  opinions: Plan.shape.opinions,
  themes: z.array(Theme),
  sounds: z.array(Sound),
  rehearsal: Rehearsal.nullable(),
});
export type House = z.infer<typeof House>;
