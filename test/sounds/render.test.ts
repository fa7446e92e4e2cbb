import { describe, expect, test } from "vitest";
import { renderLoop } from "../../sounds/synth/combustion.ts";
import { movingCourse, steadyCourse, TRACK_RATE } from "../../sounds/synth/course.ts";
import type { Steady } from "../../sounds/synth/course.ts";
import { BOXER_FOUR } from "../../sounds/synth/engines/boxer-four.ts";
import { CLASSIC } from "../../sounds/synth/engines/classic.ts";
import { renderElectric } from "../../sounds/synth/engines/electric.ts";
import { FLAT_SIX } from "../../sounds/synth/engines/flat-six.ts";
import { V8 } from "../../sounds/synth/engines/v8.ts";
import { drawFirings } from "../../sounds/synth/firings.ts";
import { renderTake } from "../../sounds/synth/linear.ts";
import { createRandom } from "../../sounds/synth/random.ts";
import { measureSeam, quietestStart } from "../../sounds/synth/seam.ts";

/** 29 cycles at 870 rpm are four seconds. */
const CYCLES = 29;
const IDLE: Steady = { rpm: FLAT_SIX.rpm, cycles: CYCLES, strength: 1, unrest: 1, pops: 0 };

describe("rendering", () => {
  test("the same engine renders the same samples, another seed others", () => {
    const once = renderLoop(FLAT_SIX, IDLE);
    expect(once.left).toHaveLength(4 * 48_000);
    expect(renderLoop(FLAT_SIX, IDLE)).toEqual(once);
    expect(renderLoop({ ...FLAT_SIX, seed: 1 }, IDLE).left).not.toEqual(once.left);
  });

  test("the electric hum renders the same samples twice", () => {
    expect(renderElectric(2, 1500)).toEqual(renderElectric(2, 1500));
  });

  test("every sample of every recipe is a number", () => {
    for (const { left, right } of [renderLoop(V8, { ...IDLE, rpm: 700, cycles: 7, pops: 0.1 }), renderElectric(1, 1500)]) {
      expect(left.every(Number.isFinite) && right.every(Number.isFinite)).toBe(true);
    }
  });

  test("cycles that are no whole number of samples are refused, for their seam would not close", () => {
    expect(() => renderLoop(V8, { ...IDLE, rpm: 700, cycles: 1 })).toThrow("choose a whole number");
  });

  test("a loop is closed before any codec sees it", () => {
    const seam = measureSeam(renderLoop(FLAT_SIX, IDLE));
    expect(seam.stepRatio).toBeLessThan(1);
    expect(seam.spectralDeviations).toBeLessThan(2);
  });

  test("a loop that is cut in the middle of nothing is caught by the seam's measure", () => {
    const { left, right } = renderLoop(FLAT_SIX, IDLE);
    const loudest = left.reduce((best, value, n) => (Math.abs(value) > Math.abs(left[best]!) ? n : best), 0);
    const cut = { left: left.slice(0, loudest), right: right.slice(0, loudest) };
    expect(measureSeam(cut).stepRatio).toBeGreaterThan(1);
  });

  test("a loop begins where it is quiet", () => {
    const ring = new Float64Array(4800).map((_, n) => Math.cos((2 * Math.PI * n) / 4800));
    const start = quietestStart({ left: ring, right: ring });
    expect(Math.min(Math.abs(start - 1200), Math.abs(start - 3600))).toBeLessThan(3);
  });
});

