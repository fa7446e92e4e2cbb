/** The seasons as they are looked at: what each theme has, and a day and an evening on which the demonstration venue wears it. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type DayPart, Theme, ThemeFile } from "../../electron/contract/theme.ts";

export const THEMES_FOLDER = resolve(import.meta.dirname, "..", "..", "assets", "themes");

export const PARTS = ["day", "night"] as const satisfies readonly DayPart[];

/** Instants at which the sun is up, or down, and the plan of the demonstration venue asks for the theme. */
export const WORN: Readonly<Record<string, Readonly<Record<DayPart, string>>>> = {
  classic: { day: "2026-10-06T11:00:00+02:00", night: "2026-10-06T20:30:00+02:00" },
  christmas: { day: "2026-12-12T11:00:00+01:00", night: "2026-12-12T17:40:00+01:00" },
  "new-year": { day: "2026-12-31T11:00:00+01:00", night: "2026-12-31T21:30:00+01:00" },
  valentine: { day: "2026-02-13T11:00:00+01:00", night: "2026-02-13T20:00:00+01:00" },
  easter: { day: "2026-04-04T11:00:00+02:00", night: "2026-04-04T21:30:00+02:00" },
  race: { day: "2026-06-12T11:00:00+02:00", night: "2026-06-12T23:30:00+02:00" },
  summer: { day: "2026-07-20T11:00:00+02:00", night: "2026-07-20T22:45:00+02:00" },
  halloween: { day: "2026-10-30T11:00:00+01:00", night: "2026-10-30T20:00:00+01:00" },
};

/** A theme as it lies in the product; its pictures are asked for below `/themes/`. */
export function themeNamed(id: string): Theme {
  const file = ThemeFile.parse(JSON.parse(readFileSync(join(THEMES_FOLDER, id, "theme.json"), "utf8")));
  return Theme.parse({ ...file, base: `/themes/${id}/` });
}

/** All of them, in the order of the calendar's year. */
export function allThemes(): Theme[] {
  const ids = Object.keys(WORN);
  const strange = readdirSync(THEMES_FOLDER).filter((id) => !ids.includes(id));
  if (strange.length > 0) throw new Error(`Nobody looks at ${strange.join(", ")}: say in test/look/faces.ts when it is worn.`);
  return ids.map(themeNamed);
}
