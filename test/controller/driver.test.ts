import { expect, test } from "vitest";
import { HEARTBEAT, startDriver as startAnyDriver } from "../../electron/controller/driver.ts";
import type { Alarm, Clock } from "../../electron/controller/ports.ts";

/** A wall clock that can be set, a monotonic one that cannot, and an alarm that follows the monotonic one. */
function world(speed = 1) {
  let monotonic = 0;
  let offset = Date.parse("2026-12-10T12:00:00Z");
  interface Timer {
    at: number;
    every: number | null;
    ring: () => void;
  }
  const timers = new Set<Timer>();
  const clock: Clock = {
    now: () => offset + monotonic * speed,
    monotonic: () => monotonic * speed,
    uptime: () => monotonic,
    wall: () => offset + monotonic,
    speed,
  };
  const add = (milliseconds: number, every: number | null, ring: () => void): (() => void) => {
    const timer = { at: monotonic + Math.max(0, milliseconds), every, ring };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  const alarm: Alarm = { once: (ms, ring) => add(ms, null, ring), every: (ms, ring) => add(ms, ms, ring) };
  return {
    clock,
    alarm,
    timers,
    /** Sets the wall clock without telling anyone. */
    set: (by: number) => {
      offset += by;
    },
    pass(milliseconds: number) {
      const end = monotonic + milliseconds;
      for (;;) {
        const due = [...timers].filter((timer) => timer.at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        monotonic = Math.max(monotonic, due.at);
        if (due.every === null) timers.delete(due);
        else due.at += due.every;
        due.ring();
      }
      monotonic = end;
    },
  };
}

const HOUR = 3_600_000;

/** A driver whose evaluations never fail. */
function startDriver(clock: Clock, alarm: Alarm, nextChange: () => number | null, evaluate: () => void) {
  return startAnyDriver(clock, alarm, nextChange, evaluate, (error) => {
    throw error;
  });
}

test("it evaluates at the next change, and then waits for the one after", () => {
  const { clock, alarm, pass } = world();
  const changes = [clock.now() + 10_000, clock.now() + 25_000];
  const seen: number[] = [];
  startDriver(
    clock,
    alarm,
    () => changes.find((change) => change > clock.now()) ?? null,
    () => seen.push(clock.now()),
  );
  pass(60_000);
  expect(seen).toEqual(changes);
});

test("the alarm sleeps an hour at most, however far the next change", () => {
  const { clock, alarm, pass } = world();
  let evaluations = 0;
  startDriver(
    clock,
    alarm,
    () => clock.now() + 90 * 24 * HOUR,
    () => (evaluations += 1),
  );
  pass(3 * HOUR + 1000);
  expect(evaluations).toBe(3);
});

test("a clock set forwards over a change is made good within one heartbeat", () => {
  const { clock, alarm, set, pass } = world();
  const change = clock.now() + 30 * 60_000;
  const seen: number[] = [];
  startDriver(
    clock,
    alarm,
    () => (clock.now() < change ? change : null),
    () => seen.push(clock.now()),
  );
  set(45 * 60_000);
  pass(HEARTBEAT);
  expect(seen).toHaveLength(1);
});

test("a clock set backwards is noticed too, and the alarm is set anew", () => {
  const { clock, alarm, set, pass } = world();
  const seen: number[] = [];
  const change = clock.now() + 20_000;
  startDriver(
    clock,
    alarm,
    () => (clock.now() < change ? change : null),
    () => seen.push(clock.now()),
  );
  set(-2 * HOUR);
  pass(HEARTBEAT);
  expect(seen).toHaveLength(1);
  pass(2 * HOUR + 20_000);
  expect(seen).toContain(change);
});

test("node-schedule after a clock step of +24 h: no burst of evaluations", () => {
  const { clock, alarm, set, pass } = world();
  let evaluations = 0;
  startDriver(
    clock,
    alarm,
    () => Math.ceil((clock.now() + 1) / 60_000) * 60_000,
    () => (evaluations += 1),
  );
  set(24 * HOUR);
  pass(HEARTBEAT);
  expect(evaluations).toBeLessThanOrEqual(2);
});

test("a ring that was already on its way when the alarm was set anew does nothing", () => {
  const { clock } = world();
  const rings: (() => void)[] = [];
  const alarm: Alarm = {
    once(_, ring) {
      rings.push(ring);
      return () => undefined;
    },
    every: () => () => undefined,
  };
  let evaluations = 0;
  const driver = startDriver(
    clock,
    alarm,
    () => null,
    () => (evaluations += 1),
  );
  driver.rearm();
  rings[0]?.();
  expect(evaluations).toBe(0);
  rings[1]?.();
  expect(evaluations).toBe(1);
});

test("after waking up the state is evaluated at once", () => {
  const { clock, alarm } = world();
  let evaluations = 0;
  startDriver(
    clock,
    alarm,
    () => null,
    () => (evaluations += 1),
  ).resume();
  expect(evaluations).toBe(1);
});

test("a rehearsal at sixty times the speed waits a sixtieth of the time", () => {
  const { clock, alarm, pass } = world(60);
  const change = clock.now() + 60_000;
  const seen: number[] = [];
  startDriver(
    clock,
    alarm,
    () => (clock.now() < change ? change : null),
    () => seen.push(clock.now()),
  );
  pass(1000);
  expect(seen).toEqual([change]);
});

test("stop leaves no timer behind", () => {
  const { clock, alarm, timers } = world();
  startDriver(
    clock,
    alarm,
    () => null,
    () => undefined,
  ).stop();
  expect(timers.size).toBe(0);
});

test("an evaluation that fails is told and tried again, and time goes on", () => {
  const { clock, alarm, pass } = world();
  const failures: unknown[] = [];
  let evaluations = 0;
  startAnyDriver(
    clock,
    alarm,
    () => clock.now() + 10_000,
    () => {
      evaluations += 1;
      if (evaluations === 1) throw new Error("broken");
    },
    (error) => failures.push(error),
  );
  pass(20_000);
  expect([evaluations, failures.length]).toEqual([2, 1]);
});

test("after stop, setting the alarm anew sets none", () => {
  const { clock, alarm, timers } = world();
  const driver = startDriver(
    clock,
    alarm,
    () => null,
    () => undefined,
  );
  driver.stop();
  driver.rearm();
  expect(timers.size).toBe(0);
});
