import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Level, SAMPLE_RATE, type Samples, measureLevel, startMeter } from "../../electron/node/sound/loudness.ts";
import { without } from "../support/tools.ts";

/** A stretch of a test signal: a sine in both channels, its peak in decibels of full scale. */
interface Tone {
  readonly seconds: number;
  readonly decibels: number;
  readonly hertz?: number;
}

function tones(parts: readonly Tone[]): Float64Array {
  const pieces = parts.map(({ seconds, decibels, hertz = 1000 }) => {
    const gain = 10 ** (decibels / 20);
    return Float64Array.from(
      { length: Math.round(seconds * SAMPLE_RATE) },
      (_, n) => gain * Math.sin((2 * Math.PI * hertz * n) / SAMPLE_RATE),
    );
  });
  const whole = new Float64Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function measure(left: Samples, right: Samples = left): Level {
  const meter = startMeter();
  meter.hear(left, right);
  return meter.level();
}

const repeated = (times: number, parts: readonly Tone[]): Tone[] => Array.from({ length: times }, () => parts).flat();

/** Noise that is never twice the same and always the same: a linear congruential generator (Numerical Recipes). */
function noise(samples: number, seed: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: samples }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

describe("EBU Tech 3341, the minimum requirements of a meter", () => {
  const integrated: readonly (readonly [string, readonly Tone[], number])[] = [
    ["1: a steady tone at −23 dBFS", [{ seconds: 20, decibels: -23 }], -23],
    ["2: a steady tone at −33 dBFS", [{ seconds: 20, decibels: -33 }], -33],
    [
      "3: the relative gate leaves out −36 dBFS around −23",
      [
        { seconds: 10, decibels: -36 },
        { seconds: 60, decibels: -23 },
        { seconds: 10, decibels: -36 },
      ],
      -23,
    ],
    [
      "4: the absolute gate leaves out −72 dBFS",
      [
        { seconds: 10, decibels: -72 },
        { seconds: 10, decibels: -36 },
        { seconds: 60, decibels: -23 },
        { seconds: 10, decibels: -36 },
        { seconds: 10, decibels: -72 },
      ],
      -23,
    ],
    [
      "5: −26, −20 and −26 dBFS make −23",
      [
        { seconds: 20, decibels: -26 },
        { seconds: 20.1, decibels: -20 },
        { seconds: 20, decibels: -26 },
      ],
      -23,
    ],
  ];
  test.each(integrated)("case %s", (_, parts, expected) => {
    expect(Math.abs(measure(tones(parts)).loudnessLufs - expected)).toBeLessThan(0.1);
  });

  test("case 12: 0.18 s at −20 dBFS and 0.22 s at −30 by turns are −23 LUFS at any moment", () => {
    const signal = tones(
      repeated(25, [
        { seconds: 0.18, decibels: -20 },
        { seconds: 0.22, decibels: -30 },
      ]),
    );
    expect(Math.abs(measure(signal).momentaryLufs + 23)).toBeLessThan(0.1);
  });

  test.each(Array.from({ length: 20 }, (_, index) => index))(
    "case 13: one burst of 400 ms is heard whole, %i times 20 ms after the beginning",
    (index) => {
      const burst = [
        { seconds: 0.02 * index, decibels: -Infinity },
        { seconds: 0.4, decibels: -23 },
        { seconds: 1, decibels: -Infinity },
      ];
      expect(Math.abs(measure(tones(burst)).momentaryLufs + 23)).toBeLessThan(0.1);
    },
  );

  /** Cases 15 to 18: a quarter of the sampling rate, begun so that no sample lies on the peak. */
  test.each([0, 45, 60, 67.5])("true peak of a sine at a quarter of the rate, begun at %f degrees", (degrees) => {
    const phase = (Math.PI * degrees) / 180;
    // A window on both ends, so that the beginning is not a click with a peak of its own.
    const signal = Float64Array.from({ length: SAMPLE_RATE }, (_, n) => {
      const fade = Math.min(1, n / 4800, (SAMPLE_RATE - n) / 4800);
      return 0.5 * fade * Math.sin((Math.PI * n) / 2 + phase);
    });
    const { peakDbtp } = measure(signal);
    expect(peakDbtp).toBeLessThan(-6.02 + 0.2);
    expect(peakDbtp).toBeGreaterThan(-6.02 - 0.4);
  });
});

describe("the meter", () => {
  test("finds 0 LUFS in a full-scale sine of 997 Hz in both channels, as BS.1770 defines the figure", () => {
    const { loudnessLufs, peakDbtp } = measure(tones([{ seconds: 5, decibels: 0, hertz: 997 }]));
    expect(loudnessLufs).toBeCloseTo(0, 1);
    expect(peakDbtp).toBeCloseTo(0, 1);
  });

  test("hears one channel 3 dB softer than two", () => {
    const left = tones([{ seconds: 5, decibels: -20 }]);
    const silence = new Float64Array(left.length);
    expect(measure(left, silence).loudnessLufs - measure(left).loudnessLufs).toBeCloseTo(-3.01, 2);
    expect(measure(silence, left).loudnessLufs - measure(left).loudnessLufs).toBeCloseTo(-3.01, 2);
  });

  test("answers for silence and for nothing at all", () => {
    const nothing = { loudnessLufs: -Infinity, momentaryLufs: -Infinity, peakDbtp: -Infinity };
    expect(startMeter().level()).toEqual(nothing);
    expect(measure(new Float32Array(SAMPLE_RATE))).toEqual(nothing);
  });

  test("sees a peak in the last sample, and can be asked twice", () => {
    const signal = new Float64Array(SAMPLE_RATE);
    signal[signal.length - 1] = 0.5;
    const meter = startMeter();
    meter.hear(signal, signal);
    expect(meter.level().peakDbtp).toBeCloseTo(-6.02, 1);
    expect(meter.level()).toEqual(meter.level());
  });

  test("gives a sound shorter than a block the loudness of a block in which it is alone", () => {
    const burst = tones([{ seconds: 0.1, decibels: -23 }]);
    const longer = tones([
      { seconds: 0.1, decibels: -23 },
      { seconds: 0.3, decibels: -Infinity },
    ]);
    expect(measure(burst).momentaryLufs).toBeCloseTo(measure(longer).momentaryLufs, 1);
  });

  test("gives the same level however a sound is cut into pieces", () => {
    const left = noise(SAMPLE_RATE, 1);
    const right = noise(SAMPLE_RATE, 2);
    const whole = measure(left, right);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: SAMPLE_RATE }), { maxLength: 12 }), (cuts) => {
        const meter = startMeter();
        const places = [0, ...cuts.toSorted((a, b) => a - b), SAMPLE_RATE];
        for (const [index, from] of places.entries()) {
          meter.hear(left.subarray(from, places[index + 1]), right.subarray(from, places[index + 1]));
        }
        const level = meter.level();
        expect(level.loudnessLufs).toBeCloseTo(whole.loudnessLufs, 9);
        expect(level.momentaryLufs).toBeCloseTo(whole.momentaryLufs, 9);
        expect(level.peakDbtp).toBeCloseTo(whole.peakDbtp, 9);
      }),
      { numRuns: 20 },
    );
  });

  test("follows a gain decibel by decibel", () => {
    const left = noise(2 * SAMPLE_RATE, 3).map((value) => 0.1 * value);
    const before = measure(left);
    fc.assert(
      fc.property(fc.double({ min: -20, max: 19, noNaN: true }), (decibels) => {
        const after = measure(left.map((value) => value * 10 ** (decibels / 20)));
        expect(after.loudnessLufs - before.loudnessLufs).toBeCloseTo(decibels, 6);
        expect(after.peakDbtp - before.peakDbtp).toBeCloseTo(decibels, 6);
      }),
      { numRuns: 10 },
    );
  });

  test("hears a loop without a beginning, and a one-shot between two silences", () => {
    // A tone of 200 ms alone is half a block; as a loop it is a steady tone.
    const short = tones([{ seconds: 0.2, decibels: -23 }]);
    expect(measureLevel({ left: short, right: short }, true).momentaryLufs).toBeCloseTo(-23, 1);
    expect(measureLevel({ left: short, right: short }, false).momentaryLufs).toBeCloseTo(-26, 1);
  });
});

