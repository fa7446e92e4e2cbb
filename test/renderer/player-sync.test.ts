import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AudioClock, NO_CLOCK, stillTrue, withStamp } from "../../renderer/player/sync/audio-clock.ts";
import { type Course, nextBlock, positionAt, turn } from "../../renderer/player/sync/course.ts";
import { cueOf, lateness } from "../../renderer/player/sync/cue.ts";
import { isAstray, STEADY, STEER_EVERY_SECONDS, steer, type Steering } from "../../renderer/player/sync/drift.ts";

const NOW = Date.parse("2026-12-24T13:00:00Z");
const RATE = 48_000;

describe("when the audio clock is heard", () => {
  const ORIGIN = 1234.5;
  /** What is known after stamps 25 ms apart, each with an error in milliseconds. */
  const after = (count: number, error: (index: number) => number): AudioClock =>
    Array.from({ length: count }, (_, index) => 1 + index * 0.025).reduce(
      (clock, contextTime, index) =>
        withStamp(clock, { contextTime, performanceTime: ORIGIN + contextTime * 1000 + error(index) }),
      NO_CLOCK,
    );
  const off = (clock: AudioClock): number => Math.abs((clock.origin ?? Infinity) - ORIGIN);

  test("is not known before half a second of stamps, and never from a clock that does not run", () => {
    expect(after(19, () => 0).origin).toBeNull();
    expect(off(after(20, () => 0))).toBeLessThan(1e-6);
    expect(withStamp(NO_CLOCK, { contextTime: 0, performanceTime: 100 })).toEqual(NO_CLOCK);
    expect(withStamp(NO_CLOCK, {})).toEqual(NO_CLOCK);
  });

  test("is the median of what agrees: up to 29 of 60 stamps may be wrong by some milliseconds", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -7, max: 7, noNaN: true }), { minLength: 29, maxLength: 29 }), (wrong) => {
        expect(off(after(60, (index) => wrong[index - 31] ?? (index % 2 === 0 ? 0.1 : -0.1)))).toBeLessThanOrEqual(0.1 + 1e-6);
      }),
    );
  });

  test("waits for an output that has just begun, whose first times are off by half a second", () => {
    const beginning = (index: number): number => (index < 30 ? -900 + index * 30 : 0);
    expect(after(45, beginning).origin).toBeNull();
    expect(off(after(50, beginning))).toBeLessThan(1e-6);
  });

  test("follows a drop-out within half a second, and stays where it is while stamps disagree", () => {
    const dropOut = (index: number): number => (index < 60 ? 0 : 40);
    expect([off(after(79, dropOut)), off(after(80, dropOut))]).toEqual([0, 40].map((error) => expect.closeTo(error, 6)));
    expect(off(after(90, (index) => (index < 60 ? 0 : (index % 2) * 300)))).toBeLessThan(1e-6);
  });
});

describe("what was known of the audio clock", () => {
  const known: AudioClock = { origins: [1000], origin: 1000 };

  test("holds while what is heard was rendered up to some seconds ago", () => {
    for (const behind of [-0.2, 0, 0.7, 4.9]) expect(stillTrue(known, 10, 1000 + (10 - behind) * 1000)).toBe(known);
    expect(stillTrue(NO_CLOCK, 10, 0)).toBe(NO_CLOCK);
  });

  test("is forgotten when it says that what is heard is not rendered yet: the clock stood while its card was gone", () => {
    expect(stillTrue(known, 10, 1000 + 10_600).origin).toBeNull();
    expect(stillTrue(known, 10, 1000 + 34_000)).toEqual(NO_CLOCK);
    expect(stillTrue(known, 10, 1000 + 4_900).origin).toBeNull();
  });
});

describe("the cue of a voice", () => {
  /** The audio clock reads 100 s where NOW is heard. */
  const timeOf = (instant: number): number => 100 + (instant - NOW) / 1000;
  const loop = { startedAt: NOW - 50_000, positionSeconds: 14, durationSeconds: 36, loop: true };

  test("that should sound already is where it has to be once it begins", () => {
    expect(cueOf(loop, NOW, timeOf, 100.3, RATE)).toEqual({ startsAt: 100.3, positionSeconds: 14.3 });
    expect(cueOf({ ...loop, positionSeconds: 35.9 }, NOW, timeOf, 100.3, RATE).positionSeconds).toBeCloseTo(0.2, 5);
  });

  test("that lies ahead begins with its first sample at its instant", () => {
    const ahead = { startedAt: NOW + 500, positionSeconds: 0, durationSeconds: 7, loop: false };
    expect(cueOf(ahead, NOW, timeOf, 100.3, RATE)).toEqual({ startsAt: 100.5, positionSeconds: 0 });
    const late = cueOf({ ...ahead, startedAt: NOW + 200 }, NOW, timeOf, 100.3, RATE);
    expect(late.startsAt).toBeCloseTo(100.3, 9);
    expect(late.positionSeconds).toBeCloseTo(0.1, 4);
  });

  test("is on whole samples, and right to one of them, wherever both clocks stand", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 35.99, noNaN: true }),
        fc.double({ min: 99, max: 101, noNaN: true }),
        (positionSeconds, earliest) => {
          const cue = cueOf({ ...loop, positionSeconds }, NOW, timeOf, earliest, RATE);
          for (const time of [cue.startsAt * RATE, cue.positionSeconds * RATE])
            expect(Math.abs(time - Math.round(time))).toBeLessThan(1e-4);
          expect(cue.startsAt).toBeGreaterThanOrEqual(Math.max(earliest, 100) - 1e-9);
          const where = lateness({ ...loop, positionSeconds }, cue.positionSeconds - (cue.startsAt - 100), NOW);
          expect(Math.abs(where)).toBeLessThanOrEqual(0.51 / RATE);
        },
      ),
    );
  });
});

