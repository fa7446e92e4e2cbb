import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { venueDay } from "../../../electron/domain/forecast/day.ts";
import { instant, overrideOf, scheduleOf } from "../house.ts";
import { forecastOf, inShort, PLAN, report, soundOf, type Spoiled, status } from "./house.ts";
import { themeOf } from "../../support/themes.ts";

const found = (spoiled: Spoiled): string[] => inShort(forecastOf(spoiled).findings);
const HOURS = 3_600_000;

test("a house in order has nothing that would fail", () => {
  const { findings, tracks, ahead } = forecastOf();
  expect(findings).toEqual([]);
  // Nine hours of 180 s and 120 s in turn, crossfaded by 4 s, in two zones.
  expect(tracks).toBe(2 * Math.ceil((9 * 3600) / 146));
  expect(ahead.files).toEqual(["/themes/classic/backdrop.svg", "/sounds/engines/idle.opus", "/sounds/engines/burble.opus"]);
});

const lobbyOnly = (set: object) => ({
  ...PLAN,
  rules: [...PLAN.rules, { id: "own", targets: ["zone:lobby" as const], priority: 5, set }],
});
const lobby = (more: Parameters<typeof status>[2]) => ({
  screens: [status("lobby-1", "lobby", more), status("terrace-1", "terrace")],
});
const withOutput = (outputs: string[] | null): Spoiled => ({
  plan: {
    ...PLAN,
    screens: PLAN.screens.map((screen) => (screen.id === "lobby-1" ? { ...screen, output: "USB Corridor" } : screen)),
  },
  ...lobby({ observed: [report("lobby-1", "kiosk"), report("lobby-1", "player", { outputs })] }),
});
/** Themes of which Christmas arrives with a sound. */
const ringing = [themeOf("classic"), { ...themeOf("christmas"), accents: { arrival: "bells" } }];
const override = (parts: Parameters<typeof overrideOf>[0]) =>
  overrideOf({ from: "2026-12-10T10:00:00+01:00", until: "2026-12-10T12:00:00+01:00", reason: "A guest", ...parts });

