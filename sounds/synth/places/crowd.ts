import { filterRing, highPass } from "../biquad.ts";
import { SAMPLE_RATE } from "../circular.ts";
import type { Random } from "../random.ts";
import { createRandom } from "../random.ts";
import { inRoom } from "../room.ts";
import { createScene, place } from "../scene.ts";
import type { Scene } from "../scene.ts";
import type { Stereo } from "../stereo.ts";
import { drawTalker, speak } from "./talker.ts";

/** A crowd standing about. */
export interface Crowd {
  /** Groups in which one speaks at a time. */
  groups: number;
  nearestMetres: number;
  farthestMetres: number;
  gain: number;
  /** Part of the phrases that are laughed. */
  laughter: number;
}

/** Time between the end of one and the beginning of the next in a group: mostly a fifth of a second, at times a lull. */
function drawGap(random: Random): number {
  return random.uniform() < 0.25 ? 1 + 3.5 * random.uniform() : Math.max(-0.25, 0.25 + 0.3 * random.gaussian());
}

/** Fills the scene with conversations; each group hands the word round until the loop is full. */
export function addCrowd(scene: Scene, crowd: Crowd, random: Random): void {
  const seconds = scene.left.length / SAMPLE_RATE;
  for (let group = 0; group < crowd.groups; group++) {
    const spread = (group + random.uniform()) / crowd.groups;
    // As many people stand in each ring around the listener as it has room for.
    const metres = Math.sqrt(crowd.nearestMetres ** 2 + spread * (crowd.farthestMetres ** 2 - crowd.nearestMetres ** 2));
    const middle = 1.7 * random.uniform() - 0.85;
    const people = Array.from({ length: 2 + Math.floor(2.5 * random.uniform()) }, (_, person) => ({
      talker: drawTalker(random),
      spot: { balance: Math.max(-0.95, Math.min(0.95, middle + 0.12 * (person - 1))), metres: metres + 0.4 * person },
      loudness: Math.exp(0.22 * random.gaussian()),
    }));
    const start = seconds * random.uniform();
    let at = 0;
    let before = -1;
    while (at < seconds - 1) {
      const laughing = random.uniform() < crowd.laughter;
      const long = Math.min(seconds - at, laughing ? 0.8 + 0.9 * random.uniform() : 0.7 + 2.9 * random.uniform() ** 1.5);
      const next = (before + 1 + Math.floor(random.uniform() * (people.length - 1))) % people.length;
      const { talker, spot, loudness } = people[next]!;
      before = next;
      const sound = filterRing(speak(talker, long, laughing, random), highPass(110, 0.7));
      place(scene, sound, start + at, spot, crowd.gain * loudness * (laughing ? 1.25 : 1));
      at += long + drawGap(random);
    }
  }
}

const SECONDS = 75;

/** A lobby full of visitors. */
export function renderCrowdMurmur(): Stereo {
  const random = createRandom(510);
  const scene = createScene(SECONDS * SAMPLE_RATE);
  addCrowd(scene, { groups: 22, nearestMetres: 3.5, farthestMetres: 16, gain: 1, laughter: 0.035 }, random);
  return inRoom(scene, { decaySeconds: 1.25, dampingHertz: 3400, metres: 24, gain: 0.5 });
}
