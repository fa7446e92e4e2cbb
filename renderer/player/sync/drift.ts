/** Keeps a voice where it is due: a little faster or slower, unheard; cued anew where it is too far off. Pure; SOUND §1.9. */

/** How a voice is kept where it is due. */
export interface Steering {
  readonly playbackRate: number;
  /** How many looks in a row it was too far off for that: above 0 late, below 0 early. */
  readonly strayed: number;
  /** How much faster than its own a voice must be played to stay where it is: what the card's quartz is off by. */
  readonly drift: number;
}

/** A voice that was just started where it is due. */
export const STEADY: Steering = { playbackRate: 1, strayed: 0, drift: 0 };

/** Seconds between two looks at where a voice is. */
export const STEER_EVERY_SECONDS = 1;

/** How much of an error is made up for in each second. */
const GAIN = 0.15;

/**
 * Nearer than this, in seconds, what is measured is mostly the wandering of the sound server's own clock, some tenths of a
 * millisecond over ten seconds: it is followed less, so that two players do not wander apart with it.
 */
const NEAR_SECONDS = 0.0005;
const GAIN_NEAR = 0.05;

/** What stays over is the quartz: its drift is learned from errors up to so many seconds, at this rate, and is never more. */
const LEARNED_SECONDS = 0.002;
const LEARNING = 0.0005;
const MOST_DRIFT = 2e-4;

/** The most a playback rate differs from 1: 3.5 cents, which nobody hears in an engine or in music. */
const MOST = 0.002;

/** Further off than this, in seconds, a voice is cued anew through a crossfade: it would take 25 s to make up for. */
const ASTRAY_SECONDS = 0.05;

/**
 * A starved computer tells its output's times wrong by some 80 ms for some seconds: only what stays off to the same side
 * for so many looks is off.
 */
const ASTRAY_LOOKS = 8;

const within = (most: number, value: number): number => Math.max(-most, Math.min(most, value));

/** What to do after a look: `late` is how many seconds the voice is behind where it is due. */
export function steer({ strayed, drift }: Steering, late: number): Steering {
  const side = Math.sign(late);
  const learned = Math.abs(late) < LEARNED_SECONDS ? within(MOST_DRIFT, drift + LEARNING * late) : drift;
  const gain = Math.abs(late) < NEAR_SECONDS ? GAIN_NEAR : GAIN;
  const before = Math.sign(strayed) === side ? strayed : 0;
  return {
    playbackRate: 1 + within(MOST, gain * late + learned),
    drift: learned,
    strayed: Math.abs(late) > ASTRAY_SECONDS ? before + side : 0,
  };
}

/** Whether a voice is to be cued anew through a crossfade. */
export function isAstray({ strayed }: Steering): boolean {
  return Math.abs(strayed) >= ASTRAY_LOOKS;
}