test.skipIf(without("ffmpeg")[0])("agrees with ffmpeg's ebur128 within 0.1 LU on noise that swells, in both channels", () => {
  const seconds = 12;
  const swell = (samples: Float64Array, turns: number): Float64Array =>
    samples.map((value, n) => value * 0.4 * Math.sin((Math.PI * turns * n) / samples.length) ** 2);
  const left = swell(noise(seconds * SAMPLE_RATE, 4), 3);
  const right = swell(noise(seconds * SAMPLE_RATE, 5), 5);
  const raw = new Float32Array(2 * left.length);
  for (let n = 0; n < left.length; n++) {
    raw[2 * n] = left[n]!;
    raw[2 * n + 1] = right[n]!;
  }
  const input = ["-f", "f32le", "-ar", String(SAMPLE_RATE), "-ac", "2", "-i", "pipe:0"];
  const run = spawnSync(
    "ffmpeg",
    ["-hide_banner", "-nostdin", ...input, "-af", "ebur128=peak=true:framelog=info", "-f", "null", "-"],
    {
      input: Buffer.from(raw.buffer),
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const log = String(run.stderr);
  const summary = log.slice(log.lastIndexOf("Summary:"));
  const read = (pattern: RegExp): number => Number(pattern.exec(summary)?.[1]);
  const momentary = Math.max(...[...log.matchAll(/ M:\s*(-?[\d.]+)/g)].map(([, value]) => Number(value)));
  const level = measure(left, right);
  expect(Math.abs(level.loudnessLufs - read(/I:\s+(-?[\d.]+) LUFS/))).toBeLessThanOrEqual(0.1);
  expect(Math.abs(level.momentaryLufs - momentary)).toBeLessThanOrEqual(0.1);
  expect(Math.abs(level.peakDbtp - read(/Peak:\s+(-?[\d.]+) dBFS/))).toBeLessThanOrEqual(0.1);
});
