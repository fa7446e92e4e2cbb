/** Proof of sound and proof of play: what players really let be heard, second by second and sound by sound. */
import { z } from "zod";
import { Id, InstantText } from "./words.ts";

/** The most seconds, and plays, that one message brings: what gathered while the controller was away comes in several. */
export const MOST_SECONDS = 600;
export const MOST_PLAYS = 200;

/** RMS over a second, dBFS; −120 is silence. */
export const Level = z.number().min(-120).max(20);

/** One sound that a player let be heard. Told when it begins, and once more, under the same id, when it has ended. */
export const Play = z.strictObject({
  /** Unique for this screen, the page and a number, as in "4f1c2a9b-12": told twice, it counts once. */
  id: z.string().min(1).max(64),
  sound: Id,
  /** Why it was played: the playlist, an accent, an announcement, an emergency. */
  bus: z.enum(["ambience", "accent", "announcement", "alarm"]),
  playlist: Id.nullable(),
  /** By the venue's clock. */
  startedAt: InstantText,
  /** null while it sounds. */
  endedAt: InstantText.nullable(),
  /** Where in the recording it began, seconds. */
  positionSeconds: z.number().min(0),
});
export type Play = z.infer<typeof Play>;

/** What a player sends each second, and later what it could not send while the controller was away. */
export const Heard = z.strictObject({
  screen: Id,
  /** The page that tells. What another page of the screen left sounding has ended with that page. */
  page: z.string().regex(/^\w+$/, "a page's name has letters and digits only").max(32),
  /** Whole seconds of the venue's clock, the oldest first, each with the level over it. */
  levels: z.array(z.strictObject({ at: InstantText, levelDbfs: Level })).max(MOST_SECONDS),
  plays: z.array(Play).max(MOST_PLAYS),
});
export type Heard = z.infer<typeof Heard>;

/** The levels of the second that was told last, by screen; what observers of the house hear each second. */
export const Levels = z.record(Id, Level);
export type Levels = z.infer<typeof Levels>;
