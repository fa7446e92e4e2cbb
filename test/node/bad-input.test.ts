/** What people and programs get wrong: each plan is put into a running house, which answers with a path and a sentence. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Plan } from "../../electron/contract/plan.ts";
import { VenueState } from "../../electron/contract/state.ts";
import { type Answer, type TestHouse, startTestHouse } from "../support/house.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";

let house: TestHouse;
const plan = demonstrationPlan();

beforeAll(async () => {
  house = await startTestHouse({ rehearse: "2026-12-10T10:00:00+01:00", plan });
});
afterAll(() => house.stop());

const put = (body: unknown): Promise<Answer> => house.call("PUT", "/api/plan", body, { "if-match": "*" });

const Refusal = z.looseObject({
  detail: z.string().min(1),
  issues: z.array(z.object({ path: z.string(), message: z.string().min(1) })).optional(),
});

/** Words of the machinery, which tell nobody what to do. */
const JARGON = /Invalid|Expected|received|undefined|NaN|regex|RangeError|TypeError/;

/** Puts a plan that must be refused, and answers with what was said about it. */
async function refusalOf(body: unknown): Promise<{ status: number; issues: { path: string; message: string }[] }> {
  const answer = await put(body);
  const { detail, issues = [] } = Refusal.parse(answer.body);
  for (const sentence of [detail, ...issues.map(({ message }) => message)]) expect(sentence).not.toMatch(JARGON);
  expect(detail.length).toBeLessThan(2000);
  return { status: answer.status, issues };
}

type Rule = Record<string, unknown>;
const withRule = (rule: Rule): unknown => ({
  ...plan,
  rules: [{ id: "extra", targets: ["venue"], set: { theme: "classic" }, ...rule }, ...plan.rules],
});
const withVenue = (venue: Record<string, unknown>): unknown => ({ ...plan, venue: { ...plan.venue, ...venue } });
const withHolidays = (holidays: object | null): unknown => ({
  ...plan,
  venue: { ...plan.venue, holidays },
  rules: [{ id: "extra", targets: ["venue"], days: { holidays: "only" }, set: { theme: "classic" } }],
});
const periods = (count: number, next: (index: number) => object): unknown => ({
  ...plan,
  periods: Array.from({ length: count }, (_, index) => ({ id: `p${index}`, days: next(index) })),
});
const circle = (count: number): unknown => periods(count, (index) => ({ period: `p${(index + 1) % count}` }));

