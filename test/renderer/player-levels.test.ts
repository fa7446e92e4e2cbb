import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equalPower } from "../../electron/domain/music/envelope.ts";
import { amplitudeAt, curveOf } from "../../renderer/player/fades.ts";
import { keepSeconds, levelOf, powerOf, SILENCE, withPiece } from "../../renderer/player/loudness.ts";
import { amplitudeOf, decibelsOf, decibelsOfVolume, zoneDecibels } from "../../electron/domain/taper.ts";

const volume = fc.integer({ min: 0, max: 100 });

describe("the taper", () => {
  test("gives 0 dB at 100, −18 dB at 50, −60 dB at 10 and silence at 0", () => {
    expect([100, 50, 10].map((at) => Math.round(decibelsOfVolume(at) * 100) / 100)).toEqual([0, -18.06, -60]);
    expect(amplitudeOf(decibelsOfVolume(0))).toBe(0);
  });

  test("goes up with every step of the volume", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99 }), (at) => decibelsOfVolume(at + 1) > decibelsOfVolume(at)));
  });

  test("a trim never lifts a zone above the gain of its limit", () => {
    fc.assert(
      fc.property(volume, volume, fc.double({ min: -60, max: 12, noNaN: true }), (at, limit, trimDecibels) => {
        const decibels = zoneDecibels({ volume: at, limit, trimDecibels });
        return decibels <= decibelsOfVolume(limit) && decibels <= decibelsOfVolume(at) + trimDecibels;
      }),
    );
  });

  test("a trim counts in full where there is room below the limit", () => {
    expect(zoneDecibels({ volume: 50, limit: 80, trimDecibels: 6 })).toBeCloseTo(decibelsOfVolume(50) + 6, 10);
  });

  test("amplitudes and decibels turn into each other", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -120, max: 12, noNaN: true }),
        (decibels) => Math.abs(decibelsOf(amplitudeOf(decibels)) - decibels) < 1e-9,
      ),
    );
  });
});

describe("an equal-power fade", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  test("of one voice out and another in has the same power at every moment", () => {
    fc.assert(fc.property(share, (at) => Math.abs(equalPower(1, 0, at) ** 2 + equalPower(0, 1, at) ** 2 - 1) < 1e-12));
  });

  test("keeps that power also where it turns round in the middle of another fade", () => {
    fc.assert(
      fc.property(share, share, (turned, at) => {
        const [leaving, coming] = [equalPower(1, 0, turned), equalPower(0, 1, turned)];
        return Math.abs(equalPower(leaving, 1, at) ** 2 + equalPower(coming, 0, at) ** 2 - 1) < 1e-12;
      }),
    );
  });

  test("begins where the voice is and ends where it should be", () => {
    expect([equalPower(0.3, 0.8, 0), equalPower(0.3, 0.8, 1)].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([0.3, 0.8]);
  });

  test("drawn with straight lines between its points stays within a hundredth of a decibel", () => {
    const points = curveOf(0, 1);
    const worst = Array.from({ length: 950 }, (_, index) => 0.05 + index / 1000).map((at) => {
      const place = at * (points.length - 1);
      const [low, high] = [points[Math.floor(place)] ?? 0, points[Math.ceil(place)] ?? 0];
      return Math.abs(20 * Math.log10((low + (high - low) * (place % 1)) / equalPower(0, 1, at)));
    });
    expect(Math.max(...worst)).toBeLessThan(0.01);
  });

  test("holds its end once it is over, and its beginning before it starts", () => {
    const fade = { from: 0.2, to: 0.9, startsAt: 10, seconds: 4 };
    expect([amplitudeAt(fade, 5), amplitudeAt(fade, 99)].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([0.2, 0.9]);
  });
});

describe("the level over the last second", () => {
  test("of a sine at full scale is −3 dBFS, of silence the floor", () => {
    const sine = Float32Array.from({ length: 48_000 }, (_, index) => Math.sin((2 * Math.PI * 1000 * index) / 48_000));
    expect(levelOf([{ seconds: 1, power: powerOf([sine, sine]) }])).toBeCloseTo(-3.01, 2);
    expect(levelOf([{ seconds: 1, power: 0 }])).toBe(SILENCE);
    expect(levelOf([])).toBe(SILENCE);
  });

  test("forgets what is more than a second old, however long the pieces are", () => {
    const loud = { seconds: 0.25, power: 1 };
    const quiet = { seconds: 0.25, power: 1e-6 };
    const later = [quiet, quiet, quiet, quiet].reduce(withPiece, withPiece([], loud));
    expect(levelOf(later)).toBeCloseTo(-60, 5);
  });

  test("weighs each piece by its length", () => {
    const last = withPiece(withPiece([], { seconds: 0.75, power: 0.1 }), { seconds: 0.25, power: 0.5 });
    expect(levelOf(last)).toBeCloseTo(10 * Math.log10(0.2), 5);
  });
});

describe("the level of each whole second", () => {
  const POWER = 0.01;
  const LEVEL = -20;

  test("comes out once, in order and without a gap, however the pieces are cut", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.array(fc.double({ min: 0.005, max: 1.7, noNaN: true }), { minLength: 5, maxLength: 60 }),
        (begin, lengths) => {
          const keeper = keepSeconds();
          let at = 1_000 + begin;
          const told = lengths.flatMap((seconds) => {
            const complete = keeper.add(at, { seconds, power: POWER });
            at += seconds;
            return complete;
          });
          expect(told.map(({ second }) => second)).toEqual(told.map((_, index) => 1_001 + index));
          expect(told.every(({ levelDbfs }) => Math.abs(levelDbfs - LEVEL) < 1e-6)).toBe(true);
          expect(told.length).toBe(Math.max(0, Math.floor(at + 1e-9) - 1_001));
        },
      ),
    );
  });

  test("counts what is missing of a second as silence", () => {
    const keeper = keepSeconds();
    keeper.add(9, { seconds: 1, power: POWER });
    expect(keeper.add(10, { seconds: 0.5, power: POWER })).toEqual([]);
    const [second] = keeper.add(11, { seconds: 0.1, power: POWER });
    expect(second?.second).toBe(10);
    expect(second?.levelDbfs).toBeCloseTo(LEVEL + 10 * Math.log10(0.5), 6);
  });

  test("is silence for each second in which the context stood", () => {
    const keeper = keepSeconds();
    keeper.add(9, { seconds: 2, power: POWER });
    const closed = keeper.close(14.7);
    expect(closed.map(({ second }) => second)).toEqual([10, 11, 12, 13]);
    expect(closed.map(({ levelDbfs }) => Math.round(levelDbfs))).toEqual([LEVEL, SILENCE, SILENCE, SILENCE]);
    expect(keeper.close(14.9)).toEqual([]);
  });

  test("is told no second time where the clock is put back a little, and begins anew where it jumps", () => {
    const keeper = keepSeconds();
    const seconds = [0, 1, 2, 1.5, 2.5, 3, 90_000, 90_001, 90_002].flatMap((at) =>
      keeper.add(at, { seconds: 1, power: POWER }).map(({ second }) => second),
    );
    expect(seconds).toEqual([1, 2, 90_001]);
  });

  test("says nothing about the time in which a computer slept", () => {
    const keeper = keepSeconds();
    keeper.add(9, { seconds: 2, power: POWER });
    expect(keeper.close(5_000)).toEqual([]);
  });
});
