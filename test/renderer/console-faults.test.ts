import { describe, expect, it, test } from "vitest";
import { faultHeadline } from "../../renderer/console/logic/sentences.ts";
import { faultWords } from "../../renderer/console/words/faults.ts";
import { speechIn } from "../support/console-speech.ts";

async function headline(code: string, language: string): Promise<string | null> {
  return faultHeadline(code, await speechIn(faultWords, language, null));
}

describe("what is wrong with the house itself", () => {
  const codes = Object.keys(faultWords.en).map((key) => key.slice("fault.".length));
  it.each(Object.keys(faultWords))("has a headline of its own for each code in %s", async (language) => {
    const told = await Promise.all(codes.map((code) => headline(code, language)));
    expect(new Set(told).size).toBe(codes.length);
    expect(told.filter((text) => text === null || text.startsWith("fault."))).toEqual([]);
  });
});

test("a theme that is refused is named as one, and a code that nobody translated is left to its own message", async () => {
  expect(await headline("theme-refused", "en")).toBe("A theme is broken and is not worn.");
  expect(await headline("theme-refused", "fr")).toBe("Un thème est abîmé et n’est pas porté.");
  expect(await headline("journal-unwritable", "en")).toBe(null);
});
