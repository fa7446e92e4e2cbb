/** A decoded sound on disk: left and right by turns as 32-bit floats at 48 kHz, so that its length costs no memory. */
import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import type { Cut } from "../../contract/recording.ts";
import { SAMPLE_RATE } from "./loudness.ts";

export const FRAME_BYTES = 8;

export interface Stereo {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/**
 * Writes all of it at `position`, or with null at the end: a disk that fills up takes a part first and says so at the next
 * call.
 */
export function writeAll(file: number, bytes: Uint8Array, position: number | null): void {
  for (let at = 0; at < bytes.length;) {
    at += writeSync(file, bytes, at, bytes.length - at, position === null ? null : position + at);
  }
}

/** Appends to a raw file. */
export function writeFrames(file: number, { left, right }: Stereo): void {
  const both = new Float32Array(2 * left.length);
  for (let n = 0; n < left.length; n++) {
    both[2 * n] = left[n]!;
    both[2 * n + 1] = right[n]!;
  }
  writeAll(file, new Uint8Array(both.buffer), null);
}

/** A sound that can be asked for any stretch of it. */
export interface Source {
  /** How many frames it has. */
  readonly length: number;
  /** `count` frames from `from`; silence before its beginning and after its end. */
  read(from: number, count: number): Stereo;
}

export interface RawFile extends Source {
  close(): void;
}

/** Opens a raw file for reading. */
export function openRaw(path: string): RawFile {
  const file = openSync(path, "r");
  const length = Math.floor(fstatSync(file).size / FRAME_BYTES);
  return {
    length,
    read(from, count) {
      const both = new Float32Array(2 * count);
      const skipped = Math.min(count, Math.max(0, -from));
      const wanted = Math.max(0, Math.min(count - skipped, length - Math.max(0, from)));
      const bytes = new Uint8Array(both.buffer, skipped * FRAME_BYTES, wanted * FRAME_BYTES);
      for (let at = 0; at < bytes.length;) {
        const got = readSync(file, bytes, at, bytes.length - at, (from + skipped) * FRAME_BYTES + at);
        if (got === 0) throw new Error("a decoded recording ended before its length");
        at += got;
      }
      const left = new Float32Array(count);
      const right = new Float32Array(count);
      for (let n = 0; n < count; n++) {
        left[n] = both[2 * n]!;
        right[n] = both[2 * n + 1]!;
      }
      return { left, right };
    },
    close: () => closeSync(file),
  };
}

/** A cut in whole frames. */
export interface FrameCut {
  readonly start: number;
  readonly end: number;
  readonly fade: number;
  readonly method: Cut["method"];
}

export function inFrames({ startSeconds, endSeconds, crossfadeSeconds, method }: Cut): FrameCut {
  const frames = (seconds: number): number => Math.round(seconds * SAMPLE_RATE);
  return { start: frames(startSeconds), end: frames(endSeconds), fade: frames(crossfadeSeconds), method };
}

export function inSeconds({ start, end, fade, method }: FrameCut): Cut {
  return {
    startSeconds: start / SAMPLE_RATE,
    endSeconds: end / SAMPLE_RATE,
    crossfadeSeconds: fade / SAMPLE_RATE,
    method,
  };
}

/**
 * The part of a sound that goes round: it begins with what follows its end, fading out, while its own beginning fades in.
 * So the step from its last frame to its first is one that the recording itself makes. Where both sound alike ("match")
 * their amplitudes add up to one, else their powers do.
 */
export function cutSource(source: Source, { start, end, fade, method }: FrameCut): Source {
  const rise = (n: number): number => {
    const part = (n + 1) / (fade + 1);
    return method === "match" ? Math.sin((Math.PI * part) / 2) ** 2 : Math.sin((Math.PI * part) / 2);
  };
  const fall = (n: number): number => {
    const part = (n + 1) / (fade + 1);
    return method === "match" ? Math.cos((Math.PI * part) / 2) ** 2 : Math.cos((Math.PI * part) / 2);
  };
  return {
    length: end - start,
    read(from, count) {
      const { left, right } = source.read(start + from, count);
      // Outside of the part there is silence, as in any source.
      for (let n = 0; n < count; n++) {
        if (from + n >= 0 && from + n < end - start) continue;
        left[n] = 0;
        right[n] = 0;
      }
      const mixed = Math.min(fade - from, count);
      if (mixed <= 0) return { left, right };
      const over = source.read(end + from, count);
      for (let n = Math.max(0, -from); n < mixed; n++) {
        const [up, down] = [rise(from + n), fall(from + n)];
        left[n] = up * left[n]! + down * over.left[n]!;
        right[n] = up * right[n]! + down * over.right[n]!;
      }
      return { left, right };
    },
  };
}

/** `count` frames of a sound that goes round and round, from any place in it. */
export function readAround(source: Source, from: number, count: number): Stereo {
  const left = new Float32Array(count);
  const right = new Float32Array(count);
  for (let done = 0; done < count;) {
    const place = (((from + done) % source.length) + source.length) % source.length;
    const part = source.read(place, Math.min(count - done, source.length - place));
    left.set(part.left, done);
    right.set(part.right, done);
    done += part.left.length;
  }
  return { left, right };
}