describe("each fault brings exactly its finding:", () => {
  const cases: [string, Spoiled, string[]][] = [
    [
      "a sound that the library does not have, wherever its playlist runs",
      { sounds: [soundOf("idle"), soundOf("hum")] },
      ["! sound-missing house burble 09:00-18:00"],
    ],
    [
      "a sound whose file is gone, from the first to the last time it would be heard",
      { flaws: { "/sounds/engines/burble.opus": { kind: "missing" } } },
      ["! sound-missing house burble 09:02-18:00"],
    ],
    [
      "a sound in one zone alone is that zone's",
      { plan: lobbyOnly({ playlist: "hum" }), flaws: { "/sounds/engines/hum.opus": { kind: "foreign" } } },
      ["! sound-unreadable lobby hum 09:00-18:00", "! playlist-unplayable lobby hum 09:00-18:00"],
    ],
    [
      "an empty file",
      { flaws: { "/sounds/engines/idle.opus": { kind: "empty" } } },
      ["! sound-unreadable house idle 09:00-17:58"],
    ],
    [
      "a file that is cut short still sounds",
      { plan: lobbyOnly({ playlist: "hum" }), flaws: { "/sounds/engines/hum.opus": { kind: "short", seconds: 12 } } },
      ["! sound-unreadable lobby hum 09:00-18:00"],
    ],
    [
      "a file that no playlist of that day needs is nobody's concern",
      { flaws: { "/sounds/engines/hum.opus": { kind: "missing" } } },
      [],
    ],
    ["an accent that is not there", { plan: lobbyOnly({ accent: "bells" }) }, ["! sound-missing lobby bells 09:00-18:00"]],
    [
      "a sound with which a theme arrives while a playlist runs",
      { themes: ringing, overrides: [override({ targets: ["zone:lobby"], set: { theme: "christmas" } })] },
      ["! sound-missing lobby bells 10:00-10:00"],
    ],
    [
      "the file of such a sound",
      {
        themes: ringing,
        sounds: ["idle", "burble", "bells"].map((id) => soundOf(id)),
        overrides: [override({ targets: ["zone:lobby"], set: { theme: "christmas" } })],
        flaws: { "/sounds/engines/bells.opus": { kind: "empty" } },
      },
      ["! sound-unreadable lobby bells 10:00-10:00"],
    ],
    [
      "no sound where a theme arrives in silence, or was there before",
      {
        themes: ringing,
        overrides: [
          override({ id: "o-1", targets: ["zone:lobby"], set: { theme: "christmas" }, from: "2026-12-09T12:00:00+01:00" }),
          override({ id: "o-2", targets: ["zone:terrace"], set: { theme: "christmas" }, from: "2026-12-10T08:59:00+01:00" }),
        ],
      },
      [],
    ],
    [
      "a sound that still rings over midnight",
      {
        plan: { ...PLAN, venue: { openingHours: null } },
        themes: ringing,
        overrides: [
          override({
            targets: ["zone:lobby"],
            set: { theme: "christmas" },
            from: "2026-12-09T23:59:50+01:00",
            until: "2026-12-11T12:00:00+01:00",
          }),
        ],
      },
      ["! sound-missing lobby bells 00:00-00:00"],
    ],
    [
      "a one-shot that is not there",
      {
        plan: {
          ...PLAN,
          playlists: PLAN.playlists.map((one) => ({
            ...one,
            oneShots: [{ sound: "pass-by", everySeconds: [60, 90] as [number, number] }],
          })),
        },
      },
      ["! sound-missing house pass-by 09:00-18:00"],
    ],
    [
      "a theme that is not there",
      { plan: lobbyOnly({ theme: "carnival" }) },
      ["! theme-missing lobby carnival 09:00-18:00"].map((text) => text.replace("09:00-18:00", "00:00-00:00")),
    ],
    [
      "the house style, which screens wear where nothing sets a theme",
      {
        plan: { ...PLAN, rules: PLAN.rules.map((rule) => ({ ...rule, set: { playlist: "purr" } })) },
        themes: [themeOf("christmas")],
      },
      ["! theme-missing house classic 00:00-00:00"],
    ],
    [
      "a picture that is not there",
      { flaws: { "/themes/classic/backdrop.svg": { kind: "missing" } } },
      ["! picture-missing house assets/themes/classic/backdrop.svg 00:00-00:00"],
    ],
    [
      "a playlist none of whose sounds can be played",
      { plan: lobbyOnly({ playlist: "hum" }), sounds: [soundOf("idle"), soundOf("burble")] },
      ["! sound-missing lobby hum 09:00-18:00", "! playlist-unplayable lobby hum 09:00-18:00"],
    ],
    [
      "an override that names a playlist which the plan no longer has",
      { overrides: [override({ targets: ["zone:lobby"], set: { playlist: "gone" } })] },
      ["! playlist-unplayable lobby gone 10:00-12:00"],
    ],
    [
      "nothing says what plays for an hour of the opening",
      {
        plan: {
          ...PLAN,
          rules: [
            { id: "morning", targets: ["venue"], window: { from: "09:00", to: "12:10" }, set: { playlist: "purr" } },
            { id: "afternoon", targets: ["venue"], window: { from: "13:00", to: "18:00" }, set: { playlist: "purr" } },
            { id: "always", targets: ["zone:terrace"], set: { playlist: "purr" } },
          ],
        },
      },
      ["? silent-gap lobby 12:10-13:00"],
    ],
    [
      "silence that a rule asks for is meant, and what nobody says beside it is not",
      {
        plan: {
          ...PLAN,
          rules: [
            { id: "terrace", targets: ["zone:terrace"], set: { playlist: "purr" } },
            { id: "speech", targets: ["zone:lobby"], window: { from: "10:00", to: "11:05" }, set: { playlist: null } },
            { id: "late", targets: ["zone:lobby"], window: { from: "12:00", to: "18:00" }, set: { playlist: "purr" } },
          ],
        },
      },
      ["? silent-gap lobby 09:00-10:00", "? silent-gap lobby 11:05-12:00"],
    ],
    [
      "an override that keeps a zone silent",
      { overrides: [override({ targets: ["zone:lobby"], set: { playlist: null } })] },
      ["? silent-gap lobby 10:00-12:00"],
    ],
    [
      "a playlist at volume 0",
      { overrides: [override({ targets: ["venue"], set: { volume: 0 } })] },
      ["? volume-zero lobby purr 10:00-12:00", "? volume-zero terrace purr 10:00-12:00"],
    ],
    [
      "a zone that should sound and has no player",
      { plan: { ...PLAN, screens: [{ id: "lobby-1", zone: "lobby", roles: ["kiosk"] }, PLAN.screens[1]!] } },
      ["! no-player lobby 09:00-18:00"],
    ],
    ["a screen that is offline", lobby({ online: false, observed: [] }), ["! screen-offline lobby lobby-1 09:00-18:00"]],
    [
      "a screen whose player does not report",
      lobby({ observed: [report("lobby-1", "kiosk")] }),
      ["! page-absent lobby lobby-1 09:00-18:00"],
    ],
    [
      "a screen that waits for a touch before it may sound",
      lobby({
        observed: [
          report("lobby-1", "kiosk"),
          report("lobby-1", "player", { sound: { running: false, needsGesture: true, levelDbfs: -120, sounds: [] } }),
        ],
      }),
      ["! sound-locked lobby lobby-1 09:00-18:00"],
    ],
    ["a sound card that is not there", withOutput(["HDMI"]), ["! output-unknown lobby lobby-1 USB Corridor 09:00-18:00"]],
    ["a sound card that cannot be told", withOutput(null), ["? output-untold lobby lobby-1 USB Corridor 09:00-18:00"]],
    ["a sound card that is there, by its name", withOutput(["HDMI", "usb corridor "]), []],
    [
      "an emergency that nobody ended is the one thing to say",
      {
        overrides: [
          override({
            layer: "emergency",
            set: { playlist: null, accent: null, volume: 100 },
            until: null,
            message: "Leave",
            from: "2026-12-09T12:00:00Z",
          }),
        ],
      },
      ["! emergency-in-force house 00:00-00:00"],
    ],
  ];
  test.each(cases)("%s", (_, spoiled, expected) => {
    expect(found(spoiled)).toEqual(expected);
  });
});

