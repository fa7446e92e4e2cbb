import { bandPass, filterRing, lowPass } from "../biquad.ts";
import { between, drawTimes } from "../chance.ts";
import { normalise, SAMPLE_RATE } from "../circular.ts";
import type { Ring } from "../circular.ts";
import { createDrift, createTurns, sampleDrift } from "../drift.ts";
import { pinkRing } from "../noise.ts";
import { createRandom } from "../random.ts";
import type { Random } from "../random.ts";
import { inRoom } from "../room.ts";
import { addOrder } from "../rotor.ts";
import type { Stage } from "../rotor.ts";
import { createScene, place, surround } from "../scene.ts";
import type { Scene, Spot } from "../scene.ts";
import { soften } from "../soften.ts";
import type { Stereo } from "../stereo.ts";
import { clunk, dropped, hammerTaps, hissOfAir, ratchet, wheelGun } from "./tools.ts";

const SECONDS = 84;

/** When the compressor starts and when its vessel is full, seconds. */
const COMPRESSOR_ON = 17;
const COMPRESSOR_OFF = 62;
const COMPRESSOR_RPM = 960;

/** A two-cylinder compressor behind a partition: it runs up, thumps, labours as the pressure rises, lets go with a sigh. */
function addCompressor(scene: Scene, random: Random): void {
  const length = scene.left.length;
  const stage: Stage = { middle: new Float64Array(length), side: new Float64Array(length) };
  const turns = Math.round((COMPRESSOR_RPM / 60) * SECONDS);
  const turnsAt = createTurns(random, turns, 0.004, 2, 30);
  const counted: Ring = new Float64Array(length).map((_, n) => turnsAt(n / length));
  for (const [order, level] of [
    [2, 0.2],
    [3, 0.1],
    [4, 0.5],
    [6, 0.4],
    [8, 0.3],
    [10, 0.2],
    [12, 0.12],
  ] as const) {
    addOrder(stage, turns, counted, { order, level, roughness: 0.8, widthHertz: 2.6, swell: 0.2, balance: 0 }, random);
  }
  const valves = filterRing(pinkRing(length, random), bandPass(950, 0.9));
  const motor = normalise(stage.middle, 1);
  for (let n = 0; n < length; n++) {
    const t = n / SAMPLE_RATE;
    const running =
      t < COMPRESSOR_ON || t > COMPRESSOR_OFF + 1
        ? 0
        : (1 - Math.exp(-(t - COMPRESSOR_ON) / 0.5)) * (t < COMPRESSOR_OFF ? 1 : Math.exp(-(t - COMPRESSOR_OFF) / 0.16));
    const labour = 0.85 + 0.3 * ((t - COMPRESSOR_ON) / (COMPRESSOR_OFF - COMPRESSOR_ON));
    const gasp = 0.5 + 0.5 * Math.cos(2 * Math.PI * 2 * counted[n]!) ** 5;
    motor[n] = running * labour * (motor[n]! + 0.5 * valves[n]! * gasp);
  }
  const corner: Spot = { balance: -0.7, metres: 11 };
  place(scene, filterRing(motor, lowPass(1700, 0.6)), 0, corner, 0.13);
  place(scene, hissOfAir(0.5, 0.5, random), COMPRESSOR_OFF + 0.15, corner, 0.2);
}

/** Ventilation and the hum of lamps: what is there when nobody works. */
function addHall(scene: Scene, random: Random): void {
  const length = scene.left.length;
  const [middle, side] = [0, 1].map(() => {
    const air = filterRing(filterRing(pinkRing(length, random), bandPass(210, 0.35)), lowPass(2200, 0.6));
    const slow = sampleDrift(createDrift(random, 1, 17), length);
    return air.map((value, n) => value * (1 + 0.08 * slow[n]!));
  });
  surround(scene, middle!, side!, 0.02);
}

/** What hands do there: how often a minute, how loud, and the sound of it. */
const WORK: readonly (readonly [perMinute: number, softest: number, loudest: number, make: (random: Random) => Ring])[] = [
  [8, 0.25, 0.6, (random) => ratchet(3 + Math.floor(6 * random.uniform()), random)],
  [4.4, 0.18, 0.4, (random) => hammerTaps(3 + Math.floor(4 * random.uniform()), random)],
  [6, 0.1, 0.24, (random) => hissOfAir(between(0.12, 1.3, random), 0.05, random)],
  [9, 0.3, 0.8, clunk],
  [3.4, 0.12, 0.36, dropped],
  [2.2, 0.14, 0.26, (random) => wheelGun(between(0.5, 1.2, random), random)],
];

/** A workshop on a working morning, nobody speaking. */
export function renderWorkshop(): Stereo {
  const random = createRandom(520);
  const scene = createScene(SECONDS * SAMPLE_RATE);
  addHall(scene, random);
  addCompressor(scene, random);
  // Four benches: who works there stays there.
  const benches: Spot[] = [
    { balance: -0.45, metres: 6 },
    { balance: 0.1, metres: 13 },
    { balance: 0.4, metres: 5 },
    { balance: 0.8, metres: 17 },
  ];
  for (const [perMinute, softest, loudest, make] of WORK) {
    for (const at of drawTimes(SECONDS, perMinute, random)) {
      const bench = benches[Math.floor(random.uniform() * benches.length)]!;
      place(scene, make(random), at, bench, 0.5 * between(softest, loudest, random));
    }
  }
  return soften(inRoom(scene, { decaySeconds: 1.35, dampingHertz: 4200, metres: 31, gain: 0.5 }), 16);
}
