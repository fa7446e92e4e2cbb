/** How loops are judged, cut and coded: on sounds of which the answer is known. */
import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { OpusDecoder } from "opus-decoder";
import { SAMPLE_RATE } from "../../electron/node/sound/loudness.ts";
import { toStereo } from "../../electron/node/sound/mix.ts";
import { oggReader, opusHead } from "../../electron/node/sound/ogg.ts";
import { encodeOpus } from "../../electron/node/sound/opus.ts";
import {
  type Source,
  type Stereo,
  cutSource,
  inFrames,
  inSeconds,
  openRaw,
  readAround,
  writeFrames,
} from "../../electron/node/sound/raw.ts";
import { resampler } from "../../electron/node/sound/resample.ts";
import { measureInside, measureSeam, suggestCut } from "../../electron/node/sound/seam.ts";
import { startOutline } from "../../electron/node/sound/waveform.ts";

function sourceOf(seconds: number, shape: (n: number) => number): Source {
  const whole = Float32Array.from({ length: Math.round(seconds * SAMPLE_RATE) }, (_, n) => shape(n));
  return {
    length: whole.length,
    read(from, count) {
      const part = Float32Array.from({ length: count }, (_, n) => whole[from + n] ?? 0);
      return { left: part, right: part.slice() };
    },
  };
}

const sine = (hertz: number, gain: number) => (n: number) => gain * Math.sin((2 * Math.PI * hertz * n) / SAMPLE_RATE);

function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

function judged(source: Source) {
  const inside = measureInside(source);
  const seam = measureSeam(source, inside);
  if (seam === null) throw new Error("too short to be judged");
  return { inside, seam, better: suggestCut(source, inside, seam) };
}

describe("the seam of a loop", () => {
  test("of a whole number of waves is seamless, and nothing better is looked for", () => {
    const { seam, better } = judged(sourceOf(4, sine(100, 0.3)));
    expect(seam.verdict).toBe("seamless");
    expect(seam.stepRatio).toBeCloseTo(1, 1);
    expect(better).toBeNull();
  });

  test("clicks where a wave breaks off, and two places that sound alike mend it", () => {
    const { seam, better } = judged(sourceOf(4.0025, sine(100, 0.3)));
    expect(seam.verdict).toBe("click");
    expect(better?.cut.method).toBe("match");
    expect(better?.seam.verdict).toBe("seamless");
  });

  test("is another sound where the end is brighter than the beginning, and a crossfade mends it", () => {
    const hiss = noise(5);
    let held = 0;
    const { seam, better } = judged(
      sourceOf(12, (n) => {
        // A low-pass filter that opens from its beginning to its end.
        const part = n / (12 * SAMPLE_RATE);
        held += (0.01 + 0.6 * part * part) * (hiss() - held);
        return 0.3 * held;
      }),
    );
    expect(seam.verdict).not.toBe("seamless");
    expect(better?.cut.method).toBe("crossfade");
    expect(better?.seam.verdict).toBe("seamless");
  });

  test("of noise is as good as its inside", () => {
    const hiss = noise(9);
    expect(judged(sourceOf(5, () => 0.2 * hiss())).seam.verdict).toBe("seamless");
  });

  test("of less than a second is not judged, and silence has none", () => {
    const short = sourceOf(0.9, sine(100, 0.3));
    expect(measureSeam(short, measureInside(short))).toBeNull();
    expect(judged(sourceOf(2, () => 0)).seam).toEqual({ stepRatio: 0, spectralDeviations: 0, verdict: "seamless" });
  });
});

