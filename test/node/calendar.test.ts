import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { CalendarPreview, LARGEST_CALENDAR } from "../../electron/contract/calendar.ts";
import { Plan } from "../../electron/contract/plan.ts";
import { calendarOf, venueYear } from "../support/calendar.ts";
import { type TestHouse, startTestHouse } from "../support/house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse({ rehearse: "2026-11-20T12:00:00+01:00" });
});
afterAll(() => house.stop());

async function calendar(query: string): Promise<{ status: number; type: string | null; text: string }> {
  const response = await fetch(`${house.origin}/api/calendar.ics${query}`);
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}
const detailOf = (body: unknown): string => z.looseObject({ detail: z.string() }).parse(body).detail;
const uids = (text: string): string[] => [...text.matchAll(/^UID:(.*)$/gm)].map((found) => (found[1] ?? "").trim());
const preview = async (ics: string, language = "en") => {
  const answer = await house.call("POST", "/api/calendar/preview", { ics, language });
  return answer.status === 200 ? CalendarPreview.parse(answer.body) : detailOf(answer.body);
};

describe("GET /api/calendar.ics", () => {
  test("gives a screen the coming year of the venue as a calendar file", async () => {
    const { status, type, text } = await calendar("");
    expect({ status, type }).toEqual({ status: 200, type: "text/calendar;charset=utf-8" });
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n[^]*END:VCALENDAR\r\n$/);
    const all = uids(text);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain("closed-2026-12-25@le-mans.ronron");
    expect(all).toContain("open-2026-11-20@le-mans.ronron");
    expect(all.some((uid) => uid.startsWith("playlist-"))).toBe(false);
    expect(text).toContain("SUMMARY:Thème : Noël");
  });

  test("of a zone it has the playlists as well, in the language asked for, from a date on", async () => {
    const { text } = await calendar("?zone=corridor&from=2026-12-24&days=2&language=en");
    expect(text).toContain("X-WR-CALNAME:Le Mans Driving Centre – Corridor");
    expect(uids(text).filter((uid) => uid.startsWith("playlist-")).length).toBeGreaterThan(1);
    expect(text).toContain("SUMMARY:Theme: Christmas");
  });

  test("is the same twice, apart from when it was written", async () => {
    const stripped = async () => (await calendar("?zone=lobby")).text.replaceAll(/^DTSTAMP.*$/gm, "");
    expect(await stripped()).toBe(await stripped());
  });

  test("of more than anyone can read is refused, and a zone or a few days of it are not", async () => {
    const { body, headers } = await house.call("GET", "/api/plan");
    const plan = Plan.parse(body);
    const hour = (index: number): string => `${String(index).padStart(2, "0")}:00`;
    const restless = Array.from({ length: 24 }, (_, index) => ({
      id: `hour-${index}`,
      targets: ["venue"],
      priority: 900,
      window: { from: hour(index), to: index === 23 ? "24:00" : hour(index + 1) },
      set: { theme: index % 2 === 0 ? "race" : "summer" },
    }));
    const tag = z.string().parse(headers.get("etag"));
    const changed = await house.call("PUT", "/api/plan", { ...plan, rules: [...plan.rules, ...restless] }, { "if-match": tag });
    expect(changed.status).toBe(200);
    expect(await calendar("?days=400")).toMatchObject({
      status: 400,
      text: expect.stringContaining("more than 20000 events: ask for one zone, or for fewer days."),
    });
    expect((await calendar("?days=7")).status).toBe(200);
    expect((await calendar("?zone=lobby&days=400")).status).toBe(200);
    await house.call("PUT", "/api/plan", plan, { "if-match": z.string().parse(changed.headers.get("etag")) });
  });

  test.each([
    ["?zone=attic", 404, 'There is no zone "attic".'],
    ["?from=2026-02-30", 400, "from: is not a date"],
    ["?from=1800-01-01", 400, "1800-01-01 lies outside the years 1900 to 2199."],
    ["?days=0", 400, "days: must be at least 1 day."],
    ["?days=many", 400, "days: must be a number of days from 1 to 400."],
    ["?days=401", 400, "days: must be at most 400 days."],
    ["?language=!", 400, "language: is not a language tag"],
  ])("%s is refused with %d", async (query, status, detail) => {
    const answer = await calendar(query);
    expect(answer.status).toBe(status);
    expect(detailOf(JSON.parse(answer.text))).toContain(detail);
  });
});

