/** Records a null sink, and measures what was heard. Samples are stereo frames between −1 and 1 at 48 kHz. */
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import type { Pulse } from "./pulse.ts";

export const RATE = 48_000;

const FRAME_BYTES = 8;
const run = promisify(execFile);

export interface Recording {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

export interface Recorder {
  /** Seconds recorded so far: a mark to find a moment again. */
  now(): number;
  /** Ends, and answers everything recorded. */
  stop(): Promise<Recording>;
}

function framesOf(bytes: Buffer): Recording {
  const count = Math.floor(bytes.length / FRAME_BYTES);
  const left = new Float32Array(count);
  const right = new Float32Array(count);
  for (let frame = 0; frame < count; frame += 1) {
    left[frame] = bytes.readFloatLE(frame * FRAME_BYTES);
    right[frame] = bytes.readFloatLE(frame * FRAME_BYTES + 4);
  }
  return { left, right };
}

/** Begins to record a sink; resolves when the first samples have come. */
export async function startRecording(pulse: Pulse, sink: string): Promise<Recorder> {
  const parec = spawn(
    "parec",
    [`--device=${sink}.monitor`, "--format=float32le", `--rate=${RATE}`, "--channels=2", "--raw", "--latency-msec=100"],
    {
      env: { ...process.env, ...pulse.env },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const chunks: Buffer[] = [];
  let bytes = 0;
  await new Promise<void>((done, fail) => {
    parec.stdout.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      done();
    });
    parec.once("exit", (code) => fail(new Error(`parec ended with ${code}`)));
  });
  return {
    now: () => bytes / FRAME_BYTES / RATE,
    async stop() {
      const exited = new Promise((done) => parec.once("exit", done));
      parec.kill("SIGINT");
      await exited;
      return framesOf(Buffer.concat(chunks));
    },
  };
}

/** Records a sink for some seconds. */
export async function record(pulse: Pulse, sink: string, seconds: number): Promise<Recording> {
  const recorder = await startRecording(pulse, sink);
  while (recorder.now() < seconds) await new Promise((done) => setTimeout(done, 50));
  return recorder.stop();
}

/** A recorded file, decoded by ffmpeg. */
export async function decode(file: string): Promise<Recording> {
  const { stdout } = await run("ffmpeg", ["-v", "error", "-i", file, "-f", "f32le", "-ac", "2", "-ar", String(RATE), "-"], {
    encoding: "buffer",
    maxBuffer: 2 ** 28,
  });
  return framesOf(stdout);
}

/** A stretch of a recording, in seconds. */
export function cut(recording: Recording, from: number, to: number): Recording {
  const [first, last] = [Math.round(from * RATE), Math.round(to * RATE)];
  return { left: recording.left.subarray(first, last), right: recording.right.subarray(first, last) };
}

function meanSquare(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : sum / samples.length;
}

/** RMS over both channels, in dBFS; −Infinity is silence. */
export function rms({ left, right }: Recording): number {
  return 10 * Math.log10((meanSquare(left) + meanSquare(right)) / 2);
}

/** RMS of each window of some seconds, in dBFS. */
export function rmsOverTime(recording: Recording, windowSeconds: number): number[] {
  const count = Math.floor(recording.left.length / RATE / windowSeconds);
  return Array.from({ length: count }, (_, index) => rms(cut(recording, index * windowSeconds, (index + 1) * windowSeconds)));
}

/** Power at one frequency in Hz, by Goertzel's algorithm over the whole stretch with a Hann window; arbitrary units. */
export function powerAt({ left, right }: Recording, frequency: number): number {
  const turn = (2 * Math.PI * frequency) / RATE;
  const coefficient = 2 * Math.cos(turn);
  let [before, last] = [0, 0];
  for (let index = 0; index < left.length; index += 1) {
    const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / left.length);
    const next = (((left[index] ?? 0) + (right[index] ?? 0)) / 2) * hann + coefficient * last - before;
    before = last;
    last = next;
  }
  return (before ** 2 + last ** 2 - coefficient * before * last) / left.length ** 2;
}

/**
 * Power of all that lies between two frequencies in Hz, in the units of a line's. A tone in it counts the same wherever it
 * lies, and also while it wanders: by Parseval's theorem the bins of a stretch hold all its power.
 */
export function powerBetween(recording: Recording, from: number, to: number): number {
  const bin = RATE / recording.left.length;
  let sum = 0;
  for (let frequency = from; frequency <= to; frequency += bin) sum += powerAt(recording, frequency);
  return sum;
}

/** The frequency of the strongest line between two frequencies, in Hz, looked for in steps. */
export function strongest(recording: Recording, from: number, to: number, step: number): number {
  let [best, bestPower] = [from, -1];
  for (let frequency = from; frequency <= to; frequency += step) {
    const power = powerAt(recording, frequency);
    if (power > bestPower) [best, bestPower] = [frequency, power];
  }
  return best;
}

/** Power in bands of a third of an octave from 31.5 Hz to 8 kHz, in dB, loudest band 0: the colour of a sound. */
export function colour(recording: Recording): number[] {
  const bands = Array.from({ length: 25 }, (_, index) => 31.25 * 2 ** (index / 3));
  const levels = bands.map((centre) => {
    const lines = Array.from({ length: 5 }, (_, line) => centre * 2 ** ((line - 2) / 15));
    return 10 * Math.log10(lines.reduce((sum, line) => sum + powerAt(recording, line), 0) + 1e-30);
  });
  const loudest = Math.max(...levels);
  return levels.map((level) => level - loudest);
}

/** Integrated loudness in LUFS, by ffmpeg's EBU R 128 meter. */
export async function loudness(recording: Recording): Promise<number> {
  const bytes = Buffer.alloc(recording.left.length * FRAME_BYTES);
  recording.left.forEach((sample, frame) => {
    bytes.writeFloatLE(sample, frame * FRAME_BYTES);
    bytes.writeFloatLE(recording.right[frame] ?? 0, frame * FRAME_BYTES + 4);
  });
  const measured = run("ffmpeg", [
    "-v",
    "info",
    "-f",
    "f32le",
    "-ar",
    String(RATE),
    "-ac",
    "2",
    "-i",
    "-",
    "-af",
    "ebur128",
    "-f",
    "null",
    "-",
  ]);
  measured.child.stdin?.end(bytes);
  const summary = (await measured).stderr.split("Summary:").at(-1) ?? "";
  const found = /I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1];
  if (found === undefined) throw new Error("ffmpeg measured no loudness.");
  return Number(found);
}

/**
 * How far the sharpest bend of the signal stands out: the largest third difference between samples, against the 99.9th
 * percentile of all of them. Music stays below about 10, a click of a step stands far above.
 */
export function sharpestBend({ left }: Recording): number {
  const bends = new Float32Array(Math.max(0, left.length - 3));
  for (let index = 0; index < bends.length; index += 1) {
    bends[index] = Math.abs(
      (left[index + 3] ?? 0) - 3 * (left[index + 2] ?? 0) + 3 * (left[index + 1] ?? 0) - (left[index] ?? 0),
    );
  }
  bends.sort();
  const usual = bends[Math.floor(bends.length * 0.999)] ?? 0;
  return usual === 0 ? Infinity : (bends.at(-1) ?? 0) / usual;
}
