import { describe, expect, test } from "vitest";
import type { Override } from "../../electron/contract/command.ts";
import { Zone } from "../../electron/contract/plan.ts";
import type { ScreenReport, ScreenStatus, SoundReport } from "../../electron/contract/report.ts";
import type { ZoneState } from "../../electron/contract/state.ts";
import { arrivalsAfter } from "../../renderer/console/logic/arrivals.ts";
import { levelIsStale, needs, screenDifferences } from "../../renderer/console/logic/differences.ts";
import { holds, mutes, operatorOverrides, revival, withMade, zonesOf } from "../../renderer/console/logic/overrides.ts";
import { becauseText, differenceText, offsetText, settingsText } from "../../renderer/console/logic/sentences.ts";
import { en } from "../../renderer/console/words/en.ts";
import { fr } from "../../renderer/console/words/fr.ts";
import { spoken } from "../../renderer/console/words/language.ts";
import { speechIn } from "../support/console-speech.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const LONG_AGO = "2026-11-22T08:00:00Z";
const rule = { kind: "rule", id: "noel", name: "Noël" } as const;

const zone: ZoneState = {
  theme: { value: "christmas", since: LONG_AGO, because: rule },
  playlist: { value: "purr", since: LONG_AGO, because: rule },
  volume: { value: 45, since: LONG_AGO, because: rule },
  accent: { value: null, since: null, because: { kind: "default", id: null, name: null } },
};
const heard: SoundReport = { running: true, needsGesture: false, levelDbfs: -24, sounds: ["flat-six-idle"] };

function report(page: "kiosk" | "player", more: Partial<ScreenReport> = {}): ScreenReport {
  return {
    screen: "lobby-1",
    revision: 1,
    page,
    theme: page === "kiosk" ? "christmas" : null,
    playlist: page === "player" ? "purr" : null,
    sound: page === "player" ? heard : null,
    framesPerSecond: null,
    outputs: null,
    output: null,
    clockOffsetMilliseconds: 2,
    faults: [],
    ...more,
  };
}

function screen(observed: ScreenReport[], more: Partial<ScreenStatus> = {}): ScreenStatus {
  return {
    id: "lobby-1",
    zone: "lobby",
    roles: ["kiosk", "player"],
    online: true,
    lastHeartbeat: "2026-11-22T11:59:58Z",
    desired: { theme: "christmas", playlist: "purr", volume: 45 },
    observed,
    faults: [],
    ...more,
  };
}

const look = (speed: number) => ({ now: NOW, speed, wall: NOW, arrivals: null });

async function sentences(status: ScreenStatus, state: ZoneState = zone, language = "en"): Promise<string[]> {
  const speech = await speechIn({ en, fr }, language, null);
  return screenDifferences(status, state, look(1)).map((difference) => differenceText(difference, speech, NOW));
}

