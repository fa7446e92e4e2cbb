import { describe, expect, test } from "vitest";
import { airAbsorption, MILD_AIR, soundSpeed } from "../../sounds/synth/air.ts";
import { rms, SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import { emissionAt, LEAD_SECONDS, pass } from "../../sounds/synth/passing.ts";
import type { Passing, Source } from "../../sounds/synth/passing.ts";
import { createRandom } from "../../sounds/synth/random.ts";
import { steepen } from "../../sounds/synth/steepen.ts";
import { follow, idleCharge, treads } from "../../sounds/synth/throttle.ts";
import type { Flywheel } from "../../sounds/synth/throttle.ts";

describe("the air", () => {
  // ISO 9613-2:1996, table 2, decibels a kilometre.
  test.for([
    [10, 70, 500, 1.9],
    [10, 70, 1000, 3.7],
    [10, 70, 4000, 32.8],
    [20, 70, 2000, 9],
    [20, 70, 8000, 76.6],
    [15, 50, 4000, 36.2],
    [15, 80, 1000, 4.1],
  ] as const)(
    "at %d °C and %d %% it takes from %d Hz what the standard's table says",
    ([celsius, humidityPercent, hertz, table]) => {
      expect(Math.abs((1000 * airAbsorption(hertz, { celsius, humidityPercent })) / table - 1)).toBeLessThan(0.03);
    },
  );

  test("sound is as fast as it is", () => {
    expect(soundSpeed(MILD_AIR)).toBeCloseTo(340.3, 1);
  });
});

const PASSING: Passing = { speed: 60, distance: 15, nearestSeconds: 1.2, seconds: 2.4, wall: { metres: 10, gain: 0 } };

describe("a car that passes", () => {
  test("what is heard left as much earlier as its way is long", () => {
    for (const seconds of [0, 0.7, 1.2, 1.25, 2.3]) {
      const { seconds: left, metres } = emissionAt(PASSING, 1, { aside: 15, up: 1 }, seconds, seconds - 0.1);
      expect(left + metres / soundSpeed(MILD_AIR)).toBeCloseTo(seconds, 6);
      expect(metres).toBeCloseTo(Math.hypot(60 * (left - 1.2) + 1, 15, 1), 6);
    }
  });

  const tone = (hertz: number): Source => ({
    sound: new Float64Array(SAMPLE_RATE * (LEAD_SECONDS + PASSING.seconds)).map((_, n) =>
      Math.sin((2 * Math.PI * hertz * n) / SAMPLE_RATE),
    ),
    ahead: 0,
    backward: 0,
  });
  const heard = pass(PASSING, [tone(300)], createRandom(1));

  test("it is loudest when its nearest sound arrives, and on the left before", () => {
    const level = (ring: Float64Array<ArrayBuffer>, from: number, to: number): number =>
      rms(ring.slice(from * SAMPLE_RATE, to * SAMPLE_RATE));
    expect(level(heard.left, 1.15, 1.35)).toBeGreaterThan(2 * level(heard.left, 0, 0.4));
    expect(level(heard.left, 0, 0.8)).toBeGreaterThan(2 * level(heard.right, 0, 0.8));
    expect(level(heard.right, 1.7, 2.4)).toBeGreaterThan(2 * level(heard.left, 1.7, 2.4));
  });

  test("the same passing is the same samples, and a silent car passes in silence", () => {
    expect(pass(PASSING, [tone(300)], createRandom(1))).toEqual(heard);
    expect(rms(pass(PASSING, [], createRandom(1)).left)).toBe(0);
  });
});

describe("a loud wave", () => {
  const wave = new Float64Array(4800).map((_, n) => Math.sin((2 * Math.PI * n) / 480));

  test("rises more steeply, and is as high as before", () => {
    const steep = steepen(wave, 0.0006);
    const slope = (ring: Float64Array<ArrayBuffer>): number =>
      ring.reduce((most, value, n) => Math.max(most, value - (ring[n - 1] ?? value)), 0);
    const fall = (ring: Float64Array<ArrayBuffer>): number =>
      ring.reduce((most, value, n) => Math.max(most, (ring[n - 1] ?? value) - value), 0);
    expect(slope(steep)).toBeGreaterThan(1.3 * slope(wave));
    expect(fall(steep)).toBeLessThan(fall(wave));
    expect(Math.max(...steep)).toBeCloseTo(1, 2);
  });

  test("a wave that does not run ahead, or is silent, stays as it was", () => {
    steepen(wave, 0).forEach((value, n) => expect(value).toBeCloseTo(wave[n]!, 9));
    expect(rms(steepen(new Float64Array(100), 0.001))).toBe(0);
  });
});

describe("an engine and its pedal", () => {
  const flywheel: Flywheel = {
    idleRpm: 900,
    limitRpm: 6000,
    drive: 12_000,
    drag: 800,
    dragPerRpm: 0.5,
    fillSeconds: 0.06,
    hunting: 0.01,
    pops: 0.1,
  };
  const idle = { rpm: 900, charge: idleCharge(flywheel) };
  const drive = (each: Parameters<typeof treads>[0], seconds: number) =>
    follow(flywheel, seconds, treads(each), idle, createRandom(4));

  test("left alone it keeps its idle within 3 %", () => {
    const { rpm, strength } = drive([], 6);
    expect(Math.max(...rpm)).toBeLessThan(927);
    expect(Math.min(...rpm)).toBeGreaterThan(873);
    expect(Math.max(...strength)).toBeLessThan(1.3);
  });

  test("trodden it runs up, let go it pops on its way down and settles", () => {
    const { rpm, strength, pops } = drive([{ fromSeconds: 0.2, toSeconds: 0.6, depth: 0.9 }], 4);
    const fastest = rpm.indexOf(Math.max(...rpm));
    expect(rpm[fastest]).toBeGreaterThan(3000);
    expect(fastest).toBeGreaterThan(550);
    expect(fastest).toBeLessThan(800);
    expect(Math.max(...strength.slice(200, 600))).toBeGreaterThan(1.5);
    expect(Math.max(...pops.slice(800, 1200))).toBeGreaterThan(0.05);
    expect(Math.max(...pops.slice(0, 500))).toBeLessThan(0.01);
    expect(Math.abs(rpm.at(-1)! / 900 - 1)).toBeLessThan(0.03);
  });

  test("held down it is cut at its limit, again and again, and not run past it", () => {
    const { rpm, strength } = drive([{ fromSeconds: 0.1, toSeconds: 9, depth: 1 }], 3);
    expect(Math.max(...rpm)).toBeLessThan(6300);
    const atLimit = strength.slice(1500);
    expect(Math.max(...atLimit) - Math.min(...atLimit)).toBeGreaterThan(0.3);
  });
});
