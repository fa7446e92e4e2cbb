/** What the studio's thread is asked for, and what it answers. */
import { z } from "zod";
import { Cut, Draft, RecordingRefusal, Waveform } from "../../contract/recording.ts";
import { SoundCard } from "../../contract/sound.ts";

const READERS = ["wav", "aiff", "flac", "mp3", "vorbis", "opus"] as const;

const Found = z.strictObject({
  type: z.string(),
  reader: z.enum([...READERS, "ffmpeg"]),
  title: z.string().nullable(),
  copyright: z.string().nullable(),
  saidSeconds: z.number().nullable(),
});

export const Job = z.discriminatedUnion("kind", [
  /** What is this file? */
  z.strictObject({ kind: z.literal("survey"), file: z.string() }),
  /** Decode it into `raw`, and measure it; `faded`: it is one of ours that begins and ends in silence, which is left out. */
  z.strictObject({
    kind: z.literal("measure"),
    file: z.string(),
    reader: z.enum(READERS),
    found: Found,
    faded: z.boolean(),
    raw: z.string(),
  }),
  /** Make a sound of the library of what was decoded. */
  z.strictObject({
    kind: z.literal("render"),
    raw: z.string(),
    cut: Cut.nullable(),
    as: SoundCard.shape.kind,
    comments: z.array(z.string()),
    file: z.string(),
  }),
  /** The end and the beginning of a loop, one after the other, as a WAV file. */
  z.strictObject({ kind: z.literal("seam"), raw: z.string(), cut: Cut.nullable(), file: z.string() }),
  /** The outline of a sound of the library. */
  z.strictObject({ kind: z.literal("draw"), file: z.string() }),
]);
export type Job = z.infer<typeof Job>;

/** What a card says of a sound that was made. */
const Facts = z.strictObject({ durationSeconds: z.number(), loudnessLufs: z.number(), peakDbtp: z.number(), waveform: Waveform });
export type Facts = z.infer<typeof Facts>;

const RESULTS = [
  z.strictObject({ kind: z.literal("surveyed"), found: Found }),
  z.strictObject({ kind: z.literal("measured"), draft: Draft }),
  z.strictObject({ kind: z.literal("rendered"), facts: Facts }),
  z.strictObject({ kind: z.literal("joined") }),
  z.strictObject({ kind: z.literal("drawn"), waveform: Waveform }),
] as const;

export const Message = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("progress"), step: z.enum(["decoding", "measuring", "transcoding"]), part: z.number() }),
  z.strictObject({ kind: z.literal("refused"), refusal: RecordingRefusal }),
  ...RESULTS,
]);
export type Message = z.infer<typeof Message>;
export type Progress = Extract<Message, { kind: "progress" }>;
export type Result = Exclude<Message, { kind: "progress" | "refused" }>;
