import { bandPass, filterRing, lowPass } from "../biquad.ts";
import { between } from "../chance.ts";
import { SAMPLE_RATE } from "../circular.ts";
import type { Ring } from "../circular.ts";
import { createDrift, sampleDrift } from "../drift.ts";
import { pinkRing } from "../noise.ts";
import { createRandom } from "../random.ts";
import type { Random } from "../random.ts";
import { inRoom } from "../room.ts";
import { createScene, place, surround } from "../scene.ts";
import type { Stereo } from "../stereo.ts";

const SECONDS = 32;
const CRICKETS = 13;

/** A field cricket: what its wings are tuned to, and its habits. */
interface Cricket {
  hertz: number;
  pulses: number;
  pulseSeconds: number;
  chirpSeconds: number;
}

/**
 * One chirp: the closing wings pluck a tuned membrane once for each pulse, three to five at thirty a
 * second; the note falls a little within each pulse, and the pulses grow (Bennet-Clark, "Songs and the
 * physics of sound production").
 */
function chirp({ hertz, pulses, pulseSeconds }: Cricket, random: Random): Ring {
  const sound: Ring = new Float64Array(Math.ceil((pulses * pulseSeconds + 0.03) * SAMPLE_RATE));
  for (let pulse = 0; pulse < pulses; pulse++) {
    const start = Math.round((pulse * pulseSeconds + 0.0006 * Math.abs(random.gaussian())) * SAMPLE_RATE);
    const long = Math.round(0.62 * pulseSeconds * SAMPLE_RATE);
    const force = (0.55 + (0.45 * pulse) / pulses) * (1 + 0.1 * random.gaussian());
    const tuned = hertz * (1 + 0.003 * random.gaussian());
    let phase = 0;
    for (let n = 0; n < long && start + n < sound.length; n++) {
      const through = n / long;
      phase += (2 * Math.PI * tuned * (1 + 0.025 * (0.5 - through))) / SAMPLE_RATE;
      const tooth = 1 + 0.08 * random.gaussian();
      sound[start + n]! +=
        force * tooth * Math.sin(Math.PI * through ** 0.7) ** 1.4 * (Math.sin(phase) + 0.06 * Math.sin(2 * phase));
    }
  }
  return sound;
}

/** A meadow on a summer's evening: crickets near and far, each with its own clock. */
export function renderCrickets(): Stereo {
  const random = createRandom(640);
  const length = SECONDS * SAMPLE_RATE;
  const scene = createScene(length);
  for (let each = 0; each < CRICKETS; each++) {
    const cricket: Cricket = {
      hertz: 4550 * Math.exp(0.06 * random.gaussian()),
      pulses: 3 + Math.floor(2.4 * random.uniform()),
      pulseSeconds: 0.032 + 0.006 * random.uniform(),
      chirpSeconds: 0.42 + 0.16 * random.uniform(),
    };
    const spot = { balance: 1.7 * random.uniform() - 0.85, metres: between(5, 45, random) };
    const count = Math.round(SECONDS / cricket.chirpSeconds);
    const warmth = createDrift(random, 1, 6);
    const resting = createDrift(random, 1, 4);
    for (let song = 0; song < count; song++) {
      const position = song / count;
      // Who has sung for a while rests.
      if (resting(position) > 0.35) continue;
      const at = position * SECONDS + 0.05 * warmth(position) + 0.006 * random.gaussian();
      place(scene, chirp(cricket, random), at, spot, 0.3 * (1 + 0.12 * random.gaussian()));
    }
  }
  const [middle, side] = [0, 1].map(() => {
    const leaves = filterRing(filterRing(pinkRing(length, random), bandPass(1100, 0.4)), lowPass(5000, 0.6));
    const breeze = sampleDrift(createDrift(random, 1, 8), length);
    return leaves.map((value, n) => value * Math.max(0.2, 1 + 0.35 * breeze[n]!));
  });
  surround(scene, middle!, side!, 0.03);
  return inRoom(scene, { decaySeconds: 0.5, dampingHertz: 6000, metres: 30, gain: 0.16 });
}
