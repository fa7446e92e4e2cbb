import { bandPass, filterRing, highPass, lowPass, peak } from "../biquad.ts";
import { mixInto, noiseRing, normalise, SAMPLE_RATE } from "../circular.ts";
import type { Ring } from "../circular.ts";
import { createDrift, createTurns, sampleDrift } from "../drift.ts";
import { createRandom } from "../random.ts";
import type { Random } from "../random.ts";
import { addOrder } from "../rotor.ts";
import type { Order, Stage } from "../rotor.ts";
import { spread } from "../stereo.ts";
import type { Stereo } from "../stereo.ts";

/** Turns a minute of the front motor at the loop's middle speed. */
export const ELECTRIC_RPM = 1500;

/** Pole order that leads: four pole pairs give a force at twice the electrical frequency. */
export const ELECTRIC_ORDER = 8;

const POLE_PAIRS = 4;
const SLOTS = 48;
const GEAR_TEETH = 27;
/** Teeth of the wheel that the motor's pinion drives, and of the pinion on its shaft. */
const LAY_SHAFT_RATIO = 27 / 71;
const FINAL_TEETH = 23;

function order(orderNumber: number, level: number, rest: Partial<Order>): Order {
  return { order: orderNumber, level, roughness: 0.7, widthHertz: 3, swell: 0.3, balance: 0, ...rest };
}

/** The orders of one motor and its gears at walking pace. `brightness` tells the front motor from the rear one. */
export function ordersOf(brightness: number): Order[] {
  const electrical = POLE_PAIRS;
  const lay = LAY_SHAFT_RATIO;
  return [
    // The drone: the shaft and its electrical harmonics through the car's floor.
    order(2, 0.5, { widthHertz: 1.2 }),
    order(3, 0.34, { widthHertz: 1.4, swell: 0.45 }),
    order(electrical, 0.42, { widthHertz: 1.2, balance: 0.15 }),
    order(1.5 * electrical, 0.3, { swell: 0.5, balance: -0.2 }),
    // Radial forces of the poles: 2, 4, 6 and 12 times the electrical frequency.
    order(2 * electrical, 0.5, { balance: 0.2 }),
    order(4 * electrical, 0.46 * brightness, { widthHertz: 3, balance: -0.3 }),
    order(6 * electrical, 0.42 * brightness, { widthHertz: 4, swell: 0.5, balance: 0.35 }),
    // Slots, with the poles' sidebands.
    order(SLOTS, 0.1 * brightness, { roughness: 0.8, widthHertz: 6, swell: 0.5, balance: -0.4 }),
    order(SLOTS - 2 * electrical, 0.06 * brightness, { roughness: 0.85, widthHertz: 7, balance: 0.4 }),
    order(SLOTS + 2 * electrical, 0.05 * brightness, { roughness: 0.85, widthHertz: 8, balance: -0.3 }),
    // Gears: the first mesh with a sideband a turn away each side, the final one a softer growl.
    order(GEAR_TEETH, 0.24 * brightness, { roughness: 0.75, widthHertz: 4, swell: 0.5, balance: 0.25 }),
    order(GEAR_TEETH - 1, 0.07 * brightness, { roughness: 0.8, widthHertz: 4 }),
    order(GEAR_TEETH + 1, 0.06 * brightness, { roughness: 0.8, widthHertz: 4 }),
    order(2 * GEAR_TEETH, 0.04 * brightness, { roughness: 0.85, widthHertz: 8 }),
    order(FINAL_TEETH * lay, 0.42, { roughness: 0.7, widthHertz: 3, balance: -0.15 }),
    order(FINAL_TEETH * lay - lay, 0.14, { roughness: 0.7, widthHertz: 3 }),
    order(FINAL_TEETH * lay + lay, 0.14, { roughness: 0.7, widthHertz: 3 }),
    order(2 * FINAL_TEETH * lay, 0.16, { roughness: 0.75, widthHertz: 5, balance: 0.3 }),
  ];
}

/** The inverter's switching: faint ribbons around 9 kHz, an electrical harmonic either side. */
function switching(turnsPerSecond: number): Order[] {
  const carrier = 9000 / turnsPerSecond;
  return [-2, -1, 1, 2].map((sideband) =>
    order(carrier + sideband * 2 * POLE_PAIRS, Math.abs(sideband) === 1 ? 0.0022 : 0.0014, {
      roughness: 1,
      widthHertz: 160,
      swell: 0.4,
      balance: sideband / 3,
    }),
  );
}

/** Cooling air and the pump: soft noise that the lay shaft's turning sways. */
function renderAir(length: number, random: Random): Ring {
  const noise = noiseRing(length, random);
  const body = filterRing(filterRing(noise, bandPass(240, 0.5)), lowPass(900, 0.6));
  const breath = filterRing(filterRing(noise, bandPass(900, 0.7)), lowPass(2200, 0.6));
  const slow = sampleDrift(createDrift(random, 1, 7), length);
  const quick = sampleDrift(createDrift(random, 20, 44), length);
  return normalise(
    body.map((value, n) => value * (1 + 0.1 * quick[n]!) + 0.5 * breath[n]! * Math.max(0, 1 + 0.4 * slow[n]!)),
    1,
  );
}

function sampleTurns(turnsAt: (position: number) => number, length: number): Ring {
  return new Float64Array(length).map((_, n) => turnsAt(n / length));
}

/** A loop of an electric car at a speed of its motors, at no particular level. */
export function renderElectric(seconds: number, rpm: number): Stereo {
  const length = Math.round(seconds * SAMPLE_RATE);
  const random = createRandom(2030);
  const stage: Stage = { middle: new Float64Array(length), side: new Float64Array(length) };
  // Front and rear never quite agree: their difference is a beat of about two seconds.
  const turnsPerSecond = [rpm / 60, rpm / 60 + 0.15];
  turnsPerSecond.forEach((speed, motor) => {
    const turns = Math.round(speed * seconds);
    const turnsAt = sampleTurns(createTurns(random, turns, 0.016, 1, 6), length);
    const orders = ordersOf(motor === 0 ? 1 : 0.75);
    for (const each of orders) addOrder(stage, turns, turnsAt, each, random);
  });
  const turns = Math.round((rpm / 60) * seconds);
  const steadyTurns = sampleTurns(createTurns(random, turns, 0.0008, 1, 6), length);
  for (const each of switching(rpm / 60)) addOrder(stage, turns, steadyTurns, each, random);

  const air = renderAir(length, random);
  const otherAir = renderAir(length, random);
  mixInto(stage.middle, air, 0.32);
  mixInto(stage.side, otherAir, 0.14);

  // The body's panels answer here and there.
  let middle = filterRing(stage.middle, highPass(28, 0.7));
  for (const panel of [peak(132, 3, 3), peak(287, 4, 4), peak(455, 3, 3), peak(980, 2, -3)]) {
    middle = filterRing(middle, panel);
  }
  return spread(middle, stage.side, 0.45);
}
