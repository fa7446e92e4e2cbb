import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { Override } from "../../../electron/contract/command.ts";
import type { Plan } from "../../../electron/contract/plan.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { type CalendarEntry, midnight } from "../../../electron/domain/calendar/entry.ts";
import { closedEntries, hoursEntries } from "../../../electron/domain/calendar/opening-entries.ts";
import {
  type Names,
  overrideEntries,
  playlistEntries,
  stretchesIn,
  themeEntries,
} from "../../../electron/domain/calendar/stretch-entries.ts";
import { calendarSentences } from "../../../electron/domain/calendar/words/words.ts";
import { compile, opening, type Schedule, timeline } from "../../../electron/domain/schedule.ts";
import { dateOf, dayOf, localDayAt } from "../../../electron/domain/time.ts";
import { testAlmanac } from "../../support/almanac.ts";
import { exceptionTexts, previewFor, writtenCalendar } from "../../support/calendar.ts";
import { scene } from "../arbitrary.ts";
import { overrideOf, planOf, scheduleOf } from "../house.ts";

const { names: events } = calendarSentences("en", "en");
const names: Names = { events, theme: String, playlist: String, zone: String, text: String };
const DAYS = 5;

interface Piece {
  readonly from: Instant;
  readonly to: Instant;
}

interface WrittenEvent extends Piece {
  readonly uid: string;
  readonly kind: string;
  readonly summary: string;
}

function written(schedule: Schedule, entries: readonly CalendarEntry[]): string {
  const { id, timeZone } = schedule.plan.venue;
  return writtenCalendar(entries, { name: "Venue", venue: id, timeZone, version: "1", now: 0 });
}

/** Events as another program would understand them: dates begin at the venue's midnight. */
function readBack(schedule: Schedule, text: string): WrittenEvent[] {
  const instantOf = (time: ICAL.Time): Instant =>
    time.isDate ? midnight(schedule.almanac, dayOf(time.toString())) : time.toJSDate().getTime();
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const value = (name: string): string => String(component.getFirstPropertyValue(name));
    const { startDate, endDate, summary, uid } = new ICAL.Event(component);
    return { uid, summary, kind: value("x-ronron-kind"), from: instantOf(startDate), to: instantOf(endDate) };
  });
}

function everything(schedule: Schedule, overrides: readonly Override[], first: number, days: number): string {
  const { zones } = schedule.plan;
  const range = { from: midnight(schedule.almanac, first), to: midnight(schedule.almanac, first + days) };
  const stretches = (field: "theme" | "playlist") =>
    zones.flatMap(({ id }) => stretchesIn(schedule, id, field, range.from, range.to));
  return written(schedule, [
    ...closedEntries(schedule, first, first + days, events),
    ...hoursEntries(schedule, first, first + days, events),
    ...themeEntries(schedule, stretches("theme"), names),
    ...playlistEntries(schedule, stretches("playlist"), names),
    ...overrideEntries(schedule, overrides, zones, range, names),
  ]);
}

/** Pieces within a range, with those that touch made one. */
function joined(pieces: readonly Piece[], { from, to }: Piece): Piece[] {
  const found: { from: Instant; to: Instant }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const clipped = { from: Math.max(piece.from, from), to: Math.min(piece.to, to) };
    const last = found.at(-1);
    if (clipped.to <= clipped.from) continue;
    if (last !== undefined && last.to >= clipped.from) last.to = Math.max(last.to, clipped.to);
    else found.push(clipped);
  }
  return found;
}

function openByEngine(schedule: Schedule, range: Piece): Piece[] {
  const found: Piece[] = [];
  for (let at = range.from; at < range.to;) {
    const { open, until } = opening(schedule, at);
    const next = Math.min(range.to, until === null ? range.to : parseInstant(until));
    if (open) found.push({ from: at, to: next });
    at = next;
  }
  return joined(found, range);
}

const scheduleFrom = (plan: Plan): Schedule => compile(plan, testAlmanac(plan.venue.timeZone), null);

