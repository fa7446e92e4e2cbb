import { describe, expect, it } from "vitest";
import { NO_RELOADS, isErrorPage, isLoadLost, planReload } from "../../electron/main/policy/recovery.ts";

const MINUTE = 60_000;

/** A page that fails again `lastsMilliseconds` after each reload: when each reload happens. */
function reloadTimes(failures: number, lastsMilliseconds: number): number[] {
  const times: number[] = [];
  let reloads = NO_RELOADS;
  let now = 0;
  for (let failure = 0; failure < failures; failure += 1) {
    const next = planReload(reloads, now);
    reloads = next.reloads;
    times.push(now + next.delayMilliseconds);
    now += next.delayMilliseconds + lastsMilliseconds;
  }
  return times;
}

describe("a page that fails", () => {
  it("comes back after 1, 4 and 16 seconds, then once a minute for ever", () => {
    const times = reloadTimes(7, 0);
    expect(times.map((time, index) => time - (times[index - 1] ?? 0))).toEqual([
      1_000,
      4_000,
      16_000,
      MINUTE,
      MINUTE,
      MINUTE,
      MINUTE,
    ]);
  });

  it.each([0, 500, 5_000, MINUTE, 3 * MINUTE, 9 * MINUTE, 10 * MINUTE])(
    "is reloaded quickly at most three times in ten minutes if it lasts %i ms",
    (lasts) => {
      const times = reloadTimes(40, lasts);
      const quick = times.filter((time, index) => time - ((times[index - 1] ?? -lasts) + lasts) < MINUTE);
      for (const start of quick)
        expect(quick.filter((time) => time >= start && time < start + 10 * MINUTE).length).toBeLessThanOrEqual(3);
    },
  );

  it("starts afresh after ten minutes without a failure, and not a moment sooner", () => {
    const { reloads } = planReload(NO_RELOADS, 0);
    expect(planReload(reloads, 1_000 + 10 * MINUTE).delayMilliseconds).toBe(1_000);
    expect(planReload(reloads, 999 + 10 * MINUTE).delayMilliseconds).toBe(4_000);
  });
});

describe("a load", () => {
  it("that another load replaced, or that failed in a frame, leaves the page alone", () => {
    expect(isLoadLost(-3, true)).toBe(false);
    expect(isLoadLost(-102, false)).toBe(false);
    expect(isLoadLost(-102, true)).toBe(true);
  });

  it("answered with an error is no page, and one without HTTP is", () => {
    expect([200, 304, 404, 503, -1].map(isErrorPage)).toEqual([false, false, true, true, false]);
  });
});
