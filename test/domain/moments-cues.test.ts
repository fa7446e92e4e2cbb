import { describe, expect, it } from "vitest";
import type { Cue } from "../../electron/contract/cue.ts";
import { CountdownMoment, WindowsMoment } from "../../electron/contract/theme.ts";
import { cuesBetween } from "../../electron/domain/seasons/cues.ts";
import { themeOf } from "../support/themes.ts";
import { instant, overrideOf, scheduleOf } from "./house.ts";

const THEMES = [
  themeOf("classic"),
  {
    ...themeOf("christmas"),
    cues: { arrive: "lights-up", leave: "lights-down" },
    moments: [
      WindowsMoment.parse({ kind: "windows", from: "12-01", to: "12-03", words: ["One", "Two", "Three"] }),
      CountdownMoment.parse({ kind: "countdown", to: "12-04", seconds: 5, words: "Now" }),
    ],
  },
];

const SCHEDULE = scheduleOf({
  rules: [{ id: "noel", targets: ["venue"], days: { season: { from: "11-30", to: "12-10" } }, set: { theme: "christmas" } }],
});

const told = (cues: readonly Cue[]): string[] =>
  cues.map(({ at, kind, theme, zones, cue, window }) => [at, kind, theme, zones.join("+"), cue ?? window ?? "-"].join(" "));

const between = (from: string, to: string, overrides: Parameters<typeof overrideOf>[0][] = []): string[] =>
  told(cuesBetween(SCHEDULE, overrides.map(overrideOf), THEMES, instant(from), instant(to)));

describe("the cues of a season", () => {
  it("are its coming and going, its windows, and its countdown, in the order of time and once for all zones", () => {
    expect(between("2026-11-01T00:00:00Z", "2027-01-01T00:00:00Z")).toEqual([
      "2026-11-29T23:00:00Z leave classic lobby+terrace -",
      "2026-11-29T23:00:00Z arrive christmas lobby+terrace lights-up",
      "2026-11-30T23:00:00Z window christmas lobby+terrace 1",
      "2026-12-01T23:00:00Z window christmas lobby+terrace 2",
      "2026-12-02T23:00:00Z window christmas lobby+terrace 3",
      "2026-12-03T22:59:55Z countdown christmas lobby+terrace -",
      "2026-12-03T23:00:00Z zero christmas lobby+terrace -",
      "2026-12-10T23:00:00Z leave christmas lobby+terrace lights-down",
      "2026-12-10T23:00:00Z arrive classic lobby+terrace -",
    ]);
  });

  it("are those within the span, its first instant included and its last not", () => {
    expect(between("2026-11-29T23:00:00Z", "2026-11-30T23:00:00Z")).toHaveLength(2);
    expect(between("2026-11-29T23:00:00.001Z", "2026-11-30T23:00:00Z")).toEqual([]);
    expect(between("2026-12-03T22:59:56Z", "2026-12-03T23:00:01Z")).toEqual([
      "2026-12-03T23:00:00Z zero christmas lobby+terrace -",
    ]);
  });

  it("have the names that the theme gives its windows and its countdown", () => {
    const named = THEMES.map((theme) => ({
      ...theme,
      moments: theme.moments.map((moment) => ({ ...moment, cue: `a-${moment.kind}` })),
    }));
    const cues = cuesBetween(SCHEDULE, [], named, instant("2026-11-30T00:00:00Z"), instant("2026-12-05T00:00:00Z"));
    expect(cues.map(({ kind, cue }) => `${kind} ${cue}`)).toEqual([
      "window a-windows",
      "window a-windows",
      "window a-windows",
      "countdown a-countdown",
      "zero a-countdown",
    ]);
  });

  it("follow one zone where an operator dressed it otherwise: a theme that is not worn opens nothing", () => {
    const override = {
      targets: ["zone:terrace" as const],
      set: { theme: "classic" },
      from: "2026-11-30T20:00:00Z",
      until: "2026-12-01T12:00:00Z",
    };
    expect(between("2026-11-30T12:00:00Z", "2026-12-02T00:00:00Z", [override])).toEqual([
      "2026-11-30T20:00:00Z leave christmas terrace lights-down",
      "2026-11-30T20:00:00Z arrive classic terrace -",
      "2026-11-30T23:00:00Z window christmas lobby 1",
      "2026-12-01T12:00:00Z leave classic terrace -",
      "2026-12-01T12:00:00Z arrive christmas terrace lights-up",
      "2026-12-01T23:00:00Z window christmas lobby+terrace 2",
    ]);
  });
});
