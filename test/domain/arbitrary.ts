/** Random plans, overrides and instants around the nights on which clocks change. */
import fc from "fast-check";
import { Override } from "../../electron/contract/command.ts";
import { Plan, WEEKDAYS } from "../../electron/contract/plan.ts";
import { formatInstant } from "../../electron/contract/words.ts";

const HOUR = 3_600_000;

/** A few days in each zone around something unusual. */
export const PLACES = [
  { timeZone: "Europe/Paris", around: Date.parse("2026-03-29T01:00:00Z") },
  { timeZone: "Europe/Paris", around: Date.parse("2026-10-25T01:00:00Z") },
  { timeZone: "Europe/Paris", around: Date.parse("2028-02-29T12:00:00Z") },
  { timeZone: "America/New_York", around: Date.parse("2026-11-01T06:00:00Z") },
  { timeZone: "Australia/Lord_Howe", around: Date.parse("2026-04-04T15:00:00Z") },
  { timeZone: "Australia/Lord_Howe", around: Date.parse("2026-10-03T15:30:00Z") },
  { timeZone: "Pacific/Apia", around: Date.parse("2011-12-30T10:00:00Z") },
  { timeZone: "Africa/Casablanca", around: Date.parse("2026-02-15T02:00:00Z") },
  { timeZone: "Asia/Kathmandu", around: Date.parse("2026-12-31T18:15:00Z") },
] as const;

const two = (value: number): string => String(value).padStart(2, "0");
export const timeOfDay = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
    .map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
  fc.constantFrom("00:00", "01:59", "02:00", "02:30", "03:00"),
);
const window = fc.record({ from: timeOfDay, to: fc.oneof(timeOfDay, fc.constant("24:00")) });
const monthDay = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([month, day]) => `${two(month)}-${two(day)}`),
  fc.constantFrom("02-28", "02-29", "03-01", "12-31", "01-01"),
);
const weekdays = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 7 });
const holidays = fc.constantFrom("only", "except", "also", "eve");
export const days = fc.record({ weekdays, season: fc.record({ from: monthDay, to: monthDay }), holidays }, { requiredKeys: [] });

const orNull = (...ids: string[]) => fc.constantFrom(...ids, null);
const percent = fc.constantFrom(0, 10, 20, 40, 60, 100);
const curve = fc
  .uniqueArray(fc.record({ at: timeOfDay, volume: percent }), { minLength: 2, maxLength: 4, selector: ({ at }) => at })
  .map((points) => ({ curve: points }));

const settings = (volume: fc.Arbitrary<unknown>) =>
  fc
    .record(
      {
        theme: orNull("classic", "christmas", "race"),
        playlist: orNull("purr", "race", "night"),
        volume,
        accent: orNull("bells"),
      },
      { requiredKeys: [] },
    )
    .filter((set) => Object.keys(set).length > 0);
const targets = fc.uniqueArray(fc.constantFrom("venue", "group:indoor", "zone:lobby", "zone:terrace"), {
  minLength: 1,
  maxLength: 2,
});

const numbered = <Item extends object>(items: readonly Item[]): (Item & { id: string })[] =>
  items.map((item, index) => ({ ...item, id: `n${index}` }));

function planOf(place: (typeof PLACES)[number], volume: fc.Arbitrary<unknown>): fc.Arbitrary<Plan> {
  const rule = fc.record(
    {
      targets,
      priority: fc.integer({ min: 0, max: 2 }),
      days,
      window,
      gate: fc.constantFrom("always", "open"),
      set: settings(volume),
      enabled: fc.boolean(),
    },
    { requiredKeys: ["targets", "set"] },
  );
  const cap = fc.record({ targets, days, window, maximumVolume: percent }, { requiredKeys: ["targets", "maximumVolume"] });
  return fc
    .record({
      openingHours: fc.option(fc.array(fc.record({ days, window }), { maxLength: 2 })),
      rules: fc.array(rule, { maxLength: 7 }),
      caps: fc.array(cap, { maxLength: 2 }),
      maximumVolume: fc.constantFrom(50, 100),
    })
    .map(({ openingHours, rules, caps, maximumVolume }) =>
      Plan.parse({
        schema: 1,
        venue: { id: "venue", name: "Venue", timeZone: place.timeZone, locale: "en", holidays: { country: "FR" }, openingHours },
        zones: [
          { id: "lobby", name: "Lobby", groups: ["indoor"], maximumVolume },
          { id: "terrace", name: "Terrace" },
        ],
        playlists: ["purr", "race", "night"].map((id) => ({ id, name: id, tracks: [{ sound: id }] })),
        rules: numbered(rules),
        caps: numbered(caps),
      }),
    );
}

function overridesAround(around: number): fc.Arbitrary<Override[]> {
  const instant = fc.integer({ min: -48 * 60, max: 48 * 60 }).map((minutes) => around + minutes * 60_000);
  const override = fc.record({
    layer: fc.constantFrom("operator", "operator", "emergency"),
    targets,
    set: settings(fc.oneof(percent, curve)),
    from: instant,
    minutes: fc.integer({ min: 1, max: 24 * 60 }),
  });
  return fc.array(override, { maxLength: 3 }).map((list) =>
    numbered(list).map(({ minutes, from, ...rest }) =>
      Override.parse({
        ...rest,
        from: formatInstant(from),
        until: formatInstant(from + minutes * 60_000),
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

function sceneOf(volume: fc.Arbitrary<unknown>): fc.Arbitrary<Scene> {
  return fc.constantFrom(...PLACES).chain((place) =>
    fc.record({
      plan: planOf(place, volume),
      overrides: overridesAround(place.around),
      around: fc.constant(place.around),
      at: fc.integer({ min: -36 * HOUR, max: 36 * HOUR }).map((offset) => place.around + Math.round(offset / 60_000) * 60_000),
    }),
  );
}

/** Anything that the contract can say. */
export const scene = sceneOf(fc.oneof(percent, curve));

/** Without curves, for the oracle that knows none. */
export const plainScene = sceneOf(percent).map((found) => ({ ...found, overrides: [] }));
