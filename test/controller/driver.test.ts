import { expect, test } from "vitest";
import { HEARTBEAT, startDriver as startAnyDriver } from "../../electron/controller/driver.ts";
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

test("node-schedule after a clock step of +45 min: the change it fires late is made good within one heartbeat", () => {
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

test.each([-2_000, -5 * 60_000])("a clock set back by %i ms over a change is evaluated within one heartbeat", (by) => {
  const { clock, alarm, set, pass } = world();
  const change = clock.now() + 60_000;
  const seen: number[] = [];
  startDriver(
    clock,
    alarm,
    () => (clock.now() < change ? change : null),
    () => seen.push(clock.now()),
  );
  pass(60_000);
  expect(seen).toEqual([change]);
  set(by);
  pass(HEARTBEAT);
  expect(seen[1]).toBeLessThanOrEqual(change + by + HEARTBEAT);
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

test("a clock set by less than a second moves the alarm with it", () => {
  for (const by of [-900, 900]) {
    const { clock, alarm, set, pass } = world();
    const change = clock.now() + 10 * 60_000;
    const seen: number[] = [];
    startDriver(
      clock,
      alarm,
      () => (clock.now() < change ? change : null),
      () => seen.push(clock.now()),
    );
    pass(60_000);
    set(by);
    pass(10 * 60_000);
    expect(seen).toContain(change);
  }
});

test("a heartbeat that finds nothing out of order evaluates nothing", () => {
  const { clock, alarm, pass } = world();
  let evaluations = 0;
  startDriver(
    clock,
    alarm,
    () => null,
    () => (evaluations += 1),
  );
  pass(HOUR - 1);
  expect(evaluations).toBe(0);
});

test("while time is paused no alarm is set, and the heartbeat goes on", () => {
  const { clock, alarm, alarms, timers, run, pass } = world(60);
  let evaluations = 0;
  const driver = startDriver(
    clock,
    alarm,
    () => clock.now() + 10 * 60_000,
    () => (evaluations += 1),
  );
  run(0);
  driver.rearm();
  expect([alarms(), timers.size]).toEqual([0, 1]);
  pass(10 * HEARTBEAT);
  expect([alarms(), timers.size, evaluations]).toEqual([0, 1, 0]);
});

test("a paused clock that is set is noticed by the heartbeat", () => {
  const { clock, alarm, alarms, set, pass } = world(0);
  const seen: number[] = [];
  startDriver(
    clock,
    alarm,
    () => clock.now() + 60_000,
    () => seen.push(clock.now()),
  );
  set(HOUR);
  pass(2 * HEARTBEAT);
  expect(seen).toEqual([clock.now()]);
  expect(alarms()).toBe(0);
});

test("when time goes on after a pause, the alarm rings at the change", () => {
  const { clock, alarm, run, pass } = world(0);
  const change = clock.now() + 60_000;
  const seen: number[] = [];
  const driver = startDriver(
    clock,
    alarm,
    () => (clock.now() < change ? change : null),
    () => seen.push(clock.now()),
  );
  pass(HOUR);
  run(10);
  driver.rearm();
  pass(6_000);
  expect(seen).toEqual([change]);
});

test("a speed that nobody told of makes a change late by one heartbeat at most", () => {
  for (const [before, after] of [
    [1, 10],
    [10, 1],
    [1, 0],
    [0, 1],
  ] as const) {
    const { clock, alarm, run, pass } = world(before);
    const change = clock.now() + 10 * 60_000;
    const seen: number[] = [];
    startDriver(
      clock,
      alarm,
      () => (clock.now() < change ? change : null),
      () => seen.push(clock.now()),
    );
    pass(HEARTBEAT / 2);
    run(after);
    pass(HOUR);
    const late = (seen.find((at) => at >= change) ?? Number.POSITIVE_INFINITY) - change;
    if (after === 0) expect(clock.now()).toBeLessThan(change);
    else expect(late).toBeLessThanOrEqual(HEARTBEAT * after);
  }
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

test("a next change that cannot be told is asked for again at the next heartbeat", () => {
  const { clock, alarm, pass } = world();
  const change = clock.now() + 60_000;
  let asked = 0;
  const seen: number[] = [];
  startAnyDriver(
    clock,
    alarm,
    () => {
      asked += 1;
      if (asked === 1) throw new Error("broken");
      return clock.now() < change ? change : null;
    },
    () => seen.push(clock.now()),
    () => undefined,
  );
  pass(2 * 60_000);
  expect(seen).toEqual([change - 60_000 + HEARTBEAT, change]);
});

test("after stop nothing is evaluated and no alarm is set", () => {
  const { clock, alarm, timers } = world();
  let evaluations = 0;
  const driver = startDriver(
    clock,
    alarm,
    () => null,
    () => (evaluations += 1),
  );
  driver.stop();
  driver.rearm();
  driver.resume();
  expect([timers.size, evaluations]).toEqual([0, 0]);
});