describe("silence within a playlist", () => {
  const paused = (pauseSeconds: number) => ({
    ...PLAN,
    venue: { openingHours: null },
    playlists: [{ id: "purr", name: "Purr", pauseSeconds, tracks: [{ sound: "idle", playSeconds: 180 }] }],
  });

  it("is what the playlist asks for while it is no longer than the pause", () => {
    expect(found({ plan: paused(600) })).toEqual([]);
  });

  it("longer than the pause is a gap: a track carried over a month's first midnight pushes aside those after it", () => {
    const sounds = [soundOf("idle", 3000), soundOf("burble", 2000), soundOf("hum", 2500)];
    const tracks = sounds.map(({ id }) => ({ sound: id }));
    const plan = {
      ...PLAN,
      venue: { openingHours: null },
      playlists: [{ id: "purr", name: "Purr", pauseSeconds: 3600, tracks }],
    };
    const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, "0")}-01`);
    const gaps = months.flatMap((date) => forecastOf({ plan, sounds, date }).findings);
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) {
      expect(gap).toMatchObject({ code: "silent-gap", severity: "failure", subject: "purr" });
      expect(instant(gap.to ?? "") - instant(gap.from ?? "")).toBeGreaterThan(3_605_000);
    }
  });
});

describe("the day", () => {
  const { schedule, open } = ((hours) => ({
    schedule: scheduleOf(hours),
    open: (date: string) => venueDay(scheduleOf(hours), date)?.open,
  }))({
    venue: { openingHours: [{ days: {}, window: { from: "22:00", to: "03:00" } }] },
  });

  test.each([
    ["2026-10-24", 24],
    ["2026-10-25", 25],
    ["2027-03-28", 23],
  ])("of %s has %i hours", (date, hours) => {
    const day = venueDay(schedule, date);
    expect(day === null ? null : (day.to - day.from) / HOURS).toBe(hours);
  });

  it("of 25 hours is walked through whole: what fails in the hour that is held is said once", () => {
    const spoiled = {
      plan: { ...PLAN, venue: { openingHours: null } },
      flaws: { "/sounds/engines/idle.opus": { kind: "missing" } as const },
      date: "2026-10-25",
    };
    const [finding, ...others] = forecastOf(spoiled).findings;
    expect(others).toEqual([]);
    expect(instant(finding?.to ?? "") - instant(finding?.from ?? "")).toBeGreaterThan(24.9 * HOURS);
  });

  it("is open from its midnight where last night's opening lasts, and until its midnight where tonight's does", () => {
    expect(open("2026-12-10")?.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()])).toEqual([
      ["2026-12-09T23:00:00.000Z", "2026-12-10T02:00:00.000Z"],
      ["2026-12-10T21:00:00.000Z", "2026-12-10T23:00:00.000Z"],
    ]);
  });

  it("that a time zone skipped is none", () => {
    expect(venueDay(scheduleOf({ venue: { timeZone: "Pacific/Apia" } }), "2011-12-30")).toBeNull();
  });

  it("on which the venue is closed fails in nothing that visitors would meet", () => {
    const plan = { ...PLAN, venue: { ...PLAN.venue, openingExceptions: [{ date: "2026-12-10", closed: true as const }] } };
    expect(found({ plan, screens: [] })).toEqual([]);
  });
});

describe("every finding", () => {
  const flaw = fc.constantFrom("missing", "forbidden", "empty", "foreign", "short");
  const house = fc.record({
    date: fc.constantFrom("2026-10-25", "2027-03-28", "2026-12-10", "2026-12-31", "2027-01-01"),
    from: fc.integer({ min: 0, max: 23 }),
    hours: fc.integer({ min: 1, max: 24 }),
    flaws: fc.dictionary(
      fc.constantFrom("/sounds/engines/idle.opus", "/sounds/engines/burble.opus", "/themes/classic/backdrop.svg"),
      flaw,
    ),
    known: fc.subarray(["idle", "burble", "hum"]),
    online: fc.boolean(),
    outputs: fc.option(fc.array(fc.constant("HDMI"))),
    set: fc.constantFrom({ playlist: null }, { volume: 0 }, { playlist: "hum" }, { theme: "carnival" }, { accent: "bells" }),
    begin: fc.integer({ min: -48, max: 48 }),
    lasts: fc.integer({ min: 1, max: 96 }),
  });

  it("lies within the day, in order, and says something in every language", () => {
    fc.assert(
      fc.property(house, fc.constantFrom("fr", "en", "de", "es", "nl", "ar"), (one, language) => {
        const pad = (hour: number): string => `${String(hour % 24).padStart(2, "0")}:00`;
        const start = instant(`${one.date}T00:00:00Z`) + one.begin * HOURS;
        const { day, findings } = forecastOf({
          plan: {
            ...PLAN,
            venue: { openingHours: [{ days: {}, window: { from: pad(one.from), to: pad(one.from + one.hours) } }] },
            screens: PLAN.screens.map((screen) => ({ ...screen, output: "USB Corridor" })),
          },
          sounds: one.known.map((id) => soundOf(id)),
          flaws: Object.fromEntries(
            Object.entries(one.flaws).map(([file, kind]) => [file, kind === "short" ? { kind, seconds: 3 } : { kind }]),
          ),
          overrides: [
            overrideOf({
              set: one.set,
              from: new Date(start).toISOString(),
              until: new Date(start + one.lasts * HOURS).toISOString(),
            }),
          ],
          ...lobby({
            online: one.online,
            observed: [report("lobby-1", "kiosk"), report("lobby-1", "player", { outputs: one.outputs })],
          }),
          date: one.date,
          language,
        });
        for (const { from, to, message } of findings) {
          expect(instant(from ?? "")).toBeGreaterThanOrEqual(day.from);
          expect(instant(to ?? "")).toBeLessThanOrEqual(day.to);
          expect(instant(from ?? "")).toBeLessThan(instant(to ?? ""));
          expect(message).not.toMatch(/undefined|null|NaN|\[object/);
        }
        expect(new Set(findings.map((finding) => JSON.stringify(finding))).size).toBe(findings.length);
      }),
      { numRuns: 100 },
    );
  });
});
