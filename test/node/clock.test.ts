import fc from "fast-check";
import { expect, test } from "vitest";
import type { RehearsalChange } from "../../electron/contract/rehearsal.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import { exactClock, rehearsalClock } from "../../electron/node/clock.ts";

const START = Date.parse("2026-12-24T16:59:00Z");

/** A rehearsal's clock above a clock of real milliseconds that the test moves. */
function world(speed: number, paused = false) {
  let uptime = 4_711.25;
  const clock = rehearsalClock({ start: START, speed, paused }, () => uptime);
  return { clock, pass: (milliseconds: number) => (uptime += milliseconds) };
}

const speeds = fc.oneof(fc.constantFrom(0.1, 1, 10, 60, 600, 3600), fc.double({ min: 0.1, max: 3600, noNaN: true }));
const instants = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2199, 11, 31) });
const passages = fc.double({ min: 0, max: 40_000, noNaN: true });
const changes = fc
  .record({ speed: speeds, paused: fc.boolean(), at: instants.map(formatInstant) }, { requiredKeys: [] })
  .filter((change) => Object.keys(change).length > 0);

test("it begins at its start, runs at its speed and knows real time beside", () => {
  const { clock, pass } = world(60);
  const uptime = clock.uptime();
  expect([clock.now(), clock.speed]).toEqual([START, 60]);
  pass(1_000);
  expect([clock.now() - START, clock.monotonic(), clock.uptime() - uptime]).toEqual([60_000, 60_000, 1_000]);
});

test("started paused it stands until it is told to go on", () => {
  const { clock, pass } = world(10, true);
  pass(5_000);
  expect([clock.now(), clock.speed, clock.rehearsal()]).toEqual([
    START,
    0,
    { startedAt: "2026-12-24T16:59:00Z", speed: 10, paused: true },
  ]);
  clock.turn({ paused: false });
  pass(100);
  expect([clock.now() - START, clock.speed]).toEqual([1_000, 10]);
});

test("between two commands it never runs backwards, and passes as many seconds as its speed says", () => {
  fc.assert(
    fc.property(speeds, fc.array(passages, { maxLength: 30 }), (speed, steps) => {
      const { clock, pass } = world(speed);
      let last = clock.now();
      let passed = 0;
      for (const step of steps) {
        pass(step);
        passed += step;
        expect(clock.now()).toBeGreaterThanOrEqual(last);
        last = clock.now();
        expect(Math.abs(last - START - passed * speed)).toBeLessThan(2);
      }
    }),
  );
});

test("a jump is exact, forwards and backwards, whatever else is asked with it", () => {
  fc.assert(
    fc.property(speeds, passages, instants, speeds, fc.boolean(), (first, before, at, speed, paused) => {
      const { clock, pass } = world(first);
      pass(before);
      clock.turn({ at: formatInstant(at), speed, paused });
      expect(clock.now()).toBe(at);
      pass(1_000);
      expect(Math.abs(clock.now() - at - (paused ? 0 : 1_000 * speed))).toBeLessThan(2);
    }),
  );
});

test("a pause stands still to the millisecond, and going on continues where it stood", () => {
  fc.assert(
    fc.property(speeds, passages, passages, (speed, before, standing) => {
      const { clock, pass } = world(speed);
      pass(before);
      const stood = clock.now();
      clock.turn({ paused: true });
      pass(standing);
      expect([clock.now(), clock.speed]).toEqual([stood, 0]);
      clock.turn({ paused: false });
      expect([clock.now(), clock.speed]).toEqual([stood, speed]);
    }),
  );
});

test("a change of speed moves nothing at the instant it is made, and a hundred of them lose no time", () => {
  fc.assert(
    fc.property(speeds, fc.array(fc.tuple(passages, speeds), { minLength: 1, maxLength: 100 }), (first, steps) => {
      const { clock, pass } = world(first);
      let [expected, speed] = [START, first];
      for (const [step, next] of steps) {
        pass(step);
        expected += step * speed;
        const before = clock.now();
        clock.turn({ speed: next });
        expect(clock.now()).toBe(before);
        speed = next;
      }
      expect(Math.abs(clock.now() - expected)).toBeLessThan(2);
    }),
  );
});

test("its monotonic time knows pauses and speeds and no jump, so that a jump shows beside it", () => {
  fc.assert(
    fc.property(speeds, fc.array(fc.tuple(passages, changes), { maxLength: 20 }), (first, steps) => {
      const { clock, pass } = world(first);
      for (const [step, change] of steps) {
        pass(step);
        const [now, monotonic] = [clock.now(), clock.monotonic()];
        clock.turn(change satisfies RehearsalChange);
        expect(clock.monotonic()).toBe(monotonic);
        if (change.at === undefined) expect(clock.now()).toBe(now);
      }
    }),
  );
});

test("the exact clock goes on evenly between the wall's whole milliseconds, and keeps within a few of it", () => {
  let [uptime, wall] = [500.125, START];
  const exact = exactClock(
    () => Math.floor(wall),
    () => uptime,
  );
  let before = exact();
  for (let second = 0; second < 600; second += 1) {
    uptime += 1_000.25;
    // The wall's clock is disciplined: 50 parts per million faster than the other.
    wall += 1_000.25 * (1 + 5e-5);
    const now = exact();
    expect(Math.abs(now - before - 1_000.25)).toBeLessThan(0.21);
    expect(Math.abs(now - wall)).toBeLessThan(3);
    before = now;
  }
});

test("the exact clock follows a wall's clock that was set at once", () => {
  let [uptime, wall] = [500.125, START];
  const exact = exactClock(
    () => Math.floor(wall),
    () => uptime,
  );
  for (const by of [3_600_000, -7_200_000, 300]) {
    uptime += 1_000;
    wall += 1_000 + by;
    expect(Math.abs(exact() - wall)).toBeLessThan(2);
  }
});