describe("every event is what the engine says, on the nights when clocks change as well", () => {
  test("opening hours", () => {
    fc.assert(
      fc.property(scene, ({ plan, around }) => {
        const schedule = scheduleFrom(plan);
        const first = localDayAt(schedule.almanac, around) - 2;
        const range = { from: midnight(schedule.almanac, first), to: midnight(schedule.almanac, first + DAYS) };
        const hours = readBack(schedule, written(schedule, hoursEntries(schedule, first, first + DAYS, events)));
        expect(joined(hours, range)).toEqual(openByEngine(schedule, range));
        expect(new Set(hours.map(({ uid }) => uid)).size).toBe(hours.length);
        for (const { from, to } of hours) expect(to).toBeGreaterThan(from);
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test("themes and playlists", () => {
    fc.assert(
      fc.property(scene, fc.constantFrom("theme" as const, "playlist" as const), ({ plan, around }, field) => {
        const schedule = scheduleFrom(plan);
        const first = localDayAt(schedule.almanac, around) - 2;
        const range = { from: midnight(schedule.almanac, first), to: midnight(schedule.almanac, first + DAYS) };
        for (const { id } of plan.zones) {
          const segments = timeline(schedule, [], id, range.from, range.to);
          const stretches = stretchesIn(schedule, id, field, range.from, range.to);
          const entries =
            field === "theme" ? themeEntries(schedule, stretches, names) : playlistEntries(schedule, stretches, names);
          const read = readBack(schedule, written(schedule, entries));
          expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length);
          for (const value of new Set(segments.map((segment) => segment[field]))) {
            if (value === null || value === "classic") continue;
            const said = read.filter(({ summary }) => summary.endsWith(`: ${value}`));
            const real = segments.filter((segment) => segment[field] === value);
            const pieces = real.map(({ from, to }) => ({ from: parseInstant(from), to: parseInstant(to) }));
            expect(joined(said, range)).toEqual(joined(pieces, range));
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test("overrides, each over its own time", () => {
    const schedule = scheduleOf({});
    const override = overrideOf({ from: "2026-12-10T10:00:00Z", until: "2026-12-10T12:30:00Z", reason: "A guest" });
    const emergency = overrideOf({ id: "e", layer: "emergency", until: null, message: "Leave" });
    const read = readBack(schedule, everything(schedule, [override, emergency], dayOf("2026-12-10"), 2)).filter(
      ({ kind }) => kind === "override",
    );
    expect(read).toEqual([
      {
        uid: "override-o@venue.ronron",
        summary: "Override: A guest",
        kind: "override",
        from: parseInstant("2026-12-10T10:00:00Z"),
        to: parseInstant("2026-12-10T12:30:00Z"),
      },
      expect.objectContaining({ summary: "Emergency: Leave", to: midnight(schedule.almanac, dayOf("2026-12-12")) }),
    ]);
  });
});

test("a season is one all-day event with an exclusive end, shared by the zones that wear it", () => {
  const christmas = {
    id: "noel",
    targets: ["venue" as const],
    days: { season: { from: "12-01", to: "01-06" } },
    set: { theme: "christmas" },
  };
  const text = everything(scheduleOf({ rules: [christmas] }), [], dayOf("2026-11-20"), 100);
  expect(text.match(/BEGIN:VEVENT\r\nUID:theme[^]*?END:VEVENT/)?.[0]).toContain(
    "DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20270107\r\nSUMMARY:Theme: christmas\r\nDESCRIPTION:The whole venue\r\n",
  );
});

test("what begins at midnight and ends in the afternoon keeps its hours", () => {
  const race = (weekday: "fri" | "sat", to: string) => ({
    id: weekday,
    targets: ["venue" as const],
    days: { weekdays: [weekday] },
    window: { from: "00:00", to },
    set: { theme: "race" },
  });
  const schedule = scheduleOf({ rules: [race("fri", "24:00"), race("sat", "18:00")] });
  const themes = readBack(schedule, everything(schedule, [], dayOf("2026-12-10"), 4)).filter(({ kind }) => kind === "theme");
  expect(themes.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()])).toEqual([
    ["2026-12-10T23:00:00.000Z", "2026-12-12T17:00:00.000Z"],
  ]);
});

test("what holds already keeps its uid and its beginning from one day to the next", () => {
  const christmas = {
    id: "noel",
    targets: ["venue" as const],
    days: { season: { from: "12-01", to: "01-06" } },
    set: { theme: "christmas" },
  };
  const schedule = scheduleOf({ rules: [christmas], venue: { openingHours: [{ window: { from: "20:00", to: "02:00" } }] } });
  const on = (date: string) => readBack(schedule, everything(schedule, [], dayOf(date), 30));
  const [today, tomorrow] = [on("2026-12-20"), on("2026-12-21")];
  const known = new Map(today.map((event) => [event.uid, event]));
  const both = tomorrow.filter(({ uid }) => known.has(uid));
  expect(both.length).toBeGreaterThan(25);
  for (const event of both) expect(event).toEqual(known.get(event.uid));
});

test("a house that never closes has an event for each date, and a night stays in one piece", () => {
  const dates = (parts: Parameters<typeof scheduleOf>[0]) => {
    const schedule = scheduleOf(parts);
    return readBack(schedule, everything(schedule, [], dayOf("2026-12-10"), 2)).map(({ from, to, kind }) => [
      kind,
      (to - from) / 3_600_000,
    ]);
  };
  expect(dates({ venue: { openingHours: null } })).toEqual([
    ["hours", 24],
    ["hours", 24],
  ]);
  expect(dates({ venue: { openingHours: [{ window: { from: "20:00", to: "02:00" } }] } })).toEqual([
    ["hours", 6],
    ["hours", 6],
    ["hours", 6],
  ]);
});

test("what is exported and brought in again changes nothing; in an empty plan the exceptions come back as they were", async () => {
  const time = fc.constantFrom("06:00", "09:30", "12:00", "18:45", "23:00");
  const date = fc.integer({ min: dayOf("2026-11-20"), max: dayOf("2027-11-01") }).map(dateOf);
  const exceptions = fc.uniqueArray(
    fc.oneof(
      fc.record({ date, closed: fc.constant(true as const) }),
      fc.record({ date, window: fc.record({ from: time, to: fc.oneof(time, fc.constant("24:00")) }) }),
    ),
    { maxLength: 12, selector: (one) => one.date },
  );
  // Nights that run into the next date's hours are one stretch, and come back as one.
  const apart = exceptions.map((list) => {
    const sorted = list.toSorted((a, b) => (a.date < b.date ? -1 : 1));
    return sorted.filter((one, index) => index === 0 || dayOf(one.date) - dayOf(sorted[index - 1]?.date ?? one.date) > 2);
  });
  await fc.assert(
    fc.asyncProperty(apart, async (openingExceptions) => {
      const openingHours = [{ days: { weekdays: ["mon" as const] }, window: { from: "10:00", to: "12:00" } }];
      const free = openingExceptions.filter(({ date: one }) => ![0, 1, 6].includes((dayOf(one) + 3) % 7));
      const plan = planOf({ venue: { openingHours, openingExceptions: free } });
      const text = everything(scheduleFrom(plan), [], dayOf("2026-11-20"), 365);
      const again = await previewFor(plan, text);
      expect(again.refused).toEqual([]);
      expect(again.changes.filter(({ action }) => action !== "unchanged")).toEqual([]);
      expect(again.plan).toEqual(plan);
      const elsewhere = await previewFor(planOf({ venue: { openingHours } }), text);
      const said = free.map((one) =>
        "closed" in one ? `${one.date} closed` : `${one.date} ${one.window.from}-${one.window.to}`,
      );
      expect(exceptionTexts(elsewhere.changes).toSorted()).toEqual(said.toSorted());
    }),
    { numRuns: 25 },
  );
}, 60_000);
