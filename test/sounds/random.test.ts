import { describe, expect, test } from "vitest";
import { createRandom } from "../../sounds/synth/random.ts";

function draw(seed: number, count: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, random.uniform);
}

describe("seeded chance", () => {
  test("the same seed gives the same numbers, another seed others", () => {
    expect(draw(7, 50)).toEqual(draw(7, 50));
    expect(draw(7, 50)).not.toEqual(draw(8, 50));
  });

  test("the numbers of a seed never change, or every rendered file would", () => {
    expect(draw(1, 3)).toMatchInlineSnapshot(`
      [
        0.6811621231026947,
        0.22237626696005464,
        0.8913843901827931,
      ]
    `);
  });

  test("seed 0 is as good as any", () => {
    expect(new Set(draw(0, 1000)).size).toBeGreaterThan(990);
  });

  test("uniform numbers fill [0, 1) evenly", () => {
    const numbers = draw(3, 40_000);
    const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((x) => Math.floor(10 * x) === tenth).length);
    expect(tenths.reduce((sum, count) => sum + count, 0)).toBe(40_000);
    for (const count of tenths) expect(Math.abs(count - 4000)).toBeLessThan(250);
  });

  test("gaussian numbers have mean 0 and standard deviation 1", () => {
    const random = createRandom(5);
    const numbers = Array.from({ length: 40_000 }, random.gaussian);
    const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(Math.sqrt(variance) - 1)).toBeLessThan(0.02);
  });
});
