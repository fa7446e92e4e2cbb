/**
 * Every zone of the tz database: the production almanac and the domain's clock against Intl, read naively. Each zone is
 * looked at around its own changes of offset.
 */
import { describe, expect, it } from "vitest";
import { Plan } from "../../electron/contract/plan.ts";
import type { Almanac } from "../../electron/domain/almanac.ts";
import { dayFromCivil, firstReach, localDateAt, wallTimeAt } from "../../electron/domain/time.ts";
import { prepareAlmanac } from "../../electron/node/almanac.ts";
import { wallClockOf } from "../support/almanac.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const FIRST_YEAR = 1970;
const LAST_YEAR = 2040;

/** Names that lead to other zones, some of them old, and zones without a place. */
const MORE_NAMES = [
  "UTC",
  "GMT",
  "GB",
  "US/Pacific",
  "EST5EDT",
  "Asia/Calcutta",
  "Asia/Kolkata",
  "Asia/Saigon",
  "Europe/Kiev",
  "Europe/Kyiv",
  "Pacific/Kanton",
  "America/Godthab",
  "Etc/GMT+12",
  "Etc/GMT-14",
];
const NAMES = [...new Set([...Intl.supportedValuesOf("timeZone"), ...MORE_NAMES])];
const AREAS = [...new Set(NAMES.map((name) => (name.includes("/") ? (name.split("/")[0] ?? "") : "others")))];

async function almanacOf(timeZone: string): Promise<Almanac> {
  const plan = Plan.parse({ schema: 1, venue: { id: "v", name: "V", timeZone, locale: "en" }, zones: [{ id: "z", name: "Z" }] });
  const prepared = await prepareAlmanac(plan);
  if (!prepared.ok) throw new Error(`${timeZone} has no almanac`);
  return prepared.almanac;
}

