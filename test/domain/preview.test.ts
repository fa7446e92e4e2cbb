/** What an override would change, against the house with and without it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Override } from "../../electron/contract/command.ts";
import { OverridePreview, type ZonePreview } from "../../electron/contract/override-preview.ts";
import type { Plan } from "../../electron/contract/plan.ts";
import { formatInstant, parseInstant } from "../../electron/contract/words.ts";
import { previewOf } from "../../electron/domain/preview.ts";
import { compile, desiredState, type Schedule, timeline } from "../../electron/domain/schedule.ts";
import { testAlmanac } from "../support/almanac.ts";
import { themeOf } from "../support/themes.ts";
import { runs, type Scene, scene, settings, targets } from "./arbitrary.ts";
import { overrideOf, QUIET_HOUR, scheduleOf } from "./house.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const FIELDS = ["theme", "playlist", "volume", "accent"] as const;
const TEXTS = ["theme", "playlist", "accent"] as const;
/** Against hanging only: alone none of these takes longer than a few seconds, unless RONRON_DEPTH says so. */
const SECONDS = 600_000;
const NO_LIBRARY = { themes: [], sounds: [] };

type Ending = Override & { readonly until: string };
const ending = (override: Override): Ending => ({ ...override, until: override.until ?? "" });

/** A scene, and one more override that begins around it. */
const asked = scene.chain((found) =>
  fc.record({
    found: fc.constant(found),
    made: fc
      .record({
        set: settings,
        targets,
        begins: fc.integer({ min: -36 * 60, max: 36 * 60 }),
        minutes: fc.integer({ min: 1, max: 60 * 60 }),
        late: fc.boolean(),
      })
      .map(({ set, begins, minutes, late, ...rest }): Ending => {
        const from = Math.floor(found.around / MINUTE) * MINUTE + begins * MINUTE;
        // It is asked for before it ends, and often after it was to begin.
        const createdAt = formatInstant(late ? from + Math.floor(minutes / 2) * MINUTE : from - MINUTE);
        const until = formatInstant(from + minutes * MINUTE);
        const steady = typeof set.volume === "object" ? { ...set, volume: 30 } : set;
        return ending(overrideOf({ ...rest, set: steady, id: "made", from: formatInstant(from), createdAt, until }));
      }),
  }),
);

const scheduleIn = (plan: Plan): Schedule => compile(plan, testAlmanac(plan.venue.timeZone), null);

function told({ plan, overrides }: Scene, made: Ending) {
  const schedule = scheduleIn(plan);
  const preview = previewOf(schedule, overrides, made, NO_LIBRARY);
  const without = (at: number) => desiredState(schedule, overrides, at, null);
  const withIt = (at: number) => desiredState(schedule, [...overrides, made], at, null);
  return { schedule, preview, without, withIt };
}

type FieldPreview = NonNullable<ZonePreview[(typeof FIELDS)[number]]>;
const each = (preview: OverridePreview): [zone: string, name: (typeof FIELDS)[number], field: FieldPreview][] =>
  preview.zones.flatMap((zone) =>
    FIELDS.flatMap((name): [string, (typeof FIELDS)[number], FieldPreview][] => {
      const field = zone[name];
      return field === undefined ? [] : [[zone.zone, name, field]];
    }),
  );

const property = (check: (found: Scene, made: Ending) => void): void => {
  fc.assert(
    fc.property(asked, ({ found, made }) => check(found, made)),
    runs(15),
  );
};

