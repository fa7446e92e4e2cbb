/** The seam of a loop to listen to: its last two seconds and its first two, as a WAV file at the level of the library. */
import { SAMPLE_RATE } from "./loudness.ts";
import { levelOf } from "./master.ts";
import { type Source, readAround } from "./raw.ts";

const SIDE_SECONDS = 2;
const HEARD_LUFS = -23;
const HIGHEST_PEAK_DBTP = -3;

/** The 44 bytes before so many frames of 16-bit stereo at 48 kHz. */
export function wavHeader(frames: number): Buffer {
  const bytes = 4 * frames;
  const header = Buffer.alloc(44);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(36 + bytes, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(2, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(4 * SAMPLE_RATE, 28);
  header.writeUInt16LE(4, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(bytes, 40);
  return header;
}

/** 16-bit stereo at 48 kHz. */
export function seamPreview(loop: Source): Buffer {
  const side = Math.min(SIDE_SECONDS * SAMPLE_RATE, loop.length);
  const { left, right } = readAround(loop, -side, 2 * side);
  const { loudnessLufs, peakDbtp } = levelOf({ length: 2 * side, read: () => ({ left, right }) });
  const decibels = Math.min(HEARD_LUFS - loudnessLufs, HIGHEST_PEAK_DBTP - peakDbtp);
  const gain = Number.isFinite(decibels) ? 10 ** (decibels / 20) : 0;
  const samples = Buffer.alloc(4 * left.length);
  for (let n = 0; n < left.length; n++) {
    samples.writeInt16LE(Math.round(left[n]! * gain * 32_767), 4 * n);
    samples.writeInt16LE(Math.round(right[n]! * gain * 32_767), 4 * n + 2);
  }
  return Buffer.concat([wavHeader(left.length), samples]);
}
