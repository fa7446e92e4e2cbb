/**
 * Equal-power fades, as numbers. While one voice fades out and another in over the same time, the sum of their powers
 * stays level, also where a fade begins in the middle of another one.
 */
import { equalPower } from "../../electron/domain/music/envelope.ts";

/** A fade in progress: amplitudes, and seconds of the audio clock. */
export interface Fade {
  readonly from: number;
  readonly to: number;
  readonly startsAt: number;
  readonly seconds: number;
}

/** The amplitude of a fade at a time of the audio clock, in seconds. */
export function amplitudeAt(fade: Fade, time: number): number {
  return equalPower(fade.from, fade.to, fade.seconds > 0 ? (time - fade.startsAt) / fade.seconds : Number(time >= fade.startsAt));
}

/** Straight lines between this many points stay within 0.001 dB of the sine. */
const POINTS = 129;

/** A whole fade as points at equal distances, for `setValueCurveAtTime`. */
export function curveOf(from: number, to: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: POINTS }, (_, index) => equalPower(from, to, index / (POINTS - 1)));
}
