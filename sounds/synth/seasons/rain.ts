import { bandPass, filterRing, highPass, lowPass } from "../biquad.ts";
import { between, drawTimes } from "../chance.ts";
import { noiseRing, SAMPLE_RATE } from "../circular.ts";
import type { Ring } from "../circular.ts";
import { createDrift, sampleDrift } from "../drift.ts";
import { lay } from "../grain.ts";
import { strike } from "../modes.ts";
import { pinkRing } from "../noise.ts";
import { createRandom } from "../random.ts";
import type { Random } from "../random.ts";
import { inRoom } from "../room.ts";
import { createScene, place, surround } from "../scene.ts";
import type { Scene } from "../scene.ts";
import { soften } from "../soften.ts";
import type { Stereo } from "../stereo.ts";

const SECONDS = 40;
/** Drops a minute on the pane that are heard one by one. */
const DROPS_PER_MINUTE = 2600;

/** A drop on glass: a tick of a millisecond, and the pane's answer, lower and longer for the larger. */
function drop(size: number, random: Random): Ring {
  const pane = Array.from({ length: 4 }, () => {
    const hertz = between(900, 5200, random) * (1.3 - 0.7 * size);
    return { hertz, decaySeconds: between(0.0012, 0.0055, random) * (0.6 + size), gain: 0.3 + 0.7 * random.uniform() };
  });
  return strike(pane, 0.00012 + 0.0005 * size);
}

/** A drip from the gutter into water: the impact, then the bubble it drags under, whose note rises (Minnaert). */
function drip(random: Random): Ring {
  const sound: Ring = new Float64Array(Math.round(0.13 * SAMPLE_RATE));
  const hertz = between(700, 2100, random);
  const fall = between(0.008, 0.022, random);
  const late = Math.round(0.012 * SAMPLE_RATE);
  let phase = 0;
  for (let n = late; n < sound.length; n++) {
    const t = (n - late) / SAMPLE_RATE;
    phase += (2 * Math.PI * hertz * (1 + 3.2 * t)) / SAMPLE_RATE;
    sound[n] = Math.sin(phase) * (1 - Math.exp(-t / 0.0015)) * Math.exp(-t / fall);
  }
  lay(sound, strike([{ hertz: 3100, decaySeconds: 0.001, gain: 0.5 }], 0.0001), 0, 1);
  return sound;
}

/** What nobody can count: rain on the track and roofs, in two ears that have their own. */
function addCurtain(scene: Scene, shower: Ring, random: Random): void {
  const length = scene.left.length;
  const [middle, side] = [0, 1].map(() => {
    const far = filterRing(filterRing(noiseRing(length, random), bandPass(2900, 0.35)), highPass(300, 0.7));
    const low = filterRing(pinkRing(length, random), lowPass(420, 0.6));
    return far.map((value, n) => (0.05 * value + 0.05 * low[n]!) * shower[n]!);
  });
  surround(scene, middle!, side!, 0.19);
}

/** Rain on a large pane above the track. */
export function renderRain(): Stereo {
  const random = createRandom(650);
  const length = SECONDS * SAMPLE_RATE;
  const scene = createScene(length);
  const gusts = createDrift(random, 1, 14);
  const shower = sampleDrift(gusts, length).map((value) => Math.max(0.35, 1 + 0.24 * value));
  addCurtain(scene, shower, random);
  for (const at of drawTimes(SECONDS, DROPS_PER_MINUTE, random)) {
    if (random.uniform() > 0.6 + 0.3 * gusts(at / SECONDS)) continue;
    const size = between(0.05, 1, random);
    const spot = { balance: 1.8 * random.uniform() - 0.9, metres: between(2, 9, random) };
    place(scene, drop(size, random), at, spot, 0.55 * size ** 0.8);
  }
  for (const at of drawTimes(SECONDS, 70, random)) {
    place(scene, drip(random), at, { balance: random.uniform() < 0.5 ? -0.6 : 0.7, metres: between(4, 9, random) }, 0.12);
  }
  return soften(inRoom(scene, { decaySeconds: 0.6, dampingHertz: 4500, metres: 14, gain: 0.28 }), 17);
}
