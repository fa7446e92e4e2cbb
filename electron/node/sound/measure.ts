/** A file decoded once from its beginning to its end: written as raw samples, and measured on the way. */
import { closeSync, fstatSync, ftruncateSync, openSync } from "node:fs";
import { type Draft, LONGEST_RECORDING } from "../../contract/recording.ts";
import { type Readable, decode, orderOf } from "./decode.ts";
import type { Job } from "./jobs.ts";
import { SAMPLE_RATE, startMeter } from "./loudness.ts";
import { FADE } from "./master.ts";
import { MOST_CHANNELS, toStereo } from "./mix.ts";
import { FRAME_BYTES, type Stereo, inSeconds, openRaw, writeFrames } from "./raw.ts";
import { RefusedRecording } from "./refused.ts";
import { type Resampler, resampler } from "./resample.ts";
import { measureInside, measureSeam, suggestCut } from "./seam.ts";
import { tooLong } from "./sniff.ts";
import { startOutline } from "./waveform.ts";

const SHORTEST = SAMPLE_RATE / 20;
/** Softer than this nobody hears it, and no gain makes it a recording. */
const SOFTEST_PEAK_DBTP = -70;
const SLOWEST_RATE = 4_000;
const FASTEST_RATE = 384_000;
/** What a file says about its length is believed within so many seconds… */
const ROUNDING = 0.1;
/** …and an MP3 within more: its count takes in what an encoder put before and after, and editors leave it a little behind. */
const MP3_ROUNDING = { seconds: 0.5, part: 0.02 };

const CHANGED = "The recording changes its sampling rate or its channels on the way. Export it again in one piece.";
const CUT_SHORT = "The file ends before its sound does: it was cut short. Export it or copy it again.";

const hundredths = (value: number): number => Number(value.toFixed(2));

interface Decoded {
  readonly sampleRate: number;
  readonly channels: number;
  readonly frames: number;
}

/** Decodes into `raw`, without so many frames at either end; each stretch is heard by `hear` on its way. */
async function decodeInto(
  path: string,
  reader: Readable,
  raw: string,
  leftOut: number,
  hear: (frames: Stereo) => void,
  told: (part: number) => void,
): Promise<Decoded> {
  const file = openSync(path, "r");
  const out = openSync(raw, "wx");
  try {
    const { size } = fstatSync(file);
    let sampleRate = 0;
    let channels = 0;
    let frames = 0;
    let sides: readonly [Resampler, Resampler] | null = null;
    const put = (stereo: Stereo): void => {
      frames += stereo.left.length;
      if (frames > (LONGEST_RECORDING + 1) * SAMPLE_RATE) throw tooLong();
      const late = Math.max(0, leftOut - (frames - stereo.left.length));
      writeFrames(out, late === 0 ? stereo : { left: stereo.left.subarray(late), right: stereo.right.subarray(late) });
      hear(stereo);
    };
    for await (const piece of decode(file, size, reader, (bytes) => told(bytes / size))) {
      if (sampleRate === 0) {
        ({ sampleRate } = piece);
        channels = piece.channels.length;
        if (channels > MOST_CHANNELS) {
          const sentence = `The recording has ${channels} channels; at most ${MOST_CHANNELS} are taken. Export it in stereo.`;
          throw new RefusedRecording("too-many-channels", sentence);
        }
        if (sampleRate < SLOWEST_RATE || sampleRate > FASTEST_RATE) {
          throw new RefusedRecording("damaged", "The file's header makes no sense. Export the recording again.");
        }
        const [left, right] = [resampler(sampleRate), resampler(sampleRate)];
        sides = left === null || right === null ? null : [left, right];
      }
      if (piece.sampleRate !== sampleRate || piece.channels.length !== channels) throw new RefusedRecording("damaged", CHANGED);
      const stereo = toStereo(piece.channels, orderOf(reader));
      put(sides === null ? stereo : { left: sides[0].put(stereo.left), right: sides[1].put(stereo.right) });
    }
    if (sides !== null) put({ left: sides[0].end(), right: sides[1].end() });
    if (leftOut > 0) ftruncateSync(out, Math.max(0, frames - 2 * leftOut) * FRAME_BYTES);
    return { sampleRate, channels, frames };
  } finally {
    closeSync(out);
    closeSync(file);
  }
}

/** How many seconds may be missing from what a file says it lasts. */
function mayMiss(reader: Readable, saidSeconds: number): number {
  return reader === "mp3" ? Math.max(MP3_ROUNDING.seconds, MP3_ROUNDING.part * saidSeconds) : ROUNDING;
}

/** Decodes and measures. `told` hears each step and how much of it is done, 0 to 1. */
export async function measure(
  { file, reader, found, faded, raw }: Extract<Job, { kind: "measure" }>,
  told: (step: "decoding" | "measuring", part: number) => void,
): Promise<Draft> {
  const meter = startMeter();
  const outline = startOutline();
  const hear = ({ left, right }: Stereo): void => {
    meter.hear(left, right);
    outline.hear(left, right);
  };
  const { sampleRate, channels, frames } = await decodeInto(file, reader, raw, faded ? FADE : 0, hear, (part) =>
    told("decoding", part),
  );
  if (frames === 0) throw new RefusedRecording("empty", "The file holds no sound at all. Export the recording again.");
  const said = found.saidSeconds ?? 0;
  if (frames / SAMPLE_RATE < said - mayMiss(reader, said)) throw new RefusedRecording("cut-short", CUT_SHORT);
  if (frames < SHORTEST) {
    throw new RefusedRecording("too-short", "The recording is shorter than a twentieth of a second: nobody would hear it.");
  }
  const { loudnessLufs, momentaryLufs, peakDbtp } = meter.level();
  if (!(peakDbtp > SOFTEST_PEAK_DBTP) || !Number.isFinite(loudnessLufs)) {
    throw new RefusedRecording("silent", "Nothing can be heard in the recording. Record it louder, or choose another part.");
  }
  told("measuring", 0);
  const source = openRaw(raw);
  try {
    const inside = source.length < SAMPLE_RATE ? null : measureInside(source);
    told("measuring", 0.5);
    const seam = inside === null ? null : measureSeam(source, inside);
    const better = inside === null || seam === null ? null : suggestCut(source, inside, seam);
    return {
      type: found.type,
      sampleRate,
      channels,
      durationSeconds: source.length / SAMPLE_RATE,
      loudnessLufs: hundredths(loudnessLufs),
      momentaryLufs: hundredths(momentaryLufs),
      peakDbtp: hundredths(peakDbtp),
      title: found.title,
      copyright: found.copyright,
      waveform: outline.draw(),
      seam,
      suggestion: better === null ? null : { cut: inSeconds(better.cut), seam: better.seam },
    };
  } finally {
    source.close();
  }
}
