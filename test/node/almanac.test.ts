import { describe, expect, test } from "vitest";
import { Plan } from "../../electron/contract/plan.ts";
import type { Almanac } from "../../electron/domain/almanac.ts";
import { prepareAlmanac } from "../../electron/node/almanac.ts";

const venue = (timeZone: string, venueMore: object, rules: object[]): Plan =>
  Plan.parse({
    schema: 1,
    venue: { id: "v", name: "V", timeZone, locale: "en", ...venueMore },
    zones: [{ id: "z", name: "Z" }],
    rules,
  });

async function almanacOf(plan: Plan): Promise<Almanac> {
  const prepared = await prepareAlmanac(plan);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
  return prepared.almanac;
}

const HOUR = 3_600_000;
const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());

describe("offsets of a year", () => {
  test("both DST nights of Paris", async () => {
    const { offsets } = await almanacOf(venue("Europe/Paris", {}, []));
    expect(offsets(2026)).toEqual({
      initial: HOUR,
      transitions: [
        { at: Date.parse("2026-03-29T01:00:00Z"), offset: 2 * HOUR },
        { at: Date.parse("2026-10-25T01:00:00Z"), offset: HOUR },
      ],
    });
  });

  test("the day that Apia skipped", async () => {
    const { offsets } = await almanacOf(venue("Pacific/Apia", {}, []));
    expect(offsets(2011).transitions.at(-1)).toEqual({ at: Date.parse("2011-12-30T10:00:00Z"), offset: 14 * HOUR });
  });

  test("a zone without summer time has none", async () => {
    const { offsets } = await almanacOf(venue("Asia/Kathmandu", {}, []));
    expect(offsets(2026)).toEqual({ initial: 5.75 * HOUR, transitions: [] });
  });
});

describe("public holidays", () => {
  const rule = { id: "r", targets: ["venue"], days: { holidays: "only" }, set: { theme: "classic" } };

  test("the French ones of 2026", async () => {
    const { holidays } = await almanacOf(venue("Europe/Paris", { holidays: { country: "FR", region: null } }, [rule]));
    expect([...holidays(2026)].toSorted()).toEqual([
      "2026-01-01",
      "2026-04-06",
      "2026-05-01",
      "2026-05-08",
      "2026-05-14",
      "2026-05-25",
      "2026-07-14",
      "2026-08-15",
      "2026-11-01",
      "2026-11-11",
      "2026-12-25",
    ]);
  });

  test("an unknown country or region is refused with a sentence", async () => {
    const answers = await Promise.all(
      [
        { country: "XX", region: null },
        { country: "FR", region: "ZZ" },
      ].map((holidays) => prepareAlmanac(venue("Europe/Paris", { holidays }, [rule]))),
    );
    expect(answers).toEqual([
      { ok: false, issues: [{ path: "venue.holidays.country", message: 'no public holidays are known for "XX"' }] },
      { ok: false, issues: [{ path: "venue.holidays.region", message: '"ZZ" is not a region of FR' }] },
    ]);
  });
});

describe("the sun", () => {
  const rule = { id: "r", targets: ["venue"], window: { from: { sun: "sunset" }, to: "23:00" }, set: { theme: "classic" } };

  test("rises and sets over Le Mans at the almanac's minute", async () => {
    const { sun } = await almanacOf(venue("Europe/Paris", { location: { latitude: 47.95, longitude: 0.21 } }, [rule]));
    const { sunrise, sunset } = sun("2026-06-21");
    // Published times for Le Mans: 06:00 and 22:01 local; a different refraction model may differ by two minutes.
    expect(Math.abs((sunrise ?? 0) - Date.parse("2026-06-21T04:00:00Z"))).toBeLessThanOrEqual(3 * 60_000);
    expect(Math.abs((sunset ?? 0) - Date.parse("2026-06-21T20:01:00Z"))).toBeLessThanOrEqual(3 * 60_000);
    expect((sunset ?? 1) % 60_000).toBe(0);
  });

  test("belongs to its own date far from Greenwich as well", async () => {
    const { sun } = await almanacOf(venue("Pacific/Auckland", { location: { latitude: -36.85, longitude: 174.76 } }, [rule]));
    const { sunrise } = sun("2026-06-21");
    expect(iso(sunrise)?.slice(0, 13)).toBe("2026-06-20T19");
  });

  test("stays away in the polar night", async () => {
    const { sun } = await almanacOf(venue("Europe/Oslo", { location: { latitude: 78.2, longitude: 15.6 } }, [rule]));
    expect(sun("2026-12-21")).toEqual({ sunrise: null, sunset: null });
  });
});
