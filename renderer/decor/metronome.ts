/** Steps of equal length out of frames of any: what moves is the same on a screen of 50, 60 or 144 frames a second. */

/** Seconds of one step. */
export const STEP = 1 / 60;
/** The most that is made up for after a pause of the page, in seconds: nothing leaps. */
const LONGEST = 0.1;
/** How far a frame may be off one step and count as one, as a share of it: a 60 Hz screen makes exactly one step a frame. */
const TOLERANCE = 0.15;

export interface Metronome {
  /** How many steps belong to a frame that lasted so many seconds. */
  beat(seconds: number): number;
  /** How far the frame is from the last step towards the next, from 0 to 1. */
  share(): number;
}

export function createMetronome(): Metronome {
  let rest = 0;
  return {
    beat(seconds) {
      const passed = Math.min(LONGEST, Math.max(0, seconds));
      if (rest === 0 && Math.abs(passed - STEP) < STEP * TOLERANCE) return 1;
      rest += passed;
      // A sum of many sixtieths is a hair off a whole number of them.
      const steps = Math.floor(rest / STEP + 1e-9);
      rest = Math.max(0, rest - steps * STEP);
      return steps;
    },
    share: () => (rest === 0 ? 1 : rest / STEP),
  };
}