describe("what an override would change", () => {
  it(
    "is what the house is without it and with it, with the same reasons, at every instant that is told",
    { timeout: SECONDS },
    () => {
      property((found, made) => {
        const { preview, without, withIt } = told(found, made);
        OverridePreview.parse(preview);
        for (const [zone, name, field] of each(preview)) {
          for (const [stretches, stateAt] of [
            [field.without, without],
            [field.with, withIt],
          ] as const) {
            let last = preview.from;
            for (const { from, to, value, because } of stretches) {
              expect(from).toBe(last);
              last = to;
              for (const at of [parseInstant(from), parseInstant(to) - 1]) {
                const state = stateAt(at).zones[zone]?.[name];
                expect(state).toMatchObject({ value, because });
              }
            }
            if (stretches.length < 12) expect(last).toBe(preview.until);
          }
          expect(withIt(parseInstant(preview.until)).zones[zone]?.[name]).toMatchObject(field.back);
          expect(without(parseInstant(preview.until)).zones[zone]?.[name]).toMatchObject({ value: field.back.value });
        }
      });
    },
  );

  it("differs exactly where the timelines do, and says nothing about what it leaves alone", { timeout: SECONDS }, () => {
    property((found, made) => {
      const { schedule, preview } = told(found, made);
      const [from, until] = [parseInstant(preview.from), parseInstant(preview.until)];
      for (const { id } of found.plan.zones) {
        const [one, other] = [found.overrides, [...found.overrides, made]].map((overrides) =>
          timeline(schedule, overrides, id, from, until),
        );
        const of = (segments: typeof one, name: (typeof FIELDS)[number]): unknown[] => {
          const values = (segments ?? []).map((segment) => ({ at: segment.from, value: segment[name] }));
          return values.filter(({ value }, index) => JSON.stringify(values[index - 1]?.value) !== JSON.stringify(value));
        };
        const zone = preview.zones.find((candidate) => candidate.zone === id);
        for (const name of FIELDS) {
          const differs = JSON.stringify(of(one, name)) !== JSON.stringify(of(other, name));
          expect([id, name, zone?.[name]?.differs ?? false]).toEqual([id, name, differs]);
        }
      }
    });
  });

  it(
    "covers the operators’ overrides that would be seen meanwhile, and says what is seen of each at its end",
    { timeout: SECONDS },
    () => {
      property((found, made) => {
        const { schedule, preview } = told(found, made);
        const operators = found.overrides.filter(({ layer }) => layer === "operator");
        const [from, until] = [parseInstant(preview.from), parseInstant(preview.until)];
        const edges = operators.flatMap((one) => [one.from, one.until ?? one.from]).map(parseInstant);
        const looks = [from, ...edges.filter((at) => at > from && at < until)];
        const winnerAt = (zone: string, name: (typeof TEXTS)[number], at: number): string | null => {
          const because = desiredState(schedule, operators, at, null).zones[zone]?.[name].because;
          return because?.kind === "override" ? because.id : null;
        };
        for (const { zone, ...fields } of preview.zones) {
          for (const name of TEXTS) {
            const seen = new Set(looks.map((at) => winnerAt(zone, name, at)));
            const last = winnerAt(zone, name, until);
            const expected = operators
              .filter(({ id }) => seen.has(id))
              .map((one) => [one.id, parseInstant(one.until ?? "") <= until ? "ended" : one.id === last ? "holds" : "hidden"]);
            const covers = fields[name]?.covers.map(({ id, afterwards }) => [id, afterwards]);
            if (covers !== undefined) expect(covers).toEqual(expected);
          }
        }
      });
    },
  );
});

