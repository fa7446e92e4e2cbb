import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { Command } from "../../electron/contract/command.ts";
import type { Override } from "../../electron/contract/command.ts";
import type { Playlist } from "../../electron/contract/plan.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import { apply } from "../../electron/domain/apply.ts";
import type { Applied, HouseState } from "../../electron/domain/apply.ts";
import { repertoireOf } from "../../electron/domain/music/repertoire.ts";
import type { Card } from "../../electron/domain/music/repertoire.ts";
import { compile } from "../../electron/domain/schedule.ts";
import { testAlmanac } from "../support/almanac.ts";
import { instant, overrideOf, planOf } from "./house.ts";

const SOUNDS: readonly Card[] = [
  { id: "flat-six", kind: "loop", durationSeconds: 36 },
  { id: "bells", kind: "accent", durationSeconds: 20 },
  { id: "boxer-idle", kind: "loop", durationSeconds: 30, layer: { engine: "boxer", role: "idle" } },
  { id: "v12-rev", kind: "one-shot", durationSeconds: 4, layer: { engine: "v12", role: "rev" } },
];

const NOW = "2026-12-10T11:00:00Z";
const plan = planOf({ venue: { openingHours: [{ window: { from: "09:00", to: "18:00" } }] } });

function applied(command: unknown, overrides: readonly Override[] = [], now = NOW): Applied {
  const house: HouseState = { plan, overrides, announcements: [], programme: [] };
  const schedule = compile(plan, testAlmanac(plan.venue.timeZone), null);
  return apply(house, Command.parse(command), {
    now: instant(now),
    schedule,
    themes: new Set(["classic", "christmas"]),
    sounds: new Set(["flat-six", "bells"]),
    repertoire: repertoireOf(SOUNDS),
    pictureFault: (address) => (address === "/maps/ground.svg" ? null : "does not exist here"),
    recordings: { sound: () => null, spoken: () => null },
  });
}

/** The issues of a refusal as lines, or its message. */
function refusal(result: Applied): string[] {
  if (result.ok) return ["was accepted"];
  return result.refusal.kind === "invalid"
    ? result.refusal.issues.map(({ path, message }) => `${path}: ${message}`)
    : [result.refusal.message];
}

function overridesAfter(result: Applied): readonly Override[] {
  if (!result.ok) throw new Error(refusal(result).join("; "));
  return result.house.overrides;
}

const create = (request: object): unknown => ({
  kind: "create-override",
  id: "new",
  request: { targets: ["venue"], set: { theme: "christmas" }, ...request },
});

describe("replacing the plan", () => {
  const withPlaylist = (playlist: Pick<z.input<typeof Playlist>, "tracks" | "oneShots">) =>
    refusal(applied({ kind: "replace-plan", plan: planOf({ playlists: [{ id: "purr", name: "Purr", ...playlist }] }) }));

  it("knows an engine by its idle", () => {
    expect(withPlaylist({ tracks: [{ engine: "boxer" }] })).toEqual(["was accepted"]);
    expect(withPlaylist({ tracks: [{ sound: "flat-six" }, { engine: "v12" }, { engine: "flat-six" }] })).toEqual([
      'playlists[0].tracks[1].engine: there is no engine "v12"',
      'playlists[0].tracks[2].engine: there is no engine "flat-six"',
    ]);
  });

  it("lets nothing travel that never ends", () => {
    const oneShot = (sound: string) => ({
      tracks: [{ sound: "flat-six" }],
      oneShots: [{ sound, everySeconds: [60, 90] as [number, number], travels: true }],
    });
    expect(withPlaylist(oneShot("v12-rev"))).toEqual(["was accepted"]);
    expect(withPlaylist(oneShot("flat-six"))).toEqual([
      'playlists[0].oneShots[0].travels: cannot be true: "flat-six" is a loop, which has no end and passes nobody by',
    ]);
  });

  it("keeps the overrides", () => {
    const next = planOf({ rules: [{ id: "house", targets: ["venue"], set: { theme: "classic", accent: "bells" } }] });
    const result = applied({ kind: "replace-plan", plan: next }, [overrideOf({})]);
    expect(result).toEqual({
      ok: true,
      house: { plan: next, announcements: [], overrides: [overrideOf({})], programme: [] },
      override: null,
    });
  });

  it("names every theme and sound that the library does not have", () => {
    const next = planOf({
      playlists: [
        {
          id: "purr",
          name: "Purr",
          tracks: [{ sound: "flat-six" }, { sound: "v13" }],
          oneShots: [{ sound: "bang", everySeconds: [1, 2] }],
        },
      ],
      rules: [{ id: "noel", targets: ["venue"], set: { theme: "xmas", accent: "carol" } }],
    });
    expect(refusal(applied({ kind: "replace-plan", plan: next }))).toEqual([
      'playlists[0].tracks[1].sound: there is no sound "v13"',
      'playlists[0].oneShots[0].sound: there is no sound "bang"',
      'rules[0].set.theme: there is no theme "xmas"',
      'rules[0].set.accent: there is no sound "carol"',
    ]);
  });
});