describe("a cut", () => {
  test("survives the way over seconds, to the frame", () => {
    fc.assert(
      fc.property(fc.nat(50_000_000), fc.nat(50_000_000), fc.nat(96_000), (start, length, fade) => {
        const cut = { start, end: start + length + 1, fade, method: "match" as const };
        expect(inFrames(inSeconds(cut))).toEqual(cut);
      }),
    );
  });

  test.each(["match", "crossfade"] as const)("by %s begins with what follows its end", (method) => {
    const source = sourceOf(1, (n) => n / SAMPLE_RATE);
    const cut = cutSource(source, { start: 1000, end: 40_000, fade: 480, method });
    expect(cut.length).toBe(39_000);
    const { left } = cut.read(0, 480);
    // The first frame is all but the one after the last; when the fade is over it is the recording itself.
    expect(Math.abs(left[0]! - 40_000 / SAMPLE_RATE)).toBeLessThan(0.01);
    expect(cut.read(480, 1).left[0]).toBeCloseTo(1480 / SAMPLE_RATE, 6);
    expect(cut.read(38_999, 2).left[1]).toBe(0);
  });

  test("reads the same however it is cut into pieces, also around and around", () => {
    const source = cutSource(sourceOf(1, sine(313, 0.5)), { start: 500, end: 40_000, fade: 960, method: "crossfade" });
    const whole = readAround(source, 0, 2 * source.length);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: source.length }), fc.integer({ min: 1, max: source.length }), (from, count) => {
        const part = readAround(source, from, count);
        expect(part.left).toEqual(whole.left.slice(from, from + count));
      }),
      { numRuns: 30 },
    );
  });
});

describe("a raw file", () => {
  let folder = "";
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("is read as it was written, with silence around it", () => {
    folder = mkdtempSync(join(tmpdir(), "ronron-raw-"));
    const path = join(folder, "raw");
    const out = openSync(path, "wx");
    const frames: Stereo = { left: Float32Array.of(0.1, 0.2, 0.3), right: Float32Array.of(-0.1, -0.2, -0.3) };
    writeFrames(out, frames);
    closeSync(out);
    const raw = openRaw(path);
    try {
      expect(raw.length).toBe(3);
      expect(raw.read(0, 3)).toEqual(frames);
      expect([...raw.read(-2, 4).left]).toEqual([0, 0, ...frames.left.subarray(0, 2)]);
      expect([...raw.read(2, 3).right]).toEqual([frames.right[2], 0, 0]);
      expect([...raw.read(-9, 3).left, ...raw.read(7, 2).left]).toEqual([0, 0, 0, 0, 0]);
    } finally {
      raw.close();
    }
  });
});

async function coded(source: Source, seamless: boolean): Promise<{ file: Uint8Array; left: Float32Array; peakDbtp: number }> {
  const parts: Uint8Array[] = [];
  const options = { gain: 1, seamless, comments: ["TITLE=test"] };
  const { level } = await encodeOpus(
    source,
    options,
    (bytes) => void parts.push(bytes.slice()),
    () => undefined,
  );
  const file = new Uint8Array(Buffer.concat(parts));
  const ogg = oggReader();
  const [head, , ...packets] = ogg.read(file);
  const { preSkip } = opusHead(head!);
  const decoder = new OpusDecoder({ channels: 2 });
  await decoder.ready;
  const { channelData } = decoder.decodeFrames(packets);
  decoder.free();
  return { file, left: channelData[0]!.subarray(preSkip, ogg.granule()), peakDbtp: level.peakDbtp };
}

