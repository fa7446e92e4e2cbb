import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterOf } from "../../electron/domain/garage/characters.ts";
import { askedRpm, AT_REST, CRANK_SECONDS, type Crank, gaitOf, type Hands, step } from "../../electron/domain/garage/crank.ts";
import { engineDecibels, MOST_PEAK_DBFS, POLITE_MAXIMUM_DBFS } from "../../electron/domain/garage/limits.ts";
import { loudnessOf, partsAt } from "../../electron/domain/garage/mix.ts";
import { offeredOf, soundsOfEngine } from "../../electron/domain/garage/offered.ts";
import { decibelsOfVolume } from "../../electron/domain/taper.ts";

const ENGINES = ["flat-six", "v8", "boxer-four", "classic", "v12", "electric", "somebody’s own"] as const;
const RUNNING: Hands = { ignition: true, starter: false, pedal: 0 };
const FRAME = 1 / 50;

/** The crank after some seconds of frames with the hands where they are. */
function held(engine: string, from: Crank, hands: Hands, seconds: number): Crank {
  const character = characterOf(engine, null);
  let crank = from;
  for (let at = 0; at < seconds; at += FRAME) crank = step(character, crank, hands, FRAME);
  return crank;
}

const started = (engine: string): Crank => held(engine, AT_REST, { ...RUNNING, starter: true }, CRANK_SECONDS + 3);

const aHand = fc.record({
  ignition: fc.boolean(),
  starter: fc.boolean(),
  pedal: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(Number.NaN, Infinity, -3, 7)),
});

describe("the crank of an engine in the garage", () => {
  it.each(ENGINES)("of %s turns over while the starter is held, catches, flares and idles", (engine) => {
    const character = characterOf(engine, null);
    const turning = held(engine, AT_REST, { ...RUNNING, starter: true }, CRANK_SECONDS - 0.1);
    expect(gaitOf(character, turning)).toBe("starting");
    expect(turning.rpm).toBeLessThan(300);
    const idling = started(engine);
    expect(gaitOf(character, idling)).toBe("idling");
    expect(Math.abs(idling.rpm / character.idleRpm - 1)).toBeLessThan(0.02);
  });

  it("stops turning over when the starter is let go too early, and begins anew", () => {
    const letGo = held("v8", held("v8", AT_REST, { ...RUNNING, starter: true }, 0.7), RUNNING, 1.5);
    expect(letGo).toMatchObject({ phase: "off", rpm: 0, turnedSeconds: 0 });
    expect(held("v8", letGo, { ...RUNNING, starter: true }, 0.7).phase).toBe("starting");
  });

  it("is a number, never below rest and never far above its limiter, whatever hands do for however long", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ENGINES),
        fc.array(fc.tuple(aHand, fc.double({ min: -1, max: 2, noNaN: false })), { maxLength: 60 }),
        (engine, moves) => {
          const character = characterOf(engine, null);
          let crank = started(engine);
          for (const [hands, seconds] of moves) {
            crank = step(character, crank, hands, seconds);
            expect(Number.isFinite(crank.rpm)).toBe(true);
            expect(crank.rpm).toBeGreaterThanOrEqual(0);
            expect(crank.rpm).toBeLessThan(1.06 * character.limitRpm);
            expect(crank.charge).toBeGreaterThanOrEqual(0);
            expect(crank.charge).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });

  it("turns the faster the deeper the pedal, and nears the speed that it asks for", () => {
    const pedal = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...ENGINES), pedal, pedal, (engine, one, other) => {
        const character = characterOf(engine, null);
        const idling = started(engine);
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const [slow, fast] = [less, more].map((depth) => held(engine, idling, { ...RUNNING, pedal: depth }, 5));
        expect(fast?.rpm ?? 0).toBeGreaterThanOrEqual((slow?.rpm ?? 0) - 5);
        expect(Math.abs((fast?.rpm ?? 0) / askedRpm(character, more) - 1)).toBeLessThan(0.03);
      }),
      { numRuns: 40 },
    );
  });

  it.each(ENGINES)(
    "of %s reaches its limiter within 3 s, falls back to its idle within 4 s, and stands 3 s after the key",
    (engine) => {
      const character = characterOf(engine, null);
      const floored = held(engine, started(engine), { ...RUNNING, pedal: 1 }, 3);
      expect(floored.rpm).toBeGreaterThan(0.93 * character.limitRpm);
      const released = held(engine, floored, RUNNING, 0.4);
      expect(gaitOf(character, released)).toBe("falling");
      expect(gaitOf(character, held(engine, released, RUNNING, 3.6))).toBe("idling");
      expect(held(engine, floored, { ...RUNNING, ignition: false }, 3)).toMatchObject({ phase: "off", rpm: 0 });
    },
  );

  it("is the same in few long steps as in many short ones", () => {
    const character = characterOf("flat-six", null);
    const hands = { ...RUNNING, pedal: 0.6 };
    const coarse = step(character, started("flat-six"), hands, 0.4);
    const fine = held("flat-six", started("flat-six"), hands, 0.4 - FRAME / 2);
    expect(Math.abs(coarse.rpm / fine.rpm - 1)).toBeLessThan(0.02);
  });
});

