/** The card that lies beside every sound, and the catalogue made of the cards. */
import { z } from "zod";
import { Id, Words } from "./words.ts";

/** `X.json` beside `X.opus`: what the sound is and how loud it was measured (SOUND §4). */
export const SoundCard = z.strictObject({
  id: Id,
  title: Words,
  kind: z.enum(["loop", "bed", "one-shot", "accent", "chime"]),
  durationSeconds: z.number().positive(),
  loudnessLufs: z.number().min(-70).max(0),
  peakDbtp: z.number().max(0),
  /** Of an engine's sounds: what this one is when the engine is played as a whole. */
  layer: z
    .strictObject({
      engine: Id,
      /** "held" is a loop at one speed for whoever has the pedal: no playlist plays it. */
      role: z.enum(["ignition", "idle", "rev", "cruise", "overrun", "held"]),
      /** Of a loop: the turns a minute that are heard, from which a pedal bends its pitch. */
      rpm: z.number().positive().max(30_000).optional(),
    })
    .optional(),
  licence: z.string().min(1),
  source: z.string().min(1),
  /** Of a rendered engine: what was rendered and what was measured on the decoded file. */
  engine: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type SoundCard = z.infer<typeof SoundCard>;

/** A sound a screen can fetch. `url` is relative to the controller's origin. */
export const Sound = SoundCard.omit({ engine: true }).extend({ url: z.string() });
export type Sound = z.infer<typeof Sound>;