describe("coded as Opus", () => {
  test("a loop has its own length to the sample, and its end meets its beginning", async () => {
    const source = sourceOf(2.000_25, sine(440 / 1.000_125, 0.3));
    const { left } = await coded(source, true);
    expect(left).toHaveLength(source.length);
    const steps = Array.from({ length: left.length - 1 }, (_, n) => Math.abs(left[n + 1]! - left[n]!));
    const usual = Float64Array.from(steps).toSorted()[Math.floor(0.95 * steps.length)]!;
    expect(Math.abs(left[0]! - left.at(-1)!)).toBeLessThanOrEqual(usual);
    // The codec changes little: what is heard is the sound itself, where it was.
    const original = source.read(0, source.length).left;
    const error = Math.sqrt(left.reduce((sum, value, n) => sum + (value - original[n]!) ** 2, 0) / left.length);
    expect(error).toBeLessThan(0.01);
  });

  test("the same sound gives the same bytes, and its peak is measured on what is heard", async () => {
    const source = sourceOf(1, sine(1000, 0.25));
    const [one, other] = [await coded(source, true), await coded(source, true)];
    expect(Buffer.from(one.file).equals(Buffer.from(other.file))).toBe(true);
    expect(Math.abs(one.peakDbtp + 12.04)).toBeLessThan(0.3);
  });

  test("is read in pieces of any size", async () => {
    const { file } = await coded(sourceOf(3, sine(220, 0.2)), false);
    const whole = oggReader().read(file);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (size) => {
        const ogg = oggReader();
        const packets: Uint8Array[] = [];
        for (let at = 0; at < file.length; at += size) packets.push(...ogg.read(file.subarray(at, at + size)));
        expect(packets).toEqual(whole);
      }),
      { numRuns: 15 },
    );
  });
});

describe("another sampling rate", () => {
  test.each([8_000, 22_050, 44_100, 96_000, 192_000, 44_056])("from %i Hz keeps a tone's pitch, level and length", (rate) => {
    const seconds = 0.5;
    const samples = Float32Array.from({ length: seconds * rate }, (_, n) => 0.5 * Math.sin((2 * Math.PI * 1000 * n) / rate));
    const change = resampler(rate);
    if (change === null) throw new Error("a change was expected");
    const parts = [change.put(samples.subarray(0, 1000)), change.put(samples.subarray(1000)), change.end()];
    const out = Float32Array.from(parts.flatMap((part) => [...part]));
    expect(Math.abs(out.length - seconds * SAMPLE_RATE)).toBeLessThanOrEqual(1);
    for (let n = 4800; n < out.length - 4800; n++) {
      expect(Math.abs(out[n]! - 0.5 * Math.sin((2 * Math.PI * 1000 * n) / SAMPLE_RATE))).toBeLessThan(0.002);
    }
  });

  test("from 96 kHz lets nothing fold back that a half of 48 kHz cannot hold", () => {
    const change = resampler(96_000);
    const high = Float32Array.from({ length: 48_000 }, (_, n) => 0.5 * Math.sin((2 * Math.PI * 30_000 * n) / 96_000));
    const out = change?.put(high).subarray(2000) ?? new Float32Array(0);
    expect(Math.max(...out.map(Math.abs))).toBeLessThan(0.5 * 10 ** (-70 / 20));
  });

  test("48 kHz stays as it is", () => expect(resampler(48_000)).toBeNull());
});

describe("mixed and drawn", () => {
  const channel = (value: number): Float32Array => Float32Array.of(value);

  test("one channel is heard on both sides, and low-frequency effects on none", () => {
    expect(toStereo([channel(0.5)], "smpte")).toEqual({ left: channel(0.5), right: channel(0.5) });
    const six = [1, 0, 0, 1, 0, 0].map(channel);
    expect(toStereo(six, "smpte")).toEqual({ left: channel(1), right: channel(0) });
    // The same six channels in the order of Vorbis: left, centre, right, back left, back right, low.
    expect(toStereo([0, 1, 0, 0, 0, 1].map(channel), "vorbis").left[0]).toBeCloseTo(Math.SQRT1_2, 6);
  });

  test("an outline holds the lowest and highest sample of each stretch, in 800 columns at most", () => {
    const outline = startOutline();
    const samples = new Float32Array(20 * SAMPLE_RATE);
    samples[0] = 0.5;
    samples[samples.length - 1] = -2;
    outline.hear(samples, samples);
    const drawn = outline.draw();
    expect(drawn).toHaveLength(800);
    expect(drawn[0]).toEqual([0, 50]);
    expect(drawn.at(-1)).toEqual([-100, 0]);
  });
});