describe("the loops of an engine", () => {
  const loops = [870, 1600, 3000].map((rpm) => ({ sound: `at-${rpm}`, rpm }));

  it("hand over with equal power, and no pitch is bent out of reach", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20_000, noNaN: true }), (rpm) => {
        const parts = partsAt(loops, rpm);
        expect(parts.reduce((sum, { share }) => sum + share ** 2, 0)).toBeCloseTo(1, 6);
        for (const { playbackRate } of parts) {
          expect(playbackRate).toBeGreaterThanOrEqual(0.4);
          expect(playbackRate).toBeLessThanOrEqual(2.2);
        }
      }),
    );
    expect(partsAt([], 900)).toEqual([]);
    expect(partsAt(loops, 1600)[0]).toEqual({ sound: "at-1600", share: 1, playbackRate: 1 });
  });

  it("are louder at speed and under load, within bounds, and silent at rest", () => {
    const character = characterOf("flat-six", null);
    const at = (rpm: number, charge: number): number => loudnessOf(character, { ...AT_REST, phase: "running", rpm, charge });
    expect(at(870, 0.2)).toBeLessThan(at(5000, 0.2));
    expect(at(5000, 0.1)).toBeLessThan(at(5000, 1));
    expect(at(7600, 1)).toBeLessThanOrEqual(5);
    expect(loudnessOf(character, AT_REST)).toBe(-Infinity);
  });
});

describe("how loud an engine may be", () => {
  const level = fc.record({
    volume: fc.integer({ min: 0, max: 100 }),
    limit: fc.integer({ min: 0, max: 100 }),
    trimDecibels: fc.double({ min: -24, max: 12, noNaN: true }),
  });

  it("is never above the zone's limit, and never above the polite maximum", () => {
    fc.assert(
      fc.property(level, (zone) => {
        const decibels = engineDecibels(zone);
        expect(decibels).toBeLessThanOrEqual(decibelsOfVolume(zone.limit));
        expect(decibels + MOST_PEAK_DBFS).toBeLessThanOrEqual(POLITE_MAXIMUM_DBFS);
        if (zone.volume === 0) expect(decibels).toBe(-Infinity);
      }),
    );
  });

  it("stands 6 dB above the room where nothing limits it", () => {
    expect(engineDecibels({ volume: 40, limit: 100, trimDecibels: 0 })).toBeCloseTo(decibelsOfVolume(40) + 6, 6);
  });
});

describe("the engines on offer", () => {
  const layer = (id: string, engine: string, role: "idle" | "held" | "ignition" | "cruise", rpm?: number) => ({
    id,
    layer: { engine, role, ...(rpm === undefined ? {} : { rpm }) },
  });

  it("are those that have an idle, each with its loops from slow to fast", () => {
    const found = offeredOf([
      layer("b-5000", "b", "held", 5000),
      layer("b-idle", "b", "idle", 800),
      layer("b-warm", "b", "idle", 700),
      layer("only-held", "c", "held", 3000),
      layer("a-idle", "a", "idle"),
      layer("a-start", "a", "ignition"),
    ]);
    expect(found.map(({ id, loops }) => [id, loops.map(({ sound }) => sound)])).toEqual([
      ["a", ["a-idle"]],
      ["b", ["b-idle", "b-5000"]],
    ]);
  });

  it("borrow another engine's starter where they have none, and an electric motor has none at all", () => {
    const found = offeredOf([
      layer("six-start", "flat-six", "ignition"),
      layer("eight-idle", "v8", "idle", 700),
      layer("hum", "electric", "idle", 1500),
    ]);
    expect(found.map(({ id, ignition }) => [id, ignition])).toEqual([
      ["electric", null],
      ["v8", "six-start"],
    ]);
    expect(soundsOfEngine(found[1] ?? expect.fail("no V8"))).toEqual(["eight-idle", "six-start"]);
  });

  it("count a cruise as a held speed where there is nothing better", () => {
    const [own] = offeredOf([layer("idle", "own", "idle", 900), layer("cruise", "own", "cruise", 2600)]);
    expect(own?.loops).toEqual([
      { sound: "idle", rpm: 900 },
      { sound: "cruise", rpm: 2600 },
    ]);
  });
});
