/** What the editor of themes works out by itself: colours, drafts with their way back, names, and where a problem belongs. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DayPart, Picture, ThemeFile, type Tokens } from "../../electron/contract/theme.ts";
import { Id } from "../../electron/contract/words.ts";
import { contrast, contrastProblems } from "../../electron/domain/seasons/contrast.ts";
import { makingWords } from "../../renderer/console/words/making/words.ts";
import { seasonsWords } from "../../renderer/console/words/seasons/words.ts";
import { changesBetween, CHANGES } from "../../renderer/console/seasons/logic/changes.ts";
import {
  failingCounts,
  nearestPassing,
  pairsOf,
  passes,
  ratioText,
  suggestionFor,
  type Token,
  TOKENS,
  typedColour,
} from "../../renderer/console/seasons/logic/colours.ts";
import {
  finished,
  lackingIn,
  LANGUAGES,
  moved,
  MOST_EFFECTS,
  MOST_LAYERS,
  newEffect,
  newLayer,
  replaced,
  textIn,
  themeOf as worn,
  withCaption,
  withColour,
  withName,
  withText,
} from "../../renderer/console/seasons/logic/draft.ts";
import { begun, type Draft, type History, type Step, stepped } from "../../renderer/console/seasons/logic/history.ts";
import { forgetDraft, keepDraft, keptDraft, keptDrafts } from "../../renderer/console/seasons/logic/kept.ts";
import { pictureNameOf, themeIdOf } from "../../renderer/console/seasons/logic/names.ts";
import { colourOf, oklchOf } from "../../renderer/console/seasons/logic/oklch.ts";
import { same } from "../../renderer/console/seasons/logic/same.ts";
import { countsOf, faultsOf, messageAt, sectionOf, stillRefused, within } from "../../renderer/console/seasons/logic/troubles.ts";
import { themeFile } from "../support/theme-packages.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const tokens = fc.record<Tokens>({
  skyTop: colour,
  skyBottom: colour,
  surface: colour,
  ink: colour,
  inkSoft: colour,
  accent: colour,
  glow: colour,
});
const draft = themeFile("ours");
const PICTURES = new Set(["backdrop.svg"]);

describe("a colour", () => {
  test("comes back from lightness, chroma and hue as it was", () => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(colourOf(oklchOf(one))).toBe(one);
      }),
    );
  });

  test("that is too strong for a screen keeps its lightness", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (lightness, hue) => {
          expect(oklchOf(colourOf({ lightness, chroma: 0.4, hue })).lightness).toBeCloseTo(lightness, 1);
        },
      ),
    );
  });

  test("is typed with or without its sign, short or long, and is none before", () => {
    expect(typedColour("#C8102E")).toBe("#c8102e");
    expect(typedColour(" c8102e ")).toBe("#c8102e");
    expect(typedColour("#c1e")).toBe("#cc11ee");
    for (const text of ["", "#", "#c810", "red", "#c8102e0"]) expect(typedColour(text)).toBeNull();
  });

  test("a contrast is told rounded down, in the figures of the language", () => {
    expect(ratioText(4.4999, "en")).toBe("4.49");
    expect(ratioText(3, "en")).toBe("3.0");
    expect(ratioText(4.4999, "fr")).toBe("4,49");
  });
});

describe("the contrast of a choice", () => {
  test("fails exactly where the controller would refuse the theme", () => {
    fc.assert(
      fc.property(tokens, (chosen) => {
        const refused = new Set(contrastProblems(chosen, "day").map(({ path }) => path));
        const failing = TOKENS.filter((token) => pairsOf(chosen, token).some((pair) => pair.behind && !passes(pair)));
        expect(new Set(failing.map((token) => `tokens.day.${token}`))).toEqual(refused);
        expect(failingCounts({ day: chosen, night: draft.tokens.night })).toEqual({ day: refused.size, night: 0 });
      }),
    );
  });

  test("a pair that fails is seen from both of its colours", () => {
    fc.assert(
      fc.property(tokens, (chosen) => {
        const seen = TOKENS.flatMap((token) =>
          pairsOf(chosen, token).map(({ other, behind, ratio }) => ({ pair: behind ? [token, other] : [other, token], ratio })),
        );
        for (const { pair, ratio } of seen) {
          expect(seen.filter((one) => same(one, { pair, ratio }))).toHaveLength(2);
        }
      }),
    );
  });

  test("a suggestion passes, is no further away than it must be, and keeps what passes already", () => {
    fc.assert(
      fc.property(colour, fc.array(colour, { minLength: 1, maxLength: 3 }), fc.constantFrom(3, 4.5), (one, grounds, least) => {
        const neighbours = grounds.map((ground) => ({ colour: ground, least }));
        const does = (tried: string): boolean => grounds.every((ground) => contrast(tried, ground) >= least);
        const found = nearestPassing(one, neighbours);
        if (does(one)) expect(found).toBe(one);
        if (found === null) return;
        expect(does(found)).toBe(true);
        // Half way to it nothing of the same hue would have done.
        const [from, to] = [oklchOf(one), oklchOf(found)];
        const half = colourOf({ ...from, lightness: (from.lightness + to.lightness) / 2 });
        if (!does(one) && Math.abs(from.lightness - to.lightness) > 0.02) expect(does(half)).toBe(false);
      }),
    );
  });

  test("there is no suggestion only where no grey would do either", () => {
    fc.assert(
      fc.property(colour, fc.array(colour, { minLength: 1, maxLength: 3 }), (one, grounds) => {
        if (
          nearestPassing(
            one,
            grounds.map((ground) => ({ colour: ground, least: 4.5 })),
          ) !== null
        )
          return;
        // A hair: a colour has other steps of brightness than the 256 greys.
        for (let grey = 0; grey < 256; grey += 1) {
          const tried = `#${grey.toString(16).padStart(2, "0").repeat(3)}`;
          expect(Math.min(...grounds.map((ground) => contrast(tried, ground)))).toBeLessThan(4.6);
        }
      }),
    );
    expect(
      nearestPassing("#777777", [
        { colour: "#000000", least: 4.6 },
        { colour: "#ffffff", least: 4.6 },
      ]),
    ).toBeNull();
  });

  test("taking it makes the colour pass on all of its grounds", () => {
    fc.assert(
      fc.property(tokens, fc.constantFrom<Token>(...TOKENS), (chosen, token) => {
        const suggestion = suggestionFor(chosen, token);
        const failed = pairsOf(chosen, token).some((pair) => !passes(pair));
        if (!failed) expect(suggestion).toBeNull();
        if (suggestion === null) return;
        expect(pairsOf({ ...chosen, [token]: suggestion }, token).every(passes)).toBe(true);
      }),
    );
  });
});

describe("the way back", () => {
  const rename = (name: string): Step => ({ kind: "edit", field: "name", change: (held) => ({ ...held, name }) });
  const run = (...steps: readonly Step[]): History => steps.reduce(stepped, begun({ tag: "1", theme: draft }));

  test("goes over a field as a whole, until the hand has left it", () => {
    const typed = run(rename("N"), rename("No"), { kind: "settle" }, rename("Noël"));
    expect(typed.past).toHaveLength(2);
    const once = stepped(typed, { kind: "undo" });
    expect(once.present.theme.name).toBe("No");
    expect(stepped(once, { kind: "undo" }).present.theme).toEqual(draft);
    expect(stepped(stepped(once, { kind: "undo" }), { kind: "undo" }).present.theme).toEqual(draft);
  });

  test("a change that stands by itself is undone by itself, also after another about the same", () => {
    const suggestion: Step = { kind: "edit", field: null, change: (held) => withColour(held, "day", "ink", "#eeeeee") };
    expect(run(rename("N"), suggestion, rename("No")).past).toHaveLength(3);
  });

  test("what changes nothing is no step, and a change after an undo forgets what was ahead", () => {
    expect(run(rename("ours"), rename("ours")).past).toHaveLength(1);
    const ahead = run(rename("N"), { kind: "undo" });
    expect(ahead.future).toHaveLength(1);
    expect(stepped(ahead, rename("X")).future).toEqual([]);
  });

  test("from a version that was taken leads to the draft as it was made, and from what was saved to one made of that", () => {
    const theirs = { tag: "2", theme: { ...draft, name: "Theirs" } };
    const taken = run(rename("Mine"), { kind: "take", version: theirs });
    expect(taken.present).toEqual(theirs);
    expect(stepped(taken, { kind: "undo" }).present).toEqual({ tag: "1", theme: { ...draft, name: "Mine" } });
    const saved = run(rename("Mine"), { kind: "based", tag: "2" });
    expect(saved.present.tag).toBe("2");
    expect(stepped(saved, { kind: "undo" }).present).toEqual({ tag: "2", theme: draft });
    const kept = stepped(stepped(taken, { kind: "based", tag: "3" }), { kind: "undo" });
    expect([kept.present.tag, kept.future[0]?.tag]).toEqual(["1", "3"]);
  });

  test("back and forth leads to the same draft, whatever was done", () => {
    const step = fc.oneof(
      fc.string({ maxLength: 4 }).map(rename),
      fc.constant<Step>({ kind: "settle" }),
      fc.string({ maxLength: 4 }).map((name): Step => ({ kind: "take", version: { tag: name, theme: { ...draft, name } } })),
      fc.constant<Step>({ kind: "undo" }),
      fc.constant<Step>({ kind: "redo" }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const history = run(...steps);
        const back = history.past.reduce((held) => stepped(held, { kind: "undo" }), history);
        expect(back.present.theme).toEqual(draft);
        const forth = back.future.reduce((held) => stepped(held, { kind: "redo" }), back);
        const ahead = history.future.length;
        const again = Array.from({ length: ahead }).reduce<History>((held) => stepped(held, { kind: "undo" }), forth);
        expect(again.present).toEqual(history.present);
      }),
    );
  });
});

describe("the words of a draft", () => {
  test("one text for all languages becomes the venue's when another language is written", () => {
    expect(withText("Welcome", "de", "Willkommen", "fr-FR")).toEqual({ fr: "Welcome", de: "Willkommen" });
    expect(textIn("Welcome", "fr", "fr-FR")).toBe("Welcome");
    expect(textIn("Welcome", "de", "fr-FR")).toBe("");
    expect(lackingIn("Welcome")).toEqual([]);
  });

  test("a text that is emptied is taken out, and none in any language means the page's own words", () => {
    const thanked = withCaption(draft, "thanks", "nl", "Bedankt", "fr");
    expect(thanked.captions.thanks).toEqual({ nl: "Bedankt" });
    expect(lackingIn(thanked.captions.thanks)).toEqual(LANGUAGES.filter((language) => language !== "nl"));
    expect(withCaption(thanked, "thanks", "nl", "", "fr").captions.thanks).toBeNull();
    expect(withCaption(draft, "greeting", "fr", "", "fr").captions.greeting).toEqual({});
  });

  test("are sent without spaces at their ends, and a draft that was not touched is sent as it came", () => {
    const spaced = withCaption(withName(draft, "fr", " Noël ", "fr"), "closed", "fr", "  ", "fr");
    expect(finished(spaced).name).toEqual({ fr: "Noël" });
    expect(finished(spaced).captions.closed).toBeNull();
    const counted: Draft = {
      ...draft,
      moments: [{ kind: "countdown", to: "01-01", seconds: 10, words: { fr: " Zéro " }, cue: null }],
    };
    expect(finished(counted).moments).toMatchObject([{ words: { fr: "Zéro" } }]);
    expect(finished(draft)).toEqual(draft);
  });
});

describe("lists", () => {
  test("an entry that goes to another place leaves the others in their order", () => {
    const list = fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(list, fc.nat(9), fc.nat(9), (held, from, to) => {
        const after = moved(held, from, to);
        expect(new Set(after)).toEqual(new Set(held));
        if (from >= held.length || to >= held.length) expect(after).toEqual(held);
        else {
          expect(after[to]).toBe(held[from]);
          expect(moved(after, to, from)).toEqual(held);
        }
      }),
    );
  });

  test("an entry is changed or taken out, and no other", () => {
    expect(replaced([1, 2, 3], 1, 9)).toEqual([1, 9, 3]);
    expect(replaced([1, 2, 3], 1, null)).toEqual([1, 3]);
  });

  test("a theme may have as many layers and effects as the editor offers, and no more", () => {
    const layers = Array.from({ length: MOST_LAYERS }, () => newLayer("backdrop.svg"));
    const effects = Array.from({ length: MOST_EFFECTS }).reduce<Draft["effects"]>((held) => [...held, newEffect(held)], []);
    expect(new Set(effects.map(({ name }) => name)).size).toBe(MOST_EFFECTS);
    const full = { ...draft, art: layers, effects };
    expect(ThemeFile.safeParse(full).success).toBe(true);
    expect(ThemeFile.safeParse({ ...full, art: [...layers, newLayer("backdrop.svg")] }).success).toBe(false);
    expect(ThemeFile.safeParse({ ...full, effects: [...effects, newEffect(effects)] }).success).toBe(false);
  });
});

describe("what is wrong", () => {
  test("belongs to the part of the editor in which it is put right", () => {
    expect(sectionOf("captions.greeting.fr")).toBe("words");
    expect(sectionOf("tokens.night.ink")).toBe("colours");
    expect(sectionOf("art[3].landscape")).toBe("pictures");
    expect(sectionOf("night-far.svg")).toBe("pictures");
    expect(sectionOf("cues.arrive")).toBe("arrival");
    expect(sectionOf("")).toBeNull();
    expect(sectionOf("toString")).toBeNull();
  });

  test("every key of a theme but those that nobody edits has its part", () => {
    const homeless = Object.keys(ThemeFile.shape).filter((key) => sectionOf(key) === null);
    expect(homeless).toEqual(["schema", "id"]);
  });

  test("is found beside its field and not beside its neighbour", () => {
    expect(within("art[1].landscape", "art[1]")).toBe(true);
    expect(within("art[10].landscape", "art[1]")).toBe(false);
    expect(within("credits[0].author", "credits[0].author")).toBe(true);
    const issues = [
      { path: "credits[0].author", message: "must not be empty" },
      { path: "credits[0].what", message: "must not be empty" },
    ];
    expect(messageAt(issues, "credits[0]")).toBe("must not be empty");
    expect(messageAt(issues, "credits[1]")).toBeNull();
    expect(countsOf(issues)).toEqual({ credits: 2 });
  });

  test("is everything that the controller would refuse", () => {
    expect(faultsOf(draft, PICTURES)).toEqual([]);
    const nameless = withCaption(draft, "greeting", "fr", "", "fr");
    expect(faultsOf(nameless, PICTURES).map(({ path }) => path)).toEqual(["captions.greeting"]);
    const pale = withColour(draft, "night", "ink", "#111111");
    expect(new Set(faultsOf(pale, PICTURES).map(({ path }) => path))).toEqual(new Set(["tokens.night.ink"]));
    expect(faultsOf(draft, new Set())).toEqual([
      { path: "art[0].landscape", message: "names backdrop.svg, which is not in the package" },
    ]);
    expect(worn(pale, "/themes/own/ours/1-0/")?.base).toBe("/themes/own/ours/1-0/");
    expect(worn(nameless, "/")).toBeNull();
  });

  test("a refusal stays until the draft says something else there", () => {
    const refused = [
      { path: "name", message: "is too plain" },
      { path: "", message: "Too many files" },
    ];
    expect(stillRefused(refused, draft, draft)).toEqual(refused);
    expect(stillRefused(refused, draft, withName(draft, "fr", "Autre", "fr"))).toEqual([refused[1]]);
    expect(stillRefused(refused, draft, withColour(draft, "day", "glow", "#eeeeee"))).toEqual(refused);
  });
});

describe("names", () => {
  test("the id of a new theme is an id, and none that is taken", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (name) => {
        const first = themeIdOf(name, new Set());
        expect(Id.safeParse(first).success).toBe(true);
        expect(Id.safeParse(themeIdOf(name, new Set([first]))).success).toBe(true);
        expect(themeIdOf(name, new Set([first]))).not.toBe(first);
      }),
    );
    expect(themeIdOf("Noël, à notre façon", new Set(["noel-a-notre-facon"]))).toBe("noel-a-notre-facon-2");
  });

  test("a picture has a name of its own, and only a picture has one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.constantFrom("svg", "PNG", "jpeg", "webp"), (stem, kind) => {
        const name = pictureNameOf(`${stem}.${kind}`, new Set());
        expect(Picture.safeParse(name).success).toBe(true);
        expect(pictureNameOf(`${stem}.${kind}`, new Set([name ?? ""]))).not.toBe(name);
      }),
    );
    expect(pictureNameOf("Nuit (près).JPEG", new Set())).toBe("nuit-pres.jpg");
    expect(pictureNameOf("film.mp4", new Set())).toBeNull();
    expect(pictureNameOf("svg", new Set())).toBe("svg.svg");
  });
});

describe("drafts that a browser keeps", () => {
  /** Of what a browser gives, what is used here. */
  function storage(room: boolean): Storage {
    const held = new Map<string, string>();
    return {
      get length() {
        return held.size;
      },
      key: (index) => [...held.keys()][index] ?? null,
      getItem: (key) => held.get(key) ?? null,
      setItem(key, value) {
        if (!room) throw new DOMException("There is no room.", "QuotaExceededError");
        held.set(key, value);
      },
      removeItem: (key) => void held.delete(key),
      clear: () => held.clear(),
    };
  }

  test("come back as they were, half-typed texts and all, until they are forgotten", () => {
    const kept = storage(true);
    const half: Draft = {
      ...withCaption(draft, "greeting", "fr", "", "fr"),
      cues: { arrive: "Not yet an id", leave: null },
      moments: [{ kind: "windows", from: "12-01", to: "12-02", words: [{ fr: "Un" }, {}], cue: null }],
    };
    expect(keepDraft(kept, "ours", { tag: '"1-0"', theme: half })).toBe(true);
    expect(keptDraft(kept, "ours")).toEqual({ tag: '"1-0"', theme: half });
    expect(keptDrafts(kept)).toEqual(new Set(["ours"]));
    forgetDraft(kept, "ours");
    expect(keptDraft(kept, "ours")).toBeNull();
  });

  test("are none where something else lies there, and a browser without room says so", () => {
    const kept = storage(true);
    kept.setItem("ronron.console.draft.ours", "{}");
    expect(keptDraft(kept, "ours")).toBeNull();
    kept.setItem("ronron.console.draft.ours", "no JSON");
    expect(keptDraft(kept, "ours")).toBeNull();
    expect(keepDraft(storage(false), "ours", { tag: '"1-0"', theme: draft })).toBe(false);
  });
});