describe("creating an override", () => {
  it("starts now, ends at an absolute instant and says who did it", () => {
    const result = applied(create({ until: "18:00" }));
    expect(result.ok && result.override).toEqual({
      id: "new",
      layer: "operator",
      targets: ["venue"],
      set: { theme: "christmas" },
      from: NOW,
      until: "2026-12-10T17:00:00Z",
      createdAt: NOW,
      reason: expect.objectContaining({ en: "Changed by an operator", fr: "Changé par un opérateur" }),
      message: null,
      sound: null,
    });
    expect(overridesAfter(result)).toHaveLength(1);
  });

  it("may begin later, and then counts its end from there", () => {
    const result = applied(create({ from: "2026-12-11T09:00:00+01:00", until: "closing", reason: "A client" }));
    expect(result.ok && result.override).toMatchObject({
      from: "2026-12-11T08:00:00Z",
      until: "2026-12-11T17:00:00Z",
      createdAt: NOW,
      reason: "A client",
    });
  });

  it("names every fault at once", () => {
    const request = {
      targets: ["zone:attic", "group:roof"],
      set: { theme: "xmas", playlist: "polka", accent: "carol" },
      until: "2026-12-10T10:00:00Z",
    };
    expect(refusal(applied(create(request)))).toEqual([
      'targets[0]: there is no zone "attic"',
      'targets[1]: no zone belongs to a group "roof"',
      'set.theme: there is no theme "xmas"',
      'set.accent: there is no sound "carol"',
      'set.playlist: there is no playlist "polka"',
      "until: ends before it begins: 2026-12-10T10:00:00Z is not after 2026-12-10T11:00:00Z",
    ]);
  });

  it("is refused when it is over already", () => {
    expect(refusal(applied(create({ from: "2026-12-10T08:00:00Z", forMinutes: 60 })))).toEqual([
      "forMinutes: is over already: it would have ended at 2026-12-10T09:00:00Z",
    ]);
    expect(refusal(applied(create({ from: "2026-12-10T08:00:00Z", until: NOW })))).toEqual([
      `until: is over already: it would have ended at ${NOW}`,
    ]);
  });

  it("until closing is refused while the venue is closed", () => {
    expect(refusal(applied(create({ until: "closing" }), [], "2026-12-10T20:00:00Z"))).toEqual([
      "until: the venue is closed at 2026-12-10T20:00:00Z, so there is no closing to wait for: give a time or an instant",
    ]);
  });

  it("is refused under an id that is taken", () => {
    expect(refusal(applied(create({ forMinutes: 5 }), [overrideOf({ id: "new" })]))).toEqual([
      'id: "new" is already the id of an override',
    ]);
  });
});

describe("ending an override", () => {
  const running = overrideOf({ id: "running" });
  const coming = overrideOf({ id: "coming", from: "2026-12-11T10:00:00Z", until: "2026-12-11T12:00:00Z" });

  it("keeps what a running one did, and removes one that lies ahead", () => {
    expect(overridesAfter(applied({ kind: "end-override", id: "running" }, [running, coming]))).toEqual([
      { ...running, until: NOW },
      coming,
    ]);
    expect(overridesAfter(applied({ kind: "end-override", id: "coming" }, [running, coming]))).toEqual([running]);
  });

  it("is refused when it is unknown, or has ended already", () => {
    expect(refusal(applied({ kind: "end-override", id: "ghost" }))).toEqual(['there is no override "ghost"']);
    expect(refusal(applied({ kind: "end-override", id: "running" }, [running], "2026-12-10T12:00:00Z"))).toEqual([
      'the override "running" has ended already',
    ]);
  });
});

describe("emergencies", () => {
  const declare = (id: string, sound: string | null = null): unknown => ({
    kind: "declare-emergency",
    id,
    request: { message: "Please leave", sound },
  });

  it("lie over the whole venue until they are ended", () => {
    const result = applied(declare("fire", "bells"));
    expect(result.ok && result.override).toMatchObject({
      layer: "emergency",
      targets: ["venue"],
      set: { playlist: null, accent: null, volume: 100 },
      from: NOW,
      until: null,
      message: "Please leave",
      sound: "bells",
    });
    const ended = overridesAfter(applied({ kind: "end-emergency" }, overridesAfter(result), "2026-12-10T11:10:00Z"));
    expect(ended.map(({ id, until }) => ({ id, until }))).toEqual([{ id: "fire", until: "2026-12-10T11:10:00Z" }]);
  });

  it("a second one ends the first", () => {
    const first = overridesAfter(applied(declare("fire")));
    const second = overridesAfter(applied(declare("flood"), first, "2026-12-10T11:05:00Z"));
    expect(second.map(({ id, until }) => ({ id, until }))).toEqual([
      { id: "fire", until: "2026-12-10T11:05:00Z" },
      { id: "flood", until: null },
    ]);
  });

  it("are refused with a sound that does not exist, and cannot be ended when there is none", () => {
    expect(refusal(applied(declare("fire", "siren")))).toEqual(['sound: there is no sound "siren"']);
    expect(refusal(applied({ kind: "end-emergency" }))).toEqual(["there is no emergency to end"]);
    expect(refusal(applied({ kind: "end-override", id: "fire" }, overridesAfter(applied(declare("fire")))))).toEqual([
      '"fire" is an emergency: end it as one',
    ]);
  });
});

it("overrides that ended more than 35 days ago are forgotten at the next command", () => {
  const ended = (daysAgo: number): Override => {
    const until = formatInstant(instant(NOW) - daysAgo * 86_400_000);
    return overrideOf({ id: `d${daysAgo}`, from: "2026-01-01T00:00:00Z", until });
  };
  const kept = overridesAfter(applied(create({ forMinutes: 5 }), [ended(36), ended(34)]));
  expect(kept.map(({ id }) => id)).toEqual(["d34", "new"]);
});
