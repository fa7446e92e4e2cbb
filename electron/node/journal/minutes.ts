/** Levels as they lie on disk: a minute is sixty bytes, one for each second, in steps of half a decibel. */

export const SECONDS = 60;

/** A second of which nothing was told. */
const UNTOLD = 255;

/** A minute of which nothing is told yet. */
export function emptyMinute(): Uint8Array {
  return new Uint8Array(SECONDS).fill(UNTOLD);
}

/** A level in dBFS as its byte: 0 dBFS and above are 0, −120 is 240. */
export function byteOf(levelDbfs: number): number {
  return Math.max(0, Math.min(240, Math.round(-2 * levelDbfs)));
}

/** The levels of a minute; null where nothing was told. Anything but sixty bytes is read as far as it goes. */
export function levelsOf(bytes: Uint8Array): (number | null)[] {
  return Array.from({ length: SECONDS }, (_, second) => {
    const byte = bytes[second] ?? UNTOLD;
    return byte === UNTOLD ? null : -byte / 2;
  });
}

/** What was told later is laid over what was there before. */
export function merged(before: Uint8Array, later: Uint8Array): Uint8Array {
  return later.map((byte, second) => (byte === UNTOLD ? (before[second] ?? UNTOLD) : byte));
}
