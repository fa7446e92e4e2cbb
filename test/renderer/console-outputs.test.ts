import { describe, expect, it } from "vitest";
import { Plan, type Screen } from "../../electron/contract/plan.ts";
import type { Card, OutputReport, ScreenStatus } from "../../electron/contract/report.ts";
import type { House } from "../../electron/contract/state.ts";
import { screenDifferences } from "../../renderer/console/logic/differences.ts";
import { assign, freshOutputId, rename, undo } from "../../renderer/console/outputs/edits.ts";
import { en } from "../../renderer/console/words/en.ts";
import { speak } from "../../renderer/ui/i18n.ts";
import { standing } from "../../renderer/console/outputs/standing.ts";
import { choicesOf, keyOf, rowsOf } from "../../renderer/console/outputs/rows.ts";

const EAST: Card = { deviceId: "e", label: "USB" };
const WEST: Card = { deviceId: "w", label: "USB" };
const HDMI: Card = { deviceId: "h", label: "HDMI" };

const PLAN = Plan.parse({
  schema: 1,
  venue: { id: "v", name: "V", timeZone: "Europe/Paris", locale: "en" },
  zones: [
    { id: "lobby", name: "Lobby" },
    { id: "yard", name: "Yard" },
  ],
  outputs: [{ id: "east", name: { en: "East", fr: "Est" }, label: "USB", deviceId: "e" }],
  screens: [
    { id: "yard-1", zone: "yard", roles: ["player"], output: null },
    { id: "lobby-1", zone: "lobby", roles: ["kiosk", "player"], output: "east" },
    { id: "wall", zone: "lobby", roles: ["kiosk"] },
  ],
});

const screenOf = (plan: Plan, id: string): Screen => {
  const found = plan.screens.find((screen) => screen.id === id);
  if (found === undefined) throw new Error(`There is no screen ${id}.`);
  return found;
};

const house: House = { ...PLAN, themes: [], sounds: [], rehearsal: null };

const output = (more: Partial<OutputReport>): OutputReport => ({
  wanted: null,
  state: "default",
  card: null,
  cards: [EAST, WEST, HDMI],
  ...more,
});

function status(id: string, told: OutputReport | null): ScreenStatus {
  return {
    id,
    zone: "lobby",
    roles: ["player"],
    online: true,
    lastHeartbeat: null,
    desired: { theme: null, playlist: null, volume: 0 },
    observed: [
      {
        screen: id,
        revision: 1,
        page: "player",
        theme: null,
        playlist: null,
        sound: null,
        framesPerSecond: null,
        outputs: null,
        output: told,
        clockOffsetMilliseconds: 0,
        faults: [],
      },
    ],
    faults: [],
  };
}

describe("the rows of sound cards", () => {
  it("are the players in the order of their zones, online or not", () => {
    const rows = rowsOf(house, [status("yard-1", output({}))]);
    expect(rows.map(({ screen, online }) => [screen.id, online])).toEqual([
      ["lobby-1", false],
      ["yard-1", true],
    ]);
  });

  it("say which zones of one computer play on one card", () => {
    const both = { ...house, screens: house.screens.map((screen) => ({ ...screen, output: "east" })) };
    const onEast = output({ wanted: "east", state: "ok", card: EAST });
    const sharedOf = (other: OutputReport) =>
      rowsOf(both, [status("lobby-1", onEast), status("yard-1", other)]).map(({ sharedWith }) => sharedWith);
    expect(sharedOf(onEast)).toEqual([["yard-1"], ["lobby-1"]]);
    const elsewhere = { deviceId: "other-browser", label: "USB" };
    expect(sharedOf(output({ wanted: "east", state: "ok", card: elsewhere, cards: [elsewhere] }))).toEqual([[], []]);
  });

  it("name the machine's default where any of its cards is gone, and no card of the zone's own", () => {
    const say = (key: string): string => key;
    const said = (wanted: string | null) =>
      (["lost", "missing", "hold-off"] as const).map(
        (state) => standing({ online: true, output: output({ state, wanted }), sharedWith: [] }, { say }).text,
      );
    expect(said(null)).toEqual(["outputs.state.default-lost", "outputs.state.default-lost", "outputs.state.default-hold-off"]);
    expect(said("east")).toEqual(["outputs.state.lost", "outputs.state.missing", "outputs.state.hold-off"]);
  });

  it("count the zones of one card, however many there are", async () => {
    const i18n = await speak({ en }, "en");
    const detail = (sharedWith: string[]) =>
      standing({ online: true, output: output({}), sharedWith }, { say: (key, values) => i18n.t(key, { ...values }) }).detail;
    expect([detail(["a"]), detail(["a", "b"])]).toEqual([
      "Both play on the computer’s default. Choose a card for each.",
      "All 3 play on the computer’s default. Choose a card for each.",
    ]);
  });

  it("say that two zones of one computer are both on its default", () => {
    const both = { ...house, screens: house.screens.map((screen) => ({ ...screen, output: null })) };
    const rows = rowsOf(both, [status("lobby-1", output({})), status("yard-1", output({}))]);
    expect(rows.map(({ sharedWith }) => sharedWith)).toEqual([["yard-1"], ["lobby-1"]]);
    const untold = output({ cards: null });
    expect(rowsOf(both, [status("lobby-1", untold), status("yard-1", untold)]).flatMap(({ sharedWith }) => sharedWith)).toEqual(
      [],
    );
  });
});

