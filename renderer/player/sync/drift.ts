/** Keeps a voice where it is due: a little faster or slower, unheard; cued anew where it is too far off. Pure; SOUND §1.9. */

/** How a voice is kept where it is due. */
export interface Steering {
  readonly playbackRate: number;
  /** How many looks in a row it was too far off for that: above 0 late, below 0 early. */
  readonly strayed: number;
}

/** A voice that was just started where it is due. */
export const STEADY: Steering = { playbackRate: 1, strayed: 0 };

/** Seconds between two looks at where a voice is. */
export const STEER_EVERY_SECONDS = 1;

/** How much of an error is made up for in each second. */
const GAIN = 0.15;

/** The most a playback rate differs from 1: 3.5 cents, which nobody hears in an engine or in music. */
const MOST = 0.002;

/** Further off than this, in seconds, a voice is cued anew through a crossfade: it would take 25 s to make up for. */
const ASTRAY_SECONDS = 0.05;

/**
 * A starved computer tells its output's times wrong by some 80 ms for some seconds: only what stays off to the same side
 * for so many looks is off.
 */
const ASTRAY_LOOKS = 8;

/** What to do after a look: `late` is how many seconds the voice is behind where it is due. */
export function steer({ strayed }: Steering, late: number): Steering {
  const side = Math.sign(late);
  const before = Math.sign(strayed) === side ? strayed : 0;
  return {
    playbackRate: 1 + Math.max(-MOST, Math.min(MOST, GAIN * late)),
    strayed: Math.abs(late) > ASTRAY_SECONDS ? before + side : 0,
  };
}

/** Whether a voice is to be cued anew through a crossfade. */
export function isAstray({ strayed }: Steering): boolean {
  return Math.abs(strayed) >= ASTRAY_LOOKS;
}
