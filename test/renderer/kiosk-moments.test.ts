import { describe, expect, it, test } from "vitest";
import { drawingOf } from "../../renderer/kiosk/moments/drawings.ts";
import { numberText } from "../../renderer/kiosk/format.ts";
import { ALL_LANGUAGES, houseLanguage } from "../../renderer/kiosk/screen.ts";
import { dayText, newYear } from "../../renderer/kiosk/moments/figures.ts";
import { say } from "../../renderer/kiosk/moments/words.ts";

describe("figures", () => {
  test("are written in the digits of each language, without signs between them", () => {
    const ten = ALL_LANGUAGES.map((language) => numberText(10, language));
    expect(ten).toEqual(["10", "10", "10", "10", "10", "١٠"]);
    expect([numberText(2027, "en"), numberText(2027, "ar")]).toEqual(["2027", "٢٠٢٧"]);
  });

  test("a day is as far from another as the calendar has it, 29 February included", () => {
    expect(dayText("12-01", 0, "fr")).toBe("1 décembre");
    expect(dayText("12-01", 23, "en")).toBe("24 December");
    expect(dayText("02-28", 1, "en")).toBe("29 February");
    expect(dayText("12-26", 11, "en")).toBe("6 January");
  });

  test("a year is new on its first day alone", () => {
    expect([newYear("2027-01-01"), newYear("2027-07-14")]).toEqual([2027, null]);
  });
});

describe("words", () => {
  test("are said in six languages, and in English to whoever speaks another", () => {
    const said = ALL_LANGUAGES.map((language) => say(language, "door", { n: "7" }));
    expect(said).toEqual(["Porte 7", "Door 7", "Tür 7", "Puerta 7", "Deur 7", "الباب 7"]);
    expect(say(houseLanguage("it"), "close")).toBe("Close");
  });
});

it("every window has a drawing of its own, and a season of more windows begins again", () => {
  const drawings = Array.from({ length: 24 }, (_, index) => drawingOf(index + 1));
  expect(new Set(drawings).size).toBe(24);
  for (const drawing of drawings) expect(drawing).toMatch(/^M[-\d. a-zA-Z]+$/);
  expect(drawingOf(25)).toBe(drawings[0]);
});
