/** What a screen observes, and how the controller sums it up. A screen is online only by its own heartbeat. */
import { z } from "zod";
import { Rehearsal } from "./rehearsal.ts";
import { Id, InstantText } from "./words.ts";

/** A screen sends one each {@link HEARTBEAT_SECONDS}; after {@link OFFLINE_AFTER_SECONDS} without one it counts as gone. */
export const HEARTBEAT_SECONDS = 5;
export const OFFLINE_AFTER_SECONDS = 15;

/** What a fault's sentence is about, by name: ids of the plan and instants, so that it can be said in any language. */
export const FaultValues = z.record(z.string().max(40), z.string().max(200));
export type FaultValues = z.infer<typeof FaultValues>;

export const Fault = z.strictObject({
  /** Stable, for machines: "settings-recovered", "sound-missing", "audio-locked"... */
  code: Id,
  /** A sentence a person can act on, in English. */
  message: z.string().min(1).max(500),
  /** A page from before an update does not say them. */
  values: FaultValues.optional(),
});
export type Fault = z.infer<typeof Fault>;

export const SoundReport = z.strictObject({
  /** The audio context runs and its clock advances. */
  running: z.boolean(),
  /** The page may not start sound before someone touches it. */
  needsGesture: z.boolean(),
  /** Level really heard over the last second, RMS; -120 is silence. */
  levelDbfs: z.number().min(-120).max(20),
  /** Sounds that play now, the newest first. */
  sounds: z.array(Id).max(16),
});
export type SoundReport = z.infer<typeof SoundReport>;

/** A sound card as the browser of a screen tells of it: the id is the browser's own, the same for all of its pages. */
export const Card = z.strictObject({ deviceId: z.string().min(1).max(200), label: z.string().min(1).max(200) });
export type Card = z.infer<typeof Card>;

/**
 * Where a player's sound goes. It is heard in "default" and "ok" alone: while a wanted card is not attached the page is
 * mute, and has no card at all.
 */
export const OutputState = z.enum([
  /** The machine's default, as the plan wants. */
  "default",
  /** The wanted card. */
  "ok",
  /** The wanted card has not been there since it was wanted. */
  "missing",
  /** It was there, and is gone. */
  "lost",
  /** It is there (again); what the browser still holds of it has some seconds to end. */
  "hold-off",
  /** The browser was asked to play on it. */
  "re-attaching",
  /** Which card is meant cannot be told: the operator must choose. */
  "ambiguous",
  /** The browser tells of no cards. */
  "untold",
]);
export type OutputState = z.infer<typeof OutputState>;

export const OutputReport = z.strictObject({
  /** What the plan says for this screen. */
  wanted: z.string().min(1).max(200).nullable(),
  state: OutputState,
  /** The card it is heard on; null where there is none, or where it is whichever the machine's default is. */
  card: Card.nullable(),
  /** Every card of this machine; null: its browser does not tell. */
  cards: z.array(Card).max(64).nullable(),
});
export type OutputReport = z.infer<typeof OutputReport>;

export const ScreenReport = z.strictObject({
  screen: Id,
  /** The revision this screen shows. */
  revision: z.int(),
  page: z.enum(["kiosk", "player"]),
  /** The theme it wears; null where it shows none. */
  theme: Id.nullable(),
  /** The themes that it could put on within a frame; a player, and a page from before an update, do not say. */
  ready: z.array(Id).max(64).optional(),
  playlist: Id.nullable(),
  /** null where the page makes no sound. */
  sound: SoundReport.nullable(),
  framesPerSecond: z.number().min(0).max(1000).nullable(),
  /**
   * The names of the sound cards that this screen may use; null: its browser does not tell, or the page makes no sound.
   * A page from before an update does not say it at all.
   */
  outputs: z.array(z.string().min(1).max(200)).max(64).nullable().default(null),
  /** null where the page makes no sound; a page from before an update does not say it at all. */
  output: OutputReport.nullable().default(null),
  /** Screen's clock minus the controller's, in milliseconds. */
  clockOffsetMilliseconds: z.number(),
  faults: z.array(Fault).max(20),
});
export type ScreenReport = z.infer<typeof ScreenReport>;

/** What a kiosk is going to wear, and whether it could do so within a frame; null while it does not say. */
export const Coming = z.strictObject({ theme: Id, at: InstantText, ready: z.boolean().nullable() });
export type Coming = z.infer<typeof Coming>;

/** One screen: what it should show beside what it last reported. */
export const ScreenStatus = z.strictObject({
  id: Id,
  zone: Id,
  roles: z.array(z.enum(["kiosk", "player"])),
  online: z.boolean(),
  /** Real time, also in a rehearsal. */
  lastHeartbeat: InstantText.nullable(),
  desired: z.strictObject({ theme: Id.nullable(), playlist: Id.nullable(), volume: z.number() }),
  /** Absent where nothing else comes within the days that screens know ahead, and on a screen without a kiosk. */
  coming: Coming.optional(),
  /** The last report of each page this screen runs. */
  observed: z.array(ScreenReport),
  /** What is wrong: the screen's own faults and where desired and observed differ. */
  faults: z.array(Fault),
});
export type ScreenStatus = z.infer<typeof ScreenStatus>;

export const Health = z.strictObject({
  status: z.enum(["ok", "degraded"]),
  version: z.string(),
  revision: z.int(),
  now: InstantText,
  timeZone: z.string(),
  tzdata: z.string(),
  /** Told at the door already: a page that may not see the house yet says that it is a rehearsal. null: the real venue. */
  rehearsal: Rehearsal.nullable(),
  faults: z.array(Fault),
});
export type Health = z.infer<typeof Health>;