describe("the course of a voice", () => {
  test("is exact over every change of its rate", () => {
    let course: Course = [{ at: 10, position: 3, playbackRate: 1 }];
    course = turn(course, 12, 1.002, 11);
    expect([positionAt(course, 11), positionAt(course, 12)]).toEqual([4, 5]);
    course = turn(course, 20, 0.998, 19);
    expect(positionAt(course, 20)).toBeCloseTo(5 + 8 * 1.002, 6);
    expect(positionAt(course, 30)).toBeCloseTo(5 + 8 * 1.002 + 10 * 0.998, 6);
    // Before it begins it is where it would have to be.
    expect(positionAt([{ at: 10, position: 0, playbackRate: 1 }], 9.5)).toBe(-0.5);
  });

  test("is the sum of its blocks, each at the rate that the browser keeps as a 32-bit float", () => {
    const rates = fc.array(fc.double({ min: 0.998, max: 1.002, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(rates, (turns) => {
        let course: Course = [{ at: 0, position: 0, playbackRate: 1 }];
        let frames = 0;
        let [time, rate] = [0, 1];
        for (const next of turns) {
          course = turn(course, time, next, Math.max(0, time - 0.2));
          rate = Math.fround(next);
          for (let block = 0; block < 375; block += 1) frames += 128 * rate;
          time += (375 * 128) / RATE;
        }
        expect(positionAt(course, time)).toBeCloseTo(frames / RATE, 7);
        expect(course.length).toBeLessThan(4);
      }),
    );
  });

  test("turns at the start of a block", () => {
    expect(nextBlock(0.001, RATE)).toBe(128 / RATE);
    expect(nextBlock(128 / RATE, RATE)).toBe(128 / RATE);
    expect(nextBlock(128.5 / RATE, RATE)).toBe(256 / RATE);
  });
});

describe("drift control", () => {
  /** Steers a voice that is late, on a card whose clock is off, with an error of measurement each second. */
  function steered(late: number, seconds: number, cardDrift: number, jitter: (second: number) => number): number[] {
    let steering: Steering = STEADY;
    const errors: number[] = [];
    let error = late;
    for (let second = 0; second < seconds; second += 1) {
      steering = steer(steering, error + jitter(second));
      // What was ordered holds from the next second on: the card is a second behind.
      error += cardDrift * STEER_EVERY_SECONDS - (steering.playbackRate - 1) * STEER_EVERY_SECONDS;
      errors.push(error);
    }
    return errors;
  }

  test("brings a voice back from 50 ms either way, and past its place by no more than two tenths of a millisecond", () => {
    for (const late of [0.05, -0.05]) {
      const errors = steered(late, 150, 0, () => 0);
      for (const error of errors.slice(60)) expect(Math.abs(error)).toBeLessThan(5e-4);
      expect(Math.abs(errors.at(-1) ?? 1)).toBeLessThan(1e-4);
      for (const error of errors) expect(error * Math.sign(late)).toBeGreaterThan(-2e-4);
    }
  });

  test("learns what a card's quartz is off by: after some minutes nothing stays over", () => {
    for (const cardDrift of [5e-5, -1e-4]) {
      expect(Math.abs(steered(0.002, 600, cardDrift, () => 0).at(-1) ?? 1)).toBeLessThan(2e-5);
    }
  });

  test("hardly follows what wanders by some tenths of a millisecond over ten seconds", () => {
    const wandering = steered(0, 300, 0, (second) => 3e-4 * Math.sin((2 * Math.PI * second) / 10));
    expect(Math.max(...wandering.map(Math.abs))).toBeLessThan(1e-4);
  });

  test("brings an error of 10.5 ms below half a millisecond in 20 s", () => {
    expect(Math.abs(steered(0.0105, 20, 0, () => 0).at(-1) ?? 1)).toBeLessThan(0.0005);
  });

  test("is never heard: the rate stays within 3.5 cents, however large the error", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (late) => {
        const { playbackRate } = steer(STEADY, late);
        expect(Math.abs(1200 * Math.log2(playbackRate))).toBeLessThan(3.5);
        expect((playbackRate - 1) * late).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("stays about within the error of what it measures, on any card", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2e-4, max: 2e-4, noNaN: true }),
        fc.array(fc.double({ min: -5e-4, max: 5e-4, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (cardDrift, noise) => {
          const errors = steered(0.01, 200, cardDrift, (second) => noise[second % noise.length] ?? 0);
          for (const error of errors.slice(100)) expect(Math.abs(error)).toBeLessThan(8e-4 + Math.abs(cardDrift) / 0.15);
        },
      ),
    );
  });

  test("gives a voice up only where it stays further off than 50 ms to one side: a starved computer is no reason", () => {
    const after = (...errors: number[]) => isAstray(errors.reduce(steer, STEADY));
    const seven = Array.from({ length: 7 }, () => 0.06);
    const early = seven.map((error) => -error);
    expect([after(...seven), after(...seven, 0.04), after(...seven, 0.04, 0.06)]).toEqual([false, false, false]);
    expect([after(...early, 0.06), after(...seven, -0.06), after(0.06, ...early)]).toEqual([false, false, false]);
    expect([after(...seven, 0.06), after(...early, -0.3), after(0.06, ...early, -0.06)]).toEqual([true, true, true]);
  });
});
