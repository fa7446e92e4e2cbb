import { SAMPLE_RATE } from "../circular.ts";
import { strike } from "../modes.ts";
import { createRandom } from "../random.ts";
import { inRoom } from "../room.ts";
import { createScene, place } from "../scene.ts";
import type { Stereo } from "../stereo.ts";
import { blow, HORN, TROMBONE, TRUMPET } from "./brass.ts";
import type { Brass } from "./brass.ts";
import { fadeEnd, hertzOf } from "./chimes.ts";

const SECONDS = 5.4;

/** A part: how many play it, where they sit, and its notes (seconds, held, MIDI number, force). */
interface Part {
  brass: Brass;
  players: number;
  balance: number;
  metres: number;
  gain: number;
  notes: readonly (readonly [seconds: number, held: number, note: number, force: number])[];
}

/** Two calls and a chord that opens: B♭ with the ninth, over F. */
const SCORE: readonly Part[] = [
  {
    brass: TRUMPET,
    players: 3,
    balance: 0.25,
    metres: 7,
    gain: 0.62,
    notes: [
      [0.05, 0.13, 65, 0.62],
      [0.24, 0.13, 65, 0.66],
      [0.43, 0.5, 70, 0.78],
      [1.02, 0.13, 70, 0.7],
      [1.21, 0.13, 72, 0.76],
      [1.4, 1.75, 74, 0.86],
    ],
  },
  {
    brass: TRUMPET,
    players: 2,
    balance: 0.45,
    metres: 8,
    gain: 0.5,
    notes: [
      [0.43, 0.5, 65, 0.66],
      [1.02, 0.13, 65, 0.62],
      [1.21, 0.13, 67, 0.66],
      [1.4, 1.75, 70, 0.76],
    ],
  },
  {
    brass: HORN,
    players: 3,
    balance: -0.5,
    metres: 9,
    gain: 1,
    notes: [
      [0.43, 0.52, 62, 0.7],
      [1.02, 0.34, 60, 0.66],
      [1.4, 1.8, 60, 0.8],
      [1.4, 1.8, 65, 0.76],
    ],
  },
  {
    brass: HORN,
    players: 2,
    balance: -0.25,
    metres: 9,
    gain: 0.9,
    notes: [
      [0.43, 0.52, 58, 0.7],
      [1.02, 0.34, 55, 0.66],
      [1.4, 1.8, 58, 0.78],
    ],
  },
  {
    brass: TROMBONE,
    players: 2,
    balance: 0.05,
    metres: 9,
    gain: 0.9,
    notes: [
      [0.43, 0.52, 46, 0.66],
      [1.02, 0.34, 51, 0.64],
      [1.4, 1.85, 46, 0.78],
      [1.4, 1.85, 53, 0.7],
    ],
  },
];

/** Kettledrum: circular modes 1 : 1.5 : 1.99 : 2.44 of a loaded skin (Rossing), under soft felt. */
function beatDrum(hertz: number, force: number): Float64Array<ArrayBuffer> {
  const ratios = [1, 1.504, 1.992, 2.444, 2.895];
  return strike(
    ratios.map((ratio, n) => ({
      hertz: hertz * ratio,
      decaySeconds: 0.34 / (1 + 0.45 * n),
      gain: (0.9 * force) / (1 + 0.7 * n),
    })),
    0.004,
  );
}

/** A short call of brass in a warm hall; everything has died away at its end. */
export function renderFanfare(): Stereo {
  const random = createRandom(410);
  const scene = createScene(Math.round(SECONDS * SAMPLE_RATE));
  for (const part of SCORE) {
    for (let player = 0; player < part.players; player++) {
      const seat = { balance: part.balance + 0.14 * (player - (part.players - 1) / 2), metres: part.metres };
      for (const [seconds, held, note, force] of part.notes) {
        const sound = blow(part.brass, hertzOf(note), held, force * (1 + 0.05 * random.gaussian()), random);
        // Nobody is together to better than some hundredths of a second.
        const at = Math.max(0.01, seconds + 0.011 * random.gaussian());
        place(scene, sound, at, seat, part.gain / Math.sqrt(part.players));
      }
    }
  }
  for (const [seconds, force] of [
    [0.43, 0.5],
    [1.4, 0.8],
  ] as const) {
    place(scene, beatDrum(hertzOf(46), force), seconds, { balance: -0.1, metres: 10 }, 1.4);
  }
  return fadeEnd(inRoom(scene, { decaySeconds: 1.45, dampingHertz: 3600, metres: 27, gain: 0.42 }), 0.15);
}