describe("POST /api/calendar/preview", () => {
  test("tells what would change, stores nothing, and its plan can be put with its tag", async () => {
    const before = await house.call("GET", "/api/plan");
    const found = await preview(venueYear());
    if (typeof found === "string") throw new Error(found);
    expect(found.tag).toBe(before.headers.get("etag"));
    expect(found.changes.map(({ action, kind }) => `${action} ${kind}`)).toEqual([
      "add closed",
      "replace opening",
      "unchanged closed",
      "add period",
      "add period",
      "add period",
    ]);
    expect((await house.call("GET", "/api/plan")).headers.get("etag")).toBe(found.tag);

    const put = await house.call("PUT", "/api/plan", found.plan, { "if-match": found.tag });
    expect(put.status).toBe(200);
    expect(Plan.parse(put.body).periods).toEqual(found.plan.periods);
    const again = await preview(venueYear());
    if (typeof again === "string") throw new Error(again);
    expect(again.changes.every(({ action }) => action === "unchanged")).toBe(true);
    expect((await house.call("PUT", "/api/plan", found.plan, { "if-match": found.tag })).status).toBe(412);
    await house.call("PUT", "/api/plan", before.body, { "if-match": put.headers.get("etag") ?? "" });
  });

  test("brings nothing new from the house's own calendar", async () => {
    const found = await preview((await calendar("")).text);
    expect(found).toMatchObject({ refused: [], skipped: { past: 0, own: expect.any(Number) } });
    if (typeof found !== "string") expect(found.changes.every(({ action }) => action === "unchanged")).toBe(true);
  });

  test.each([
    ["", "The file is empty."],
    ["hello", "This is no iCalendar file: it does not begin with BEGIN:VCALENDAR."],
    [venueYear().slice(0, 900), "The file is cut off: its end (END:VCALENDAR) is missing."],
    [
      `BEGIN:VCALENDAR\n${"BEGIN:VEVENT\nEND:VEVENT\n".repeat(100_000)}END:VCALENDAR`,
      "The file holds 100000 events, and at most 5000 are read",
    ],
    ["x".repeat(LARGEST_CALENDAR + 1), "ics: is longer than 5 MB: export fewer years"],
  ])("a file that cannot be read gets one sentence (%#)", async (ics, sentence) => {
    const answer = await house.call("POST", "/api/calendar/preview", { ics, language: "en" });
    expect(answer.status).toBe(422);
    expect(detailOf(answer.body)).toContain(sentence);
  });

  test("says it in the operator's language, and in the venue's where none is asked for", async () => {
    expect(await preview("", "de-CH")).toBe("Die Datei ist leer.");
    expect(await preview("", "ar")).toBe("الملف فارغ.");
    expect(detailOf((await house.call("POST", "/api/calendar/preview", { ics: "" })).body)).toBe("Le fichier est vide.");
  });

  test("a file made to take for ever is answered soon, and the house goes on meanwhile", async () => {
    const heavy =
      "SUMMARY:Heavy\nDTSTART;TZID=America/New_York:20260101T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9";
    const begun = performance.now();
    const asked = preview(calendarOf(...Array.from({ length: 5000 }, () => heavy)));
    const health = await house.call("GET", "/api/health", undefined, {}, "screen");
    expect(health.status).toBe(200);
    expect(await asked).toMatchObject({ changes: [], refused: expect.objectContaining({ length: 5000 }) });
    // Generous for a busy computer: without bounds it would be hours.
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  test("needs an operator", async () => {
    expect((await house.call("POST", "/api/calendar/preview", { ics: "" }, {}, "screen")).status).toBe(401);
  });
});
