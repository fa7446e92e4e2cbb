import { describe, expect, test } from "vitest";
import type { Heard } from "../../electron/contract/heard.ts";
import type { ScreenStatus } from "../../electron/contract/report.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import { openEar } from "../../electron/controller/heard.ts";
import { watchAlarms } from "../../electron/controller/heard-alarms.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { openJournal } from "../../electron/node/journal.ts";

const NOW = Date.parse("2026-06-15T10:00:30Z");
const { screens } = demonstrationPlan();
const [screen] = screens;
if (screen === undefined) throw new Error("The demonstration has no screen.");

/** A clock that is told what to say. */
function clockAt(start: number) {
  const at = { now: start, uptime: 0 };
  return {
    at,
    clock: {
      now: () => at.now,
      exactNow: () => at.now,
      monotonic: () => at.uptime,
      uptime: () => at.uptime,
      wall: () => at.now,
      speed: 1,
    },
  };
}

const heard = (levels: readonly [number, number][], plays: Heard["plays"] = []): Heard => ({
  screen: screen.id,
  page: "p",
  levels: levels.map(([at, levelDbfs]) => ({ at: formatInstant(at), levelDbfs })),
  plays,
});

describe("what players let be heard", () => {
  test("is news each second to those who watch, and none once nobody tells any more", () => {
    const { at, clock } = clockAt(NOW);
    const ear = openEar(clock, openJournal(null));
    expect(ear.news()).toBeNull();
    expect(ear.hear(heard([[NOW - 1_000, -40]]), screens)).toBe(true);
    expect(ear.news()).toEqual({ [screen.id]: -40 });
    expect(ear.news()).toBeNull();
    at.uptime += 2_600;
    expect(ear.news()).toEqual({});
  });

  test("is nobody's where the plan has no such screen", () => {
    const ear = openEar(clockAt(NOW).clock, openJournal(null));
    expect(ear.hear({ ...heard([]), screen: "nowhere" }, screens)).toBe(false);
  });

  test("that comes hours late is kept, and is no news; what lies in the future or days back is not believed", () => {
    const journal = openJournal(null);
    const ear = openEar(clockAt(NOW).clock, journal);
    const [late, future, ancient] = [NOW - 5 * 3_600_000, NOW + 3_600_000, NOW - 50 * 3_600_000];
    const plays = [late, future, ancient].map((at, index) => ({
      id: `p-${index}`,
      sound: "flat-six-idle",
      bus: "ambience" as const,
      playlist: "purr",
      startedAt: formatInstant(at),
      endedAt: null,
      positionSeconds: 0,
    }));
    ear.hear(
      heard(
        [late, future, ancient].map((at) => [at, -40]),
        plays,
      ),
      screens,
    );
    expect(ear.news()).toBeNull();
    const minutes = journal.minutes(screen.zone, 0, NOW + 86_400_000);
    expect(minutes.map(({ at }) => at)).toEqual([Math.floor(late / 60_000) * 60_000]);
    expect(journal.plays(screen.zone, ancient, NOW + 86_400_000).map(({ id }) => id)).toEqual(["p-0"]);
  });
});

describe("the faults of screens", () => {
  const status = (codes: readonly string[]): ScreenStatus => ({
    id: "lobby-1",
    zone: "lobby",
    roles: ["player"],
    online: true,
    lastHeartbeat: null,
    desired: { theme: null, playlist: null, volume: 0 },
    observed: [],
    faults: codes.map((code) => ({ code, message: `It is ${code}.` })),
  });

  test("are in the journal from when they came to when they went", () => {
    const journal = openJournal(null);
    const alarms = watchAlarms(journal);
    for (const [second, codes] of [[], ["silent"], ["silent", "safe-loop"], ["safe-loop"]].entries())
      alarms.follow([status(codes)], NOW + 1000 * second);
    alarms.stop(NOW + 9_000);
    const found = journal.alarms(NOW, NOW + 60_000).map(({ code, from, to }) => [code, from, to]);
    expect(found).toEqual([
      ["silent", formatInstant(NOW + 1000), formatInstant(NOW + 3000)],
      ["safe-loop", formatInstant(NOW + 2000), formatInstant(NOW + 9000)],
    ]);
  });

  test("of a day are those that stood in it; one whose end nobody saw ends where it came again", () => {
    const journal = openJournal(null);
    watchAlarms(journal).follow([status(["silent"])], NOW);
    // The house was cut off here, and began again.
    watchAlarms(journal).follow([status(["silent"])], NOW + 3_600_000);
    expect(journal.alarms(NOW + 1_800_000, NOW + 7_200_000).map(({ from, to }) => [from, to])).toEqual([
      [formatInstant(NOW), formatInstant(NOW + 3_600_000)],
      [formatInstant(NOW + 3_600_000), null],
    ]);
    expect(journal.alarms(NOW - 7_200_000, NOW)).toEqual([]);
  });
});
