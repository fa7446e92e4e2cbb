import { describe, expect, test } from "vitest";
import { jumpTarget, nextSpeed, readSpeed, sameTimeTomorrow, SPEEDS } from "../../renderer/console/logic/rehearsal.ts";
import { allArrive, arrivalsAfter, arrivedAt } from "../../renderer/console/logic/arrivals.ts";
import { rehearsalWords } from "../../renderer/console/words/rehearsal.ts";

const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

describe("the speeds of a rehearsal", () => {
  test("arrows step from one to the next, from one in between to its neighbour, and stop at the ends", () => {
    expect(SPEEDS.map((speed) => nextSpeed(speed, true))).toEqual([1, 10, 60, 600, 3600, 3600]);
    expect(SPEEDS.map((speed) => nextSpeed(speed, false))).toEqual([0.1, 0.1, 1, 10, 60, 600]);
    expect([nextSpeed(90, true), nextSpeed(90, false)]).toEqual([600, 60]);
  });

  test.each([
    ["2", 2],
    ["1,5", 1.5],
    ["×90", 90],
    [" 0.1 ", 0.1],
    ["3600", 3600],
    ["0", null],
    ["3601", null],
    ["fast", null],
    ["", null],
    ["-1", null],
  ])("%j is read as %j", (text, speed) => {
    expect(readSpeed(text)).toBe(speed);
  });
});

describe("where a rehearsal jumps to", () => {
  test.each([
    ["2026-12-24", "18:00", "2026-12-24T17:00:00.000Z"],
    ["2026-12-24", "17:59:50", "2026-12-24T16:59:50.000Z"],
    ["2026-07-14", "9", "2026-07-14T07:00:00.000Z"],
    // A time that the clock skips is the jump itself; of two that it reads twice, the first (S1).
    ["2026-03-29", "02:30", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["", "18:00", null],
    ["2026-12-24", "", null],
    ["2026-12-24", "24:00", null],
    ["2026-12-24", "17:59:60", null],
    ["12026-12-24", "18:00", null],
  ])("%j at %j in Paris is %j", (date, time, instant) => {
    expect(iso(jumpTarget("Europe/Paris", date, time))).toBe(instant);
  });

  test.each([
    ["Europe/Paris", "2026-11-20T11:00:42Z", "2026-11-21T11:00:42.000Z"],
    ["Europe/Paris", "2026-03-28T12:00:00Z", "2026-03-29T11:00:00.000Z"],
    ["Europe/Paris", "2026-12-31T22:59:59Z", "2027-01-01T22:59:59.000Z"],
    // Samoa had no 30 December 2011: the next day that there was begins.
    ["Pacific/Apia", "2011-12-29T22:00:00Z", "2011-12-30T10:00:00.000Z"],
  ])("the next day in %s after %s is the same time of day: %s", (timeZone, now, next) => {
    expect(iso(sameTimeTomorrow(timeZone, Date.parse(now)))).toBe(next);
  });
});

test("after a turn of the clock every screen is given the time of one that has just come", () => {
  const screen = {
    id: "lobby-1",
    zone: "lobby",
    roles: ["player" as const],
    online: true,
    lastHeartbeat: "2026-11-22T11:59:58Z",
    desired: { theme: null, playlist: null, volume: 40 },
    observed: [
      {
        screen: "lobby-1",
        revision: 1,
        page: "player" as const,
        theme: null,
        playlist: null,
        sound: null,
        framesPerSecond: null,
        outputs: null,
        output: null,
        clockOffsetMilliseconds: 0,
        faults: [],
      },
    ],
    faults: [],
  };
  const here = arrivalsAfter(null, [screen], 1_000);
  expect(arrivedAt(here, "lobby-1", "player")).toBe(-Infinity);
  const turned = allArrive(here, 5_000);
  expect(arrivedAt(turned, "lobby-1", "player")).toBe(5_000);
  expect(arrivedAt(arrivalsAfter(turned, [screen], 9_000), "lobby-1", "player")).toBe(5_000);
  expect(allArrive(null, 5_000)).toBeNull();
});

test("the bar says the same in every language, with the same blanks to fill", () => {
  const blanks = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").toSorted();
  const { en } = rehearsalWords;
  const shape = (words: object): unknown => Object.entries(words).map(([key, text]) => [key, blanks(String(text))]);
  const shapes = Object.entries(rehearsalWords).map(([language, words]) => ({ language, shape: shape(words) }));
  expect(shapes).toEqual(Object.keys(rehearsalWords).map((language) => ({ language, shape: shape(en) })));
  expect(Object.values(rehearsalWords).flatMap((words) => Object.values(words).filter((text) => text.trim() === ""))).toEqual([]);
});
