import { describe, expect, test } from "vitest";
import { renderEngine } from "../../sounds/synth/combustion.ts";
import { createCrankClock, drawFirings } from "../../sounds/synth/crank.ts";
import { renderElectric } from "../../sounds/synth/engines/electric.ts";
import { FLAT_SIX } from "../../sounds/synth/engines/flat-six.ts";
import { createRandom } from "../../sounds/synth/random.ts";
import { measureSeam, quietestStart } from "../../sounds/synth/seam.ts";
import { V8 } from "../../sounds/synth/engines/v8.ts";

/** 29 cycles at 870 rpm are four seconds. */
const CYCLES = 29;

describe("rendering", () => {
  test("the same engine renders the same samples, another seed others", () => {
    const once = renderEngine(FLAT_SIX, CYCLES);
    expect(once.left).toHaveLength(4 * 48_000);
    expect(renderEngine(FLAT_SIX, CYCLES)).toEqual(once);
    expect(renderEngine({ ...FLAT_SIX, seed: 1 }, CYCLES).left).not.toEqual(once.left);
  });

  test("the electric hum renders the same samples twice", () => {
    expect(renderElectric(2)).toEqual(renderElectric(2));
  });

  test("every sample of every recipe is a number", () => {
    for (const { left, right } of [renderEngine(V8, 7), renderElectric(1)]) {
      expect(left.every(Number.isFinite) && right.every(Number.isFinite)).toBe(true);
    }
  });

  test("cycles that are no whole number of samples are refused, for their seam would not close", () => {
    expect(() => renderEngine(V8, 1)).toThrow("choose a whole number");
  });

  test("a loop is closed before any codec sees it", () => {
    const seam = measureSeam(renderEngine(FLAT_SIX, CYCLES));
    expect(seam.stepRatio).toBeLessThan(1);
    expect(seam.spectralDeviations).toBeLessThan(2);
  });

  test("a loop that is cut in the middle of nothing is caught by the seam's measure", () => {
    const { left, right } = renderEngine(FLAT_SIX, CYCLES);
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

describe("the crank", () => {
  const clock = createCrankClock(FLAT_SIX, CYCLES, createRandom(9));

  test("one loop later it is exactly one loop later", () => {
    expect(clock(CYCLES) - clock(0)).toBeCloseTo(4, 9);
  });

  test("each cylinder fires once a cycle, in its order and in time", () => {
    const firings = drawFirings(FLAT_SIX, CYCLES, clock, createRandom(9));
    expect(firings).toHaveLength(6 * CYCLES);
    for (const { cylinder, cycle, seconds } of firings) {
      const due = clock(cycle + FLAT_SIX.cylinders[cylinder]!.firesAtDegrees / 720);
      expect(Math.abs(seconds - due)).toBeLessThan(0.0005);
    }
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