describe("a plan with a fault is refused with its path and a sentence, and the running plan stays", () => {
  const cases: [string, unknown, string, RegExp][] = [
    [
      "a range that ends before it starts",
      withRule({ days: { range: { from: "2026-12-24", to: "2026-12-01" } } }),
      "rules[0].days.range.to",
      /ends before it starts/,
    ],
    [
      "a feast nobody knows",
      withRule({ days: { season: { from: { feast: "xmas" }, to: "12-31" } } }),
      "rules[0].days.season.from.feast",
      /easter, ascension, pentecost or advent1/,
    ],
    ['the weekday "mo"', withRule({ days: { weekdays: ["mo"] } }), "rules[0].days.weekdays[0]", /mon, tue, wed/],
    [
      'the weekday "mo" in a season',
      withRule({ days: { season: { from: { weekday: "mo", onOrAfter: "06-10" }, to: "12-31" } } }),
      "rules[0].days.season.from.weekday",
      /mon, tue, wed/,
    ],
    [
      "a season point that says nothing",
      withRule({ days: { season: { from: {}, to: "12-31" } } }),
      "rules[0].days.season.from",
      /MM-DD/,
    ],
    [
      "a season point that is a number",
      withRule({ days: { season: { from: 12, to: "12-31" } } }),
      "rules[0].days.season.from",
      /MM-DD/,
    ],
    [
      "a season from 31 June",
      withRule({ days: { season: { from: "06-31", to: "12-31" } } }),
      "rules[0].days.season.from",
      /MM-DD/,
    ],
    ['the window "9:5"', withRule({ window: { from: "9:5", to: "18:00" } }), "rules[0].window.from", /HH:MM/],
    ["a window from 9", withRule({ window: { from: 9, to: "18:00" } }), "rules[0].window.from", /HH:MM/],
    ["a window in one text", withRule({ window: "09:00-18:00" }), "rules[0].window", /must be an object, not a text/],
    [
      "a window at moonrise",
      withRule({ window: { from: { sun: "moonrise" }, to: "18:00" } }),
      "rules[0].window.from.sun",
      /sunrise or sunset/,
    ],
    ["30 February", withRule({ days: { dates: ["2026-02-30"] } }), "rules[0].days.dates[0]", /YYYY-MM-DD/],
    ["29 February of a common year", withRule({ days: { except: ["2027-02-29"] } }), "rules[0].days.except[0]", /YYYY-MM-DD/],
    [
      "holidays: yes",
      withRule({ days: { holidays: "yes" } }),
      "rules[0].days.holidays",
      /must be "only" or "except" or "also" or "eve"/,
    ],
    ["a period that is not there", withRule({ days: { period: "carnival" } }), "rules[0].days.period", /no period "carnival"/],
    ["a period that is itself", circle(1), "periods[0].days.period", /refers back to itself/],
    ["two periods in a circle", circle(2), "periods[1].days.period", /refers back to itself/],
    ["a thousand periods in a circle", circle(1000), "periods[0].days.period", /refers back to itself/],
    ["fifty thousand periods in a circle", circle(50_000), "periods[0].days.period", /refers back to itself/],
    [
      "fifty thousand periods one behind the other",
      periods(50_000, (index) => (index === 0 ? {} : { period: `p${index - 1}` })),
      "periods[32].days.period",
      /too deep to follow/,
    ],
    ["a time zone nobody knows", withVenue({ timeZone: "Europe/Pari" }), "venue.timeZone", /such as Europe\/Paris/],
    ["an offset in place of a time zone", withVenue({ timeZone: "+01:00" }), "venue.timeZone", /such as Europe\/Paris/],
    ["a locale no machine can format in", withVenue({ locale: "fr-x1" }), "venue.locale", /language tag/],
    [
      "a country nobody knows",
      withHolidays({ country: "XX" }),
      "venue.holidays.country",
      /no public holidays are known for "XX"/,
    ],
    ["a region nobody knows", withHolidays({ country: "FR", region: "99" }), "venue.holidays.region", /not a region of FR/],
    [
      "a region of another's making",
      withHolidays({ country: "FR", region: "constructor" }),
      "venue.holidays.region",
      /not a region/,
    ],
    ["public holidays of no country", withHolidays(null), "venue.holidays", /days\.holidays asks for public holidays/],
    [
      "a sunset without a place",
      {
        ...plan,
        venue: { ...plan.venue, location: null },
        rules: [{ id: "dusk", targets: ["venue"], window: { from: "10:00", to: { sun: "sunset" } }, set: { theme: "classic" } }],
      },
      "venue.location",
      /rules\[0\]\.window\.to waits for the sun/,
    ],
    [
      "a latitude in a text",
      withVenue({ location: { latitude: "47.9", longitude: 0 } }),
      "venue.location.latitude",
      /must be a number, not a text/,
    ],
    ["a latitude of 91", withVenue({ location: { latitude: 91, longitude: 0 } }), "venue.location.latitude", /at most 90/],
    [
      "a date that is closed and open at once",
      withVenue({
        openingExceptions: [
          { date: "2026-12-31", closed: true },
          { date: "2026-12-31", window: { from: "09:00", to: "16:00" } },
        ],
      }),
      "venue.openingExceptions[0]",
      /keep one of them/,
    ],
    [
      "an opening exception that says nothing",
      withVenue({ openingExceptions: [{ date: "2026-12-31" }] }),
      "venue.openingExceptions[0]",
      /"closed":true/,
    ],
    [
      "an opening exception that is not closed",
      withVenue({ openingExceptions: [{ date: "2026-12-31", closed: false }] }),
      "venue.openingExceptions[0].closed",
      /must be true/,
    ],
    ["a volume in a text", withRule({ set: { volume: "40" } }), "rules[0].set.volume", /whole number from 0 to 100/],
    ["a volume of 40.5", withRule({ set: { volume: 40.5 } }), "rules[0].set.volume", /whole number from 0 to 100/],
    [
      "a curve of one point",
      withRule({ set: { volume: { curve: [{ at: "09:00", volume: 1 }] } } }),
      "rules[0].set.volume.curve",
      /two points/,
    ],
    ["a priority in a text", withRule({ priority: "5" }), "rules[0].priority", /must be a number, not a text/],
    ["a priority of 100000", withRule({ priority: 100_000 }), "rules[0].priority", /at most 1000/],
    ["a rule that is a text", { ...plan, rules: ["christmas"] }, "rules[0]", /must be an object, not a text/],
    ["rules that are an object", { ...plan, rules: {} }, "rules", /must be a list, not an object/],
    ["no plan at all", [], "", /must be an object, not a list/],
    ["nothing", null, "", /must be an object, not null/],
    ["a name of a megabyte", withRule({ name: "x".repeat(1_000_000) }), "rules[0].name", /at most 2,000 characters/],
    ["an id of a megabyte", withRule({ id: "x".repeat(1_000_000) }), "rules[0].id", /1 to 64/],
    [
      "more values than any venue has",
      { ...plan, rules: Array.from({ length: 600_000 }, () => ({})) },
      "",
      /more than 500,000 values/,
    ],
    [
      "a hundred thousand broken rules",
      { ...plan, rules: Array.from({ length: 100_000 }, () => ({})) },
      "rules[0].id",
      /is missing/,
    ],
    [
      "a curve with a hundred thousand broken points",
      withRule({ set: { volume: { curve: Array.from({ length: 100_000 }, () => ({})) } } }),
      "rules[0].set.volume.curve[0].at",
      /is missing/,
    ],
  ];
  test.each(cases)("%s", async (_, broken, path, sentence) => {
    const { status, issues } = await refusalOf(broken);
    expect({ status, issues: issues.slice(0, 50) }).toEqual({
      status: 422,
      issues: expect.arrayContaining([{ path, message: expect.stringMatching(sentence) }]),
    });
    expect((await house.call("GET", "/api/plan")).body).toEqual(plan);
  });

  const extra = JSON.stringify(withRule({}));
  const deep = `${'{"days":'.repeat(100_000)}{}${"}".repeat(100_000)}`;
  test.each([
    [
      "a hundred thousand objects, one in the other",
      extra.replace('"id":"extra"', `"days":${deep},"id":"extra"`),
      "rules[0].days.days",
    ],
    ["the prototype of every object", `{"__proto__":{"schema":1},"schema":1}`, "__proto__"],
    ["the prototype in a rule", extra.replace('"id":"extra"', '"__proto__":{"id":"x"},"id":"extra"'), "rules[0].__proto__"],
    ["a number beyond all numbers", extra.replace('"id":"extra"', '"priority":1e999,"id":"extra"'), "rules[0].priority"],
  ])("%s", async (_, text, path) => {
    expect(await refusalOf(text)).toMatchObject({
      status: 422,
      issues: expect.arrayContaining([expect.objectContaining({ path })]),
    });
  });

  test("a body of thirty megabytes is refused as too large, and the house goes on", async () => {
    expect(await refusalOf(`{"schema":1,"x":"${"x".repeat(30_000_000)}"}`)).toMatchObject({ status: 413 });
    expect((await house.call("GET", "/api/health")).status).toBe(200);
  });
});