describe("Halloween in the lobby from 14:00 to 18:00, in Advent", () => {
  const schedule = scheduleOf({
    venue: { openingHours: [{ days: {}, window: { from: "09:00", to: "18:00" } }] },
    rules: [
      { id: "noel", name: "Noël", targets: ["venue"], set: { theme: "christmas" } },
      { id: "music", name: "Music", targets: ["venue"], set: { playlist: "purr", volume: 50 } },
      {
        id: "evening",
        name: "Evening",
        targets: ["venue"],
        priority: 5,
        gate: "always",
        window: { from: "17:00", to: "23:00" },
        set: { playlist: "race" },
      },
    ],
    caps: [{ ...QUIET_HOUR, targets: ["zone:lobby"] }],
  });
  const made = (parts: Parameters<typeof overrideOf>[0]): Ending =>
    ending(
      overrideOf({
        id: "made",
        targets: ["zone:lobby"],
        createdAt: "2026-12-10T11:00:00Z",
        from: "2026-12-10T13:00:00Z",
        until: "2026-12-10T17:00:00Z",
        ...parts,
      }),
    );
  const lobby = (parts: Parameters<typeof overrideOf>[0], overrides: readonly Override[] = []): ZonePreview => {
    const [zone] = previewOf(schedule, overrides, made(parts), NO_LIBRARY).zones;
    if (zone?.zone !== "lobby") throw new Error("This preview has no lobby.");
    return zone;
  };

  it("takes the place of the rule, and the rule comes back", () => {
    expect(lobby({ set: { theme: "halloween" } })).toEqual({
      zone: "lobby",
      theme: {
        without: [
          {
            from: "2026-12-10T13:00:00Z",
            to: "2026-12-10T17:00:00Z",
            value: "christmas",
            because: { kind: "rule", id: "noel", name: "Noël" },
          },
        ],
        with: [
          {
            from: "2026-12-10T13:00:00Z",
            to: "2026-12-10T17:00:00Z",
            value: "halloween",
            because: { kind: "override", id: "made", name: "A guest" },
          },
        ],
        back: { value: "christmas", because: { kind: "rule", id: "noel", name: "Noël" } },
        differs: true,
        covers: [],
      },
      heard: { arrival: null, tracks: [] },
    });
  });

  it("is limited by a cap from its first minute on", () => {
    const { volume } = lobby({ set: { volume: 80 } });
    expect(volume?.with.map(({ from, value, because }) => [from, value, because.id])).toEqual([
      ["2026-12-10T13:00:00Z", 80, "made"],
      ["2026-12-10T15:00:00Z", 20, "quiet"],
    ]);
  });

  it("passes over what the plan would have changed meanwhile, which then is there at its end", () => {
    const { playlist } = lobby({ set: { playlist: null } });
    expect(playlist?.without.map(({ from, value }) => [from, value])).toEqual([
      ["2026-12-10T13:00:00Z", "purr"],
      ["2026-12-10T16:00:00Z", "race"],
    ]);
    expect(playlist?.back).toMatchObject({ value: "race", because: { id: "evening" } });
  });

  it("does not differ where it asks for what is there anyway", () => {
    expect(lobby({ set: { theme: "christmas" } }).theme?.differs).toBe(false);
  });

  it("covers another override, which holds again, and one that is over by then", () => {
    const short = overrideOf({ id: "short", set: { theme: "race" }, until: "2026-12-10T15:00:00Z" });
    const long = overrideOf({ id: "long", set: { theme: "summer" }, until: "2026-12-10T20:00:00Z", reason: "Client visit" });
    const elsewhere = overrideOf({ id: "elsewhere", targets: ["zone:terrace"], until: "2026-12-10T20:00:00Z" });
    const afterwards = (overrides: readonly Override[]) =>
      lobby({ set: { theme: "halloween" } }, overrides).theme?.covers.map((one) => [one.id, one.afterwards]);
    expect(afterwards([long, short, elsewhere])).toEqual([
      ["long", "holds"],
      ["short", "ended"],
    ]);
    // The later one hides the earlier until the end, and nobody sees what would be covered.
    expect(afterwards([short, long])).toEqual([["long", "holds"]]);
  });

  it("is not heard below an emergency, and covers nothing of it", () => {
    const alarm = overrideOf({ id: "e", layer: "emergency", set: { playlist: null, volume: 100 }, until: null });
    const { playlist } = lobby({ set: { playlist: "race" } }, [alarm]);
    expect(playlist).toMatchObject({
      with: [{ value: null, because: { kind: "emergency", id: "e" } }],
      back: { value: null, because: { kind: "emergency" } },
      differs: false,
      covers: [],
    });
  });

  it("begins now where it began in the past, and says how the venue is then", () => {
    const late = previewOf(
      schedule,
      [],
      made({
        set: { theme: "halloween" },
        from: "2026-12-10T07:00:00Z",
        createdAt: "2026-12-10T20:30:00Z",
        until: "2026-12-10T22:00:00Z",
      }),
      NO_LIBRARY,
    );
    expect(late).toMatchObject({
      from: "2026-12-10T20:30:00Z",
      opening: { open: false, until: "2026-12-11T08:00:00Z" },
      daylight: { part: "night" },
    });
  });

  it("is heard with the sound of its arrival, and then what its playlist goes on with", () => {
    const library = {
      themes: [{ ...themeOf("halloween"), accents: { arrival: "wind" } }],
      sounds: [
        { id: "wind", kind: "accent" as const, durationSeconds: 54 },
        { id: "flat-six", kind: "loop" as const, durationSeconds: 20 },
      ],
    };
    const heard = (set: Override["set"]) => previewOf(schedule, [], made({ set }), library).zones[0]?.heard;
    expect(heard({ theme: "halloween" })).toMatchObject({ arrival: "wind", tracks: [{ sound: "flat-six" }] });
    expect(heard({ theme: "halloween", playlist: null })).toEqual({ arrival: null, tracks: [] });
    expect(heard({ accent: "wind" })).toMatchObject({ arrival: null, tracks: [{ sound: "flat-six" }, { sound: "wind" }] });
  });

  it("of a whole year tells the first stretches alone", () => {
    const year = lobby({ set: { playlist: "race" }, until: formatInstant(Date.parse("2026-12-10T13:00:00Z") + 365 * DAY) });
    expect(year.playlist?.without).toHaveLength(12);
    expect(year.playlist?.with).toHaveLength(1);
  });
});
