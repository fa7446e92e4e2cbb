/**
 * How loud a sound is, as ITU-R BS.1770-4 and EBU R 128 measure it: integrated loudness, momentary maximum, true peak.
 * Pure, and fed piece by piece, so that half an hour needs no more memory than a second.
 */

/** Samples a second of everything that is measured here; the filters are those of this rate. */
export const SAMPLE_RATE = 48_000;

/** One channel's samples, full scale at ±1. */
export type Samples = Float32Array | Float64Array;

export interface Level {
  /** Integrated loudness over the whole, gated; −Infinity where all of it lies below −70 LUFS. */
  readonly loudnessLufs: number;
  /** The loudest 400 ms, looked for every 10 ms, without a gate. */
  readonly momentaryLufs: number;
  /** The highest peak, also between samples, decibels of full scale. */
  readonly peakDbtp: number;
}

export interface Meter {
  /** Hears the next samples of both channels, as many of one as of the other. */
  hear(left: Samples, right: Samples): void;
  /** The level of all that was heard; a sound shorter than 400 ms counts as if silence followed. May be asked at any time. */
  level(): Level;
}

/** A filter of second order: y[n] = b0·x[n] + b1·x[n−1] + b2·x[n−2] − a1·y[n−1] − a2·y[n−2]. */
interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** The head's effect, a high shelf (BS.1770-4, annex 1, table 1, for 48 kHz). */
const SHELF: Biquad = {
  b0: 1.53512485958697,
  b1: -2.69169618940638,
  b2: 1.19839281085285,
  a1: -1.69065929318241,
  a2: 0.73248077421585,
};
/** The revised low-frequency B curve, a high pass (BS.1770-4, annex 1, table 2, for 48 kHz). */
const HIGH_PASS: Biquad = { b0: 1, b1: -2, b2: 1, a1: -1.99004745483398, a2: 0.99007225036621 };

/** Power is added up in steps of 10 ms: fine enough for the momentary maximum of a single burst (EBU Tech 3341, case 13). */
const STEP = SAMPLE_RATE / 100;
/** A gating block is 400 ms long… */
const STEPS_OF_BLOCK = 40;
/** …and begins every 100 ms: an overlap of 75 % (BS.1770-4, annex 1, equation 3). */
const STEPS_BETWEEN_BLOCKS = 10;
/** Makes 0 LUFS of a full-scale sine of 997 Hz in one channel minus 3.01 (BS.1770-4, annex 1, equation 2). */
const OFFSET_DECIBELS = -0.691;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_DECIBELS = -10;

