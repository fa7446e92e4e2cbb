import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { CalendarEntry } from "../../electron/domain/calendar/entry.ts";
import { dateOf, dayOf } from "../../electron/domain/time.ts";
import { readCalendar } from "../../electron/node/icalendar/read.ts";
import { calendarPieces } from "../../electron/node/icalendar/write.ts";
import { calendarOf, eventOf, eventsOf, venueYear, writtenCalendar } from "../support/calendar.ts";

const refusalOf = async (text: string) => {
  const read = await readCalendar(text, "Europe/Paris");
  return read.ok ? null : read.refusal.code;
};
const textOf = ({ day, minutes }: { day: number; minutes: number }): string => `${dateOf(day)} ${minutes}`;
const firstStretch = async (lines: string, timeZone = "Europe/Paris") => {
  const event = await eventOf(lines, timeZone);
  const { from, to } = event.stretchOn(event.start);
  return [textOf(from), textOf(to)];
};

describe("files that are no calendar", () => {
  test.each([
    ["", "empty"],
    ["\uFEFF \r\n\r\n", "empty"],
    ["hello", "no-calendar"],
    ["%PDF-1.7", "no-calendar"],
    ["BEGIN:VCARD\nEND:VCARD", "no-calendar"],
    ["BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x", "cut-off"],
    ["BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VCALENDAR", "cut-off"],
    ["BEGIN:VCALENDAR\n".repeat(100_000), "cut-off"],
    [`BEGIN:VCALENDAR\n${"BEGIN:VEVENT\nEND:VEVENT\n".repeat(100_000)}END:VCALENDAR`, "too-many-events"],
  ])("%#: one reason", async (text, code) => {
    expect(await refusalOf(text)).toBe(code);
  });

  test("a calendar cut off anywhere is told, or is whole up to its end, and is never an exception", async () => {
    const whole = venueYear();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (length) => {
        const refusal = await refusalOf(whole.slice(0, length));
        expect(refusal === null).toBe(whole.slice(length).trim() === "");
      }),
      { numRuns: 60 },
    );
  });

  test("whatever stands in an event is read or refused, and is never an exception", async () => {
    const name = fc.constantFrom(
      "DTSTART",
      "DTEND",
      "DURATION",
      "RRULE",
      "EXDATE",
      "RDATE",
      "RECURRENCE-ID",
      "SUMMARY",
      "STATUS",
      "UID",
    );
    const parameter = fc.constantFrom("", ";VALUE=DATE", ";TZID=Europe/Paris", ";TZID=", ';X="a', ";VALUE=PERIOD");
    const value = fc.oneof(
      fc.constantFrom(
        "20261224",
        "20261224T100000Z",
        "20269999",
        "P1D",
        "-PT5M",
        "FREQ=YEARLY",
        "FREQ=DAILY;COUNT=1e9",
        "FREQ=WEEKLY;BYDAY=9XX",
      ),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    const line = fc.tuple(name, parameter, value).map((parts) => `${parts[0]}${parts[1]}:${parts[2]}`);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
        const read = await readCalendar(calendarOf(lines.join("\n")), "Europe/Paris");
        if (read.ok) for (const one of read.events) if (one.ok) one.event.stretchOn(one.event.start);
      }),
      { numRuns: 150 },
    );
  });
});

