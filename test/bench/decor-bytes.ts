/** What a screen has to fetch for a theme. */
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { figure, type Measure } from "./statistics.ts";

const THEMES = resolve(import.meta.dirname, "..", "..", "assets", "themes");

export function measureBytes(): Measure[] {
  const themes = readdirSync(THEMES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const sizes = themes
    .map(({ name }) => {
      const files = readdirSync(join(THEMES, name)).map((file) => statSync(join(THEMES, name, file)).size);
      return { name, kibibytes: files.reduce((sum, size) => sum + size, 0) / 1_024 };
    })
    .toSorted((one, other) => other.kibibytes - one.kibibytes);
  return [
    {
      what: "The largest theme with all of its pictures",
      value: sizes[0]?.kibibytes ?? Number.NaN,
      unit: "KiB",
      limit: 1_536,
      note: sizes.map(({ name, kibibytes }) => `${name} ${figure(Math.round(kibibytes))}`).join(", "),
    },
  ];
}
