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
import type { Scene } from "../scene.ts";
import { soften } from "../soften.ts";
import type { Stereo } from "../stereo.ts";
import { addCrowd } from "./crowd.ts";
import { passBy } from "./passing.ts";
import { clunk, dropped, ratchet, wheelGun } from "./tools.ts";

const SECONDS = 132;

/** Turns a minute of the generator: four poles, 50 Hz mains, so it hums at 50 Hz and its multiples. */
const GENERATOR_RPM = 1500;

/** Orders of a four-cylinder diesel with an alternator on its shaft: firing is the second, mains its own kin. */
const GENERATOR_ORDERS = [
  [0.5, 0.1],
  [1, 0.2],
  [1.5, 0.12],
  [2, 0.55],
  [3, 0.14],
  [4, 0.62],
  [6, 0.34],
  [8, 0.26],
  [10, 0.12],
  [12, 0.16],
  [16, 0.07],
  [24, 0.05],
] as const;

function addGenerator(scene: Scene, random: Random): void {
  const length = scene.left.length;
  const stage: Stage = { middle: new Float64Array(length), side: new Float64Array(length) };
  const turns = Math.round((GENERATOR_RPM / 60) * SECONDS);
  const turnsAt = createTurns(random, turns, 0.0006, 2, 40);
  const counted: Ring = new Float64Array(length).map((_, n) => turnsAt(n / length));
  for (const [order, level] of GENERATOR_ORDERS) {
    addOrder(stage, turns, counted, { order, level, roughness: 0.35, widthHertz: 0.7, swell: 0.12, balance: 0 }, random);
  }
  // Valves and injectors, four to two turns, and the fan behind the grille.
  const clatter = filterRing(pinkRing(length, random), bandPass(1250, 0.7));
  const load = sampleDrift(createDrift(random, 1, 9), length);
  const hum = normalise(stage.middle, 1);
  for (let n = 0; n < length; n++) {
    const knock = 0.55 + 0.45 * Math.cos(2 * Math.PI * 2 * counted[n]!) ** 3;
    hum[n] = (hum[n]! + 0.42 * clatter[n]! * knock) * (1 + 0.05 * load[n]!);
  }
  place(scene, filterRing(hum, lowPass(2600, 0.6)), 0, { balance: -0.62, metres: 9 }, 0.13);
}

/** The open air over the lane: a wide, soft floor that never stands still. */
function addAir(scene: Scene, random: Random): void {
  const length = scene.left.length;
  const [middle, side] = [0, 1].map(() => {
    const air = filterRing(filterRing(pinkRing(length, random), bandPass(330, 0.3)), lowPass(3800, 0.6));
    const slow = sampleDrift(createDrift(random, 2, 40), length);
    return air.map((value, n) => value * Math.max(0.3, 1 + 0.2 * slow[n]!));
  });
  surround(scene, middle!, side!, 0.014);
}

function addWork(scene: Scene, random: Random): void {
  const somewhere = (): { balance: number; metres: number } => ({
    balance: 1.6 * random.uniform() - 0.8,
    metres: between(7, 38, random),
  });
  for (const at of drawTimes(SECONDS, 5.5, random)) {
    const spot = somewhere();
    place(scene, wheelGun(between(0.35, 0.95, random), random), at, spot, 0.8);
    // A nut that comes off goes on again, mostly.
    if (random.uniform() < 0.6)
      place(scene, wheelGun(between(0.4, 0.8, random), random), at + 1.5 + 2 * random.uniform(), spot, 0.8);
  }
  for (const at of drawTimes(SECONDS, 11, random)) place(scene, clunk(random), at, somewhere(), between(0.3, 0.9, random));
  for (const at of drawTimes(SECONDS, 2.4, random)) place(scene, dropped(random), at, somewhere(), between(0.12, 0.35, random));
  for (const at of drawTimes(SECONDS, 3, random)) {
    place(scene, ratchet(3 + Math.floor(4 * random.uniform()), random), at, somewhere(), between(0.25, 0.5, random));
  }
}

/** A crew practises its stop: four guns off, four wheels, four guns on, the car is let down. */
function addStop(scene: Scene, start: number, random: Random): void {
  const corner = (wheel: number): { balance: number; metres: number } => ({
    balance: 0.15 + 0.14 * wheel,
    metres: 11 + 1.2 * wheel,
  });
  place(scene, clunk(random), start - 0.5, corner(1), 0.7);
  for (let wheel = 0; wheel < 4; wheel++) {
    const off = start + 0.11 * Math.abs(random.gaussian());
    place(scene, wheelGun(between(0.4, 0.55, random), random), off, corner(wheel), 0.66);
    place(scene, clunk(random), off + 1 + 0.2 * random.uniform(), corner(wheel), 0.5);
    place(scene, wheelGun(between(0.5, 0.75, random), random), off + 1.5 + 0.3 * random.uniform(), corner(wheel), 0.66);
  }
  place(scene, clunk(random), start + 2.9, corner(1), 1);
}

const CARS = [
  { cylinders: 6, rpm: 8700 },
  { cylinders: 6, rpm: 8100 },
  { cylinders: 8, rpm: 7200 },
  { cylinders: 4, rpm: 7600 },
] as const;

function addCars(scene: Scene, random: Random): void {
  for (const at of drawTimes(SECONDS, 3.6, random)) {
    const car = CARS[Math.floor(random.uniform() * CARS.length)]!;
    const seconds = 9 + 4 * random.uniform();
    const nearestMetres = between(55, 120, random);
    const sound = passBy(
      {
        ...car,
        rpm: car.rpm * (1 + 0.04 * random.gaussian()),
        metresPerSecond: 58 + 12 * random.uniform(),
        nearestMetres,
        seconds,
      },
      random,
    );
    // From right to left, as the track runs: in pieces of a quarter second, each under its own window.
    const piece = SAMPLE_RATE / 4;
    for (let from = 0; from < sound.length; from += piece / 2) {
      const windowed = sound.slice(from, from + piece).map((value, n) => value * Math.sin((Math.PI * n) / piece) ** 2);
      const balance = 0.85 * Math.tanh((0.5 - (from + piece / 2) / sound.length) * 5);
      place(scene, windowed, at + from / SAMPLE_RATE, { balance, metres: 12 }, 3);
    }
  }
}

/** A pit lane between sessions. */
export function renderPitLane(): Stereo {
  const random = createRandom(500);
  const scene = createScene(SECONDS * SAMPLE_RATE);
  addAir(scene, random);
  addGenerator(scene, random);
  addCrowd(scene, { groups: 9, nearestMetres: 12, farthestMetres: 34, gain: 0.3, laughter: 0.03 }, random);
  addWork(scene, random);
  addStop(scene, 31, random);
  addStop(scene, 97.5, random);
  addCars(scene, random);
  // The pit wall and the grandstand beyond it answer late and dull.
  return soften(inRoom(scene, { decaySeconds: 1.5, dampingHertz: 2300, metres: 62, gain: 0.32 }), 17);
}
