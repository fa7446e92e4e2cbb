/** What an operator types into the palette is understood in three languages, in any order, and never as something else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Target } from "../../electron/contract/plan.ts";
import { durationAt, folded, timeAt } from "../../renderer/console/palette/grammar.ts";
import { finder, type Named } from "../../renderer/console/palette/names.ts";
import { readWish } from "../../renderer/console/palette/wish.ts";

const HOUSE: readonly Named[] = [
  { kind: "theme", id: "christmas", names: ["Noël", "Christmas", "Weihnachten"] },
  { kind: "theme", id: "new-year", names: ["Nouvel an", "New Year", "Neujahr"] },
  { kind: "theme", id: "race", names: ["Course", "Race", "Rennen"] },
  { kind: "theme", id: "classic", names: ["Classique", "Classic", "Klassisch"] },
  { kind: "playlist", id: "race", names: ["Course", "Race"] },
  { kind: "playlist", id: "purr", names: ["Ronron", "Purr"] },
  { kind: "playlist", id: "night", names: ["Nuit", "Night"] },
  { kind: "zone", id: "lobby", names: ["Accueil", "Lobby", "Empfang"] },
  { kind: "zone", id: "pit-lane", names: ["Voie des stands", "Pit lane"] },
  { kind: "zone", id: "corridor", names: ["Couloir", "Corridor"] },
  { kind: "group", id: "outdoor", names: [] },
];

const read = (text: string) => readWish(text, HOUSE);
const first = (text: string) => read(text).wishes[0];

const LOBBY: readonly Target[] = ["zone:lobby"];
const TILL_SIX = { set: { theme: "christmas" }, targets: LOBBY, start: { kind: "now" }, end: { kind: "time", time: "18:00" } };

describe("a wish", () => {
  it.each([
    "christmas lobby until 18",
    "Christmas in the lobby until 18:00",
    "lobby christmas till 6pm",
    "until 6 pm christmas lobby",
    "noël accueil jusqu’à 18h",
    "Noël à l’accueil jusqu'à 18 h 00",
    "mets noel dans l'accueil jusqu à 18 heures",
    "Weihnachten im Empfang bis 18 Uhr",
    "weihnachten empfang bis um 18:00",
    "chr lob until 18",
    "chirstmas lobbi until 18.00",
  ])("%s", (text) => {
    expect(read(text)).toEqual({ wishes: [TILL_SIX], unread: [], zones: ["lobby"] });
  });

  it("lasts a while, or until closing", () => {
    expect(first("purr corridor for 2 h")?.end).toEqual({ kind: "minutes", minutes: 120 });
    expect(first("purr corridor pendant 1h30")?.end).toEqual({ kind: "minutes", minutes: 90 });
    expect(first("purr corridor 45 minuten")?.end).toEqual({ kind: "minutes", minutes: 45 });
    expect(first("purr for an hour")?.end).toEqual({ kind: "minutes", minutes: 60 });
    expect(first("ronron jusqu’à la fermeture")?.end).toEqual({ kind: "closing" });
    expect(first("purr until closing time")?.end).toEqual({ kind: "closing" });
    expect(first("purr bis Ladenschluss")?.end).toEqual({ kind: "closing" });
    expect(first("purr until midnight")?.end).toEqual({ kind: "time", time: "00:00" });
    expect(first("purr")?.end).toBeNull();
  });

  it("begins later", () => {
    expect(first("christmas from 14 until 18")).toMatchObject({
      start: { kind: "day", days: 0, time: "14:00" },
      end: { kind: "time", time: "18:00" },
    });
    expect(first("noël demain à 9h30 jusqu'à 12h")?.start).toEqual({ kind: "day", days: 1, time: "09:30" });
    expect(first("weihnachten ab 9 uhr morgen")?.start).toEqual({ kind: "day", days: 1, time: "09:00" });
    // Without an hour it begins at none: never now.
    expect(first("christmas tomorrow")?.start).toEqual({ kind: "day", days: 1, time: "" });
  });

  it("has several places, a group, or the whole venue", () => {
    expect(first("christmas lobby pit lane")?.targets).toEqual(["zone:lobby", "zone:pit-lane"]);
    expect(first("christmas voie des stands et couloir")?.targets).toEqual(["zone:pit-lane", "zone:corridor"]);
    expect(first("christmas outdoor")?.targets).toEqual(["group:outdoor"]);
    expect(first("christmas lobby everywhere")?.targets).toEqual(["venue"]);
    expect(first("christmas")?.targets).toEqual([]);
  });

  it("sets a volume, alone or with something", () => {
    expect(first("volume 30 lobby")?.set).toEqual({ volume: 30 });
    expect(first("purr 55% lobby")?.set).toEqual({ playlist: "purr", volume: 55 });
    expect(first("mute corridor for 30 min")).toMatchObject({ set: { volume: 0 }, end: { kind: "minutes", minutes: 30 } });
    expect(read("volume 130 lobby").wishes).toEqual([]);
    expect(read("volume 130 lobby").unread).toContain("130");
  });

  it("that may mean two things is offered as both", () => {
    expect(read("race lobby").wishes.map(({ set }) => set)).toEqual([{ theme: "race" }, { playlist: "race" }]);
    expect(read("christmas race").wishes.map(({ set }) => set)).toEqual([{ theme: "christmas", playlist: "race" }]);
    expect(read("n").wishes).toEqual([]);
  });

  it("tells what it did not understand, and not what is still being typed", () => {
    expect(read("christmas submarine until 18")).toMatchObject({
      wishes: [{ set: { theme: "christmas" } }],
      unread: ["submarine"],
    });
    expect(read("christmas until 25").unread).toEqual(["until", "25"]);
    expect(read("christmas lobby until").unread).toEqual([]);
    expect(read("christmas lobby for").unread).toEqual([]);
    expect(read("lobby")).toEqual({ wishes: [], unread: [], zones: ["lobby"] });
    expect(read("")).toEqual({ wishes: [], unread: [], zones: [] });
  });
});

describe("a time of day", () => {
  it.each([
    ["12am", "00:00"],
    ["12 pm", "12:00"],
    ["7:45pm", "19:45"],
    ["18h30", "18:30"],
    ["18 h 30", "18:30"],
    ["9 uhr 15", "09:15"],
    ["midi", "12:00"],
  ])("%s is %s", (typed, time) => {
    expect(timeAt(folded(typed).split(" "))).toEqual({ time, count: typed.split(" ").length });
  });

  it("is none where nobody says one", () => {
    for (const typed of ["24", "18:60", "13pm", "0am", "lobby", ""]) expect(timeAt(typed.split(" "))).toBeNull();
  });

  it("is read as it was said, whatever the hour", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const [h, m] = [String(hour), String(minute).padStart(2, "0")];
        const time = `${h.padStart(2, "0")}:${m}`;
        for (const typed of [`${h}:${m}`, `${h}h${m}`, `${h} h ${m}`, `${h}.${m}`])
          expect(first(`christmas until ${typed}`)?.end).toEqual({ kind: "time", time });
      }),
    );
  });
});

describe("a length of time", () => {
  it("of nothing is none", () => {
    for (const typed of ["0 min", "two hours", "5 apples", ""]) expect(durationAt(typed.split(" "))).toBeNull();
  });
});

describe("a name", () => {
  const find = finder(HOUSE);

  it("is found by itself, however it is written", () => {
    for (const { kind, id, names } of HOUSE)
      for (const name of [id, ...names]) expect(find(folded(name))).toContainEqual({ kind, id });
  });

  it("that is nothing like any is none", () => {
    for (const typed of ["submarine", "xyzzy", "zz", "1"]) expect(find(typed)).toEqual([]);
  });

  it("never throws, and takes every word once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const { wishes, unread } = read(text);
        expect(unread.length).toBeLessThanOrEqual(folded(text).split(" ").length);
        for (const { set } of wishes) expect(Object.keys(set).length).toBeGreaterThan(0);
      }),
    );
  });
});
