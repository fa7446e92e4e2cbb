import { describe, expect, test } from "vitest";
import { rms, SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import type { Ring } from "../../sounds/synth/circular.ts";
import { ELECTRIC_PASSING } from "../../sounds/synth/engines/electric-pass-by.ts";
import { rpmAt, V10_PASS_BY, V12_PASS_BY, V8_PASS_BY } from "../../sounds/synth/engines/pass-bys.ts";
import type { PassBy } from "../../sounds/synth/engines/pass-bys.ts";
import type { Passing } from "../../sounds/synth/passing.ts";
import type { Piece } from "../../sounds/synth/piece.ts";
import { levelsOf, WITHOUT_FFMPEG } from "./heard.ts";
import type { Heard } from "./heard.ts";
import { factsOf } from "./loops.ts";
import { combHertz } from "./track.ts";

const PASS_BYS: Record<string, PassBy> = { "v8-pass-by": V8_PASS_BY, "v10-pass-by": V10_PASS_BY, "v12-pass-by": V12_PASS_BY };

/** Metres a second, at 15 °C. */
const SOUND = 340.3;

/**
 * What a listener `distance` aside of a straight road hears at `seconds`: when it was made, and its pitch beside that of
 * its making. Written from the law of Doppler with the angle at which the sound left, not from the renderer.
 */
function dopplerAt({ speed, distance, nearestSeconds }: Passing, seconds: number): { madeSeconds: number; ratio: number } {
  // (t − τ)·c = √(d² + v²τ²), a quadratic in τ, the earlier root.
  const t = seconds - nearestSeconds;
  const a = SOUND ** 2 - speed ** 2;
  const made = (SOUND ** 2 * t - Math.sqrt(SOUND ** 4 * t ** 2 - a * (SOUND ** 2 * t ** 2 - distance ** 2))) / a;
  const cosine = (-speed * made) / Math.hypot(distance, speed * made);
  return { madeSeconds: made + nearestSeconds, ratio: 1 / (1 - (speed / SOUND) * cosine) };
}

function third(ring: Ring, number: 0 | 1 | 2): Ring {
  return ring.slice((number * ring.length) / 3, ((number + 1) * ring.length) / 3);
}

function describeDoppler(piece: Piece, passBy: PassBy, heardOf: () => Heard): void {
  const { dominantOrder } = factsOf(piece);
  // The banks of V10 and V12 fire evenly, half as often: their lines lie on its multiples. Those of the V8 do not.
  const lineOrder = dominantOrder === 4 ? 4 : dominantOrder / 2;
  const heardHertz = (seconds: number, fromHertz: number, toHertz: number): number =>
    combHertz(heardOf().middle, seconds, 0.25, { fromHertz, toHertz, multiples: 6 });

  test("its pitch is that of its speed, before and after", () => {
    const { nearestSeconds } = passBy.passing;
    for (const seconds of [nearestSeconds - 2.2, nearestSeconds - 1.2, nearestSeconds + 1.2, nearestSeconds + 2]) {
      const { madeSeconds, ratio } = dopplerAt(passBy.passing, seconds);
      const due = (rpmAt(passBy, madeSeconds) / 60) * lineOrder * ratio;
      expect(Math.abs(heardHertz(seconds, 0.8 * due, 1.25 * due) / due - 1)).toBeLessThan(0.015);
    }
  });

  test("its pitch falls by (c + v) / (c − v) as it passes, whatever the recipe says", () => {
    const { nearestSeconds, speed } = passBy.passing;
    const made = (passBy.engine.rpm / 60) * lineOrder;
    const before = heardHertz(nearestSeconds - 2, made, 1.4 * made);
    const after = heardHertz(nearestSeconds + 2, 0.7 * made, made);
    const fall = (SOUND + speed) / (SOUND - speed);
    // The engine itself gains a little meanwhile.
    expect(before / after / fall).toBeGreaterThan(0.9);
    expect(before / after / fall).toBeLessThan(1.02);
  });
}

/** The gates of a car that passes. */
export function describePassBy(piece: Piece, heardOf: () => Heard): void {
  const passBy = PASS_BYS[piece.id];
  const passing = passBy?.passing ?? ELECTRIC_PASSING;

  describe.skipIf(WITHOUT_FFMPEG)("as a car that passes", () => {
    test("it lasts 6 to 10 s", () => {
      expect(heardOf().middle.length / SAMPLE_RATE).toBeGreaterThanOrEqual(6);
      expect(heardOf().middle.length / SAMPLE_RATE).toBeLessThanOrEqual(10);
    });

    test("it swells, is loudest in the middle third, where it is nearest, and dies away", () => {
      const levels = levelsOf(heardOf().middle, SAMPLE_RATE / 10);
      const loudest = levels.indexOf(Math.max(...levels));
      expect(loudest).toBeGreaterThan(levels.length / 3);
      expect(loudest).toBeLessThan((2 * levels.length) / 3);
      expect(Math.abs(loudest / 10 - passing.nearestSeconds)).toBeLessThan(0.6);
      const most = levels[loudest]!;
      expect(most - levels[0]!).toBeGreaterThan(12);
      expect(most - levels.at(-1)!).toBeGreaterThan(12);
      const mean = (from: number, to: number): number =>
        levels.slice(from, to).reduce((sum, level) => sum + level, 0) / (to - from);
      const half = loudest >> 1;
      expect(mean(half, loudest)).toBeGreaterThan(mean(0, half) + 3);
    });

    test("it comes from the left and leaves to the right", () => {
      const { left, right } = heardOf();
      expect(20 * Math.log10(rms(third(left, 0)) / rms(third(right, 0)))).toBeGreaterThan(6);
      expect(20 * Math.log10(rms(third(right, 2)) / rms(third(left, 2)))).toBeGreaterThan(6);
    });

    if (passBy !== undefined) describeDoppler(piece, passBy, heardOf);
  });
}
