/** A draft to listen to as a WAV file at the library's level, made of its samples while it is sent: any stretch of any length. */
import { type FileHandle, open } from "node:fs/promises";
import type { Draft } from "../../contract/recording.ts";
import { SAMPLE_RATE } from "../sound/loudness.ts";
import { wavHeader } from "../sound/preview.ts";
import { FRAME_BYTES as RAW_FRAME_BYTES } from "../sound/raw.ts";

const HEARD_LUFS = -23;
const HIGHEST_PEAK_DBTP = -3;
const HEADER_BYTES = 44;
const FRAME_BYTES = 4;
const FRAMES_AT_ONCE = 16_384;

export interface Audition {
  /** Bytes of the whole file. */
  readonly size: number;
  /** The bytes from `from` up to, and without, `to`. Whoever stops reading closes what is open. */
  bytes(from: number, to: number): AsyncGenerator<Uint8Array>;
}

async function framesAt(raw: FileHandle, frame: number, count: number, gain: number): Promise<Buffer> {
  const floats = Buffer.alloc(count * RAW_FRAME_BYTES);
  const { bytesRead } = await raw.read(floats, 0, floats.length, frame * RAW_FRAME_BYTES);
  const samples = Buffer.alloc(Math.floor(bytesRead / RAW_FRAME_BYTES) * FRAME_BYTES);
  for (let at = 0; at < samples.length; at += 2) {
    const value = Math.round(floats.readFloatLE(2 * at) * gain * 32_767);
    samples.writeInt16LE(Math.max(-32_768, Math.min(32_767, value)), at);
  }
  return samples;
}

/** 16-bit stereo at 48 kHz of a draft whose samples lie in `raw`. */
export function auditionOf(raw: string, { durationSeconds, loudnessLufs, peakDbtp }: Draft): Audition {
  const frames = Math.round(durationSeconds * SAMPLE_RATE);
  const size = HEADER_BYTES + frames * FRAME_BYTES;
  const gain = 10 ** (Math.min(HEARD_LUFS - loudnessLufs, HIGHEST_PEAK_DBTP - peakDbtp) / 20);
  const header = wavHeader(frames);
  return {
    size,
    async *bytes(from, to) {
      if (from < HEADER_BYTES) yield header.subarray(from, Math.min(to, HEADER_BYTES));
      const file = await open(raw, "r");
      try {
        for (let at = Math.max(from, HEADER_BYTES); at < to;) {
          const frame = Math.floor((at - HEADER_BYTES) / FRAME_BYTES);
          const begins = HEADER_BYTES + frame * FRAME_BYTES;
          const piece = await framesAt(file, frame, Math.min(FRAMES_AT_ONCE, frames - frame), gain);
          if (piece.length === 0) throw new Error("a draft ended before its length");
          const part = piece.subarray(at - begins, to - begins);
          at += part.length;
          yield part;
        }
      } finally {
        await file.close();
      }
    },
  };
}
