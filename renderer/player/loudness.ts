/** The level over the last second, from pieces of whatever length the page was given time to look at. */

/** What is no sound at all, in dBFS. */
export const SILENCE = -120;

interface Piece {
  readonly seconds: number;
  /** Mean of the squared samples over both channels. */
  readonly power: number;
}

/** The latest pieces, newest first, that make up a second. */
export type LastSecond = readonly Piece[];

/** Mean square of all samples of all channels. */
export function powerOf(channels: readonly Float32Array[]): number {
  let sum = 0;
  let count = 0;
  for (const channel of channels) {
    for (const sample of channel) sum += sample * sample;
    count += channel.length;
  }
  return count === 0 ? 0 : sum / count;
}

/** Adds a piece and drops what lies more than a second back. */
export function withPiece(last: LastSecond, piece: Piece): LastSecond {
  let held = piece.seconds;
  const kept = last.filter(({ seconds }) => {
    held += seconds;
    return held <= 1.001;
  });
  return [piece, ...kept];
}

/** RMS level in dBFS, where a square wave at full scale is 0 and a sine −3; never below {@link SILENCE}. */
export function levelOf(last: LastSecond): number {
  const seconds = last.reduce((sum, piece) => sum + piece.seconds, 0);
  const energy = last.reduce((sum, piece) => sum + piece.power * piece.seconds, 0);
  return seconds === 0 || energy === 0 ? SILENCE : Math.max(SILENCE, 10 * Math.log10(energy / seconds));
}
