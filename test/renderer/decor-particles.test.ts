import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EFFECTS } from "../../renderer/decor/effects/effects.ts";
import { STEP } from "../../renderer/decor/metronome.ts";
import type { Air, Bounds, Look } from "../../renderer/decor/particle.ts";
import { mostOf, wantedCount } from "../../renderer/decor/particle.ts";
import { SHAPES } from "../../renderer/decor/shapes.ts";
import { createSwarm, type Swarm } from "../../renderer/decor/swarm.ts";
import { gustAt, windAt } from "../../renderer/decor/wind.ts";

const SCREEN: Bounds = { width: 1920, height: 1080 };
const UPRIGHT: Bounds = { width: 1080, height: 1920 };
const PHONE: Bounds = { width: 390, height: 844 };
const CALM: Air = { wind: 0, gust: 0 };
const FULL = { amount: 1, size: 1, speed: 1 };
const effects = Object.entries(EFFECTS);

function steps(swarm: Swarm, count: number, air: Air, bounds: Bounds = SCREEN, share = 1): Swarm {
  for (let step = 0; step < count; step += 1) swarm.step(STEP, air, bounds, share);
  return swarm;
}

function looksOf(swarm: Swarm, between = 1): (Look & { readonly sprite: number })[] {
  const looks: (Look & { readonly sprite: number })[] = [];
  swarm.dress((look, sprite) => looks.push({ ...look, sprite }), between);
  return looks;
}

describe.each(effects)("%s", (_, make) => {
  const open = (seed: number, bounds: Bounds = SCREEN, setting = FULL): Swarm => createSwarm(make(), setting, seed, bounds);

  it("moves the same way from the same seed", () => {
    const run = (): Look[] => looksOf(steps(open(5), 90, { wind: -0.05, gust: 0.2 }));
    expect(run()).toEqual(run());
  });

  it("keeps its number, whatever the wind", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, wind, gust) => {
          const swarm = open(seed);
          expect(swarm.count()).toBe(wantedCount(make(), 1, SCREEN));
          expect(steps(swarm, 20, { wind, gust }).count()).toBe(wantedCount(make(), 1, SCREEN));
        },
      ),
      { numRuns: 5 },
    );
  });

  it.each([SCREEN, UPRIGHT, PHONE])(
    "is always drawable on %o: finite places, sizes above nothing, alpha from 0 to 1",
    (bounds) => {
      const swarm = open(9, bounds);
      const looks = [0, 30, 600].flatMap((count) => looksOf(steps(swarm, count, { wind: -0.1, gust: 0.5 }, bounds)));
      const bad = looks.filter(
        ({ x, y, angle, width, height, alpha, light, shape }) =>
          ![x, y, angle].every(Number.isFinite) ||
          !(width > 0) ||
          !(height > 0) ||
          !(alpha >= 0 && alpha <= 1) ||
          !(light >= 0 && light <= 1) ||
          SHAPES[shape] === undefined,
      );
      expect(bad).toEqual([]);
      expect(looks.length).toBeGreaterThan(0);
    },
  );

  it("stands still in no time", () => {
    const swarm = steps(open(3), 30, CALM);
    const before = looksOf(swarm).map(({ x, y, sprite }) => [sprite, x, y]);
    swarm.step(0, CALM, SCREEN, 1);
    expect(looksOf(swarm).map(({ x, y, sprite }) => [sprite, x, y])).toEqual(before);
  });

  it("does not leap: what is seen in two frames in a row is seen near where it was", () => {
    const swarm = steps(open(4), 10, CALM);
    let before = new Map(looksOf(swarm).map((look) => [look.sprite, look]));
    const leaps: object[] = [];
    for (let frame = 0; frame < 240; frame += 1) {
      const now = new Map(
        looksOf(steps(swarm, 1, { wind: windAt(frame * STEP), gust: gustAt(frame * STEP) })).map((look) => [look.sprite, look]),
      );
      for (const [sprite, look] of now) {
        const old = before.get(sprite);
        // Far too faint to be seen, or beyond the edge: there it may come in again.
        const seen = (one: Look): boolean =>
          one.alpha > 0.12 && one.x > 0 && one.x < SCREEN.width && one.y > 0 && one.y < SCREEN.height;
        if (old === undefined || !seen(old) || !seen(look)) continue;
        const away = Math.hypot(look.x - old.x, look.y - old.y);
        if (away > SCREEN.height * 0.09) leaps.push({ frame, sprite, away, look, old });
      }
      before = now;
    }
    expect(leaps.slice(0, 2)).toEqual([]);
  });

  it("thins and fills up a little at a time, and what is one thing stays whole", () => {
    const swarm = open(6);
    const full = swarm.count();
    steps(swarm, 1, CALM, SCREEN, 0.5);
    expect(swarm.count()).toBeGreaterThanOrEqual(Math.floor(full * 0.98) - 1);
    steps(swarm, 200, CALM, SCREEN, 0.5);
    expect(swarm.count()).toBe(make().grows === "thing" ? full : wantedCount(make(), 0.5, SCREEN));
    expect(steps(swarm, 300, CALM, SCREEN, 1).count()).toBe(full);
  });

  it("never has more particles than it has room for, on a wall of screens", () => {
    const swarm = open(2, { width: 7_680, height: 4_320 });
    expect(swarm.count()).toBeLessThanOrEqual(mostOf(make()));
    expect(looksOf(steps(swarm, 5, CALM, { width: 7_680, height: 4_320 })).length).toBeGreaterThan(0);
  });

  it("has larger parts when a theme asks for a larger size", () => {
    const areaAt = (size: number): number =>
      looksOf(steps(open(8, SCREEN, { ...FULL, size }), 90, CALM)).reduce(
        (sum, { width, height, alpha }) => sum + width * height * alpha,
        0,
      );
    expect(areaAt(1.5)).toBeGreaterThan(areaAt(1) * 1.15);
  });
});

