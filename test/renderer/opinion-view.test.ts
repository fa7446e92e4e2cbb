import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Opinions } from "../../electron/contract/opinion.ts";
import { questionsFor, stepAfter, stepBefore, toggled } from "../../renderer/kiosk/views/opinion/flow.ts";
import { beginsSentence, letterBefore } from "../../renderer/kiosk/views/opinion/keyboard/edit.ts";
import { LAYOUTS, othersOf, SIGNS } from "../../renderer/kiosk/views/opinion/keyboard/layouts.ts";

const PLAN = Opinions.parse({ reasons: [{ id: "cars", words: "Cars" }] });

describe("the questions", () => {
  test("are four, without a wish for who was astonished, and without reasons where the plan has none", () => {
    expect(questionsFor("sad", PLAN)).toEqual(["face", "reasons", "line", "wish"]);
    expect(questionsFor("astonished", PLAN)).toEqual(["face", "reasons", "line"]);
    expect(questionsFor("astonished", Opinions.parse({}))).toEqual(["face", "line"]);
  });

  test("lead on to the thanks, and back as they came", () => {
    const questions = questionsFor("happy", PLAN);
    expect(questions.map((step) => stepAfter(step, questions))).toEqual(["reasons", "line", "wish", "thanks"]);
    expect(questions.map((step) => stepBefore(step, questions))).toEqual(["face", "face", "reasons", "line"]);
  });

  test("a reason that is ticked twice is not ticked", () => {
    expect(toggled(toggled(["a"], "b"), "b")).toEqual(["a"]);
  });
});

describe("the keyboard of each language", () => {
  const letters = (language: keyof typeof LAYOUTS): string => {
    const { rows, extra } = LAYOUTS[language];
    const own = [...rows.flat(), ...extra];
    return [...own, ...own.flatMap(othersOf)].join("");
  };

  test.each([
    ["fr", "abcdefghijklmnopqrstuvwxyzéèêëàâçîïôöùûüœæ’"],
    ["en", "abcdefghijklmnopqrstuvwxyz’"],
    ["de", "abcdefghijklmnopqrstuvwxyzäöüß"],
    ["es", "abcdefghijklmnopqrstuvwxyzáéíóúüñ¿¡"],
    ["nl", "abcdefghijklmnopqrstuvwxyzéèëïöü’"],
    ["ar", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"],
  ] as const)("%s writes every letter of its own, none twice among its keys", (language, needed) => {
    for (const letter of needed) expect(letters(language)).toContain(letter);
    const { rows, extra } = LAYOUTS[language];
    const keys = [...rows.flat(), ...extra];
    expect(new Set(keys).size).toBe(keys.length);
    expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(12);
  });

  test("has the figures, and capitals of what a held key gives", () => {
    expect(SIGNS[0]?.join("")).toBe("1234567890");
    expect(othersOf("E")).toEqual(["É", "È", "Ê", "Ë"]);
    expect(othersOf("S")).toEqual(["ß"]);
    expect(othersOf("ل")).toEqual(["لا"]);
  });

  test("takes away a letter as people see it, and never half of one", () => {
    expect(letterBefore("e\u0301", 2)).toBe(0);
    expect(letterBefore("a😀", 3)).toBe(1);
    expect(letterBefore("", 0)).toBe(0);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (text) => {
        let left = text;
        for (let presses = 0; left !== "" && presses <= text.length; presses += 1)
          left = left.slice(0, letterBefore(left, left.length));
        expect(left).toBe("");
      }),
    );
  });

  test("begins sentences with a capital by itself", () => {
    expect([beginsSentence("", 0), beginsSentence("Oui. ", 5), beginsSentence("¿", 1)]).toEqual([true, true, true]);
    expect([beginsSentence("Oui", 3), beginsSentence("Oui.", 4), beginsSentence("Oui, ", 5)]).toEqual([false, false, false]);
  });
});