function lufs(power: number): number {
  return OFFSET_DECIBELS + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Loudness of the blocks that pass both gates (BS.1770-4, annex 1, equations 4 to 7). */
function gated(blocks: readonly number[]): number {
  const audible = blocks.filter((power) => lufs(power) > ABSOLUTE_GATE_LUFS);
  if (audible.length === 0) return -Infinity;
  const gate = lufs(mean(audible)) + RELATIVE_GATE_DECIBELS;
  return lufs(mean(audible.filter((power) => lufs(power) > gate)));
}

/** Squares of one channel's K-weighted samples, added to `powers`, one sum for each step of the piece. */
function kWeighting(): (samples: Samples, into: Float64Array, offset: number) => void {
  // Both filters in transposed direct form II: two numbers of memory each.
  let s1 = 0;
  let s2 = 0;
  let h1 = 0;
  let h2 = 0;
  return (samples, into, offset) => {
    for (let n = 0; n < samples.length; n++) {
      const x = samples[n]!;
      const y = SHELF.b0 * x + s1;
      s1 = SHELF.b1 * x - SHELF.a1 * y + s2;
      s2 = SHELF.b2 * x - SHELF.a2 * y;
      const z = HIGH_PASS.b0 * y + h1;
      h1 = HIGH_PASS.b1 * y - HIGH_PASS.a1 * z + h2;
      h2 = HIGH_PASS.b2 * y - HIGH_PASS.a2 * z;
      into[Math.floor((offset + n) / STEP)]! += z * z;
    }
    // What a filter remembers of a sound long over becomes a denormal number, and those are slow.
    if (Math.abs(h1) < 1e-30) h1 = 0;
    if (Math.abs(h2) < 1e-30) h2 = 0;
    if (Math.abs(s1) < 1e-30) s1 = 0;
    if (Math.abs(s2) < 1e-30) s2 = 0;
  };
}

/** Samples that are looked at together: none between them is worked out where all are too low to matter. */
const STRETCH = 64;
/** Samples on either side that a value between two samples is made of. */
const REACH = 16;

/**
 * The filters that give the values 1/4, 2/4 and 3/4 of a sample after one: a sinc under a Kaiser window (beta 8), each
 * scaled to pass a constant unchanged. Longer than the 12 taps of BS.1770-4's annex 2, which are given as an example.
 */
function betweenSamples(): readonly [Float64Array, Float64Array, Float64Array] {
  const bessel = (x: number): number => {
    let sum = 1;
    let term = 1;
    for (let k = 1; k < 40; k++) {
      term *= (x / (2 * k)) ** 2;
      sum += term;
    }
    return sum;
  };
  const filter = (late: number): Float64Array => {
    const taps = Float64Array.from({ length: 2 * REACH }, (_, tap) => {
      const distance = tap - (REACH - 1) - late;
      const sinc = Math.sin(Math.PI * distance) / (Math.PI * distance);
      return (sinc * bessel(8 * Math.sqrt(Math.max(0, 1 - (distance / REACH) ** 2)))) / bessel(8);
    });
    const gain = taps.reduce((sum, tap) => sum + tap, 0);
    return taps.map((tap) => tap / gain);
  };
  return [filter(0.25), filter(0.5), filter(0.75)];
}

const BETWEEN = betweenSamples();
/** No value between samples exceeds the highest sample near it by more than this factor. */
const HIGHEST_BETWEEN = Math.max(...BETWEEN.map((taps) => taps.reduce((sum, tap) => sum + Math.abs(tap), 0)));

/** The highest peak of one channel, as a part of full scale; `read` counts silence after what was heard. */
function peakMeter(): { hear: (samples: Samples) => void; read: () => number } {
  /** The last samples of the piece before, then the piece at hand. */
  let window = new Float64Array(2 * REACH);
  const before = 2 * REACH - 1;
  let peak = 0;

  /** The highest value between the samples of a stretch; the three filters side by side, since each sample is then read once. */
  function between(from: number, to: number): number {
    const [first, second, third] = BETWEEN;
    let highest = 0;
    for (let n = from; n < to; n++) {
      let a = 0;
      let b = 0;
      let c = 0;
      for (let tap = 0; tap < 2 * REACH; tap++) {
        const value = window[n + tap]!;
        a += first[tap]! * value;
        b += second[tap]! * value;
        c += third[tap]! * value;
      }
      highest = Math.max(highest, Math.abs(a), Math.abs(b), Math.abs(c));
    }
    return highest;
  }

  function search(length: number): number {
    let highest = peak;
    for (let from = 0; from < length; from += STRETCH) {
      const to = Math.min(from + STRETCH, length);
      let nearby = 0;
      for (let n = from; n < to + before; n++) nearby = Math.max(nearby, Math.abs(window[n]!));
      highest = Math.max(highest, nearby);
      // Most of a sound is far below its peak and needs no closer look.
      if (nearby * HIGHEST_BETWEEN > highest) highest = Math.max(highest, between(from, to));
    }
    return highest;
  }

  function put(samples: Samples): void {
    const { length } = samples;
    if (window.length < before + length) {
      const larger = new Float64Array(before + length);
      larger.set(window.subarray(0, before));
      window = larger;
    }
    window.set(samples, before);
  }

  return {
    hear(samples) {
      put(samples);
      peak = search(samples.length);
      window.copyWithin(0, samples.length, samples.length + before);
    },
    read() {
      put(new Float64Array(before));
      return search(before);
    },
  };
}

/** A meter that has heard nothing yet. */
export function startMeter(): Meter {
  const weights = [kWeighting(), kWeighting()] as const;
  const peaks = [peakMeter(), peakMeter()] as const;
  /** Power of the last 400 ms, a sum for each step, the newest last. */
  const steps: number[] = [];
  /** The step at hand: its power so far, and how many of its samples were heard. */
  let begun = 0;
  let inside = 0;
  let stepsHeard = 0;
  let loudest = 0;
  const blocks: number[] = [];

  const powerOf = (sums: readonly number[]): number => sums.reduce((sum, value) => sum + value, 0) / (STEPS_OF_BLOCK * STEP);

  function endStep(power: number): void {
    steps.push(power);
    stepsHeard++;
    if (steps.length > STEPS_OF_BLOCK) steps.shift();
    if (steps.length < STEPS_OF_BLOCK) return;
    const block = powerOf(steps);
    loudest = Math.max(loudest, block);
    if ((stepsHeard - STEPS_OF_BLOCK) % STEPS_BETWEEN_BLOCKS === 0) blocks.push(block);
  }

  return {
    hear(left, right) {
      if (left.length !== right.length) throw new RangeError("Both channels must have as many samples.");
      const powers = new Float64Array(Math.floor((inside + left.length) / STEP) + 1);
      weights[0](left, powers, inside);
      weights[1](right, powers, inside);
      peaks[0].hear(left);
      peaks[1].hear(right);
      powers[0]! += begun;
      for (let step = 0; step < powers.length - 1; step++) endStep(powers[step]!);
      begun = powers.at(-1)!;
      inside = (inside + left.length) % STEP;
    },
    level() {
      // A sound that ends before its first block is full is heard as what it is: a short one, and then silence.
      const short = blocks.length === 0 ? [powerOf([...steps, begun])] : [];
      return {
        loudnessLufs: gated([...blocks, ...short]),
        momentaryLufs: lufs(Math.max(loudest, ...short)),
        peakDbtp: 20 * Math.log10(Math.max(peaks[0].read(), peaks[1].read())),
      };
    },
  };
}

/**
 * The level of a whole sound as it is heard. One that goes round (`seamless`) is heard for two rounds, so that no gate and
 * no filter sees a beginning; one that ends lies between two half seconds of silence.
 */
export function measureLevel(sound: { readonly left: Samples; readonly right: Samples }, seamless: boolean): Level {
  const meter = startMeter();
  const silence = new Float32Array(SAMPLE_RATE / 2);
  if (!seamless) meter.hear(silence, silence);
  meter.hear(sound.left, sound.right);
  if (seamless) meter.hear(sound.left, sound.right);
  else meter.hear(silence, silence);
  return meter.level();
}