describe("the speed of a theme", () => {
  it.each(effects.filter(([, make]) => make().fastest >= 2))("%s runs as far in half the steps at twice the speed", (_, make) => {
    const after = (speed: number, count: number): Map<number, Look> =>
      new Map(looksOf(steps(createSwarm(make(), { ...FULL, speed }, 5, SCREEN), count, CALM)).map((look) => [look.sprite, look]));
    const [slow, fast] = [after(1, 20), after(2, 10)];
    const apart = [...slow].flatMap(([sprite, look]) => {
      const other = fast.get(sprite);
      return other === undefined ? [] : [Math.hypot(look.x - other.x, look.y - other.y)];
    });
    expect(apart.length).toBeGreaterThan(slow.size / 2);
    expect(apart.toSorted((a, b) => a - b)[Math.floor(apart.length / 2)]).toBeLessThan(2);
  });

  it("is never above what an effect allows", () => {
    const after = (speed: number): Look[] =>
      looksOf(steps(createSwarm(EFFECTS.fireworks(), { ...FULL, speed }, 5, SCREEN), 60, CALM));
    expect(after(3)).toEqual(after(1.6));
  });
});

describe("between two steps", () => {
  it("everything that moves straight is drawn on its way", () => {
    const swarm = steps(createSwarm(EFFECTS.trails(), FULL, 5, SCREEN), 90, CALM);
    const [from, half, to] = [0, 0.5, 1].map((between) => looksOf(swarm, between));
    const off = half?.filter((look, at) => Math.abs(look.x - ((from?.[at]?.x ?? 0) + (to?.[at]?.x ?? 0)) / 2) > 0.5);
    expect(off).toEqual([]);
    expect(from?.some((look, at) => look.x - (to?.[at]?.x ?? 0) > 5)).toBe(true);
  });
});

describe("the number of particles", () => {
  it("grows with the screen and the wished amount, and is bounded on a huge one", () => {
    const snow = EFFECTS.snow();
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

  it("pushes a garland aside, which swings back when it dies down", () => {
    const swarm = createSwarm(EFFECTS.garland(), FULL, 1, SCREEN);
    const middle = (): number => looksOf(swarm).find(({ sprite }) => sprite === 3 * 5 + 2)?.x ?? 0;
    const rest = middle();
    steps(swarm, 40, { wind: -0.16, gust: 1 });
    const blown = middle();
    expect(blown).toBeLessThan(rest - 4);
    steps(swarm, 1_800, CALM);
    expect(Math.abs(middle() - rest)).toBeLessThan(Math.abs(blown - rest) / 3);
  });
});
