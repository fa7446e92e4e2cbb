import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anonymous } from "../../../electron/domain/opinions/anonymous.ts";

describe("a line without who wrote it", () => {
  test.each([
    ["Écrivez-moi : jeanne.dupont@example.fr, merci !", "Écrivez-moi : …, merci !"],
    ["moi(jeanne@exemple.fr)", "moi(…)"],
    ["Mon numéro 06 12 34 56 78, le soir", "Mon numéro …, le soir"],
    ["+49 (0) 151-2345.6789", "…"],
    ["Ruf 0151/23456789 an", "Ruf … an"],
    ["اتصلوا بي ٠٦١٢٣٤٥٦٧٨ من فضلكم", "اتصلوا بي … من فضلكم"],
  ])("%s becomes %s", (line, left) => expect(anonymous(line)).toBe(left));

  test.each([
    "Le 911 de 1973, quelle ligne ! 7:04,2 au tour.",
    "Vu le 24/12/2026",
    "Since 2026-12-24 a fan @ home",
    "1 000 000 de mercis",
    "Tour n° 12, voiture n° 63",
  ])("%s says nothing about who wrote it, and stays", (line) => expect(anonymous(line)).toBe(line));

  test("is no longer than it was, and nothing more goes when it is done twice", () => {
    const pieces = fc.array(fc.constantFrom("a", "@", ".", "b.fr", " ", "+", "1234", "0", "-", "…", "é", "٣", "("), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const line = parts.join("");
        const once = anonymous(line);
        expect(once.length).toBeLessThanOrEqual(line.length);
        expect(anonymous(once)).toBe(once);
      }),
    );
  });
});