describe("what is, beside what should be", () => {
  test("a screen that wears and plays what it should gives no sentence", async () => {
    expect(await sentences(screen([report("kiosk"), report("player")]))).toEqual([]);
  });

  test("another theme and another playlist are named on both sides", async () => {
    expect(await sentences(screen([report("kiosk", { theme: "race" }), report("player", { playlist: null })]))).toEqual([
      "wears race and should wear christmas",
      "plays Silence and should play purr",
    ]);
  });

  test("no theme and the house style are the same thing", async () => {
    const bare = { ...zone, theme: { ...zone.theme, value: null } };
    expect(await sentences(screen([report("kiosk", { theme: "classic" }), report("player")]), bare)).toEqual([]);
  });

  test("green but silent cannot exist: a level below the floor is said while sound is due", async () => {
    const silent = screen([report("kiosk"), report("player", { sound: { ...heard, levelDbfs: -96 } })]);
    expect(await sentences(silent)).toEqual(["is silent though purr should be heard: check card, cable and amplifier"]);
    expect(await sentences(silent, { ...zone, volume: { ...zone.volume, value: 0 } })).toEqual([]);
  });

  test("a room that should be silent and is not is named, but not during an emergency", async () => {
    const loud = screen([report("kiosk"), report("player")]);
    const muted = { ...zone, volume: { ...zone.volume, value: 0 } };
    expect(await sentences(loud, muted)).toEqual(["is heard at −24 dBFS and should be silent"]);
    const emergency = { kind: "emergency", id: "alarm", name: "Leave" } as const;
    expect(await sentences(loud, { ...muted, playlist: { ...zone.playlist, because: emergency } })).toEqual([]);
  });

  test("a kiosk that is not ready for what comes is named before it comes, by the venue's clock", async () => {
    const values = { theme: "christmas", due: "2026-11-22T12:10:00Z" };
    const fault = { code: "theme-unready", message: "It is not ready for christmas.", values };
    const unready = screen([report("kiosk", { ready: ["classic"] }), report("player")], { faults: [fault] });
    expect(await sentences(unready)).toEqual([
      "It is not ready for “christmas”, due at 12:10: look at its network, and load its page anew.",
    ]);
    expect(await sentences(unready, zone, "fr")).toEqual([
      "Le décor «\u00a0christmas\u00a0» est prévu à 12:10 et cet écran n’est pas prêt\u00a0: vérifiez son réseau et rechargez sa page.",
    ]);
  });

  test("a change of a moment ago is given time to arrive", async () => {
    const fresh = { ...zone, theme: { ...zone.theme, since: "2026-11-22T11:59:50Z" } };
    expect(await sentences(screen([report("kiosk", { theme: "classic" }), report("player")]), fresh)).toEqual([]);
  });

  test("in a rehearsal at 60 times the speed that time is venue time", () => {
    const fresh = { ...zone, theme: { ...zone.theme, since: "2026-11-22T11:50:00Z" } };
    const late = screen([report("kiosk", { theme: "classic" }), report("player")]);
    expect(screenDifferences(late, fresh, look(60))).toEqual([]);
    expect(screenDifferences(late, fresh, look(1))).toHaveLength(1);
  });

  test("a page that has just come is not accused before it has settled, but may ask for a touch", () => {
    const silent = screen([report("kiosk", { theme: "race" }), report("player", { sound: { ...heard, levelDbfs: -96 } })]);
    const away = arrivalsAfter(null, [screen([], { online: false })], NOW - 60_000);
    const arrivals = arrivalsAfter(away, [silent], NOW - 3_000);
    const kinds = (wall: number, status = silent) =>
      screenDifferences(status, zone, { now: NOW, speed: 1, wall, arrivals }).map(({ kind }) => kind);
    expect(kinds(NOW)).toEqual([]);
    expect(kinds(NOW + 23_000)).toEqual(["theme", "silent"]);
    const locked = { running: false, needsGesture: true, levelDbfs: -120, sounds: [] };
    expect(kinds(NOW, screen([report("kiosk"), report("player", { sound: locked })]))).toEqual(["needs-touch"]);
    // What a player finds wrong with its own sound it has waited for already.
    const told = {
      sound: { ...heard, levelDbfs: -120 },
      faults: [{ code: "silent", message: "Sound is due and none is heard." }],
    };
    expect(kinds(NOW, screen([report("kiosk"), report("player", told)]))).toEqual(["silent"]);
  });

  test("whoever was here before this console looked is judged at once, whoever leaves comes anew", () => {
    const here = screen([report("kiosk")]);
    const first = arrivalsAfter(null, [here], NOW);
    const gone = arrivalsAfter(first, [screen([report("kiosk")], { online: false })], NOW + 5_000);
    expect([first, gone, arrivalsAfter(gone, [here], NOW + 9_000)].map((map) => map?.get("lobby-1/kiosk"))).toEqual([
      -Infinity,
      undefined,
      NOW + 9_000,
    ]);
  });

  test("a level reported before the last change of what should sound is stale", () => {
    const changed = (since: string) => ({ ...zone, volume: { ...zone.volume, since } });
    const reported = screen([report("player")], { lastHeartbeat: "2026-11-22T11:59:55Z" });
    expect(levelIsStale(reported, zone, look(1))).toBe(false);
    expect(levelIsStale(reported, changed("2026-11-22T11:59:58Z"), look(1))).toBe(true);
    expect(levelIsStale(reported, changed("2026-11-22T11:59:50Z"), look(1))).toBe(false);
    // Ten seconds of a venue that lives ten times as fast are one second.
    expect(levelIsStale(reported, changed("2026-11-22T11:59:50Z"), look(10))).toBe(true);
  });

  test("a screen that waits for a touch is said to, and not called silent as well", async () => {
    const locked = { running: false, needsGesture: true, levelDbfs: -120, sounds: [] };
    expect(await sentences(screen([report("kiosk"), report("player", { sound: locked })]))).toEqual([
      "waits for a touch before it may sound: tap its screen once",
    ]);
  });

  test("an offline screen says since when, one that never reported says so", async () => {
    expect(await sentences(screen([], { online: false, lastHeartbeat: "2026-11-22T11:57:00Z" }))).toEqual([
      "offline for 3 min (last heard 11:57)",
    ]);
    expect(await sentences(screen([], { online: false, lastHeartbeat: null }))).toEqual([
      "has not reported since the controller started. Is it switched on?",
    ]);
  });

  test("a missing page, a clock that is off and a screen's own fault are each said, the controller's own comparison is not said twice", async () => {
    const faults = [
      { code: "theme-differs", message: "It wears classic and should wear christmas." },
      { code: "gpu-lost", message: "Its picture is drawn without the graphics card." },
    ];
    expect(await sentences(screen([report("player", { clockOffsetMilliseconds: -1_420 })], { faults }))).toEqual([
      "its kiosk page does not report",
      "its clock is off by −1.4 s",
      "Its picture is drawn without the graphics card.",
    ]);
  });

  test("the sentences are French for who reads French", async () => {
    expect(await sentences(screen([report("kiosk", { theme: null }), report("player")]), zone, "fr")).toEqual([
      "porte Style maison et doit porter christmas",
    ]);
  });

  test("faults of the house come first, and many of one kind are one thing to see to", () => {
    const missing = (id: string) => ({ code: "theme-missing", message: `The plan uses the theme "${id}".` });
    const found = needs({ screens: [screen([report("kiosk")])], faults: [missing("a"), missing("b")] }, { lobby: zone }, look(1));
    expect(found).toEqual([
      { kind: "house", code: "theme-missing", messages: ['The plan uses the theme "a".', 'The plan uses the theme "b".'] },
      { kind: "screen", zone: "lobby", screen: "lobby-1", difference: { kind: "page-missing", page: "player" } },
    ]);
  });
});

