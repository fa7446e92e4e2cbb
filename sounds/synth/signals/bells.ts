import type { Ring } from "../circular.ts";
import { lay } from "../grain.ts";
import { strike } from "../modes.ts";
import type { Mode } from "../modes.ts";
import type { Random } from "../random.ts";

/** A family of bells: the modes of one whose struck note is 1 Hz, and how they are struck. */
export interface Bell {
  /** Ratio to the struck note, level, time to 1/e at 440 Hz in seconds. */
  modes: readonly (readonly [ratio: number, gain: number, decaySeconds: number])[];
  /** How long the mallet stays: soft yarn a millisecond and more, hard plastic under half of one. */
  contactSeconds: number;
  /** Each mode of a real bell is a pair a little apart, since no casting is quite round: hertz at 440 Hz. */
  splitHertz: number;
}

/** A tuned metal bar: its second mode filed to two octaves above the first, the third to 10 (Rossing). */
export const METAL_BAR: Bell = {
  modes: [
    [1, 1, 0.42],
    [2.004, 0.1, 0.3],
    [3.984, 0.34, 0.16],
    [10.12, 0.1, 0.05],
    [16.6, 0.03, 0.02],
  ],
  contactSeconds: 0.00042,
  splitHertz: 0.5,
};

/** A wooden bar under a soft mallet: third mode undamped in tune, quickly gone (Rossing: 1, 3.93, 9.24). */
export const WOODEN_BAR: Bell = {
  modes: [
    [1, 1, 0.3],
    [2.01, 0.12, 0.24],
    [3.93, 0.2, 0.07],
    [9.24, 0.06, 0.03],
  ],
  contactSeconds: 0.0011,
  splitHertz: 0.25,
};

/**
 * A tube: modes as (2n + 1)², of which the fourth to sixth, 81 : 121 : 169, are nearly 2 : 3 : 4, so
 * that the ear hears a note an octave below the fourth where no mode is (Rossing, "Science of Percussion").
 * A resonator tuned to that note is added here, as a gong for announcements has one.
 */
export const TUBE: Bell = {
  modes: [
    [0.617, 0.1, 0.4],
    [1, 0.75, 0.42],
    [1.21, 0.1, 0.36],
    [2, 0.62, 0.36],
    [2.988, 0.34, 0.26],
    [4.173, 0.22, 0.18],
    [5.556, 0.12, 0.11],
    [7.14, 0.05, 0.07],
  ],
  contactSeconds: 0.0005,
  splitHertz: 0.7,
};

/** A cup of glass: modes nearly as n² (2.32, 4.25, 6.63 times the first). */
export const GLASS: Bell = {
  modes: [
    [1, 1, 0.4],
    [2.32, 0.3, 0.22],
    [4.25, 0.17, 0.12],
    [6.63, 0.08, 0.07],
    [9.38, 0.04, 0.04],
  ],
  contactSeconds: 0.00032,
  splitHertz: 0.9,
};

/** One blow on the bell of `hertz`; `force` 0 to 1 opens the sound as well as raising it. */
export function ringBell(bell: Bell, hertz: number, force: number, random: Random): Ring {
  const modes: Mode[] = bell.modes.flatMap(([ratio, gain, decay]) => {
    const split = (bell.splitHertz * (hertz / 440) * (0.6 + 0.8 * random.uniform())) / 2;
    // Higher bells die sooner, nearly as the root of their pitch.
    const decaySeconds = decay * Math.sqrt(440 / hertz) * (0.92 + 0.16 * random.uniform());
    const share = 0.35 + 0.3 * random.uniform();
    return [
      { hertz: hertz * ratio - split, decaySeconds, gain: gain * share },
      { hertz: hertz * ratio + split, decaySeconds: 0.9 * decaySeconds, gain: gain * (1 - share) },
    ];
  });
  const rung = strike(modes, bell.contactSeconds * (1.5 - 0.7 * force));
  // The mallet itself: a dull knock of a few milliseconds.
  const knock = strike(
    [
      { hertz: 210 + 60 * random.uniform(), decaySeconds: 0.012, gain: 0.1 },
      { hertz: 620 + 200 * random.uniform(), decaySeconds: 0.005, gain: 0.08 },
    ],
    0.0008,
  );
  lay(rung, knock, 0, 1);
  return rung.map((value) => force * value);
}
