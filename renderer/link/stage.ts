/** The typed messages between a kiosk page and the player it hosts in an iframe of its own origin. */
import { z } from "zod";

/** From the player to the page that hosts it. */
export const PlayerSays = z.discriminatedUnion("kind", [
  /** Sound needs a touch first; the host shows one button and then sends "start-sound". */
  z.strictObject({ kind: z.literal("needs-gesture") }),
  z.strictObject({ kind: z.literal("sounding"), levelDbfs: z.number() }),
]);
export type PlayerSays = z.infer<typeof PlayerSays>;

/** From the host to its player. */
export const HostSays = z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("start-sound") })]);
export type HostSays = z.infer<typeof HostSays>;

/** Sends a message to a window of our own origin. */
export function say(to: Window, message: PlayerSays | HostSays): void {
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