describe("an engine that runs on", () => {
  const idle = steadyCourse(IDLE, FLAT_SIX.speedWander, createRandom(9));

  test("one loop later its crank is exactly one loop later", () => {
    expect(idle.secondsAt(CYCLES) - idle.secondsAt(0)).toBeCloseTo(4, 9);
  });

  test("its speed wanders by what the recipe says", () => {
    const speeds = Array.from({ length: 10 * CYCLES }, (_, n) => 0.1 / (idle.secondsAt((n + 1) / 10) - idle.secondsAt(n / 10)));
    const even = 1 / (idle.secondsAt(CYCLES) / CYCLES);
    const deviation = Math.sqrt(speeds.reduce((sum, speed) => sum + (speed / even - 1) ** 2, 0) / speeds.length);
    expect(deviation / FLAT_SIX.speedWander).toBeGreaterThan(0.8);
    expect(deviation / FLAT_SIX.speedWander).toBeLessThan(1.2);
  });

  test("each cylinder fires once a cycle, in its order and in time", () => {
    const firings = drawFirings(FLAT_SIX, idle, createRandom(9));
    expect(firings).toHaveLength(6 * CYCLES);
    for (const { cylinder, cycle, seconds } of firings) {
      const due = idle.secondsAt(cycle + FLAT_SIX.cylinders[cylinder]!.firesAtDegrees / 720);
      expect(Math.abs(seconds - due)).toBeLessThan(0.0005);
    }
  });

  test.for([
    ["the flat six", FLAT_SIX],
    ["the V8", V8],
    ["the classic", CLASSIC],
    ["the boxer four", BOXER_FOUR],
  ] as const)("from one cycle to the next the strength of a firing of %s varies by 4 to 12 %%", ([, engine]) => {
    const random = createRandom(9);
    const course = steadyCourse({ ...IDLE, cycles: 290 }, engine.speedWander, random);
    const first = drawFirings(engine, course, random).filter(({ cylinder }) => cylinder === 0);
    const mean = first.reduce((sum, { strength }) => sum + strength, 0) / first.length;
    const steps = first.slice(1).map(({ strength }, n) => strength - first[n]!.strength);
    const variation = Math.sqrt(steps.reduce((sum, step) => sum + step * step, 0) / steps.length / 2) / mean;
    expect(variation).toBeGreaterThan(0.04);
    expect(variation).toBeLessThan(0.12);
  });

  test("the six fires evenly, each bank of the V8 unevenly", () => {
    const gaps = (angles: number[]): number[] => angles.map((angle, n) => (angles[(n + 1) % angles.length]! - angle + 720) % 720);
    expect(gaps(FLAT_SIX.cylinders.map((each) => each.firesAtDegrees))).toEqual([120, 120, 120, 120, 120, 120]);
    const bank = (number: number): number[] =>
      V8.cylinders.filter((each) => each.bank === number).map((each) => each.firesAtDegrees);
    expect(gaps(bank(0))).toEqual([270, 180, 90, 180]);
    expect(gaps(bank(1))).toEqual([90, 180, 270, 180]);
  });
});

describe("an engine that moves", () => {
  const flat = (value: number): Float64Array<ArrayBuffer> => new Float64Array(2 * TRACK_RATE).fill(value);
  const rising = flat(0).map((_, n) => 600 + n);
  const moving = { rpm: rising, strength: flat(1), unrest: flat(1), pops: flat(0) };

  test("its crank has turned by the integral of its speed", () => {
    const course = movingCourse(moving);
    // From 600 to 2,600 turns a minute in 2 s: 1,600 · 2 / 60 turns, two to a cycle.
    expect(course.cycles).toBe(Math.floor((1600 * 2) / 60 / 2));
    // After t seconds 600·t + 1000·t²/2 over 120 cycles.
    const after = (seconds: number): number => (600 * seconds + 500 * seconds * seconds) / 120;
    for (const seconds of [0.1, 0.5, 1, 1.7]) expect(course.secondsAt(after(seconds))).toBeCloseTo(seconds, 2);
    expect(course.rpmAt(1)).toBeCloseTo(1600, 0);
  });

  test("what does not fire is not heard of", () => {
    const course = movingCourse({ ...moving, strength: flat(0) });
    expect(drawFirings(FLAT_SIX, course, createRandom(3))).toEqual([]);
  });

  test("the same take gives the same samples, as many as were asked for", () => {
    const take = { moving, fromSeconds: 0.5, toSeconds: 1.7, rideDecibels: 1, beside: null };
    const once = renderTake(FLAT_SIX, take);
    expect(once.left).toHaveLength(1.2 * 48_000);
    expect(renderTake(FLAT_SIX, take)).toEqual(once);
    expect(once.left.every(Number.isFinite)).toBe(true);
  });
});
