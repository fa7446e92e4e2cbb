import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brush, COLUMNS, type Drift, noDrift, settle, weather } from "../../renderer/decor/drift.ts";
import { snow } from "../../renderer/decor/effects/snow.ts";
import { blankParticle } from "../../renderer/decor/herd.ts";
import type { Look, Particle, World } from "../../renderer/decor/particle.ts";
import { seeded } from "../../renderer/decor/random.ts";
import { SHAPE } from "../../renderer/decor/shapes.ts";
import { createSwarm } from "../../renderer/decor/swarm.ts";

const WORLD: World = { width: 1920, height: 1080, wind: 0, gust: 0, elapsed: 0, count: 600, size: 1 };

function flakeOf(wished: Partial<Particle>): Particle {
  const flake = blankParticle();
  snow.spawn(flake, 0, seeded(4), WORLD, true);
  return Object.assign(flake, wished);
}

function heap(at: number, flakes: number): Drift {
  const drift = noDrift();
  for (let flake = 0; flake < flakes; flake += 1) settle(drift, at);
  return drift;
}

describe("snow", () => {
  it("falls down", () => {
    const flakes = Array.from({ length: 40 }, (_, at) => flakeOf({ depth: at / 40, y: 100 }));
    for (const flake of flakes) snow.move(flake, 0, 1 / 60, WORLD);
    expect(flakes.filter(({ y }) => y <= 100)).toEqual([]);
  });

  it("falls faster when it is nearer, as near things do", () => {
    const speedAt = (depth: number): number => {
      const flake = flakeOf({ depth, y: 100 });
      snow.move(flake, 0, 0.05, WORLD);
      return flake.y - 100;
    };
    expect(speedAt(0.9)).toBeGreaterThan(speedAt(0.5));
    expect(speedAt(0.5)).toBeGreaterThan(speedAt(0.1));
  });

  it("is sharpest in the middle distance and a wide soft disc right before the glass", () => {
    const shapeAt = (depth: number): number => {
      const look: Look = { x: 0, y: 0, width: 1, height: 1, angle: 0, shape: 0, tint: 0, alpha: 1, light: 0 };
      snow.look(flakeOf({ depth }), 0, look, WORLD, 0);
      return look.shape;
    };
    expect([0.05, 0.3, 0.55, 0.95].map(shapeAt)).toEqual([SHAPE.blurred, SHAPE.soft, SHAPE.sharp, SHAPE.bokeh]);
  });

  it("drifts with the wind, to the side the wind blows", () => {
    const blown = (wind: number): number => {
      const flake = flakeOf({ x: 900, y: 100, phase: 0 });
      snow.move(flake, 0, 0.1, { ...WORLD, wind });
      return flake.x - 900;
    };
    expect(blown(-0.2)).toBeLessThan(0);
    expect(blown(0.2)).toBeGreaterThan(0);
  });

  it("tells where its flakes landed", () => {
    const swarm = createSwarm(snow, { amount: 1, size: 1, speed: 1 }, 3, WORLD);
    const landed: number[] = [];
    for (let step = 0; step < 600; step += 1) {
      swarm.step(1 / 60, { wind: 0, gust: 0 }, WORLD, 1);
      swarm.eachLanded((across) => landed.push(across));
    }
    expect(landed.length).toBeGreaterThan(50);
    expect(landed.filter((across) => across > 0 && across < 1).length).toBeGreaterThan(landed.length / 2);
  });
});

describe("settled snow", () => {
  const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 300 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it("stays between nothing and the deepest, whatever lands and whoever brushes it", () => {
    fc.assert(
      fc.property(places, fc.double({ min: 0, max: 2, noNaN: true }), share, share, share, (landed, seconds, gust, from, to) => {
        const drift = noDrift();
        for (const place of landed) settle(drift, place);
        weather(drift, seconds, gust);
        brush(drift, from, to, 0.03);
        expect(drift).toHaveLength(COLUMNS);
        expect(Math.min(...drift)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...drift)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("evens out and melts when no more falls", () => {
    const drift = heap(0.5, 40);
    const peak = Math.max(...drift);
    for (let second = 0; second < 60; second += 1) weather(drift, 1, 0);
    expect(Math.max(...drift)).toBeLessThan(peak / 2);
  });

  it("reaches the same deepest snow again and again instead of filling the screen", () => {
    const drift = noDrift();
    const random = seeded(8);
    for (let second = 0; second < 3_600; second += 1) {
      for (const place of [random(), random(), random()]) settle(drift, place);
      weather(drift, 1, 0);
    }
    expect(Math.max(...drift)).toBeLessThanOrEqual(1);
    expect(Math.min(...drift)).toBeGreaterThan(0.1);
  });

  it("is brushed away where a hand goes, and nowhere else", () => {
    const drift = noDrift().fill(0.6);
    brush(drift, 0.3, 0.5, 0.02);
    const swept = drift.slice(Math.ceil(0.29 * COLUMNS), Math.floor(0.51 * COLUMNS));
    expect(Math.max(...swept)).toBeLessThan(0.1);
    expect(drift[Math.floor(0.1 * COLUMNS)]).toBeCloseTo(0.6);
    expect(drift[Math.floor(0.9 * COLUMNS)]).toBeCloseTo(0.6);
  });

  it("heaps up before the hand, on the side to which it went", () => {
    const [rightwards, leftwards] = [noDrift().fill(0.4), noDrift().fill(0.4)];
    brush(rightwards, 0.3, 0.5, 0.02);
    brush(leftwards, 0.5, 0.3, 0.02);
    const [before, behind] = [Math.floor(0.54 * COLUMNS), Math.floor(0.26 * COLUMNS)];
    expect(rightwards[before]).toBeGreaterThan(0.45);
    expect(rightwards[behind]).toBeCloseTo(0.4);
    expect(leftwards[behind]).toBeGreaterThan(0.45);
    expect(leftwards[before]).toBeCloseTo(0.4);
  });

  it("comes back after a hand has gone", () => {
    const drift = noDrift().fill(0.5);
    brush(drift, 0, 1, 0.02);
    const random = seeded(2);
    for (let second = 0; second < 400; second += 1) {
      for (const place of [random(), random(), random()]) settle(drift, place);
      weather(drift, 1, 0);
    }
    expect(Math.min(...drift)).toBeGreaterThan(0.1);
  });
});
