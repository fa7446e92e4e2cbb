import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLUMNS, NO_DRIFT, settle, weather } from "../../renderer/decor/drift.ts";
import { EFFECTS } from "../../renderer/decor/effects/effects.ts";
import { snow } from "../../renderer/decor/effects/snow.ts";
import { glowAt, lightsOf } from "../../renderer/decor/lights.ts";
import { advance, type Air, type Bounds, type Effect, populate, wantedCount } from "../../renderer/decor/particle.ts";
import { seeded } from "../../renderer/decor/random.ts";
import { gustAt, windAt } from "../../renderer/decor/wind.ts";

const SCREEN: Bounds = { width: 1920, height: 1080 };
const CALM: Air = { wind: 0, gust: 0 };
const effects = Object.entries(EFFECTS).filter((entry): entry is [string, Effect] => entry[1] !== null);

/** A run of an effect from a seed: `frames` steps of a sixtieth of a second. */
function run(effect: Effect, seed: number, frames: number, air: Air) {
  const random = seeded(seed);
  let particles = populate(effect, [], 60, SCREEN, random);
  for (let frame = 0; frame < frames; frame += 1) particles = advance(effect, particles, 1 / 60, air, SCREEN, random);
  return particles;
}

describe.each(effects)("%s", (_, effect) => {
  it("moves the same way from the same seed, and otherwise from another", () => {
    expect(run(effect, 5, 90, CALM)).toEqual(run(effect, 5, 90, CALM));
    expect(run(effect, 5, 90, CALM)).not.toEqual(run(effect, 6, 90, CALM));
  });

  it("keeps its number, whatever the wind", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, wind, gust) => {
          expect(run(effect, seed, 40, { wind, gust })).toHaveLength(60);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("is always drawable: finite places, sizes above nothing, alpha between 0 and 1", () => {
    const looks = [0, 30, 600].flatMap((frames) =>
      run(effect, 9, frames, { wind: -0.1, gust: 0.5 }).map((particle) => ({ particle, look: effect.look(particle) })),
    );
    const bad = looks.filter(
      ({ particle, look }) =>
        ![particle.x, particle.y, look.angle].every(Number.isFinite) ||
        !(look.width > 0) ||
        !(look.height > 0) ||
        !(look.alpha >= 0 && look.alpha <= 1),
    );
    expect(bad).toEqual([]);
  });

  it("stands still in no time, and does not leap after a long pause", () => {
    const before = run(effect, 3, 30, CALM);
    const random = seeded(1);
    expect(advance(effect, before, 0, CALM, SCREEN, random).map(({ x, y }) => [x, y])).toEqual(before.map(({ x, y }) => [x, y]));
    const after = advance(effect, before, 3_600, CALM, SCREEN, random);
    const leaps = after.filter((particle, index) => {
      const old = before[index];
      return (
        old !== undefined &&
        particle.ageSeconds > old.ageSeconds &&
        Math.hypot(particle.x - old.x, particle.y - old.y) > SCREEN.height * 0.35
      );
    });
    expect(leaps).toEqual([]);
  });
});

describe("snow", () => {
  it("falls down", () => {
    const before = run(snow, 2, 0, CALM);
    const after = advance(snow, before, 1 / 60, CALM, SCREEN, seeded(1));
    const fallen = after.filter((flake, index) => flake.y > (before[index]?.y ?? 0) || flake.ageSeconds === 0);
    expect(fallen).toHaveLength(before.length);
  });

  it("falls faster when it is nearer, as near things do", () => {
    const random = seeded(4);
    const speedAt = (depth: number): number => {
      const flake = { ...snow.spawn(random, SCREEN, true), depth, y: 100 };
      return (snow.advance(flake, 0.05, CALM, SCREEN)?.y ?? 0) - 100;
    };
    expect(speedAt(0.9)).toBeGreaterThan(speedAt(0.5));
    expect(speedAt(0.5)).toBeGreaterThan(speedAt(0.1));
  });

  it("is sharpest in the middle distance and a wide soft disc right before the glass", () => {
    const lookAt = (depth: number): string => snow.look({ ...snow.spawn(seeded(1), SCREEN, true), depth }).shape;
    expect([0.05, 0.3, 0.55, 0.95].map(lookAt)).toEqual(["blurred", "soft", "sharp", "bokeh"]);
  });

  it("drifts with the wind, to the side the wind blows", () => {
    const flake = { ...snow.spawn(seeded(1), SCREEN, true), x: 900, y: 100, phase: 0 };
    const blown = (wind: number): number => (snow.advance(flake, 0.1, { wind, gust: 0 }, SCREEN)?.x ?? 0) - 900;
    expect(blown(-0.2)).toBeLessThan(0);
    expect(blown(0.2)).toBeGreaterThan(0);
  });
});

describe("the number of particles", () => {
  it("grows with the screen and the wished amount, and is bounded on a huge one", () => {
    expect(wantedCount(snow, 1, SCREEN)).toBe(snow.count);
    expect(wantedCount(snow, 0.5, SCREEN)).toBe(snow.count / 2);
    expect(wantedCount(snow, 0, SCREEN)).toBe(0);
    expect(wantedCount(snow, 1, { width: 390, height: 844 })).toBeLessThan(snow.count / 4);
    expect(wantedCount(snow, 1, { width: 7_680, height: 4_320 })).toBe(snow.count * 2);
  });
});

describe("the wind", () => {
  it("never becomes a storm, and gusts come and go", () => {
    const seconds = Array.from({ length: 6_000 }, (_, tenth) => tenth / 10);
    expect(Math.max(...seconds.map((at) => Math.abs(windAt(at))))).toBeLessThan(0.25);
    expect(Math.max(...seconds.map(gustAt))).toBeGreaterThan(0.8);
    expect(seconds.filter((at) => gustAt(at) < 0.05).length).toBeGreaterThan(seconds.length / 3);
  });
});

describe("settled snow", () => {
  const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 300 });

  it("stays between nothing and the deepest, whatever lands", () => {
    fc.assert(
      fc.property(
        places,
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (landed, seconds, gust) => {
          const drift = weather(settle(NO_DRIFT, landed), seconds, gust);
          expect(drift).toHaveLength(COLUMNS);
          expect(Math.min(...drift)).toBeGreaterThanOrEqual(0);
          expect(Math.max(...drift)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("evens out and melts when no more falls", () => {
    let drift = settle(
      NO_DRIFT,
      Array.from({ length: 40 }, () => 0.5),
    );
    const peak = Math.max(...drift);
    for (let second = 0; second < 60; second += 1) drift = weather(drift, 1, 0);
    expect(Math.max(...drift)).toBeLessThan(peak / 2);
  });

  it("reaches the same deepest snow again and again instead of filling the screen", () => {
    let drift = NO_DRIFT;
    const random = seeded(8);
    for (let second = 0; second < 3_600; second += 1) drift = weather(settle(drift, [random(), random(), random()]), 1, 0);
    expect(Math.max(...drift)).toBeLessThanOrEqual(1);
    expect(Math.min(...drift)).toBeGreaterThan(0.1);
  });
});

describe("distant lights", () => {
  it("keep their places from one visit to the next and breathe within bounds", () => {
    expect(lightsOf(7, 1, SCREEN)).toEqual(lightsOf(7, 1, SCREEN));
    expect(lightsOf(7, 0, SCREEN)).toEqual([]);
    const brightness = lightsOf(7, 1, SCREEN).flatMap((light) => Array.from({ length: 40 }, (_, at) => glowAt(light, at)));
    expect(Math.min(...brightness)).toBeGreaterThan(0);
    expect(Math.max(...brightness)).toBeLessThanOrEqual(1);
  });
});
