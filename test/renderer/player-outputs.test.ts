import { describe, expect, test } from "vitest";
import { Screen } from "../../electron/contract/plan.ts";
import type { Card } from "../../electron/contract/report.ts";
import { cardsAmong, namesOf } from "../../renderer/player/outputs/cards.ts";
import { outputFault } from "../../renderer/player/outputs/faults.ts";
import { matchCard, wantOf } from "../../renderer/player/outputs/match.ts";

const device = (kind: MediaDeviceKind, label: string, deviceId = label) => ({ kind, label, deviceId });
const card = (deviceId: string, label = deviceId): Card => ({ deviceId, label });

describe("the sound cards of a machine", () => {
  test("are told by id and name, without the aliases that the browser adds", () => {
    const devices = [
      device("audiooutput", "Default - USB Corridor", "default"),
      device("audiooutput", "USB Corridor", "a"),
      device("audiooutput", "USB Corridor", "b"),
      device("audiooutput", "HDMI", "c"),
      device("audioinput", "Microphone"),
    ];
    const cards = cardsAmong(devices);
    expect(cards).toEqual([card("a", "USB Corridor"), card("b", "USB Corridor"), card("c", "HDMI")]);
    expect(namesOf(cards ?? [])).toEqual(["USB Corridor", "HDMI"]);
  });

  test.each([
    ["the browser withholds every name", [device("audiooutput", "", ""), device("audioinput", "", "")]],
    ["it lists nothing", []],
    ["it names an alias alone", [device("audiooutput", "Default", "default")]],
  ])("cannot be told where %s", (_, devices) => {
    expect(cardsAmong(devices)).toBeNull();
  });

  test("are none where other devices have names and no card is among them", () => {
    expect(cardsAmong([device("audioinput", "Microphone")])).toEqual([]);
  });

  test("are told as far as a report takes them", () => {
    const many = Array.from({ length: 100 }, (_, index) => device("audiooutput", `${index}-${"x".repeat(300)}`, `${index}`));
    const cards = cardsAmong(many) ?? [];
    expect([cards.length, Math.max(...cards.map(({ label }) => label.length))]).toEqual([64, 200]);
  });
});

describe("the card that an output means", () => {
  const cards = [card("a", "USB"), card("b", "USB"), card("c", "HDMI")];

  test("is the one with its id, whatever its label says by now", () => {
    expect(matchCard({ deviceId: "b", label: "Old name" }, [], cards)).toEqual({ kind: "found", card: cards[1] });
  });

  test("is the only one with its label where no card has the id, as in another browser", () => {
    expect(matchCard({ deviceId: "elsewhere", label: "HDMI" }, [], cards)).toEqual({ kind: "found", card: cards[2] });
  });

  test("cannot be told where two cards have the label", () => {
    expect(matchCard({ deviceId: null, label: "USB" }, [], cards)).toEqual({ kind: "ambiguous" });
  });

  test("is the one of two alike that no other zone has", () => {
    expect(matchCard({ deviceId: null, label: "USB" }, [{ deviceId: "a", label: "USB" }], cards)).toEqual({
      kind: "found",
      card: cards[1],
    });
  });

  test("of two alike, one unplugged, is never the other zone's that is left", () => {
    const left = [card("a", "USB"), card("c", "HDMI")];
    expect(matchCard({ deviceId: "b", label: "USB" }, [{ deviceId: "a", label: "USB" }], left)).toEqual({ kind: "missing" });
  });

  test("of two alike in a browser that calls them otherwise, one unplugged, is for the operator to say", () => {
    const left = [card("x", "USB")];
    expect(matchCard({ deviceId: "b", label: "USB" }, [{ deviceId: "a", label: "USB" }], left)).toEqual({ kind: "ambiguous" });
  });

  test("is missing where no card has id or label", () => {
    expect(matchCard({ deviceId: "z", label: "Optical" }, [], cards)).toEqual({ kind: "missing" });
  });

  test("is found in the plan by its id there, or stands for a card's own label; other zones' cards are rivals", () => {
    const screen = (id: string, zone: string, output: string | null) => Screen.parse({ id, zone, roles: ["player"], output });
    const corridor = screen("corridor-1", "corridor", "east");
    const house = {
      outputs: [
        { id: "east", name: "East", label: "USB", deviceId: "a" },
        { id: "west", name: "West", label: "USB", deviceId: "b" },
      ],
      screens: [corridor, screen("corridor-2", "corridor", "x"), screen("lobby-1", "lobby", "west"), screen("pit", "pit", null)],
    };
    expect(wantOf(house, corridor)).toEqual({
      output: "east",
      wish: { deviceId: "a", label: "USB" },
      rivals: [{ deviceId: "b", label: "USB" }],
    });
    expect(wantOf(house, screen("new", "yard", "HDMI")).wish).toEqual({ deviceId: null, label: "HDMI" });
    expect(wantOf(house, screen("new", "yard", null)).wish).toBeNull();
  });
});

describe("what is wrong with an output", () => {
  const output = { wanted: "east", card: null, cards: [card("c", "HDMI")] };

  test.each([
    ["missing", "output-missing"],
    ["lost", "output-lost"],
    ["hold-off", "output-lost"],
    ["ambiguous", "output-ambiguous"],
    ["untold", "output-unnamed"],
  ] as const)("%s is said as %s, with the output's name", (state, code) => {
    const fault = outputFault({ ...output, state });
    expect(fault?.code).toBe(code);
    expect(fault?.message).toContain('"east"');
  });

  test.each(["ok", "default", "re-attaching"] as const)("%s is no fault", (state) => {
    expect(outputFault({ ...output, state })).toBeNull();
  });

  test("where the machine's default is wanted, a card that went is not called the zone's own", () => {
    const messages = (["lost", "missing", "hold-off"] as const).map(
      (state) => outputFault({ wanted: null, state, card: null, cards: [] })?.message ?? "",
    );
    expect(messages.map((message) => message.split(",")[0]?.split(":")[0])).toEqual([
      "A sound card of this computer is gone",
      "A sound card of this computer is gone",
      "The sound cards of this computer are back",
    ]);
  });

  test("a fault fits into a report, however many cards there are", () => {
    const cards = Array.from({ length: 64 }, (_, index) => card(`${index}`, "x".repeat(200)));
    expect(outputFault({ wanted: "y".repeat(200), state: "missing", card: null, cards })?.message.length).toBeLessThanOrEqual(
      500,
    );
    expect(
      outputFault({ wanted: "y".repeat(200), state: "untold", card: null, cards: null })?.message.length,
    ).toBeLessThanOrEqual(500);
  });
});