describe("the cards to choose from", () => {
  const keysOf = (screen: Screen, told: OutputReport | null) => {
    const { choices, chosen } = choicesOf({ screen, output: told }, PLAN.outputs);
    return { choices: choices.map(keyOf), chosen: keyOf(chosen) };
  };

  it("are the default, those with a name, then the others", () => {
    expect(keysOf(screenOf(PLAN, "yard-1"), output({ cards: [HDMI, WEST, EAST] }))).toEqual({
      choices: ["-default", "named east", "card h", "card w"],
      chosen: "-default",
    });
  });

  it("show one that is wanted and not there as it is", () => {
    expect(keysOf(screenOf(PLAN, "lobby-1"), output({ wanted: "east", state: "missing", cards: [HDMI] }))).toEqual({
      choices: ["absent east", "-default", "card h"],
      chosen: "absent east",
    });
    expect(keysOf(screenOf(PLAN, "lobby-1"), null).chosen).toBe("absent east");
  });

  it("of two alike, of which the plan says only what they are called, none is chosen", () => {
    const screen = { ...screenOf(PLAN, "yard-1"), output: "USB" };
    expect(keysOf(screen, output({ wanted: "USB", state: "ambiguous" })).chosen).toBe("absent USB");
  });
});

describe("what needs somebody in the house", () => {
  const because = { kind: "default", id: null, name: null } as const;
  const zone = {
    theme: { value: null, since: null, because },
    playlist: { value: "purr", since: "2026-06-01T08:00:00Z", because },
    volume: { value: 40, since: null, because },
    accent: { value: null, since: null, because },
  };
  const at = Date.parse("2026-06-01T09:00:00Z");
  const look = { now: at, speed: 1, wall: at, arrivals: new Map() };

  it("is the sound card that is gone, and not the silence that follows from it", () => {
    const told = status("lobby-1", output({ wanted: "east", state: "lost" }));
    const [report] = told.observed;
    if (report === undefined) throw new Error("There is one report.");
    const sound = { running: true, needsGesture: false, levelDbfs: -120, sounds: [] };
    const screen = {
      ...told,
      lastHeartbeat: "2026-06-01T08:59:59Z",
      observed: [{ ...report, playlist: "purr", sound }],
      faults: [{ code: "output-lost", message: "It is gone." }],
    };
    expect(screenDifferences(screen, zone, look)).toEqual([{ kind: "output", state: "lost", wanted: "east" }]);
  });
});

describe("what is saved", () => {
  const planOf = (edited: ReturnType<typeof assign>): Plan => {
    if (edited.kind !== "plan") throw new Error("It was refused.");
    return Plan.parse(edited.plan);
  };

  it("a card without a name gets an entry with its id and its label, and is told from one called the same", () => {
    const plan = planOf(assign(PLAN, screenOf(PLAN, "yard-1"), { kind: "card", card: WEST }));
    expect(plan.outputs.at(-1)).toEqual({ id: "usb", name: "USB (2)", label: "USB", deviceId: "w" });
    expect(screenOf(plan, "yard-1").output).toBe("usb");
  });

  it("an entry that nobody named goes when no screen uses it any more; one with a name stays", () => {
    const there = planOf(assign(PLAN, screenOf(PLAN, "yard-1"), { kind: "card", card: HDMI }));
    expect(there.outputs.map(({ id }) => id)).toEqual(["east", "hdmi"]);
    const back = planOf(assign(there, screenOf(there, "yard-1"), { kind: "default" }));
    expect(back).toEqual(PLAN);
    const off = planOf(assign(PLAN, screenOf(PLAN, "lobby-1"), { kind: "default" }));
    expect(off.outputs).toEqual(PLAN.outputs);
  });

  it("a card has another name, and a screen that had it by its label has it by its entry", () => {
    const byLabel = { ...PLAN, screens: PLAN.screens.map((one) => (one.id === "yard-1" ? { ...one, output: "HDMI" } : one)) };
    const plan = planOf(rename(byLabel, screenOf(byLabel, "yard-1"), HDMI, null, "Terrace"));
    expect(plan.outputs.at(-1)).toEqual({ id: "terrace", name: "Terrace", label: "HDMI", deviceId: "h" });
    expect(screenOf(plan, "yard-1").output).toBe("terrace");
  });

  it("nothing is saved where someone else has changed just this", () => {
    const changed = { ...PLAN, screens: PLAN.screens.map((one) => ({ ...one, output: "HDMI" })) };
    expect(assign(changed, screenOf(PLAN, "yard-1"), { kind: "card", card: WEST })).toEqual({ kind: "changed" });
    const named = { ...PLAN, outputs: PLAN.outputs.map((one) => ({ ...one, name: "Theirs" })) };
    expect(rename(named, screenOf(PLAN, "lobby-1"), EAST, PLAN.outputs[0] ?? null, "Mine")).toEqual({ kind: "changed" });
  });

  it("an undo brings back what was, and keeps what others changed elsewhere meanwhile", () => {
    const after = planOf(assign(PLAN, screenOf(PLAN, "yard-1"), { kind: "card", card: HDMI }));
    const meanwhile = { ...after, zones: after.zones.map((zone) => ({ ...zone, trimDecibels: -3 })) };
    const undone = planOf(undo(meanwhile, PLAN, after));
    expect(undone).toEqual({ ...PLAN, zones: meanwhile.zones });
    const touched = { ...after, outputs: PLAN.outputs };
    expect(undo(touched, PLAN, after)).toEqual({ kind: "changed" });
  });

  it("ids are made of names, and are never taken twice", () => {
    expect(freshOutputId("Haut-parleurs d’été", [])).toBe("haut-parleurs-d-ete");
    expect(freshOutputId("مكبر", [{ id: "card" }])).toBe("card-2");
    expect(freshOutputId("x".repeat(200), [{ id: "x".repeat(58) }])).toBe(`${"x".repeat(58)}-2`);
  });
});
