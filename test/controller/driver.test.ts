import { expect, test } from "vitest";
import { HEARTBEAT, startDriver } from "../../electron/controller/driver.ts";
import type { Alarm, Clock } from "../../electron/controller/ports.ts";

/** A wall clock that can be set, a monotonic one that cannot, and an alarm that follows real time. */
function world(initialSpeed = 1) {
  /** Real milliseconds, and the venue's. */
  let real = 0;
  let venue = 0;
  let speed = initialSpeed;
  let offset = Date.parse("2026-12-10T12:00:00Z");
  interface Timer {
    at: number;
    every: number | null;
    ring: () => void;
  }
  const timers = new Set<Timer>();
  const clock: Clock = {
    now: () => offset + venue,
    exactNow: () => offset + venue,
    monotonic: () => venue,
    uptime: () => real,
    wall: () => offset + real,
    get speed() {
      return speed;
    },
  };
  const add = (milliseconds: number, every: number | null, ring: () => void): (() => void) => {
    const timer = { at: real + Math.max(0, milliseconds), every, ring };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  const alarm: Alarm = { once: (ms, ring) => add(ms, null, ring), every: (ms, ring) => add(ms, ms, ring) };
  const passUntil = (to: number): void => {
    venue += (to - real) * speed;
    real = to;
  };
  return {
    clock,
    alarm,
    /** The alarms that wait, without the heartbeat. */
    alarms: () => [...timers].filter((timer) => timer.every === null).length,
    timers,
    /** Sets the wall clock without telling anyone. */
    set: (by: number) => {
      offset += by;
    },
    /** Changes the speed without telling anyone; 0 is a pause. */
    run: (at: number) => {
      speed = at;
    },
    pass(milliseconds: number) {
      const end = real + milliseconds;
      for (;;) {
        const due = [...timers].filter((timer) => timer.at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        passUntil(Math.max(real, due.at));
        if (due.every === null) timers.delete(due);
        else due.at += due.every;
        due.ring();
      }
      passUntil(end);
    },
  };
}

const HOUR = 3_600_000;

/** A driver whose evaluations never fail; `seen` tells when they were. */
function watched({ clock, alarm }: { clock: Clock; alarm: Alarm }, nextChange: () => number | null) {
  const seen: number[] = [];
  const evaluate = (): void => void seen.push(clock.now());
  const driver = startDriver(clock, alarm, nextChange, evaluate, (error) => {
    throw error;
  });
  return { driver, seen };
}

/** A schedule with one change, and nothing after it. */
const only =
  (change: number, clock: Clock): (() => number | null) =>
  () =>
    clock.now() < change ? change : null;

const never = (): null => null;

test("it evaluates at the next change, and then waits for the one after", () => {
  const venue = world();
  const { clock } = venue;
  const changes = [clock.now() + 10_000, clock.now() + 25_000];
  const { seen } = watched(venue, () => changes.find((change) => change > clock.now()) ?? null);
  venue.pass(60_000);
  expect(seen).toEqual(changes);
});

test("the alarm sleeps an hour at most, however far the next change", () => {
  const venue = world();
  const { seen } = watched(venue, () => venue.clock.now() + 90 * 24 * HOUR);
  venue.pass(3 * HOUR + 1000);
  expect(seen).toHaveLength(3);
});

test("node-schedule after a clock step of +45 min: the change it fires late is made good within one heartbeat", () => {
  const venue = world();
  const { seen } = watched(venue, only(venue.clock.now() + 30 * 60_000, venue.clock));
  venue.set(45 * 60_000);
  venue.pass(HEARTBEAT);
  expect(seen).toHaveLength(1);
});

test("a clock set backwards is noticed too, and the alarm is set anew", () => {
  const venue = world();
  const change = venue.clock.now() + 20_000;
  const { seen } = watched(venue, only(change, venue.clock));
  venue.set(-2 * HOUR);
  venue.pass(HEARTBEAT);
  expect(seen).toHaveLength(1);
  venue.pass(2 * HOUR + 20_000);
  expect(seen).toContain(change);
});

test.each([-2_000, -5 * 60_000])("a clock set back by %i ms over a change is evaluated within one heartbeat", (by) => {
  const venue = world();
  const change = venue.clock.now() + 60_000;
  const { seen } = watched(venue, only(change, venue.clock));
  venue.pass(60_000);
  expect(seen).toEqual([change]);
  venue.set(by);
  venue.pass(HEARTBEAT);
  expect(seen[1]).toBeLessThanOrEqual(change + by + HEARTBEAT);
});

test("node-schedule after a clock step of +24 h: no burst of evaluations", () => {
  const venue = world();
  const { seen } = watched(venue, () => Math.ceil((venue.clock.now() + 1) / 60_000) * 60_000);
  venue.set(24 * HOUR);
  venue.pass(HEARTBEAT);
  expect(seen.length).toBeLessThanOrEqual(2);
});

test("a ring that was already on its way when the alarm was set anew does nothing", () => {
  const rings: (() => void)[] = [];
  const alarm: Alarm = {
    once(_, ring) {
      rings.push(ring);
      return () => undefined;
    },
    every: () => () => undefined,
  };
  const { driver, seen } = watched({ clock: world().clock, alarm }, never);
  driver.rearm();
  rings[0]?.();
  expect(seen).toHaveLength(0);
  rings[1]?.();
  expect(seen).toHaveLength(1);
});

test("after waking up the state is evaluated at once", () => {
  const { driver, seen } = watched(world(), never);
  driver.resume();
  expect(seen).toHaveLength(1);
});

test("a rehearsal at sixty times the speed waits a sixtieth of the time", () => {
  const venue = world(60);
  const change = venue.clock.now() + 60_000;
  const { seen } = watched(venue, only(change, venue.clock));
  venue.pass(1000);
  expect(seen).toEqual([change]);
});

test("stop leaves no timer behind", () => {
  const venue = world();
  watched(venue, never).driver.stop();
  expect(venue.timers.size).toBe(0);
});

test.each([-900, 900])("a clock set by %i ms, less than a second, moves the alarm with it", (by) => {
  const venue = world();
  const change = venue.clock.now() + 10 * 60_000;
  const { seen } = watched(venue, only(change, venue.clock));
  venue.pass(60_000);
  venue.set(by);
  venue.pass(10 * 60_000);
  expect(seen).toContain(change);
});

test("a heartbeat that finds nothing out of order evaluates nothing", () => {
  const venue = world();
  const { seen } = watched(venue, never);
  venue.pass(HOUR - 1);
  expect(seen).toHaveLength(0);
});

test("while time is paused no alarm is set, and the heartbeat goes on", () => {
  const venue = world(60);
  const { driver, seen } = watched(venue, () => venue.clock.now() + 10 * 60_000);
  venue.run(0);
  driver.rearm();
  expect([venue.alarms(), venue.timers.size]).toEqual([0, 1]);
  venue.pass(10 * HEARTBEAT);
  expect([venue.alarms(), venue.timers.size, seen.length]).toEqual([0, 1, 0]);
});

test("a paused clock that is set is noticed by the heartbeat", () => {
  const venue = world(0);
  const { seen } = watched(venue, () => venue.clock.now() + 60_000);
  venue.set(HOUR);
  venue.pass(2 * HEARTBEAT);
  expect(seen).toEqual([venue.clock.now()]);
  expect(venue.alarms()).toBe(0);
});

test("when time goes on after a pause, the alarm rings at the change", () => {
  const venue = world(0);
  const change = venue.clock.now() + 60_000;
  const { driver, seen } = watched(venue, only(change, venue.clock));
  venue.pass(HOUR);
  venue.run(10);
  driver.rearm();
  venue.pass(6_000);
  expect(seen).toEqual([change]);
});

test.each([
  [1, 10],
  [10, 1],
  [1, 0],
  [0, 1],
])("a speed of %i that nobody told became %i makes a change late by one heartbeat at most", (before, after) => {
  const venue = world(before);
  const change = venue.clock.now() + 10 * 60_000;
  const { seen } = watched(venue, only(change, venue.clock));
  venue.pass(HEARTBEAT / 2);
  venue.run(after);
  venue.pass(HOUR);
  const late = (seen.find((at) => at >= change) ?? Number.POSITIVE_INFINITY) - change;
  if (after === 0) expect(venue.clock.now()).toBeLessThan(change);
  else expect(late).toBeLessThanOrEqual(HEARTBEAT * after);
});

test("an evaluation that fails is told and tried again, and time goes on", () => {
  const { clock, alarm, pass } = world();
  const failures: unknown[] = [];
  let evaluations = 0;
  const evaluate = (): void => {
    evaluations += 1;
    if (evaluations === 1) throw new Error("broken");
  };
  const nextChange = (): number => clock.now() + 10_000;
  startDriver(clock, alarm, nextChange, evaluate, (error) => failures.push(error));
  pass(20_000);
  expect([evaluations, failures.length]).toEqual([2, 1]);
});

test("a next change that cannot be told is asked for again at the next heartbeat", () => {
  const { clock, alarm, pass } = world();
  const change = clock.now() + 60_000;
  const tell = only(change, clock);
  let asked = 0;
  const seen: number[] = [];
  const nextChange = (): number | null => {
    asked += 1;
    if (asked === 1) throw new Error("broken");
    return tell();
  };
  const evaluate = (): void => void seen.push(clock.now());
  startDriver(clock, alarm, nextChange, evaluate, () => undefined);
  pass(2 * 60_000);
  expect(seen).toEqual([change - 60_000 + HEARTBEAT, change]);
});

test("after stop nothing is evaluated and no alarm is set", () => {
  const venue = world();
  const { driver, seen } = watched(venue, never);
  driver.stop();
  driver.rearm();
  driver.resume();
  expect([venue.timers.size, seen.length]).toEqual([0, 0]);
});