describe("the words of reasons and settings", () => {
  test("a reason names its rule; the zone's own maximum and a default need no name", async () => {
    const speech = await speechIn({ en, fr }, "en", null);
    expect(becauseText(rule, "lobby", speech)).toBe("rule “Noël”");
    expect(becauseText({ kind: "cap", id: "lobby", name: "Lobby" }, "lobby", speech)).toBe("the zone’s own maximum");
    expect(becauseText({ kind: "default", id: null, name: null }, "lobby", speech)).toBe("house default");
  });

  test("an override says all it sets, silence and house style too", async () => {
    const speech = await speechIn({ en, fr }, "en", null);
    expect(settingsText({ theme: null, playlist: null, volume: 20 }, speech)).toBe("house style, silence, volume 20");
  });

  test("an offset is written with its sign, in seconds when it is large", () => {
    expect([12.4, -0.2, -340, 2_600].map(offsetText)).toEqual(["+12 ms", "+0 ms", "−340 ms", "+2.6 s"]);
  });

  test("the operator's language is the first they share with the console", () => {
    expect([spoken(["de-DE", "fr-CA", "en"]), spoken(["en-US"]), spoken(["ja"])]).toEqual(["fr", "en", null]);
  });
});

describe("running overrides", () => {
  const override = (more: Partial<Override>): Override => ({
    id: "one",
    layer: "operator",
    targets: ["venue"],
    set: { volume: 0 },
    from: "2026-11-22T11:00:00Z",
    until: "2026-11-22T13:00:00Z",
    createdAt: "2026-11-22T11:00:00Z",
    reason: "Client",
    message: null,
    sound: null,
    ...more,
  });

  test("the one that ends first stands first; ended ones and emergencies are not among them", () => {
    const list = [
      override({ id: "late", until: "2026-11-22T18:00:00Z" }),
      override({ id: "soon" }),
      override({ id: "over", until: "2026-11-22T12:00:00Z" }),
      override({ id: "alarm", layer: "emergency", until: null }),
    ];
    expect(operatorOverrides(list, NOW).map(({ id }) => id)).toEqual(["soon", "late"]);
  });

  test("a mute is a volume of 0 for the venue and nothing else, and holds already", () => {
    const list = [
      override({ id: "mute" }),
      override({ id: "zone", targets: ["zone:lobby"] }),
      override({ id: "dressed", set: { volume: 0, theme: "race" } }),
      override({ id: "ahead", from: "2026-11-22T12:30:00Z" }),
    ];
    expect(mutes(list, NOW).map(({ id }) => id)).toEqual(["mute"]);
  });

  test("a mute made this second holds although the page's clock has not stepped past it", () => {
    const made = override({ from: "2026-11-22T12:00:00.700Z", createdAt: "2026-11-22T12:00:00.700Z" });
    expect(holds(made, NOW)).toBe(true);
    expect(mutes(withMade([], made) ?? [], NOW)).toEqual([made]);
    expect(withMade([made], made)).toEqual([made]);
    expect(withMade(null, made)).toBeNull();
  });

  test("undoing an end asks for the same again until the same instant, and for nothing once that has passed", () => {
    expect(revival(override({}), NOW)).toEqual({
      targets: ["venue"],
      set: { volume: 0 },
      until: "2026-11-22T13:00:00Z",
      reason: "Client",
    });
    expect(revival(override({ from: "2026-11-22T12:30:00Z" }), NOW)).toMatchObject({ from: "2026-11-22T12:30:00Z" });
    expect(revival(override({}), Date.parse("2026-11-22T13:00:00Z"))).toBeNull();
  });

  test("targets name their zones through the venue, a group or the zone itself", () => {
    const zones = [
      Zone.parse({ id: "lobby", name: "Lobby", groups: ["indoor"] }),
      Zone.parse({ id: "terrace", name: "Terrace" }),
    ];
    expect(
      [["venue"], ["group:indoor"], ["zone:terrace", "group:indoor"], []].map((targets) =>
        zonesOf(targets as never, zones).map(({ id }) => id),
      ),
    ).toEqual([["lobby", "terrace"], ["lobby"], ["lobby", "terrace"], []]);
  });
});