interface Shift {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** The changes of offset that the almanac tells of. */
function shiftsOf(almanac: Almanac): Shift[] {
  let before = almanac.offsets(FIRST_YEAR).initial;
  const shifts: Shift[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const { initial, transitions } = almanac.offsets(year);
    // One at the very first instant of a year is part of its initial offset.
    const all = [{ at: Date.UTC(year, 0, 1), offset: initial }, ...transitions];
    for (const { at, offset } of all) {
      if (offset !== before) shifts.push({ at, before, after: offset });
      before = offset;
    }
  }
  return shifts;
}

/** Fails with the zone and the instant; an expectation for each of a million readings would take minutes. */
function agree(timeZone: string, what: string, at: number, found: number, wanted: number): void {
  if (found !== wanted) expect(`${what} ${found}`, `${timeZone} at ${new Date(at).toISOString()}`).toBe(`${what} ${wanted}`);
}

/** The offsets of the almanac are those of Intl, on the first and the fifteenth of each month and at both sides of each change. */
function checkOffsets(timeZone: string, almanac: Almanac, shifts: readonly Shift[], wallClock: (at: number) => number): void {
  let index = 0;
  let offset = almanac.offsets(FIRST_YEAR).initial;
  for (let month = 0; month < (LAST_YEAR - FIRST_YEAR + 1) * 12; month++) {
    for (const day of [1, 15]) {
      const at = Date.UTC(FIRST_YEAR, month, day, 12);
      for (let next = shifts[index]; next !== undefined && next.at <= at; next = shifts[++index]) offset = next.after;
      agree(timeZone, "offset", at, offset, wallClock(at) - at);
    }
  }
  for (const { at, before, after } of shifts) {
    agree(timeZone, "offset", at - SECOND, before, wallClock(at - SECOND) - (at - SECOND));
    agree(timeZone, "offset", at, after, wallClock(at) - at);
  }
}

/** Around a change the clock is the highest that Intl has read so far, and a time is reached when Intl first reads it. */
function checkClock(timeZone: string, almanac: Almanac, { at, before, after }: Shift, wallClock: (at: number) => number): void {
  const around = Math.abs(after - before) + 2 * HOUR;
  const step = Math.max(10 * MINUTE, Math.round(around / 10 / MINUTE) * MINUTE);
  const samples: { at: number; read: number }[] = [];
  let highest = -Infinity;
  for (let sample = at - around; sample <= at + around; sample += step) {
    if (sample >= at) highest = Math.max(highest, wallClock(at - SECOND) + SECOND - 1);
    const read = wallClock(sample);
    highest = Math.max(highest, read);
    samples.push({ at: sample, read });
    agree(timeZone, "clock", sample, wallTimeAt(almanac, sample), highest);
  }
  const jump = [at + before, at + after];
  for (const edge of [...jump, (at + before + at + after) / 2]) {
    for (const minutes of [-1, 0, 1]) {
      const wall = Math.floor(edge / MINUTE) * MINUTE + minutes * MINUTE;
      const day = Math.floor(wall / DAY);
      const reached = firstReach(almanac, day, (wall - day * DAY) / MINUTE);
      const second = Math.floor(reached / SECOND) * SECOND;
      if (wallClock(second) + (reached - second) < wall) agree(timeZone, "too early", reached, wallClock(second), wall);
      for (const { at: sample, read } of samples)
        if (sample < reached && read >= wall) agree(timeZone, "too late", sample, reached, sample);
      const justBefore = Math.floor((reached - 1) / SECOND) * SECOND;
      if (wallClock(justBefore) + (reached - 1 - justBefore) >= wall)
        agree(timeZone, "too late", justBefore, reached, justBefore);
    }
  }
}

describe("every zone of the tz database reads as Intl says, never runs backwards, and reaches each time once", () => {
  it.each(AREAS)(
    "%s",
    async (area) => {
      for (const timeZone of NAMES.filter((name) => (name.includes("/") ? name.startsWith(`${area}/`) : area === "others"))) {
        const almanac = await almanacOf(timeZone);
        const wallClock = wallClockOf(timeZone);
        const shifts = shiftsOf(almanac);
        checkOffsets(timeZone, almanac, shifts, wallClock);
        // Every shift that is not an hour, and of the others some of each stretch of years.
        const usual = shifts.filter(({ before, after }) => Math.abs(after - before) === HOUR);
        const some = usual.filter((_, index) => index % Math.ceil(usual.length / 16) === 0 || index >= usual.length - 2);
        for (const shift of shifts)
          if (!usual.includes(shift) || some.includes(shift)) checkClock(timeZone, almanac, shift, wallClock);
      }
    },
    120_000,
  );

  it("counts more than four hundred of them", () => {
    expect(NAMES.length).toBeGreaterThan(400);
  });
});

describe("days that zones skip or begin twice", () => {
  const dates = async (timeZone: string, from: string, hours: number): Promise<string[]> => {
    const almanac = await almanacOf(timeZone);
    const start = Date.parse(from);
    return [...new Set(Array.from({ length: hours }, (_, hour) => localDateAt(almanac, start + hour * HOUR)))];
  };
  it("Apia skipped 30 December 2011", async () => {
    expect(await dates("Pacific/Apia", "2011-12-29T10:00:00Z", 48)).toEqual(["2011-12-29", "2011-12-31"]);
  });
  it("Kwajalein skipped 21 August 1993", async () => {
    expect(await dates("Pacific/Kwajalein", "1993-08-20T12:00:00Z", 48)).toEqual(["1993-08-20", "1993-08-22"]);
  });
  it("Kiritimati skipped the last day of 1994", async () => {
    expect(await dates("Pacific/Kiritimati", "1994-12-30T11:00:00Z", 46)).toEqual(["1994-12-30", "1995-01-01"]);
  });
  it("Beirut, Havana and São Paulo begin a date once, though their clocks turn at midnight", async () => {
    const begins = async (timeZone: string, date: [number, number, number]): Promise<string> =>
      new Date(firstReach(await almanacOf(timeZone), dayFromCivil(...date), 0)).toISOString();
    expect(await begins("Asia/Beirut", [2026, 3, 29])).toBe("2026-03-28T22:00:00.000Z");
    expect(await begins("Asia/Beirut", [2026, 10, 25])).toBe("2026-10-24T22:00:00.000Z");
    expect(await begins("America/Havana", [2026, 3, 8])).toBe("2026-03-08T05:00:00.000Z");
    expect(await begins("America/Havana", [2026, 11, 1])).toBe("2026-11-01T04:00:00.000Z");
    expect(await begins("America/Sao_Paulo", [2018, 11, 4])).toBe("2018-11-04T03:00:00.000Z");
    expect(await begins("America/Sao_Paulo", [2018, 2, 18])).toBe("2018-02-18T03:00:00.000Z");
  });
});
