import { describe, expect, test } from "vitest";
import { highPass, filterRing } from "../../sounds/synth/biquad.ts";
import { SAMPLE_RATE } from "../../sounds/synth/circular.ts";
import { TRACK_RATE, trackAt } from "../../sounds/synth/course.ts";
import type { Moving } from "../../sounds/synth/course.ts";
import {
  DOUBLE_REV,
  LONG_REV,
  movingOf,
  movingOfIgnition,
  OVERRUN,
  RUN_UP_SECONDS,
  SHORT_REV,
} from "../../sounds/synth/engines/flat-six-moves.ts";
import type { Piece } from "../../sounds/synth/piece.ts";
import { levelsOf, WITHOUT_FFMPEG } from "./heard.ts";
import type { Heard } from "./heard.ts";
import { factsOf } from "./loops.ts";
import { combHertz } from "./track.ts";

const WINDOW_SECONDS = 0.3;
/** Firings of each bank of a boxer six in one turn of its crank: the lines that are always there lie on their multiples. */
const FIRINGS = 1.5;

const MOVINGS: Record<string, () => Moving> = {
  "flat-six-ignition": movingOfIgnition,
  "flat-six-rev-short": () => movingOf(SHORT_REV),
  "flat-six-rev-double": () => movingOf(DOUBLE_REV),
  "flat-six-rev-long": () => movingOf(LONG_REV),
  "flat-six-overrun": () => movingOf(OVERRUN),
};

/** How fast a boxer six is heard to turn at an instant, looked for within a quarter of `aboutRpm`. */
function heardRpm({ middle }: Heard, seconds: number, aboutRpm: number): number {
  const about = (aboutRpm * FIRINGS) / 60;
  const range = { fromHertz: 0.75 * about, toHertz: 1.25 * about, multiples: 8 };
  return (combHertz(middle, seconds, WINDOW_SECONDS, range) * 60) / FIRINGS;
}

function movingBy(id: string): Moving {
  const moving = MOVINGS[id];
  if (moving === undefined) throw new TypeError(`no track for ${id}`);
  return moving();
}

function describeRev(piece: Piece, heardOf: () => Heard): void {
  const { rpm: idleRpm } = factsOf(piece);

  test("it begins at the idle, within 3 %, and its two ends are as loud as each other within 3 dB", () => {
    expect(Math.abs(heardRpm(heardOf(), 0.15, idleRpm) / idleRpm - 1)).toBeLessThan(0.03);
    const levels = levelsOf(heardOf().middle, SAMPLE_RATE / 4);
    expect(Math.abs(levels[0]! - levels.at(-1)!)).toBeLessThan(3);
  });

  test("in between it turns more than three times as fast", () => {
    const { rpm } = movingBy(piece.id);
    const fastest = rpm.indexOf(rpm.reduce((most, each) => Math.max(most, each), 0)) / TRACK_RATE;
    expect(heardRpm(heardOf(), fastest - RUN_UP_SECONDS, trackAt(rpm, fastest))).toBeGreaterThan(3 * idleRpm);
  });
}

function describeOverrun(heardOf: () => Heard): void {
  test("it begins at the cruise, and cracks in the pipe stand out of the treble on the way down", () => {
    expect(Math.abs(heardRpm(heardOf(), 0.2, 2600) / 2600 - 1)).toBeLessThan(0.03);
    const treble = filterRing(heardOf().middle.slice(1.2 * SAMPLE_RATE, 4 * SAMPLE_RATE), highPass(1500, 0.7));
    const levels = levelsOf(treble, 0.01 * SAMPLE_RATE).toSorted((one, other) => one - other);
    expect(levels.at(-4)! - levels[levels.length >> 1]!).toBeGreaterThan(9);
  });
}

function describeIgnition(piece: Piece, heardOf: () => Heard): void {
  test("it begins in silence, whirrs before it fires, and flares above the idle", () => {
    const levels = levelsOf(heardOf().middle, 0.05 * SAMPLE_RATE);
    expect(levels[0]).toBeLessThan(-55);
    expect(Math.max(...levels.slice(6, 18))).toBeGreaterThan(-35);
    expect(heardRpm(heardOf(), 1.5, 1450)).toBeGreaterThan(1.4 * factsOf(piece).rpm);
  });
}

/** The gates of a boxer six on the move: what is heard turns as fast as its recipe, and joins the idle. */
export function describeMove(piece: Piece, heardOf: () => Heard): void {
  const { rpm: idleRpm } = factsOf(piece);
  const role = piece.layer?.role;

  describe.skipIf(WITHOUT_FFMPEG)("as an engine that moves", () => {
    const lasts = (): number => heardOf().middle.length / SAMPLE_RATE;

    test("it lasts 3 to 7 s", () => {
      expect(lasts()).toBeGreaterThanOrEqual(3);
      expect(lasts()).toBeLessThanOrEqual(7);
    });

    test("it ends at the idle, within 3 %", () => {
      expect(Math.abs(heardRpm(heardOf(), lasts() - 0.2, idleRpm) / idleRpm - 1)).toBeLessThan(0.03);
    });

    test("wherever its speed hardly changes within a window, it is heard to turn as its recipe says", () => {
      const moving = movingBy(piece.id);
      const due = (seconds: number): number => trackAt(moving.rpm, seconds + RUN_UP_SECONDS);
      const instants = Array.from({ length: 2 * Math.floor(lasts()) - 1 }, (_, n) => 0.4 + n / 2).filter(
        (seconds) =>
          due(seconds) > 0.9 * idleRpm &&
          Math.abs(due(seconds + WINDOW_SECONDS / 2) / due(seconds - WINDOW_SECONDS / 2) - 1) < 0.2,
      );
      expect(instants.length).toBeGreaterThan(1);
      const wrong = instants.filter((seconds) => Math.abs(heardRpm(heardOf(), seconds, due(seconds)) / due(seconds) - 1) > 0.04);
      expect(wrong).toEqual([]);
    });

    if (role === "rev") describeRev(piece, heardOf);
    else if (role === "overrun") describeOverrun(heardOf);
    else describeIgnition(piece, heardOf);
  });
}
