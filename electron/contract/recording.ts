/** The venue's own recordings: what an import goes through, what is measured of it, and the catalogue it ends in. */
import { z } from "zod";
import { Sound, SoundCard } from "./sound.ts";
import { Id, Words } from "./words.ts";

/** The largest file that is taken, in bytes. */
export const LARGEST_RECORDING = 200 * 1024 * 1024;

/** The longest recording that is taken, in seconds. */
export const LONGEST_RECORDING = 30 * 60;

/** The header of `POST /api/recordings` that names the file, percent-encoded. */
export const NAME_HEADER = "x-recording-name";

/** The collection that the venue's own recordings stand in. */
export const OWN_COLLECTION = "own";

/** Why a file is not taken. */
export const RefusalReason = z.enum([
  "empty",
  "too-large",
  "too-long",
  "too-short",
  "too-many-channels",
  "not-audio",
  "video",
  "webm",
  "type",
  "protected",
  "damaged",
  "cut-short",
  "silent",
  "needs-ffmpeg",
  "too-slow",
  "no-space",
  "too-many",
  "failed",
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** A refusal: why, and a sentence that a person can act on. */
export const RecordingRefusal = z.strictObject({ reason: RefusalReason, message: z.string() });
export type RecordingRefusal = z.infer<typeof RecordingRefusal>;

/** How a loop's end meets its beginning, beside what happens anywhere inside it. */
export const Seam = z.strictObject({
  /** The step from the last sample to the first, as a part of the 95th percentile of the steps inside. */
  stepRatio: z.number(),
  /** Spectral distance across the seam, in standard deviations from the mean distance inside. */
  spectralDeviations: z.number(),
  /** "click": a step that is heard; "change": no click, but the sound is another one; "seamless": neither. */
  verdict: z.enum(["seamless", "change", "click"]),
});
export type Seam = z.infer<typeof Seam>;

/** Which part of a recording goes round, and over how long its end is mixed into its beginning. */
export const Cut = z.strictObject({
  startSeconds: z.number().min(0),
  endSeconds: z.number().positive(),
  crossfadeSeconds: z.number().min(0),
  /** "match": two places that sound alike were found; "crossfade": none were, so the end fades into the beginning. */
  method: z.enum(["match", "crossfade"]),
});
export type Cut = z.infer<typeof Cut>;

/** The lowest and the highest sample of each stretch, in hundredths of full scale. */
export const Waveform = z.array(z.tuple([z.int().min(-100).max(100), z.int().min(-100).max(100)]));
export type Waveform = z.infer<typeof Waveform>;

/** What was found in a file that can be kept. */
export const Draft = z.strictObject({
  /** What the file is, in a few words: "WAV", "FLAC". */
  type: z.string(),
  /** As the file had them. */
  sampleRate: z.number(),
  channels: z.int(),
  durationSeconds: z.number(),
  loudnessLufs: z.number(),
  momentaryLufs: z.number(),
  peakDbtp: z.number(),
  /** What the file says about itself; null where it says nothing. */
  title: z.string().nullable(),
  copyright: z.string().nullable(),
  waveform: Waveform,
  /** As it is, gone round; null where it is too short to be judged. */
  seam: Seam.nullable(),
  /** A better loop, and its seam; null where the file is seamless as it is, or too short. */
  suggestion: z.strictObject({ cut: Cut, seam: Seam }).nullable(),
});
export type Draft = z.infer<typeof Draft>;

const step = {
  id: Id,
  /** The name of the file, as it was sent. */
  name: z.string(),
};

/** How far an import is. `part` goes from 0 to 1 within each step. */
export const Recording = z.discriminatedUnion("state", [
  z.strictObject({ ...step, state: z.enum(["uploading", "decoding", "measuring"]), part: z.number().min(0).max(1) }),
  z.strictObject({ ...step, state: z.literal("ready"), draft: Draft }),
  z.strictObject({ ...step, state: z.literal("transcoding"), part: z.number().min(0).max(1) }),
  z.strictObject({ ...step, state: z.literal("kept"), sound: Id }),
  z.strictObject({ ...step, state: z.literal("refused"), ...RecordingRefusal.shape }),
]);
export type Recording = z.infer<typeof Recording>;

/** What is asked for before a recording becomes a sound of the venue. */
export const KeepRequest = z.strictObject({
  id: Id,
  /** The id of the sound that it becomes. */
  sound: Id,
  title: Words,
  kind: SoundCard.shape.kind,
  licence: z.string().trim().min(1, "is missing: say under which licence the recording may be played").max(200),
  source: z.string().trim().min(1, "is missing: say where the recording comes from").max(500),
  /** Whether the suggested cut is used; only where there is one. */
  cut: z.boolean(),
});
export type KeepRequest = z.infer<typeof KeepRequest>;

/** What of an own sound's card is changed; what is left out stays as it is. */
export const SoundChange = z.strictObject({
  id: Id,
  title: Words.optional(),
  /** Only while nothing uses the sound: where it goes round instead of coming and going, or the reverse, it is made anew. */
  kind: KeepRequest.shape.kind.optional(),
  licence: KeepRequest.shape.licence.optional(),
  source: KeepRequest.shape.source.optional(),
});
export type SoundChange = z.infer<typeof SoundChange>;

/** Where a sound is used: what would be silent without it. */
export const SoundUse = z.strictObject({
  kind: z.enum(["playlist", "rule", "announcement", "override", "theme"]),
  id: z.string(),
  name: Words,
});
export type SoundUse = z.infer<typeof SoundUse>;

/** A sound of the catalogue. */
export const CatalogueSound = Sound.extend({
  /** The folder it lies in. */
  collection: z.string(),
  /** Whether the venue brought it in, and may take it away. */
  own: z.boolean(),
  usedBy: z.array(SoundUse),
});
export type CatalogueSound = z.infer<typeof CatalogueSound>;
