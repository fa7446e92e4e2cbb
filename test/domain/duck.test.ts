import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { duckAt, duckMoves } from "../../electron/domain/duck.ts";
import type { Spoken } from "../../electron/domain/duck.ts";

const DUCKED = 10 ** (-12 / 20);
const decibels = (amplitude: number): number => 20 * Math.log10(amplitude);
const one: Spoken = { startsAt: 10_000, endsAt: 14_000 };
const duckOf = (at: number, ...announcements: Spoken[]): number => duckAt(duckMoves(announcements), at);

const spoken = fc
  .tuple(fc.integer({ min: 0, max: 120_000 }), fc.integer({ min: 1, max: 30_000 }))
  .map(([startsAt, length]) => ({ startsAt, endsAt: startsAt + length }));

describe("the ambience under an announcement", () => {
  test("stands where it was until 400 ms before it", () => {
    expect(duckOf(9600, one)).toBe(1);
    expect(duckOf(9601, one)).toBeLessThan(1);
  });

  test("is down by 63 % of the way after 0.1 s, and by 11.7 dB when the first word comes", () => {
    expect((1 - duckOf(9700, one)) / (1 - DUCKED)).toBeCloseTo(1 - 1 / Math.E, 6);
    expect(decibels(duckOf(10_000, one))).toBeCloseTo(-11.54, 1);
    expect(decibels(duckOf(11_000, one))).toBeCloseTo(-12, 2);
  });

  test("stays down for half a second after the last word, then comes back with a time constant of half a second", () => {
    expect(decibels(duckOf(14_500, one))).toBeCloseTo(-12, 6);
    expect((1 - duckOf(15_000, one)) / (1 - DUCKED)).toBeCloseTo(1 / Math.E, 6);
    expect(duckOf(18_500, one)).toBeGreaterThan(0.999);
  });

  test("stays down between two that follow each other within a second", () => {
    const next: Spoken = { startsAt: 14_800, endsAt: 20_000 };
    for (let at = 11_000; at < 20_500; at += 50) expect(decibels(duckOf(at, one, next))).toBeLessThan(-11.9);
  });

  test("never leaves the stretch between −12 dB and where it was, whatever is announced", () => {
    fc.assert(
      fc.property(fc.array(spoken, { maxLength: 8 }), fc.integer({ min: -1000, max: 160_000 }), (announcements, at) => {
        const amplitude = duckOf(at, ...announcements);
        expect(amplitude).toBeGreaterThanOrEqual(DUCKED - 1e-9);
        expect(amplitude).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is down by 11 dB at every instant of every announcement of a second or more, in whatever order they are told", () => {
    fc.assert(
      fc.property(fc.array(spoken, { minLength: 1, maxLength: 8 }), fc.nat(), (announcements, seed) => {
        const asked = announcements[seed % announcements.length] ?? one;
        const at = asked.startsAt + (seed % (asked.endsAt - asked.startsAt));
        expect(decibels(duckOf(at, ...announcements))).toBeLessThan(-11);
        expect(duckOf(at, ...announcements)).toBeCloseTo(duckOf(at, ...announcements.toReversed()), 9);
      }),
    );
  });

  test("moves without a step", () => {
    fc.assert(
      fc.property(fc.array(spoken, { maxLength: 8 }), fc.integer({ min: -1000, max: 160_000 }), (announcements, at) => {
        // The steepest there is: the whole way in a time constant of 0.1 s.
        expect(Math.abs(duckOf(at + 1, ...announcements) - duckOf(at, ...announcements))).toBeLessThan((1 - DUCKED) / 100 + 1e-9);
      }),
    );
  });
});
