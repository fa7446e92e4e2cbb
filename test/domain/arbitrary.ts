/** Random plans, overrides and instants in all zones, mostly around the nights on which their clocks change. */
import fc from "fast-check";
import { Override } from "../../electron/contract/command.ts";
import { Plan, WEEKDAYS } from "../../electron/contract/plan.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import { plusDays, testAlmanac } from "../support/almanac.ts";

/**
 * How many random cases a property tries, and which: RONRON_DEPTH=50 searches fifty times as long for what the usual
 * number misses, RONRON_SEED=1 draws the same cases each time.
 */
export function runs(usual: number): fc.Parameters<unknown> {
  const seed = process.env["RONRON_SEED"];
  return { numRuns: usual * Number(process.env["RONRON_DEPTH"] ?? 1), ...(seed === undefined ? {} : { seed: Number(seed) }) };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A zone, and the middle of some days there. */
export interface Place {
  readonly timeZone: string;
  readonly around: number;
}

/** A few days in each zone around something unusual. */
export const PLACES: readonly Place[] = [
  { timeZone: "Europe/Paris", around: Date.parse("2026-03-29T01:00:00Z") },
  { timeZone: "Europe/Paris", around: Date.parse("2026-10-25T01:00:00Z") },
  { timeZone: "Europe/Paris", around: Date.parse("2028-02-29T12:00:00Z") },
  { timeZone: "America/New_York", around: Date.parse("2026-11-01T06:00:00Z") },
  { timeZone: "Australia/Lord_Howe", around: Date.parse("2026-04-04T15:00:00Z") },
  { timeZone: "Australia/Lord_Howe", around: Date.parse("2026-10-03T15:30:00Z") },
  { timeZone: "Pacific/Apia", around: Date.parse("2011-12-30T10:00:00Z") },
  { timeZone: "Pacific/Kwajalein", around: Date.parse("1993-08-21T12:00:00Z") },
  { timeZone: "Africa/Casablanca", around: Date.parse("2026-02-15T02:00:00Z") },
  { timeZone: "America/Sao_Paulo", around: Date.parse("2018-11-04T03:00:00Z") },
  { timeZone: "Asia/Beirut", around: Date.parse("2026-10-24T21:00:00Z") },
  { timeZone: "Asia/Kathmandu", around: Date.parse("2026-12-31T18:15:00Z") },
];

/** Any zone in any year, at one of its changes of offset where the year has one. */
const anyPlace: fc.Arbitrary<Place> = fc
  .record({
    timeZone: fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
    year: fc.integer({ min: 1970, max: 2100 }),
    change: fc.nat(3),
    hour: fc.nat(365 * 24 - 1),
  })
  .map(({ timeZone, year, change, hour }) => ({
    timeZone,
    around: testAlmanac(timeZone).offsets(year).transitions[change]?.at ?? Date.UTC(year, 0, 1) + hour * HOUR,
  }));

export const place: fc.Arbitrary<Place> = fc.oneof(fc.constantFrom(...PLACES), { weight: 2, arbitrary: anyPlace });

const two = (value: number): string => String(value).padStart(2, "0");
export const timeOfDay = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
    .map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
  fc.constantFrom("00:00", "01:59", "02:00", "02:30", "03:00"),
);
const endOfDay = fc.oneof(timeOfDay, fc.constant("24:00"));
const writtenWindow = fc.record({ from: timeOfDay, to: endOfDay });
const sun = fc.record({
  sun: fc.constantFrom("sunrise" as const, "sunset" as const),
  offsetMinutes: fc.constantFrom(0, 0, -30, 45, 300),
  fallback: fc.option(timeOfDay),
});
export const window = fc.oneof(
  { weight: 6, arbitrary: writtenWindow },
  fc.record({ from: sun, to: fc.oneof(endOfDay, sun) }),
  fc.record({ from: timeOfDay, to: sun }),
);

const monthDay = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([month, day]) => `${two(month)}-${two(day)}`),
  fc.constantFrom("02-28", "02-29", "03-01", "12-31", "01-01"),
);
const weekdays = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 7 });
const holidays = fc.constantFrom("only", "except", "also", "eve");
const offsetDays = fc.oneof(fc.constant(0), fc.integer({ min: -40, max: 40 }));
const seasonPoint = fc.oneof(
  { weight: 3, arbitrary: monthDay },
  fc.record({ feast: fc.constantFrom("easter", "ascension", "pentecost", "advent1"), offsetDays }),
  fc.record({ weekday: fc.constantFrom(...WEEKDAYS), onOrAfter: monthDay, offsetDays }),
);

/** Days of a rule; dates, ranges and some seasons lie within three days of `around`, so that they matter there. */
export function daysAround(around: number, periods: readonly string[]) {
  const middle = new Date(around).toISOString().slice(0, 10);
  const near = fc.integer({ min: -3, max: 3 }).map((days) => plusDays(middle, days));
  const season = fc.oneof(
    fc.record({ from: seasonPoint, to: seasonPoint }),
    fc.record({ from: near, to: near }).map(({ from, to }) => ({ from: from.slice(5), to: to.slice(5) })),
  );
  const range = fc.tuple(near, near).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
  const dates = fc.uniqueArray(near, { maxLength: 4 });
  const rare = {
    range,
    dates,
    include: dates,
    except: dates,
    ...(periods.length > 0 ? { period: fc.constantFrom(...periods) } : {}),
  };
  return fc.oneof(
    fc.record({ weekdays, season, holidays }, { requiredKeys: [] }),
    fc.record({ weekdays, ...rare }, { requiredKeys: [] }),
    fc.record({ weekdays, season, holidays, ...rare }, { requiredKeys: [] }),
  );
}

