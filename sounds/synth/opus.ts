import { spawnSync } from "node:child_process";
import { SAMPLE_RATE } from "./circular.ts";
import { readOpus, writeOpus } from "./ogg.ts";
import type { Stereo } from "./stereo.ts";

const BITS_PER_SECOND = 112_000;
const PACKET_SAMPLES = SAMPLE_RATE / 50;
/** What the codec hears before a sound begins: its memory is then that of a loop, or of silence. */
const PRE_ROLL_SAMPLES = 8 * PACKET_SAMPLES;
const POST_ROLL_SAMPLES = 4 * PACKET_SAMPLES;
const LARGEST_ANSWER_BYTES = 256 * 1024 * 1024;

/** Runs ffmpeg and returns what it wrote. Throws with ffmpeg's own words where it fails. */
export function runFfmpeg(options: readonly string[], input: Buffer): { output: Buffer; log: string } {
  const run = spawnSync("ffmpeg", ["-hide_banner", "-nostdin", ...options], {
    input,
    maxBuffer: LARGEST_ANSWER_BYTES,
  });
  // A refusal shows first as a broken pipe; ffmpeg's words say more.
  const log = String(run.stderr ?? "");
  if (run.status !== 0) throw new Error(`ffmpeg ${options.join(" ")}: ${log}`, { cause: run.error });
  return { output: run.stdout, log };
}

/**
 * Left and right by turns as 32-bit floats, with `before` samples in front of the first and `after` behind the last: of a
 * seamless sound its own other end, of another silence.
 */
function interleave({ left, right }: Stereo, seamless: boolean, before: number, after: number): Buffer {
  const length = left.length;
  const samples = new Float32Array(2 * (before + length + after));
  for (let n = 0; n < samples.length / 2; n++) {
    const at = n - before;
    if (!seamless && (at < 0 || at >= length)) continue;
    const turned = ((at % length) + length) % length;
    samples[2 * n] = left[turned]!;
    samples[2 * n + 1] = right[turned]!;
  }
  return Buffer.from(samples.buffer);
}

/** The raw 32-bit float form of a sound that the `f32le` reader of ffmpeg takes. */
export function toRaw(sound: Stereo): Buffer {
  return interleave(sound, false, 0, 0);
}

/** The input options that tell ffmpeg what `toRaw` gives. */
export const RAW_INPUT = ["-f", "f32le", "-ar", String(SAMPLE_RATE), "-ac", "2", "-i", "pipe:0"] as const;

/**
 * A sound as an Ogg Opus file that decodes to exactly its own samples. Of a seamless one the codec is given the end before
 * the beginning and the beginning after the end, of any other silence, and the file's pre-skip hides the first: so neither
 * side of a seam is the start of anything, and no click is coded there.
 * The same sound gives the same bytes: no date, no encoder's name, a fixed serial number.
 */
export function encodeOpus(sound: Stereo, seamless: boolean, comments: readonly string[]): Buffer {
  const input = interleave(sound, seamless, PRE_ROLL_SAMPLES, POST_ROLL_SAMPLES);
  const codec = ["-c:a", "libopus", "-b:a", String(BITS_PER_SECOND), "-application", "audio"];
  const { output } = runFfmpeg(["-v", "error", ...RAW_INPUT, ...codec, "-frame_duration", "20", "-f", "ogg", "pipe:1"], input);
  const { preSkip, audio } = readOpus(output);
  return writeOpus({ preSkip: preSkip + PRE_ROLL_SAMPLES, audio }, sound.left.length, PACKET_SAMPLES, comments);
}

/** An Opus file as the samples that a player gets. */
export function decodeOpus(file: Buffer): Stereo {
  const { output } = runFfmpeg(
    ["-v", "error", "-i", "pipe:0", "-f", "f32le", "-ar", String(SAMPLE_RATE), "-ac", "2", "pipe:1"],
    file,
  );
  // A copy: ffmpeg's answer need not begin where four-byte numbers may.
  const samples = new Float32Array(new Uint8Array(output).buffer);
  const left = new Float64Array(samples.length / 2);
  const right = new Float64Array(samples.length / 2);
  for (let n = 0; n < left.length; n++) {
    left[n] = samples[2 * n]!;
    right[n] = samples[2 * n + 1]!;
  }
  return { left, right };
}
