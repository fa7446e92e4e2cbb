import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import { Plan } from "../../electron/contract/plan.ts";
import type { Almanac } from "../../electron/domain/almanac.ts";
import { easter } from "../../electron/domain/feasts.ts";
import { dateOf, localDateAt, wallTimeAt } from "../../electron/domain/time.ts";
import { prepareAlmanac } from "../../electron/node/almanac.ts";
import { easterByGauss, easterByTables, frenchHolidays, plusDays } from "../support/almanac.ts";

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

  test("the tz database that health names is the one that is read", async () => {
    // The libraries of time zones are Intl's, and so is the version: each names what the other knows.
    const { Temporal } = await import("temporal-polyfill");
    const known = new Set(Intl.supportedValuesOf("timeZone"));
    expect(process.versions.tz).toMatch(/^20\d\d[a-z]$/);
    // Coyhaique was given a zone of its own in 2025b.
    expect(known.has("America/Coyhaique")).toBe((process.versions.tz ?? "") >= "2025b");
    const own = Temporal.Instant.from("2026-07-01T00:00:00Z").toZonedDateTimeISO("Europe/Paris");
    expect(own.offsetNanoseconds / 3_600_000_000_000).toBe(2);
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

  test("of France are those of the law from 1970 to 2100, by another way to Easter", async () => {
    const { holidays } = await almanacOf(venue("Europe/Paris", { holidays: { country: "FR", region: null } }, [rule]));
    for (let year = 1970; year <= 2100; year++) {
      // 8 May was an ordinary working day from 1960 (decree of 11 April 1959) until the law 81-893 of 2 October 1981;
      // date-holidays lists it throughout. It stays: the past is answered with today's plan, hence with today's law.
      // Pentecost Monday was always one, though worked as the day of solidarity from 2005 to 2007 (law 2004-626).
      expect([...holidays(year)].toSorted()).toEqual([...frenchHolidays(year)].toSorted());
    }
  });

  test("Easter is the same by Gauss, by the tables of the church and in the book of holidays, from 1970 to 2100", async () => {
    const { holidays } = await almanacOf(venue("Europe/Paris", { holidays: { country: "FR", region: null } }, [rule]));
    for (let year = 1970; year <= 2100; year++) {
      const sunday = easterByGauss(year);
      expect(easterByTables(year)).toBe(sunday);
      expect(dateOf(easter(year))).toBe(sunday);
      expect(holidays(year).has(plusDays(sunday, 1))).toBe(true);
    }
  });

  test("of Alsace and Moselle have two more", async () => {
    const { holidays } = await almanacOf(venue("Europe/Paris", { holidays: { country: "FR", region: "67" } }, [rule]));
    for (let year = 1970; year <= 2100; year++) {
      const more = [plusDays(easterByGauss(year), -2), `${year}-12-26`];
      expect([...holidays(year)].toSorted()).toEqual([...new Set([...frenchHolidays(year), ...more])].toSorted());
    }
  });

  test("that last several days count with each of them, also into the next year", async () => {
    const ofCountry = async (country: string, year: number) =>
      (await almanacOf(venue("Europe/Paris", { holidays: { country } }, [rule]))).holidays(year);
    const saudi = await ofCountry("SA", 2026);
    // Eid al-Fitr, from the eve of 1 Shawwal on.
    expect([...saudi].filter((date) => date.startsWith("2026-03"))).toEqual([
      "2026-03-19",
      "2026-03-20",
      "2026-03-21",
      "2026-03-22",
    ]);
    const turkish = await ofCountry("TR", 2026);
    expect([...turkish].filter((date) => date.startsWith("2026-03"))).toEqual(["2026-03-20", "2026-03-21", "2026-03-22"]);
    const swazi = await ofCountry("SZ", 2027);
    expect([swazi.has("2027-01-01"), swazi.has("2027-01-02"), swazi.has("2027-01-03")]).toEqual([true, true, false]);
  });

  test("of every country and every year that can be asked about are dates of that year, and never an error", async () => {
    const countries = Object.keys(new Holidays().getCountries());
    expect(countries.length).toBeGreaterThan(150);
    for (const country of countries) {
      const { holidays } = await almanacOf(venue("Europe/Paris", { holidays: { country } }, [rule]));
      for (const year of [1896, 1970, 2026, 2199]) {
        for (const date of holidays(year)) if (!date.startsWith(`${year}-`)) expect(date).toBe(`a date of ${country} in ${year}`);
      }
    }
  }, 60_000);

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

  test.each([
    ["Samoa", "Pacific/Apia", -13.83, -171.77],
    ["Tonga", "Pacific/Tongatapu", -21.13, -175.2],
    ["Kiritimati", "Pacific/Kiritimati", 1.87, -157.4],
    ["Chatham", "Pacific/Chatham", -43.95, -176.55],
    ["Adak", "America/Adak", 51.88, -176.65],
    ["Fiji", "Pacific/Fiji", -16.58, 179.41],
    ["Le Mans", "Europe/Paris", 47.95, 0.21],
  ])("in %s rises in the morning and sets in the evening of its own date", async (_, timeZone, latitude, longitude) => {
    const almanac = await almanacOf(venue(timeZone, { location: { latitude, longitude } }, [rule]));
    for (const date of ["2026-01-15", "2026-03-29", "2026-06-21", "2026-10-25"]) {
      const { sunrise, sunset } = almanac.sun(date);
      const local = [sunrise ?? 0, sunset ?? 0].map((at) => [localDateAt(almanac, at), (wallTimeAt(almanac, at) / HOUR) % 24]);
      expect(local).toEqual([
        [date, expect.closeTo(6.5, -1)],
        [date, expect.closeTo(18.5, -1)],
      ]);
      expect([Number(local[0]?.[1]) < 12, Number(local[1]?.[1]) > 14]).toEqual([true, true]);
    }
  });

  test("is asked at the poles without an error", async () => {
    for (const latitude of [90, -90]) {
      const { sun } = await almanacOf(venue("UTC", { location: { latitude, longitude: 0 } }, [rule]));
      for (const date of ["2026-01-15", "2026-06-21", "2026-12-21"]) expect(sun(date)).toEqual({ sunrise: null, sunset: null });
    }
  });

  test("stays away in the polar night", async () => {
    const { sun } = await almanacOf(venue("Europe/Oslo", { location: { latitude: 78.2, longitude: 15.6 } }, [rule]));
    expect(sun("2026-12-21")).toEqual({ sunrise: null, sunset: null });
  });
});