const orNull = (...ids: string[]) => fc.constantFrom(...ids, null);
export const percent = fc.constantFrom(0, 10, 20, 40, 60, 100);
export const curve = fc
  .uniqueArray(fc.record({ at: endOfDay, volume: percent }), { minLength: 2, maxLength: 4, selector: ({ at }) => at })
  .map((points) => ({ curve: points }));

export const settings = fc
  .record(
    {
      theme: orNull("classic", "christmas", "race"),
      playlist: orNull("purr", "race", "night"),
      volume: fc.oneof(percent, curve),
      accent: orNull("bells"),
    },
    { requiredKeys: [] },
  )
  .filter((set) => Object.keys(set).length > 0);
export const targets = fc.uniqueArray(fc.constantFrom("venue", "group:indoor", "zone:lobby", "zone:terrace"), {
  minLength: 1,
  maxLength: 2,
});

const numbered = <Item extends object>(items: readonly Item[]): (Item & { id: string })[] =>
  items.map((item, index) => ({ ...item, id: `n${index}` }));

/** The rules and caps of a plan, as they are written. */
export function ruleAround(around: number, periods: readonly string[]) {
  const days = daysAround(around, periods);
  return fc.record(
    {
      targets,
      priority: fc.integer({ min: 0, max: 2 }),
      days,
      window,
      gate: fc.constantFrom("always", "open"),
      set: settings,
      enabled: fc.boolean(),
    },
    { requiredKeys: ["targets", "set"] },
  );
}
function capAround(around: number, periods: readonly string[]) {
  const days = daysAround(around, periods);
  return fc.record({ targets, days, window, maximumVolume: percent }, { requiredKeys: ["targets", "maximumVolume"] });
}

/** Opening exceptions near `around`; a date is closed or has hours, not both. */
function exceptionsAround(around: number) {
  const exception = fc.record({ days: fc.integer({ min: -2, max: 2 }), window: fc.option(window) });
  return fc.uniqueArray(exception, { maxLength: 3, selector: ({ days }) => days }).map((list) =>
    list.map(({ days, window: hours }) => {
      const date = plusDays(new Date(around).toISOString().slice(0, 10), days);
      return hours === null ? { date, closed: true } : { date, window: hours };
    }),
  );
}

export function planIn({ timeZone, around }: Place): fc.Arbitrary<Plan> {
  const plain = daysAround(around, []);
  const periodIds = ["p0", "p1"];
  return fc
    .record({
      openingHours: fc.option(fc.array(fc.record({ days: daysAround(around, periodIds), window }), { maxLength: 2 })),
      openingExceptions: fc.oneof(fc.constant([]), exceptionsAround(around)),
      periods: fc.tuple(plain, daysAround(around, ["p0"])),
      rules: fc.array(ruleAround(around, periodIds), { maxLength: 7 }),
      caps: fc.array(capAround(around, periodIds), { maxLength: 2 }),
      maximumVolume: fc.constantFrom(50, 100),
    })
    .map(({ openingHours, openingExceptions, periods, rules, caps, maximumVolume }) =>
      Plan.parse({
        schema: 1,
        venue: {
          id: "venue",
          name: "Venue",
          timeZone,
          locale: "en",
          location: { latitude: 0, longitude: 0 },
          holidays: { country: "FR" },
          openingHours,
          openingExceptions,
        },
        zones: [
          { id: "lobby", name: "Lobby", groups: ["indoor"], maximumVolume },
          { id: "terrace", name: "Terrace" },
        ],
        playlists: ["purr", "race", "night"].map((id) => ({ id, name: id, tracks: [{ sound: id }] })),
        periods: periods.map((days, index) => ({ id: `p${index}`, days })),
        rules: numbered(rules),
        caps: numbered(caps),
      }),
    );
}

export function overridesAround(around: number): fc.Arbitrary<Override[]> {
  const instant = fc.integer({ min: -48 * 60, max: 48 * 60 }).map((minutes) => (Math.floor(around / 60_000) + minutes) * 60_000);
  const override = fc.record({
    layer: fc.constantFrom("operator", "operator", "emergency"),
    targets,
    set: settings,
    from: instant,
    minutes: fc.oneof(fc.integer({ min: 1, max: 24 * 60 }), fc.integer({ min: 1, max: 24 * 60 }), fc.constant(null)),
  });
  return fc.array(override, { maxLength: 3 }).map((list) =>
    numbered(list).map(({ minutes, from, layer, ...rest }) =>
      Override.parse({
        ...rest,
        layer,
        from: formatInstant(from),
        // Only an emergency lasts until it is ended.
        until: minutes === null && layer === "emergency" ? null : formatInstant(from + (minutes ?? 90) * 60_000),
        createdAt: formatInstant(around),
        reason: "test",
        message: null,
        sound: null,
      }),
    ),
  );
}

export interface Scene {
  readonly plan: Plan;
  readonly overrides: readonly Override[];
  /** The middle of the interesting days. */
  readonly around: number;
  readonly at: number;
}

/** Anything that the contract can say, anywhere. */
export const scene: fc.Arbitrary<Scene> = place.chain((found) =>
  fc.record({
    plan: planIn(found),
    overrides: overridesAround(found.around),
    around: fc.constant(found.around),
    at: fc.integer({ min: -1.5 * DAY, max: 1.5 * DAY }).map((offset) => found.around + Math.round(offset / 60_000) * 60_000),
  }),
);
