/** Speech as WAV files: what espeak-ng writes, and what the house keeps. */
import { SAMPLE_RATE } from "../sound/loudness.ts";

const HEADER_BYTES = 44;

/** Both channels, two bytes a sample. */
const FRAME_BYTES = 4;

export interface Mono {
  readonly rate: number;
  readonly samples: Float32Array;
}

/**
 * Reads what espeak-ng wrote to its standard output: one channel of 16 bits. The lengths in its header are those of a
 * file that has no end, so the data is taken to reach to the end.
 */
export function readSpoken(bytes: Buffer): Mono {
  const isWave = bytes.length > HEADER_BYTES && bytes.toString("latin1", 0, 4) === "RIFF";
  if (!isWave || bytes.readUInt16LE(22) !== 1 || bytes.readUInt16LE(34) !== 16) {
    throw new Error("espeak-ng wrote something that is no speech.");
  }
  const samples = new Float32Array(Math.floor((bytes.length - HEADER_BYTES) / 2));
  for (let n = 0; n < samples.length; n++) samples[n] = bytes.readInt16LE(HEADER_BYTES + 2 * n) / 32_768;
  return { rate: bytes.readUInt32LE(24), samples };
}

/** A WAV file of 48 kHz and 16 bits with the same in both channels, as a speaker on either side is to have it. */
export function writeWave(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES + samples.length * FRAME_BYTES);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(2, 22);
  bytes.writeUInt32LE(SAMPLE_RATE, 24);
  bytes.writeUInt32LE(SAMPLE_RATE * FRAME_BYTES, 28);
  bytes.writeUInt16LE(FRAME_BYTES, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(samples.length * FRAME_BYTES, 40);
  // By index: an iterator makes an object for each of a million samples.
  for (let n = 0; n < samples.length; n++) {
    const value = Math.max(-32_768, Math.min(32_767, Math.round((samples[n] ?? 0) * 32_768)));
    bytes.writeInt16LE(value, HEADER_BYTES + n * FRAME_BYTES);
    bytes.writeInt16LE(value, HEADER_BYTES + n * FRAME_BYTES + 2);
  }
  return bytes;
}

/** How long such a file lasts, by its first bytes and its size; null: it is none, or not whole. */
export function durationOf(header: Buffer, size: number): number | null {
  const isWhole =
    header.length >= HEADER_BYTES &&
    header.toString("latin1", 0, 4) === "RIFF" &&
    header.readUInt32LE(40) === size - HEADER_BYTES &&
    size > HEADER_BYTES;
  return isWhole ? (size - HEADER_BYTES) / FRAME_BYTES / SAMPLE_RATE : null;
}
