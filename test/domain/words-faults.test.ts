import { describe, expect, test } from "vitest";
import { ReasonLanguage } from "../../electron/contract/explanation.ts";
import { type FaultNames, faultSentence } from "../../electron/domain/words/faults/faults.ts";

const names: FaultNames = {
  theme: (id) => `theme ${id}`,
  playlist: (id) => `playlist ${id}`,
  sound: (id) => `sound ${id}`,
  output: (id) => `card ${id}`,
  instant: (at) => new Date(at).toISOString().slice(11, 16),
};

const FAULTS = [
  { code: "screen-gone", values: { since: "2026-11-22T22:21:08.277Z" } },
  { code: "theme-differs", values: { worn: "", theme: "christmas" } },
  { code: "playlist-differs", values: { played: "purr", playlist: "" } },
  { code: "theme-unready", values: { theme: "christmas", due: "2026-11-28T23:00:00Z" } },
  { code: "sound-locked", values: {} },
  { code: "audio-locked", values: {} },
  { code: "silent", values: {} },
  { code: "sounds-unasked", values: {} },
  { code: "safe-loop", values: { playlist: "purr" } },
  { code: "playlist-silent", values: { playlist: "purr" } },
  { code: "sound-missing", values: { sound: "idle" } },
  { code: "output-missing", values: { output: "east" } },
  { code: "output-lost", values: { output: "east" } },
  { code: "output-lost", values: { output: "east", back: "" } },
  { code: "output-lost", values: { default: "" } },
  { code: "output-lost", values: { default: "", back: "" } },
  { code: "output-ambiguous", values: { output: "east" } },
  { code: "output-unnamed", values: { output: "east" } },
].map((fault) => ({ ...fault, message: "Only in English." }));

describe("what is wrong with a screen", () => {
  test.each(ReasonLanguage.options)("is said in %s, each thing by its own sentence, with nothing left to fill in", (language) => {
    const said = FAULTS.map((fault) => faultSentence(fault, language, names));
    expect(said.map((each) => each.language)).toEqual(FAULTS.map(() => language));
    // A screen that waits for a touch says so itself, and is seen to from here: that is one thing.
    expect(new Set(said.map(({ text }) => text)).size).toBe(FAULTS.length - 1);
    expect(said.filter(({ text }) => /[{}]|undefined/.test(text))).toEqual([]);
  });

  test("is told with the plan's names and by the venue's clock", () => {
    const [gone, wears, plays] = FAULTS;
    expect([gone, wears, plays].map((fault) => fault && faultSentence(fault, "fr", names).text)).toEqual([
      "Pas de nouvelles depuis 22:21.",
      "Décor porté\u00a0: rien\u00a0; prévu\u00a0: «\u00a0theme christmas\u00a0».",
      "Liste jouée\u00a0: «\u00a0playlist purr\u00a0»\u00a0; prévue\u00a0: rien.",
    ]);
  });

  test("is told by its own message where its code is another, or its values are not told or are none", () => {
    const own = { text: "Only in English.", language: "en" };
    const message = "Only in English.";
    expect(faultSentence({ code: "picture-missing", message }, "fr", names)).toEqual(own);
    expect(faultSentence({ code: "screen-gone", message }, "fr", names)).toEqual(own);
    expect(faultSentence({ code: "screen-gone", message, values: { since: "soon" } }, "fr", names)).toEqual(own);
  });
});
