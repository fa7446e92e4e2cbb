/** The driver in the world: the real controller, alarm and node-schedule on a machine whose clock is set and that sleeps. */
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Controller } from "../../../electron/controller/controller.ts";
import { HEARTBEAT } from "../../../electron/controller/driver.ts";
import type { Stored } from "../../../electron/controller/ports.ts";
import { parseInstant } from "../../../electron/contract/words.ts";
import { demonstrationPlan } from "../../../electron/demonstration.ts";
import { type Course, anyDisturbance, courseOf } from "./disturbances.ts";
import { planOfEdges } from "./edges.ts";
import { house, startStoredController } from "./house.ts";
import { croner, jobPerEdge, nodeSchedule } from "./jobs.ts";
import { type Machine, startMachine } from "./machine.ts";
import { simulate } from "./simulate.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Nothing disturbs it. */
const quiet = (start: string, days: number): Course => ({
  start: Date.parse(start),
  days,
  timersStandStill: true,
  disturbances: [],
});

describe("sixty days of clock steps of up to two hours, sleeps of one to ten hours and restarts", () => {
  it.each([1, 2, 3, 4, 5, 6])("seed %i: zero minutes wrong beyond one heartbeat", { timeout: 60_000 }, async (seed) => {
    const plan = demonstrationPlan();
    const outcome = await simulate(house(plan), plan, courseOf(seed));
    expect(outcome.disturbances).toBeGreaterThan(100);
    expect(outcome.late).toBe(0);
  });

  it("whatever the day, the order and the kind of machine", { timeout: 60_000 }, async () => {
    const plan = demonstrationPlan();
    const course = fc.record({
      start: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
      days: fc.constant(8),
      timersStandStill: fc.boolean(),
      disturbances: fc.array(anyDisturbance, { maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(course, async (drawn) => {
        expect((await simulate(house(plan), plan, drawn)).late).toBe(0);
      }),
      { numRuns: 15 },
    );
  });
});

describe("one job per edge, on the same machine", () => {
  const plan = planOfEdges();

  it.each([
    ["node-schedule", nodeSchedule],
    ["croner", croner],
  ])("%s plays right while nothing disturbs it", { timeout: 60_000 }, async (_, scheduler) => {
    const { wrong } = await simulate(jobPerEdge(plan, scheduler, false), plan, quiet("2026-10-20T09:17:00Z", 6));
    // Two jobs due at once ring a millisecond apart.
    expect(wrong).toBeLessThan(1_000);
  });

  it.each([
    ["node-schedule", nodeSchedule, false],
    ["node-schedule that catches up when it starts", nodeSchedule, true],
    ["croner", croner, false],
    ["croner that catches up when it starts", croner, true],
  ])("%s is wrong where the driver is not", { timeout: 60_000 }, async (_, scheduler, catchesUp) => {
    const course = { ...courseOf(1), days: 8 };
    expect((await simulate(house(plan), plan, course)).late).toBe(0);
    expect((await simulate(jobPerEdge(plan, scheduler, catchesUp), plan, course)).late).toBeGreaterThan(0);
  });
});

describe("the controller on a machine", () => {
  let machine: Machine | null = null;
  let controller: Controller | null = null;
  afterEach(async () => {
    await controller?.stop();
    machine?.end();
  });

  /** What is published from the start on, each with the lobby's playlist and when by the wall clock. */
  async function start(at: string, plan = planOfEdges()) {
    const stored: { current: Stored } = { current: { revision: 1, plan, overrides: [], announcements: [], programme: [] } };
    const here = startMachine(Date.parse(at));
    machine = here;
    const running = await startStoredController(stored);
    controller = running;
    const told: { at: number; playlist: string | null | undefined }[] = [];
    running.subscribe((event) => {
      if ("state" in event) told.push({ at: here.wall(), playlist: event.state.zones["lobby"]?.playlist.value });
    });
    return { machine: here, controller: running, told };
  }

  it("Companion 2721: a controller that boots at 10:01 says at once what began at 10:00", async () => {
    const { controller: running } = await start("2026-12-10T09:01:00+01:00");
    const joined = running.snapshot();
    if (!("state" in joined)) throw new Error("a snapshot tells the state");
    expect(joined.state.zones["lobby"]?.playlist).toMatchObject({ value: "purr", since: "2026-12-10T08:00:00Z" });
  });

  it.each(["2026-10-24T12:00:00Z", "2027-03-27T12:00:00Z"])(
    "Xibo 1775: in the night after %s the clocks change, and every change is published at its instant",
    async (noon) => {
      const plan = planOfEdges();
      expect((await simulate(house(plan), plan, quiet(noon, 1.5))).wrong).toBe(0);
    },
  );

  it("AzuraCast 6177, 7444: what a day publishes is what its timeline said in the morning", async () => {
    const { machine: here, controller: running, told } = await start("2026-12-10T00:00:00Z");
    const from = here.wall();
    const promised = running.timeline("lobby", from, from + 24 * HOUR).map((segment) => segment.playlist);
    const before = running.timeline("lobby", from, from + 1)[0]?.playlist;
    here.pass(24 * HOUR - 1);
    const heard = [before, ...told.map(({ playlist }) => playlist)].filter((playlist, index, all) => playlist !== all[index - 1]);
    expect(heard).toEqual(promised);
  });

  it("node-schedule after +45 min fires late: here the change is published within one heartbeat", async () => {
    const { machine: here, told } = await start("2026-12-10T08:20:00+01:00");
    here.set(45 * MINUTE);
    here.pass(HEARTBEAT);
    expect(told.map(({ playlist }) => playlist)).toEqual(["purr"]);
  });

  it("node-schedule after +24 h fires in a burst: here one evaluation makes it good", async () => {
    const { machine: here, told } = await start("2026-12-10T08:20:00+01:00");
    // An hour more, so that a change is due.
    here.set(25 * HOUR);
    const before = here.wakes();
    here.pass(HEARTBEAT);
    expect(told).toHaveLength(1);
    expect(here.wakes() - before).toBeLessThanOrEqual(2);
  });

  it("stop leaves no timer behind", async () => {
    const { machine: here, controller: running } = await start("2026-12-10T08:20:00+01:00");
    here.pass(3 * HOUR);
    await running.stop();
    expect(here.timers()).toBe(0);
  });

  it("the same state again is told to nobody", async () => {
    const { controller: running, told } = await start("2026-12-10T10:00:00+01:00");
    for (let times = 0; times < 3; times += 1) running.resume();
    expect(told).toEqual([]);
  });

  it("waking up is enough: a resume publishes what changed during the sleep, before any timer rings", async () => {
    const { machine: here, controller: running, told } = await start("2026-12-10T08:00:00+01:00");
    here.sleep(2 * HOUR, true);
    running.resume();
    expect(told).toEqual([{ at: Date.parse("2026-12-10T10:00:00+01:00"), playlist: "purr" }]);
  });

  it("an override sets the alarm anew and ends on its instant, though no rule changes then", async () => {
    const { machine: here, controller: running, told } = await start("2026-12-10T10:00:00+01:00");
    const request = { targets: ["zone:lobby" as const], set: { playlist: "race" }, forMinutes: 20 };
    const outcome = await running.dispatch({ kind: "create-override", id: "client", request }, "operator", null);
    if (!outcome.ok || typeof outcome.override?.until !== "string") throw new Error("the override is refused");
    here.pass(30 * MINUTE);
    expect(told.map(({ playlist }) => playlist)).toEqual(["race", "purr"]);
    expect(told[1]?.at).toBe(parseInstant(outcome.override.until));
  });

  it("an override survives a restart and ends on its instant", async () => {
    const stored: { current: Stored } = {
      current: { revision: 1, plan: planOfEdges(), overrides: [], announcements: [], programme: [] },
    };
    const here = startMachine(Date.parse("2026-12-10T10:00:00+01:00"));
    machine = here;
    const first = await startStoredController(stored);
    const request = { targets: ["zone:lobby" as const], set: { playlist: "race" }, forMinutes: 20 };
    await first.dispatch({ kind: "create-override", id: "client", request }, "operator", null);
    await first.stop();
    here.off(5 * MINUTE);
    const second = await startStoredController(stored);
    controller = second;
    const heard: (string | null | undefined)[] = [second.state(null, null).zones["lobby"]?.playlist.value];
    second.subscribe((event) => {
      if ("state" in event) heard.push(event.state.zones["lobby"]?.playlist.value);
    });
    here.pass(15 * MINUTE);
    expect(heard).toEqual(["race", "purr"]);
  });
});
