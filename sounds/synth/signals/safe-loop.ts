import { bandPass, filterRing, lowPass } from "../biquad.ts";
import { mixInto, normalise, SAMPLE_RATE } from "../circular.ts";
import type { Ring } from "../circular.ts";
import { createDrift, sampleDrift } from "../drift.ts";
import { pinkRing } from "../noise.ts";
import { createRandom } from "../random.ts";
import { addOrder } from "../rotor.ts";
import type { Stage } from "../rotor.ts";
import { spread } from "../stereo.ts";
import type { Stereo } from "../stereo.ts";

const SECONDS = 18;

/** Fifths and a ninth on D: neither glad nor sad, and out of the way of speech. Hertz, level, balance. */
const NOTES = [
  [73.42, 0.5, 0],
  [110, 0.62, -0.3],
  [146.83, 0.6, 0.3],
  [164.81, 0.3, -0.5],
  [220, 0.4, 0.45],
  [293.66, 0.22, -0.4],
  [329.63, 0.12, 0.5],
] as const;

/** A warm, unobtrusive chord that breathes over a quiet room: what a player falls back on. */
export function renderSafeLoop(): Stereo {
  const random = createRandom(421);
  const length = SECONDS * SAMPLE_RATE;
  const stage: Stage = { middle: new Float64Array(length), side: new Float64Array(length) };
  // A shaft that turns once a second: orders are then hertz.
  const turnsAt: Ring = new Float64Array(length).map((_, n) => n / SAMPLE_RATE);
  for (const [hertz, level, balance] of NOTES) {
    for (const [voice, cents] of [-3.5, 0.5, 4].entries()) {
      for (const [harmonic, part] of [
        [1, 1],
        [2, 0.2],
        [3, 0.07],
      ] as const) {
        addOrder(
          stage,
          SECONDS,
          turnsAt,
          {
            order: harmonic * hertz * 2 ** (cents / 1200),
            level: (level * part) / 3,
            roughness: 0.92,
            widthHertz: 1.5,
            swell: 0.38,
            balance: balance + 0.8 * (voice - 1),
          },
          random,
        );
      }
    }
  }
  const pad = normalise(stage.middle, 1);
  const air = filterRing(filterRing(pinkRing(length, random), bandPass(420, 0.35)), lowPass(2400, 0.6));
  const otherAir = filterRing(filterRing(pinkRing(length, random), bandPass(520, 0.35)), lowPass(2600, 0.6));
  const breath = sampleDrift(createDrift(random, 1, 5), length);
  for (let n = 0; n < length; n++) pad[n]! += 0.34 * air[n]! * (1 + 0.12 * breath[n]!);
  mixInto(stage.side, otherAir, 0.3);
  return spread(pad, stage.side, 0.35);
}
