import { describe, expect, test } from "vitest";
import { addEvent, mixInto, noiseRing, normalise, rms, rotate, SAMPLE_RATE, stretch } from "../../sounds/synth/circular.ts";
import { createDrift, createTurns, sampleDrift } from "../../sounds/synth/drift.ts";
import { createRandom } from "../../sounds/synth/random.ts";

const fade = (t: number): number => Math.exp(-2000 * t);

describe("writing on a loop", () => {
  test("an event that passes the end goes on at the beginning", () => {
    const across = new Float64Array(100);
    addEvent(across, 90 / SAMPLE_RATE, 40 / SAMPLE_RATE, fade);
    const inside = new Float64Array(100);
    addEvent(inside, 20 / SAMPLE_RATE, 40 / SAMPLE_RATE, fade);
    const turned = rotate(across, 70);
    turned.forEach((value, n) => expect(value).toBeCloseTo(inside[n]!, 9));
  });

  test("an event before the beginning belongs to the end", () => {
    const before = new Float64Array(100);
    addEvent(before, -10 / SAMPLE_RATE, 40 / SAMPLE_RATE, fade);
    expect(before[90]).toBeCloseTo(1, 9);
    expect(before[0]).toBeCloseTo(fade(10 / SAMPLE_RATE), 9);
  });

  test("an event may begin between two samples", () => {
    const ring = new Float64Array(100);
    addEvent(ring, 10.25 / SAMPLE_RATE, 5 / SAMPLE_RATE, (t) => t * SAMPLE_RATE);
    expect(ring[10]).toBe(0);
    expect(ring[11]).toBeCloseTo(0.75, 9);
  });

  test("an event longer than the loop is laid over itself", () => {
    const ring = new Float64Array(10);
    addEvent(ring, 0, 24 / SAMPLE_RATE, () => 1);
    expect([...ring]).toEqual([3, 3, 3, 3, 3, 2, 2, 2, 2, 2]);
  });

  test("mixing adds, normalising sets the root mean square, silence stays silence", () => {
    const ring = noiseRing(4800, createRandom(1));
    const copy = ring.slice();
    mixInto(copy, ring, 1);
    expect(rms(copy)).toBeCloseTo(2 * rms(ring), 9);
    expect(rms(normalise(copy, 0.3))).toBeCloseTo(0.3, 9);
    expect(rms(normalise(new Float64Array(10), 0.3))).toBe(0);
  });

  test("a stretched loop passes through its knots and closes", () => {
    const ring = stretch(Float64Array.from([0, 1, 0, -1]), 16);
    expect([ring[0], ring[4], ring[8], ring[12]]).toEqual([0, 1, 0, -1]);
    expect(ring[15]).toBeCloseTo(-0.25, 9);
  });
});

describe("slow movement", () => {
  test("a drift meets itself at the seam, with mean 0 and rms 1", () => {
    const drift = createDrift(createRandom(2), 1, 9);
    expect(drift(1)).toBeCloseTo(drift(0), 9);
    const ring = sampleDrift(drift, 48_000);
    expect(rms(ring)).toBeCloseTo(1, 2);
    expect(Math.abs(ring.reduce((sum, x) => sum + x, 0) / ring.length)).toBeLessThan(0.001);
    expect(ring[480]).toBeCloseTo(drift(0.01), 3);
  });

  test("a wandering shaft makes exactly its whole turns in one loop and never turns back", () => {
    const turnsAt = createTurns(createRandom(2), 1000, 0.016, 1, 6);
    expect(turnsAt(1) - turnsAt(0)).toBeCloseTo(1000, 9);
    const speeds = Array.from({ length: 1000 }, (_, n) => turnsAt((n + 1) / 1000) - turnsAt(n / 1000));
    const deviation = Math.sqrt(speeds.reduce((sum, speed) => sum + (speed - 1) ** 2, 0) / 1000);
    expect(deviation).toBeCloseTo(0.016, 3);
    expect(Math.min(...speeds)).toBeGreaterThan(0.9);
  });
});
