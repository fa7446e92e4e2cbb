import { SAMPLE_RATE } from "../circular.ts";
import { createDrift } from "../drift.ts";
import { strike } from "../modes.ts";
import type { Mode } from "../modes.ts";
import { createRandom } from "../random.ts";
import type { Random } from "../random.ts";
import { inRoom } from "../room.ts";
import { createScene, place } from "../scene.ts";
import type { Stereo } from "../stereo.ts";

/** Footfalls of the trot over the loop: two to a stride, 2.8 a second, which is a calm trot. */
export const FOOTFALLS = 68;
export const SLEIGH_SECONDS = 24;
const BELLS = 26;

interface Jingle {
  modes: Mode[];
  balance: number;
  /** How readily its pellet rattles. */
  loose: number;
}

/**
 * A crotal: a slotted shell with a pellet in it. Its lowest modes come in pairs of two to five
 * thousand hertz and stand in no harmonic ratio; each bell of the strap is of another size.
 */
function castJingle(place01: number, random: Random): Jingle {
  const lowest = 2150 * 2.3 ** random.uniform();
  const ratios = [
    1,
    1.12 + 0.1 * random.uniform(),
    1.62 + 0.2 * random.uniform(),
    2.24 + 0.3 * random.uniform(),
    3.05 + 0.3 * random.uniform(),
  ];
  const modes = ratios
    .map((ratio, n) => ({
      hertz: lowest * ratio,
      decaySeconds: (0.085 + 0.11 * random.uniform()) / (1 + 0.55 * n),
      gain: (0.4 + 0.6 * random.uniform()) / (1 + 0.28 * n),
    }))
    .filter(({ hertz }) => hertz < 16_000);
  return { modes, balance: 1.3 * place01 - 0.65, loose: 0.6 + 0.8 * random.uniform() };
}

/** How often a chance event happens when it does so `mean` times on average (Knuth). */
function drawCount(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.uniform(); product > limit; product *= random.uniform()) count++;
  return count;
}

/**
 * A strap of bells on a trotting horse. Each footfall shakes every pellet a few times within a tenth of
 * a second, never twice alike; the pace swings by some hundredths, one diagonal pair of legs lands a
 * little harder and later, and between two footfalls the strap falls back with a smaller shake.
 */
export function renderSleighBells(): Stereo {
  const random = createRandom(610);
  const scene = createScene(SLEIGH_SECONDS * SAMPLE_RATE);
  const bells = Array.from({ length: BELLS }, (_, n) => castJingle(n / (BELLS - 1), random));
  const pace = createDrift(random, 1, 9);
  const vigour = createDrift(random, 1, 12);

  const shake = (at: number, force: number): void => {
    for (const { modes, balance, loose } of bells) {
      const hits = drawCount(1.9 * loose * force, random);
      for (let hit = 0; hit < hits; hit++) {
        const late = -0.026 * Math.log(1 - random.uniform()) + 0.004 * random.gaussian();
        // Where in the shell the pellet hits is another place each time.
        const struck = modes.map((mode) => ({ ...mode, gain: mode.gain * (0.4 + 1.2 * random.uniform()) }));
        const level = force * Math.exp(-late / 0.05) * random.uniform() ** 1.3;
        place(scene, strike(struck, 0.00004), at + late, { balance, metres: 5 }, 0.16 * level);
      }
    }
  };

  for (let footfall = 0; footfall < FOOTFALLS; footfall++) {
    const position = footfall / FOOTFALLS;
    const second = footfall % 2 === 1;
    const swing = (second ? 0.012 : 0) + 0.007 * random.gaussian() + 0.02 * pace(position);
    const force = (second ? 0.86 : 1.05) * (1 + 0.1 * vigour(position)) * Math.exp(0.1 * random.gaussian());
    const at = (position * SLEIGH_SECONDS + swing + SLEIGH_SECONDS) % SLEIGH_SECONDS;
    shake(at, force);
    shake(at + (0.52 * SLEIGH_SECONDS) / FOOTFALLS + 0.012 * random.gaussian(), 0.16 * force);
  }
  // Over snow hardly anything comes back; a row of trees and a wall do.
  return inRoom(scene, { decaySeconds: 0.7, dampingHertz: 6500, metres: 23, gain: 0.2 });
}