describe("what a calendar program writes", () => {
  test("byte order mark, line ends of any kind and folded lines", async () => {
    for (const end of ["\r\n", "\n", "\r"]) {
      const text = `\uFEFF${calendarOf("SUMMARY:Soirée \n du club\\, à\n\t 20 h\nDTSTART;VALUE=DATE:20261224")}`.replaceAll(
        "\n",
        end,
      );
      const [event] = await eventsOf(text);
      expect(event).toMatchObject({ ok: true, event: { summary: "Soirée du club, à 20 h", allDay: true } });
    }
  });

  test.each([
    [
      "a time without a zone is the venue's",
      "DTSTART:20261224T100000\nDTEND:20261224T113000",
      ["2026-12-24 600", "2026-12-24 690"],
    ],
    ["UTC", "DTSTART:20261224T230000Z\nDURATION:PT30M", ["2026-12-25 0", "2026-12-25 30"]],
    ["another zone", "DTSTART;TZID=Asia/Tokyo:20261224T010000\nDURATION:PT1H", ["2026-12-23 1020", "2026-12-23 1080"]],
    [
      "Mozilla's names of zones",
      "DTSTART;TZID=/mozilla.org/20050126_1/Asia/Tokyo:20261224T010000\nDURATION:PT1H",
      ["2026-12-23 1020", "2026-12-23 1080"],
    ],
    [
      "an end in another zone than the start",
      "DTSTART;TZID=Europe/Paris:20261224T100000\nDTEND:20261224T100000Z",
      ["2026-12-24 600", "2026-12-24 660"],
    ],
    [
      "the night the clock is put back, elsewhere",
      "DTSTART:20261025T003000Z\nDTEND:20261025T011000Z",
      ["2026-10-25 150", "2026-10-25 190"],
    ],
  ])("%s", async (_name, lines, expected) => {
    expect(await firstStretch(lines)).toEqual(expected);
  });

  test("a zone that only the file explains is understood as far as 2199, and equals the real one", async () => {
    const zone = venueYear().match(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE/)?.[0] ?? "";
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: dayOf("2000-01-01"), max: dayOf("2098-12-31") }),
        fc.integer({ min: 4, max: 23 }),
        async (day, hour) => {
          const at = `${dateOf(day).replaceAll("-", "")}T${String(hour).padStart(2, "0")}0000`;
          const text = calendarOf(`DTSTART;TZID=W. Europe Standard Time:${at}\nDURATION:PT1H`).replace(
            "VERSION:2.0",
            `VERSION:2.0\n${zone}`,
          );
          const [read] = await eventsOf(text, "America/New_York");
          if (read?.ok !== true) throw new Error("refused");
          const { from } = read.event.stretchOn(read.event.start);
          const real = await firstStretch(`DTSTART;TZID=Europe/Berlin:${at}\nDURATION:PT1H`, "America/New_York");
          expect(textOf(from)).toBe(real[0]);
        },
      ),
      { numRuns: 60 },
    );
  });

  const zoneOf = (name: string, rule: string, since = "19700101"): string =>
    `BEGIN:VTIMEZONE\nTZID:${name}\nBEGIN:STANDARD\nDTSTART:${since}T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\n${rule}END:STANDARD\nEND:VTIMEZONE`;
  const eventIn = (name: string): string => `DTSTART;TZID=${name}:20261224T100000\nDURATION:PT1H`;

  test.each([
    "RRULE:FREQ=SECONDLY\n",
    "RRULE:FREQ=YEARLY;BYHOUR=1,2,3\n",
    "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU\n",
    "RRULE:FREQ=YEARLY;BYDAY=SU\n",
    "RRULE:FREQ=YEARLY;BYYEARDAY=1,2,3,4,5\n",
    "RRULE:FREQ=YEARLY;BYMONTH=3\n".repeat(13),
  ])("a zone whose offset changes on and on is not followed (%#)", async (rule) => {
    const text = calendarOf(eventIn("X")).replace("VERSION:2.0", `VERSION:2.0\n${zoneOf("X", rule, "00010101")}`);
    expect(await eventsOf(text)).toMatchObject([{ ok: false, refusal: { code: "unknown-zone", zone: "X" } }]);
  });

  test("of thousands of zones that only the file explains, the first twenty are followed", async () => {
    const names = Array.from({ length: 3000 }, (_, index) => `Own ${index}`);
    const zones = names.map((name) => zoneOf(name, "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n", "16010101"));
    const text = calendarOf(...names.map(eventIn)).replace("VERSION:2.0", `VERSION:2.0\n${zones.join("\n")}`);
    expect((await eventsOf(text)).filter(({ ok }) => ok)).toHaveLength(20);
  });

  test("neither the name of a zone nor a line's parameters can be so long that nobody gets an answer", async () => {
    const name = eventIn("a".repeat(5_000_000));
    expect(await eventsOf(calendarOf(name))).toMatchObject([{ ok: false, refusal: { code: "unreadable" } }]);
    expect(await eventsOf(calendarOf(eventIn("a".repeat(9_000))))).toMatchObject([
      { ok: false, refusal: { code: "unknown-zone", zone: "a".repeat(100) } },
    ]);
    const parameters = `X-LONG${';A="b:"'.repeat(600_000)}:x\nDTSTART:20261224T100000\nDURATION:PT1H`;
    expect(await eventsOf(calendarOf(parameters))).toMatchObject([{ ok: false, refusal: { code: "unreadable" } }]);
    const picture = `ATTACH;ENCODING=BASE64;VALUE=BINARY:${"A".repeat(2_000_000)}\nDTSTART:20261224T100000\nDURATION:PT1H`;
    expect(await eventsOf(calendarOf(picture))).toMatchObject([{ ok: true }]);
  });

  test("of two versions of an event the higher SEQUENCE counts; two that differ and do not say are refused", async () => {
    const version = (sequence: number, date: string) => `UID:x\nSEQUENCE:${sequence}\nDTSTART;VALUE=DATE:${date}`;
    const newer = await eventsOf(calendarOf(version(1, "20261224"), version(2, "20261225")));
    expect(newer).toMatchObject([{ ok: true, event: { start: dayOf("2026-12-25") } }]);
    const equal = await eventsOf(calendarOf(version(1, "20261224"), version(1, "20261225")));
    expect(equal).toMatchObject([{ ok: true }, { ok: false, refusal: { code: "same-uid", line: 3 } }]);
  });

  test("an event that cannot be read is named with its line, and the others are read", async () => {
    const events = await eventsOf(calendarOf("SUMMARY:Broken\nDTSTART", "SUMMARY:Gala\nDTSTART;VALUE=DATE:20261224"));
    expect(events).toMatchObject([
      { ok: false, summary: "Broken", line: 3, refusal: { code: "unreadable" } },
      { ok: true, event: { summary: "Gala" } },
    ]);
  });
});