describe("what is unusual but means something is taken, and answered at once", () => {
  /** Puts a plan that must be taken, and answers with a state of it; ten times as long as either takes alone. */
  async function stateAfter(body: unknown, at: string): Promise<VenueState> {
    const started = performance.now();
    const answer = await put(body);
    expect(Refusal.partial().parse(answer.body).issues ?? []).toEqual([]);
    expect(answer.status).toBe(200);
    const putting = performance.now() - started;
    const asked = performance.now();
    const state = VenueState.parse((await house.call("GET", `/api/state?at=${encodeURIComponent(at)}`)).body);
    expect([putting < 10_000, performance.now() - asked < 5_000]).toEqual([true, true]);
    return state;
  }
  /** Every day from 2026 on. */
  const dates = Array.from({ length: 50_000 }, (_, index) =>
    new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString().slice(0, 10),
  );

  test("fifty thousand dates on which a rule does not hold", async () => {
    const quiet = withRule({ id: "quiet", priority: 900, gate: "always", days: { except: dates }, set: { playlist: null } });
    expect((await stateAfter(quiet, "2026-12-31T12:00:00+01:00")).zones["lobby"]?.playlist.because.id).not.toBe("quiet");
    expect((await stateAfter(quiet, "2190-12-31T12:00:00+01:00")).zones["lobby"]?.playlist.because.id).toBe("quiet");
  });

  test("fifty thousand dates on which the venue is closed", async () => {
    const closed = withVenue({ openingExceptions: dates.map((date) => ({ date, closed: true })) });
    expect((await stateAfter(closed, "2026-12-11T12:00:00+01:00")).opening.open).toBe(false);
  });

  test("fifty thousand dates with hours of their own", async () => {
    const short = withVenue({ openingExceptions: dates.map((date) => ({ date, window: { from: "10:00", to: "12:00" } })) });
    expect((await stateAfter(short, "2026-12-11T11:00:00+01:00")).opening).toEqual({ open: true, until: "2026-12-11T11:00:00Z" });
    expect((await stateAfter(short, "2026-12-11T12:30:00+01:00")).opening).toEqual({
      open: false,
      until: "2026-12-12T09:00:00Z",
    });
  });

  test("the same date twice is the same as once", async () => {
    const twice = withRule({
      priority: 900,
      days: { dates: ["2026-12-11", "2026-12-11"], include: ["2026-12-11"] },
      set: { theme: "race" },
    });
    expect((await stateAfter(twice, "2026-12-11T12:00:00+01:00")).zones["lobby"]?.theme.value).toBe("race");
  });

  test("days that contradict each other never come, and the analysis says so", async () => {
    // 11 December 2026 is a Friday.
    const never = withRule({ days: { weekdays: ["mon"], dates: ["2026-12-11"] }, priority: 900, set: { theme: "race" } });
    expect((await stateAfter(never, "2026-12-11T12:00:00+01:00")).zones["lobby"]?.theme.value).toBe("christmas");
    expect((await house.call("GET", "/api/analysis")).body).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ kind: "never", rule: "extra" })]),
    });
  });

  /** A rule from sunset to 23:00, on top of everything. */
  const dusk = (fallback: string | null): Rule => ({
    priority: 900,
    window: { from: { sun: "sunset", fallback }, to: "23:00" },
    set: { theme: "race" },
  });
  const places = {
    Tromsø: { latitude: 69.65, longitude: 18.96 },
    "the North Pole": { latitude: 90, longitude: 0 },
    "the South Pole": { latitude: -90, longitude: 0 },
  };
  const at = (time: string, date: string): string => `${date}T${time}:00+01:00`;
  const inThe = (place: keyof typeof places, rule: Rule): unknown => ({
    ...plan,
    venue: { ...plan.venue, timeZone: "Europe/Oslo", location: places[place] },
    rules: [{ id: "extra", targets: ["venue"], ...rule }, ...plan.rules],
  });
  const holds = (state: VenueState): boolean => state.zones["lobby"]?.theme.because.id === "extra";

  test.each(["Tromsø", "the North Pole", "the South Pole"] as const)(
    "%s in December: without a sunset the fallback holds, and without either there is no window",
    async (place) => {
      const answers = [];
      for (const fallback of ["16:00", null])
        for (const time of ["15:59", "16:00", "22:59", "23:00"])
          answers.push(holds(await stateAfter(inThe(place, dusk(fallback)), at(time, "2026-12-21"))));
      expect(answers).toEqual([false, true, true, false, false, false, false, false]);
    },
  );

  test("Tromsø in March has a sunset like anywhere", async () => {
    // Published for 20 March 2026: about 17:57 local.
    const march = inThe("Tromsø", dusk("12:00"));
    expect(holds(await stateAfter(march, at("17:30", "2026-03-20")))).toBe(false);
    expect(holds(await stateAfter(march, at("18:20", "2026-03-20")))).toBe(true);
  });

  test("a sunset without a place takes its fallback", async () => {
    const nowhere = {
      ...plan,
      venue: { ...plan.venue, location: null },
      rules: [{ id: "extra", targets: ["venue"], ...dusk("17:00") }],
    };
    expect(holds(await stateAfter(nowhere, at("16:59", "2026-12-21")))).toBe(false);
    expect(holds(await stateAfter(nowhere, at("17:00", "2026-12-21")))).toBe(true);
  });

  test("words that objects know by themselves are ids like others", async () => {
    const lobby: Plan["zones"] = plan.zones.filter(({ id }) => id === "lobby").map((zone) => ({ ...zone, id: "constructor" }));
    const odd = {
      ...plan,
      zones: [...plan.zones, ...lobby],
      rules: [{ id: "valueof", targets: ["zone:constructor"], priority: 900, set: { theme: "race" } }, ...plan.rules],
    };
    expect((await stateAfter(odd, "2026-12-11T12:00:00+01:00")).zones["constructor"]?.theme.value).toBe("race");
  });
});
