import { scheduledJobs } from "node-schedule";
import { expect, test } from "vitest";
import { systemAlarm } from "../../electron/node/alarm.ts";

/** Resolves when an alarm set now for so many milliseconds has rung. */
const rung = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    systemAlarm().once(milliseconds, done);
  });

test("it rings once, not before its time", async () => {
  const began = performance.now();
  let rings = 0;
  systemAlarm().once(60, () => (rings += 1));
  await rung(60);
  // The alarm counts in whole milliseconds of the wall clock.
  expect(performance.now() - began).toBeGreaterThanOrEqual(58);
  await rung(60);
  expect(rings).toBe(1);
});

test.each([30, 0, -5_000])("a cancelled alarm of %i ms never rings", async (milliseconds) => {
  let rings = 0;
  const cancel = systemAlarm().once(milliseconds, () => (rings += 1));
  cancel();
  cancel();
  await rung(60);
  expect(rings).toBe(0);
});

test.each([0, -1, -86_400_000])("node-schedule, null for past dates: an alarm of %i ms rings at once", async (milliseconds) => {
  const order: string[] = [];
  const late = rung(200).then(() => order.push("200 ms"));
  await rung(milliseconds).then(() => order.push("past"));
  await late;
  expect(order).toEqual(["past", "200 ms"]);
});

test.each([2 ** 31, 2 ** 31 + 1, 2 ** 32 + 5, 400 * 86_400_000])(
  "an alarm %i ms away, more than a timer can count, does not ring at once",
  async (milliseconds) => {
    const warnings: string[] = [];
    const warned = (warning: Error): void => void warnings.push(warning.name);
    process.on("warning", warned);
    let rings = 0;
    const cancel = systemAlarm().once(milliseconds, () => (rings += 1));
    await rung(50);
    cancel();
    process.off("warning", warned);
    expect(rings).toBe(0);
    expect(warnings).not.toContain("TimeoutOverflowWarning");
  },
);

test("neither a ring nor a cancel leaves a job behind", async () => {
  await rung(20);
  await rung(-20);
  systemAlarm().once(3_600_000, () => undefined)();
  expect(Object.keys(scheduledJobs)).toEqual([]);
});

test("a bell that rings again and again ends with its cancel", async () => {
  let rings = 0;
  await new Promise<void>((done) => {
    const cancel = systemAlarm().every(10, () => {
      rings += 1;
      if (rings < 3) return;
      cancel();
      done();
    });
  });
  await rung(60);
  expect(rings).toBe(3);
});
