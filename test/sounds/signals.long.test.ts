import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rms, SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import type { Ring } from "../../sounds/synth/circular.ts";
import { ANNOUNCEMENT, ANNOUNCEMENT_SOFT, ATTENTION, CLOSING, hertzOf, WELCOME } from "../../sounds/synth/signals/chimes.ts";
import type { Chime } from "../../sounds/synth/signals/chimes.ts";
import { SIGNALS } from "../../sounds/synth/signals/pieces.ts";
import { describeCollection } from "./gates.ts";
import { levelsOf, LIBRARY, spreadOf, WITHOUT_FFMPEG } from "./heard.ts";
import type { Heard } from "./heard.ts";
import { averageSpectrum, powerBetween, shareOnLines, strongestHertz, strongestShare } from "./spectrum.ts";

const CHIMES: Record<string, Chime> = {
  "announcement-chime": ANNOUNCEMENT,
  "announcement-chime-soft": ANNOUNCEMENT_SOFT,
  "closing-chime": CLOSING,
  "welcome-chime": WELCOME,
  "attention-chime": ATTENTION,
};

function between(ring: Ring, from: number, to: number): Ring {
  return ring.slice(Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE));
}

/** Level of a stretch, decibels below full scale. */
function levelBetween(ring: Ring, from: number, to: number): number {
  return 20 * Math.log10(rms(between(ring, from, to)) + 1e-9);
}

function testChime({ blows, seconds }: Chime, heardOf: () => Heard): void {
  const lastAt = Math.max(...blows.map(([at]) => at));

  test.skipIf(WITHOUT_FFMPEG)("each blow sounds its own note", () => {
    for (const [at, note] of blows) {
      // Where two are struck together the upper one is looked for.
      if (blows.some(([other, above]) => Math.abs(other - at) < 0.05 && above > note)) continue;
      const hertz = hertzOf(note);
      const struck = between(heardOf().middle, at + 0.01, at + 0.19);
      expect(Math.abs(strongestHertz(averageSpectrum(struck, 8192), 0.9 * hertz, 1.1 * hertz) / hertz - 1)).toBeLessThan(0.012);
    }
    expect(new Set(blows.map(([, note]) => note)).size).toBeGreaterThanOrEqual(2);
  });

  test.skipIf(WITHOUT_FFMPEG)("after the last blow it only fades, to 60 dB below its loudest", () => {
    const { middle } = heardOf();
    const loudest = Math.max(...levelsOf(middle, 4800));
    for (let at = lastAt + 0.15; at + 0.5 < seconds; at += 0.25) {
      // Below that the codec has its own opinion.
      expect(levelBetween(middle, at + 0.25, at + 0.5)).toBeLessThan(
        Math.max(loudest - 52, levelBetween(middle, at, at + 0.25) + 0.5),
      );
    }
    expect(levelBetween(middle, seconds - 0.1, seconds)).toBeLessThan(loudest - 60);
  });
}

function testFanfare(heardOf: () => Heard): void {
  test.skipIf(WITHOUT_FFMPEG)("its first call is one harmonic note", () => {
    const call = between(heardOf().middle, 0.06, 0.36);
    const hertz = hertzOf(65);
    expect(shareOnLines(averageSpectrum(call, 8192), hertz, 0.06 * hertz)).toBeGreaterThan(0.85);
  });

  test.skipIf(WITHOUT_FFMPEG)("it is brighter while it is blown than while it dies away, and dies within its file", () => {
    const { middle } = heardOf();
    const highPart = (from: number, to: number): number => {
      const broad = averageSpectrum(between(middle, from, to), 8192);
      return powerBetween(broad, 1500, 12_000) / powerBetween(broad, 60, 12_000);
    };
    expect(highPart(1.5, 3)).toBeGreaterThan(2 * highPart(3.6, 4.2));
    expect(levelBetween(middle, 5.3, 5.4)).toBeLessThan(levelBetween(middle, 1.5, 3) - 50);
  });
}

function testSafeLoop(heardOf: () => Heard): void {
  test.skipIf(WITHOUT_FFMPEG)("it stays in the background: no surge, no tone that sticks out", () => {
    const { middle } = heardOf();
    expect(spreadOf(levelsOf(middle, SAMPLE_RATE / 4)).deviation).toBeLessThan(2.5);
    expect(strongestShare(averageSpectrum(middle, 2 ** 17), 1.5)).toBeLessThan(0.25);
  });

  test.skipIf(WITHOUT_FFMPEG)("it is short and small, since every player keeps it", () => {
    const seconds = heardOf().left.length / SAMPLE_RATE;
    expect(seconds).toBeGreaterThanOrEqual(12);
    expect(seconds).toBeLessThanOrEqual(20);
    expect(statSync(join(LIBRARY, "signals", "safe-loop.opus")).size).toBeLessThan(300_000);
  });
}

const OWN: Record<string, (heardOf: () => Heard) => void> = {
  ...Object.fromEntries(Object.entries(CHIMES).map(([id, chime]) => [id, (heardOf: () => Heard) => testChime(chime, heardOf)])),
  fanfare: testFanfare,
  "safe-loop": testSafeLoop,
};

describeCollection("signals", SIGNALS, (piece, heardOf) => OWN[piece.id]?.(heardOf));
