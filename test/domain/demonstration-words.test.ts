import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ThemeFile } from "../../electron/contract/theme.ts";
import { SoundCard } from "../../electron/contract/sound.ts";
import type { Words } from "../../electron/contract/words.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";

const ROOT = resolve(import.meta.dirname, "..", "..");
const THEMES = readdirSync(join(ROOT, "assets", "themes")).map((id) =>
  ThemeFile.parse(JSON.parse(readFileSync(join(ROOT, "assets", "themes", id, "theme.json"), "utf8"))),
);
const SOUNDS = readdirSync(join(ROOT, "sounds"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".json") && !path.startsWith("synth"))
  .map((path) => SoundCard.parse(JSON.parse(readFileSync(join(ROOT, "sounds", path), "utf8"))));

const LANGUAGES = ["ar", "de", "en", "es", "fr", "nl"];

/** Read from three metres, at the size of a window that was opened. */
const LONGEST_LINE = 140;

function textsOf(words: Words | null): Readonly<Record<string, string>> {
  return words === null || typeof words === "string" ? {} : words;
}

describe.each(THEMES.map((theme) => [theme.id, theme] as const))("the season %s", (_, { captions, moments, accents, cues }) => {
  const spoken = [
    captions.greeting,
    captions.thanks,
    captions.closed,
    ...moments.flatMap(({ words }): Words[] => (Array.isArray(words) ? words : [words])),
  ];

  it("says everything in every language of the house, in lines that are short enough to be read", () => {
    for (const words of spoken) {
      expect(Object.keys(textsOf(words)).toSorted()).toEqual(LANGUAGES);
      for (const text of Object.values(textsOf(words))) expect(text.length).toBeLessThanOrEqual(LONGEST_LINE);
    }
  });

  it("says nothing twice", () => {
    const french = spoken.map((words) => textsOf(words)["fr"]);
    expect(new Set(french).size).toBe(french.length);
  });

  it("arrives with a sound that there is, or without one", () => {
    if (accents.arrival !== null) expect(SOUNDS.map(({ id }) => id)).toContain(accents.arrival);
  });

  it("has names for its coming and going", () => {
    expect(cues.arrive).not.toBe(null);
    expect(cues.leave).not.toBe(null);
    expect(cues.arrive).not.toBe(cues.leave);
  });

  it("has a name for each of its moments", () => {
    for (const { cue } of moments) expect(cue).not.toBe(null);
  });
});

it("the house style comes without a sound, and every theme the plan names is there", () => {
  const arrivals = new Map(THEMES.map(({ id, accents }) => [id, accents.arrival]));
  expect(arrivals.get("classic")).toBe(null);
  for (const { set } of demonstrationPlan().rules) if (typeof set.theme === "string") expect(arrivals.has(set.theme)).toBe(true);
});