describe("versions", () => {
  test("are told apart by their parts, and every part of a theme counts", () => {
    expect(changesBetween(draft, draft)).toEqual([]);
    const parts: readonly DayPart[] = ["day", "night"];
    for (const part of parts) {
      expect(changesBetween(draft, withColour(draft, part, "glow", "#123456"))).toEqual([`${part}-colours`]);
    }
    const other: Draft = {
      ...withName(draft, "fr", "Autre", "fr"),
      captions: { greeting: "Hello", thanks: "Thanks", closed: "Closed" },
      tokens: { day: { ...draft.tokens.day, glow: "#123456" }, night: { ...draft.tokens.night, glow: "#123456" } },
      type: { ...draft.type, weight: 300 },
      art: [],
      effects: [newEffect([])],
      transition: { name: "curtain", seconds: 1 },
      moments: [{ kind: "countdown", to: "01-01", seconds: 10, words: "Now", cue: null }],
      accents: { arrival: "bell" },
      cues: { arrive: "in", leave: "out" },
      credits: [],
    };
    expect(changesBetween(draft, other)).toEqual([...CHANGES]);
  });

  test("plain data is the same whatever the order of its keys, and not where a list is an object", () => {
    expect(same({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(same([1], { 0: 1 })).toBe(false);
    expect(same({ a: 1 }, { a: 1, b: undefined })).toBe(false);
  });
});

test("every language says the same things with the same values", () => {
  const values = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").toSorted();
  for (const all of [seasonsWords, makingWords]) {
    const english = new Map<string, string>(Object.entries(all.en));
    for (const words of Object.values(all)) {
      for (const [key, text] of Object.entries<string>(words))
        expect([key, values(text)]).toEqual([key, values(english.get(key) ?? "")]);
    }
  }
});
