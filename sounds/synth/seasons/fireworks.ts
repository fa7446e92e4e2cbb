import { bandPass, filterRing, highPass, lowPass } from "../biquad.ts";
import { between } from "../chance.ts";
import { noiseRing, SAMPLE_RATE } from "../circular.ts";
import type { Ring } from "../circular.ts";
import { createRandom } from "../random.ts";
import type { Random } from "../random.ts";
import { inRoom } from "../room.ts";
import { createScene, place } from "../scene.ts";
import { fadeEnd } from "../signals/chimes.ts";
import type { Stereo } from "../stereo.ts";

const SECONDS = 12.5;

/** A shell a kilometre away: the blast's N-wave smeared by the air into a thud, and the hills' dull answer. */
function boom(random: Random): Ring {
  const sound: Ring = noiseRing(Math.round(1.6 * SAMPLE_RATE), random);
  const fall = between(0.07, 0.16, random);
  for (let n = 0; n < sound.length; n++) {
    const t = n / SAMPLE_RATE;
    sound[n]! *= (1 - Math.exp(-t / 0.003)) * (Math.exp(-t / fall) + 0.12 * Math.exp(-t / 0.42));
  }
  return filterRing(filterRing(sound, lowPass(between(150, 340, random), 0.8)), highPass(38, 0.7));
}

/** Stars that crackle as they fall: thousands of small reports within two seconds. */
function crackle(random: Random): Ring {
  const sound: Ring = new Float64Array(Math.round(2.6 * SAMPLE_RATE));
  const count = 160 + Math.floor(140 * random.uniform());
  for (let each = 0; each < count; each++) {
    const start = Math.round((0.25 + 0.55 * Math.abs(random.gaussian()) + 0.3 * random.uniform()) * SAMPLE_RATE);
    const force = between(0.1, 1, random);
    const fall = between(0.0008, 0.003, random) * SAMPLE_RATE;
    for (let n = 0; n < 8 * fall && start + n < sound.length; n++)
      sound[start + n]! += force * random.gaussian() * Math.exp(-n / fall);
  }
  return filterRing(filterRing(sound, bandPass(2100, 0.7)), lowPass(4200, 0.7));
}

/** Shells: when, and what they do. */
const SHELLS = [
  [0.25, false],
  [1.4, true],
  [2.9, false],
  [3.3, false],
  [4.6, true],
  [6.1, false],
  [6.5, true],
  [7.0, false],
  [7.3, true],
  [7.9, false],
  [8.3, true],
  [8.5, false],
] as const;

/** Midnight over the next village. */
export function renderFireworks(): Stereo {
  const random = createRandom(660);
  const scene = createScene(SECONDS * SAMPLE_RATE);
  for (const [seconds, crackling] of SHELLS) {
    const spot = { balance: 0.5 * random.gaussian(), metres: 24 };
    const there = { balance: Math.max(-0.8, Math.min(0.8, spot.balance)), metres: spot.metres };
    place(scene, boom(random), seconds + 0.08 * random.uniform(), there, between(2.2, 4.2, random));
    if (crackling) place(scene, crackle(random), seconds + 0.12, there, 0.45);
  }
  return fadeEnd(inRoom(scene, { decaySeconds: 2.6, dampingHertz: 1100, metres: 120, gain: 0.4 }), 1.5);
}
