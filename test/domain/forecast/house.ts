/** A small house that is in order, whose parts each test spoils. */
import type { Override } from "../../../electron/contract/command.ts";
import type { ForecastFinding } from "../../../electron/contract/forecast.ts";
import type { ScreenReport, ScreenStatus } from "../../../electron/contract/report.ts";
import type { Sound } from "../../../electron/contract/sound.ts";
import type { Theme } from "../../../electron/contract/theme.ts";
import { themeOf } from "../../support/themes.ts";
import { venueDay } from "../../../electron/domain/forecast/day.ts";
import { foresee, lookAhead } from "../../../electron/domain/forecast/forecast.ts";
import { sayer } from "../../../electron/domain/forecast/say.ts";
import type { Flaw } from "../../../electron/domain/forecast/trouble.ts";
import { scheduleOf } from "../house.ts";

type Parts = Parameters<typeof scheduleOf>[0];

export const DATE = "2026-12-10";

export function soundOf(id: string, durationSeconds = 30): Sound {
  const measured = { loudnessLufs: -23, peakDbtp: -3, licence: "own", source: "own" };
  return { id, title: `Sound ${id}`, kind: "loop", durationSeconds, ...measured, url: `/sounds/engines/${id}.opus` };
}

/** Lobby and terrace, open from 9 to 18 and purring for as long, each with a kiosk that plays. */
export const PLAN = {
  venue: { openingHours: [{ days: {}, window: { from: "09:00", to: "18:00" } }] },
  playlists: [
    {
      id: "purr",
      name: "Purr",
      tracks: [
        { sound: "idle", playSeconds: 180 },
        { sound: "burble", playSeconds: 120 },
      ],
    },
    { id: "hum", name: "Hum", tracks: [{ sound: "hum", playSeconds: 300 }] },
  ],
  rules: [{ id: "day", name: "The day", targets: ["venue"], set: { theme: "classic", playlist: "purr", volume: 40 } }],
  screens: [
    { id: "lobby-1", zone: "lobby", roles: ["kiosk", "player"] },
    { id: "terrace-1", zone: "terrace", roles: ["kiosk", "player"] },
  ],
} satisfies Parts;

export function report(screen: string, page: "kiosk" | "player", more: Partial<ScreenReport> = {}): ScreenReport {
  return {
    screen,
    revision: 1,
    page,
    theme: page === "kiosk" ? "classic" : null,
    playlist: null,
    sound: page === "player" ? { running: true, needsGesture: false, levelDbfs: -30, sounds: [] } : null,
    framesPerSecond: null,
    outputs: null,
    output: null,
    clockOffsetMilliseconds: 0,
    faults: [],
    ...more,
  };
}

export function status(id: string, zone: string, more: Partial<ScreenStatus> = {}): ScreenStatus {
  return {
    id,
    zone,
    roles: ["kiosk", "player"],
    online: true,
    lastHeartbeat: "2026-12-09T17:00:00Z",
    desired: { theme: "classic", playlist: null, volume: 0 },
    observed: [report(id, "kiosk"), report(id, "player")],
    faults: [],
    ...more,
  };
}

export interface Spoiled {
  readonly plan?: Parts;
  readonly overrides?: readonly Override[];
  readonly sounds?: readonly Sound[];
  readonly themes?: readonly Theme[];
  readonly screens?: readonly ScreenStatus[];
  readonly flaws?: Readonly<Record<string, Flaw>>;
  readonly date?: string;
  readonly language?: string;
}

function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

export function forecastOf(spoiled: Spoiled = {}) {
  const { overrides = [], flaws = {}, date = DATE, language = "en" } = spoiled;
  const schedule = scheduleOf({ ...PLAN, ...spoiled.plan });
  const sounds = spoiled.sounds ?? ["idle", "burble", "hum"].map((id) => soundOf(id));
  const themes = spoiled.themes ?? [themeOf("classic"), themeOf("christmas")];
  const screens = spoiled.screens ?? [status("lobby-1", "lobby"), status("terrace-1", "terrace")];
  const day = venueDay(schedule, date);
  if (day === null) throw new Error(`There is no ${date}.`);
  const house = { schedule, overrides, sounds, themes, screens };
  const ahead = finish(lookAhead(house, day));
  const { troubles, tracks } = finish(foresee(house, ahead, new Map(Object.entries(flaws))));
  const findings: ForecastFinding[] = troubles.map(sayer(schedule.plan, sounds, themes, language));
  return { day, ahead, tracks, findings };
}

/** Each finding in short: what, where, about what, and its local hours in winter in Paris. */
export function inShort(findings: readonly ForecastFinding[]): string[] {
  const clock = (instant: string | null): string =>
    instant === null ? "" : new Date(Date.parse(instant) + 3_600_000).toISOString().slice(11, 16);
  return findings.map(({ code, severity, zone, screen, subject, from, to }) =>
    [severity === "failure" ? "!" : "?", code, zone ?? "house", screen, subject, `${clock(from)}-${clock(to)}`]
      .filter((part) => part !== null)
      .join(" "),
  );
}
