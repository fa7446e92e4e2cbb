/** The typed messages between a page and the one it hosts in an iframe of its own origin. */
import { z } from "zod";
import { VenueState } from "../../electron/contract/state.ts";
import { DayPart, Theme } from "../../electron/contract/theme.ts";
import { Id, InstantText, LanguageTag } from "../../electron/contract/words.ts";
import { GAITS } from "../../electron/domain/garage/crank.ts";

/** How many bands the spectrum of an engine has, and the least that one is told as, dBFS. */
export const SPECTRUM_BANDS = 32;
export const SPECTRUM_FLOOR_DBFS = -100;

/** What the engine that a visitor started is really doing in the player. */
export const EngineSays = z.strictObject({
  kind: z.literal("engine"),
  /** The one that runs or comes to rest; null: none does. */
  engine: Id.nullable(),
  phase: z.enum(GAITS),
  /** Turns a minute. */
  rpm: z.number().min(0).max(60_000),
  /** RMS of what goes to the loudspeakers of it, dBFS; −120 is silence. */
  levelDbfs: z.number().min(-120).max(20),
  /** Its own bus before the zone's volume, from 25 Hz to 8 kHz in equal ratios, dBFS. */
  spectrumDbfs: z.array(z.number().min(SPECTRUM_FLOOR_DBFS).max(20)).length(SPECTRUM_BANDS),
  /** Why nothing of it is heard, or why it was stopped; null: nothing stands in its way. */
  held: z.enum(["announcement", "emergency", "muted", "not-ready"]).nullable(),
});
export type EngineSays = z.infer<typeof EngineSays>;

/** From the player to the page that hosts it. */
export const PlayerSays = z.discriminatedUnion("kind", [
  /** Sound needs a touch first; the host shows one button and then sends "start-sound". */
  z.strictObject({ kind: z.literal("needs-gesture") }),
  z.strictObject({ kind: z.literal("sounding"), levelDbfs: z.number() }),
  EngineSays,
]);
export type PlayerSays = z.infer<typeof PlayerSays>;

/** From the host to its player. */
export const HostSays = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("start-sound") }),
  /**
   * What a visitor's hands do at an engine, told again several times a second: an engine whose host is not heard of lets
   * go of its pedal, and soon stops. One engine at a time: another one stops the first, and starts when that stands.
   */
  z.strictObject({ kind: z.literal("engine"), engine: Id, starter: z.boolean(), pedal: z.number().min(0).max(1) }),
  /** The ignition is off. */
  z.strictObject({ kind: z.literal("engine-off") }),
]);
export type HostSays = z.infer<typeof HostSays>;

/** From the console to the kiosk page that it hosts to see how something would look there. */
export const PreviewerSays = z.strictObject({
  kind: z.literal("dress"),
  /** Whole: it may be a draft that the house does not have. */
  theme: Theme,
  part: DayPart,
  language: LanguageTag,
  /** When it would be seen, by the venue's clock; null: now. */
  at: InstantText.nullable(),
  /** Whether the venue is open then; null: as it is now. */
  opening: VenueState.shape.opening.nullable(),
});
export type PreviewerSays = z.infer<typeof PreviewerSays>;

/** From the previewed kiosk page to whoever hosts it. */
export const PreviewSays = z.discriminatedUnion("kind", [
  /** It listens; what was said before was said to nobody. */
  z.strictObject({ kind: z.literal("ready-to-be-dressed") }),
  /** It has the pictures and letters of this theme. */
  z.strictObject({ kind: z.literal("dressed"), theme: Id }),
]);
export type PreviewSays = z.infer<typeof PreviewSays>;

/** Sends a message to a window of our own origin. */
export function say(to: Window, message: PlayerSays | HostSays | PreviewerSays | PreviewSays): void {
  to.postMessage(message, location.origin);
}

/**
 * Listens for messages of one kind from one window of our own origin; anything else is not for us and is left alone.
 * Returns stop.
 */
export function hear<T>(from: () => Window | null, schema: z.ZodType<T>, listener: (message: T) => void): () => void {
  const onMessage = (event: MessageEvent): void => {
    if (event.origin !== location.origin || event.source !== from()) return;
    const message = schema.safeParse(event.data);
    if (message.success) listener(message.data);
  };
  addEventListener("message", onMessage);
  return () => removeEventListener("message", onMessage);
}
