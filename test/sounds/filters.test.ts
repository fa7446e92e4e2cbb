import { describe, expect, test } from "vitest";
import { allPass, bandPass, filterRing, highPass, lowPass, peak } from "../../sounds/synth/biquad.ts";
import { noiseRing, rms, rotate } from "../../sounds/synth/circular.ts";
import { powerSpectrum } from "../../electron/node/sound/fourier.ts";
import { throughPipe, throughPipes } from "../../sounds/synth/pipe.ts";
import type { Pipe } from "../../sounds/synth/pipe.ts";
import { createRandom } from "../../sounds/synth/random.ts";

const LENGTH = 4800;

/** A sine of whole periods in a tenth of a second: a loop of one frequency. */
function sine(hertz: number): Float64Array<ArrayBuffer> {
  return new Float64Array(LENGTH).map((_, n) => Math.sin((2 * Math.PI * hertz * n) / 48_000));
}

function decibels(ring: Float64Array<ArrayBuffer>): number {
  return 20 * Math.log10(rms(ring) * Math.SQRT2);
}

describe("second-order filters", () => {
  test.for([
    ["low-pass at its corner", lowPass(1000, Math.SQRT1_2), 1000, -3.01],
    ["low-pass two octaves above", lowPass(1000, Math.SQRT1_2), 4000, -24.7],
    ["low-pass far below", lowPass(1000, Math.SQRT1_2), 50, 0],
    ["high-pass at its corner", highPass(1000, Math.SQRT1_2), 1000, -3.01],
    ["high-pass far above", highPass(1000, Math.SQRT1_2), 15_000, 0],
    ["band-pass at its centre", bandPass(500, 4), 500, 0],
    ["bell at its centre", peak(500, 2, 6), 500, 6],
    ["bell far away", peak(500, 2, 6), 20_000, 0],
    ["all-pass at its centre", allPass(200, 0.7), 200, 0],
    ["all-pass far away", allPass(200, 0.7), 5000, 0],
  ] as const)("%s", ([, filter, hertz, expected]) => {
    expect(decibels(filterRing(sine(hertz), filter))).toBeCloseTo(expected, 0);
  });

  test("an all-pass turns its centre by half a turn", () => {
    const turned = filterRing(sine(200), allPass(200, 0.7));
    turned.forEach((value, n) => expect(value).toBeCloseTo(-sine200[n]!, 6));
  });

  test("a loop has no beginning: filtering it turned is turning it filtered", () => {
    const ring = noiseRing(LENGTH, createRandom(4));
    const one = rotate(filterRing(ring, lowPass(300, 0.7)), 1234);
    const other = filterRing(rotate(ring, 1234), lowPass(300, 0.7));
    one.forEach((value, n) => expect(value).toBeCloseTo(other[n]!, 9));
  });
});

const sine200 = sine(200);

describe("pipes", () => {
  const open: Pipe = { lengthMetres: 0.6, soundSpeed: 480, reflection: -0.5, dampingHertz: 20_000 };

  test("a pulse returns after the round trip, turned over by the open end", () => {
    const pulse = new Float64Array(LENGTH);
    pulse[0] = 1;
    const out = throughPipe(pulse, open);
    // 2 · 0.6 m at 480 m/s are 2.5 ms, 120 samples.
    expect(out[0]).toBeCloseTo(1, 6);
    expect(out[119]).toBeCloseTo(0, 6);
    expect(out[120]).toBeLessThan(-0.4);
    expect(out[240]).toBeGreaterThan(0.15);
  });

  test("a delay between two samples is shared between them", () => {
    const pulse = new Float64Array(LENGTH);
    pulse[0] = 1;
    const out = throughPipe(pulse, { ...open, lengthMetres: 0.60125, dampingHertz: 1e6 });
    // 120.25 samples.
    expect(out[120]).toBeCloseTo(-0.375, 6);
    expect(out[121]).toBeCloseTo(-0.125, 6);
  });

  test("an open pipe answers most where its length is a quarter wave", () => {
    const gain = (hertz: number): number => rms(throughPipe(sine(hertz), open)) / rms(sine(hertz));
    expect(gain(200)).toBeGreaterThan(1.8);
    expect(gain(400)).toBeLessThan(0.75);
  });

  test("pipes side by side are averaged, and a loop through them has no beginning", () => {
    const ring = noiseRing(LENGTH, createRandom(6));
    expect([...throughPipes(ring, [open, open])]).toEqual([...throughPipe(ring, open)]);
    const one = rotate(throughPipe(ring, open), 77);
    const other = throughPipe(rotate(ring, 77), open);
    one.forEach((value, n) => expect(value).toBeCloseTo(other[n]!, 9));
  });
});

describe("the spectrum of a block", () => {
  test("a sine lies in its own bin, and power is kept (Parseval)", () => {
    const block = new Float64Array(256).map((_, n) => Math.cos((2 * Math.PI * 10 * n) / 256));
    const power = powerSpectrum(block);
    expect(power[10]).toBeCloseTo(128 ** 2, 6);
    expect(power.reduce((sum, value) => sum + value, 0)).toBeCloseTo(128 ** 2, 6);
  });

  test("a length that is no power of two is refused", () => {
    expect(() => powerSpectrum(new Float64Array(100))).toThrow("no power of two");
  });
});