describe("the written file", () => {
  const head = {
    name: "Le Mans, nord;\nsud",
    venue: "le-mans",
    timeZone: "Europe/Paris",
    version: "1.0.0",
    now: Date.parse("2026-11-20T11:00:00Z"),
  };
  const entry = (summary: string): CalendarEntry => ({
    id: "open-2026-12-24",
    mark: "hours",
    summary,
    description: "one\ntwo",
    span: { kind: "days", from: dayOf("2026-12-24"), to: dayOf("2026-12-26") },
  });

  test("reads back as it was, with lines of at most 75 bytes that end in CR LF, whatever the texts hold", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text)),
        (summary) => {
          const text = writtenCalendar([entry(summary)], head);
          for (const line of text.split("\r\n")) {
            expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
            expect(line).not.toMatch(/[\r\n]/);
          }
          const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
          expect(event?.getFirstPropertyValue("summary")).toBe(summary);
          expect(event?.getFirstPropertyValue("description")).toBe("one\ntwo");
          expect(String(event?.getFirstPropertyValue("dtstart"))).toBe("2026-12-24");
          expect(String(event?.getFirstPropertyValue("dtend"))).toBe("2026-12-26");
        },
      ),
    );
  });

  test("names the calendar without breaking its line, and is the same for the same entries apart from DTSTAMP", () => {
    const text = writtenCalendar([entry("Open")], head);
    expect(text).toContain("X-WR-CALNAME:Le Mans\\, nord\\;\\nsud\r\n");
    const later = writtenCalendar([entry("Open")], { ...head, now: head.now + 5000 });
    expect(later.replaceAll(/DTSTAMP.*/g, "")).toBe(text.replaceAll(/DTSTAMP.*/g, ""));
  });

  test("comes event by event, so that nobody waits for a large one, and is one whole calendar", () => {
    const pieces = [...calendarPieces([entry("One"), entry("Two"), entry("Three")], head)];
    expect(pieces.slice(1, -1).map((piece) => /SUMMARY:(\w+)/.exec(piece)?.[1])).toEqual(["One", "Two", "Three"]);
    const calendar = new ICAL.Component(ICAL.parse(pieces.join("")));
    expect([calendar.getAllSubcomponents().length, calendar.getFirstPropertyValue("version")]).toEqual([3, "2.0"]);
  });
});
