import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ThemeFile } from "../../electron/contract/theme.ts";
import { contrast } from "../../electron/domain/seasons/contrast.ts";

const THEMES = resolve(import.meta.dirname, "..", "..", "assets", "themes");
const ids = readdirSync(THEMES);
/** A theme travels to every screen before it is needed, and eight of them do. */
const HEAVIEST_FOLDER = 400_000;

it("the demonstration venue has its eight themes", () => {
  expect(ids.toSorted()).toEqual(["christmas", "classic", "easter", "halloween", "new-year", "race", "summer", "valentine"]);
});

describe.each(ids)("the theme %s", (id) => {
  const folder = join(THEMES, id);
  const theme = ThemeFile.parse(JSON.parse(readFileSync(join(folder, "theme.json"), "utf8")));
  const pictures = [
    ...new Set(theme.art.flatMap(({ landscape, portrait }) => (portrait === null ? [landscape] : [landscape, portrait]))),
  ];
  const faces = Object.entries(theme.tokens);

  it("has the id of its folder", () => {
    expect(theme.id).toBe(id);
  });

  it("names only pictures it has, and has no others", () => {
    expect(pictures.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
    expect(readdirSync(folder).toSorted()).toEqual(["theme.json", ...pictures].toSorted());
  });

  it("is light to carry", () => {
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(bytes).toBeLessThan(HEAVIEST_FOLDER);
  });

  it.each(["ink", "inkSoft"] as const)("can be read: %s on sky and surface has a contrast of at least 4.5:1", (text) => {
    const weak = faces.flatMap(([part, tokens]) =>
      (["skyTop", "skyBottom", "surface"] as const).flatMap((ground) =>
        contrast(tokens[text], tokens[ground]) < 4.5 ? [`${part}: ${ground}`] : [],
      ),
    );
    expect(weak).toEqual([]);
  });

  it.each(faces)("has an accent by %s that stands out from the sky by at least 3:1, as a line or a lamp must", (_, tokens) => {
    expect(contrast(tokens.accent, tokens.skyTop)).toBeGreaterThanOrEqual(3);
    expect(contrast(tokens.accent, tokens.skyBottom)).toBeGreaterThanOrEqual(3);
  });

  it("speaks to visitors in every language of the house", () => {
    const languages = ["ar", "de", "en", "es", "fr", "nl"];
    expect(Object.keys(theme.captions.greeting).toSorted()).toEqual(languages);
    expect(Object.keys(theme.name).toSorted()).toEqual(languages);
  });

  it("has pictures that are pictures: no script, no link, nothing fetched from elsewhere", () => {
    const suspicious = pictures.filter((name) => {
      const text = readFileSync(join(folder, name), "utf8").replace('xmlns="http://www.w3.org/2000/svg"', "");
      return /<script|<foreignObject|<image|href=|https?:|\son[a-z]+=/i.test(text);
    });
    expect(suspicious).toEqual([]);
  });
});
