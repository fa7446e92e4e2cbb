/** A gain that fades with equal power and may be turned round at any moment without a click. */
import { amplitudeAt, curveOf, type Fade } from "./fades.ts";

/** No change is faster than this, in seconds: a step of a gain is heard as a click. */
const SHORTEST = 0.02;

/** Amplitudes this close are the same: −80 dB. */
const SAME = 1e-4;

export interface Fader {
  readonly node: GainNode;
  /**
   * Fades to an amplitude, beginning from wherever it is then: as soon as it can, or at a time of the audio clock that
   * still lies ahead.
   */
  to(amplitude: number, seconds: number, from?: number): void;
  /** The same, unless it is there or on its way already. */
  follow(amplitude: number, seconds: number, from?: number): void;
  /** Where it is going: the amplitude at the end of the fade. */
  target(): number;
}

/**
 * Seconds until whatever is ordered now can begin: the clock a page reads lags behind what is being rendered by up to one
 * block of the output, which is long here.
 */
export function leadSeconds(context: AudioContext): number {
  return context.baseLatency + 0.02;
}

/** The earliest time of the audio clock, in seconds, that is surely still ahead of what is being rendered. */
export function soon(context: AudioContext): number {
  return context.currentTime + leadSeconds(context);
}

/** Makes a fader that stands at an amplitude. */
export function makeFader(context: AudioContext, amplitude: number): Fader {
  const node = new GainNode(context, { gain: amplitude });
  let fade: Fade = { from: amplitude, to: amplitude, startsAt: 0, seconds: 0 };
  const to = (target: number, seconds: number, from = 0): void => {
    const startsAt = Math.max(soon(context), from);
    const held = amplitudeAt(fade, startsAt);
    fade = { from: held, to: target, startsAt, seconds: Math.max(SHORTEST, seconds) };
    // The running curve is cut at that instant, where it has just the value that the next one begins with.
    node.gain.cancelAndHoldAtTime(startsAt);
    node.gain.setValueCurveAtTime(curveOf(held, target), startsAt, fade.seconds);
  };
  return {
    node,
    to,
    follow(target, seconds, from) {
      if (Math.abs(target - fade.to) > SAME) to(target, seconds, from);
    },
    target: () => fade.to,
  };
}
