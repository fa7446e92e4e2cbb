import { describe, expect, test } from "vitest";
import type { CalendarSay } from "../../renderer/console/calendar/say.ts";
import { changeText } from "../../renderer/console/calendar/text.ts";
import { calendarWords } from "../../renderer/console/words/calendar/words.ts";

/** The English words without the page around them. */
const say: CalendarSay = (key, values = {}) => {
  const texts: Readonly<Record<string, string>> = calendarWords.en;
  return (texts[`calendar.${key}`] ?? `? ${key}`).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
};
const text = changeText(say, "en");

describe("the days of a period as words", () => {
  test.each([
    [{}, "every day"],
    [{ dates: ["2026-12-24"] }, "24 Dec 2026"],
    [{ dates: ["2026-12-24", "2026-12-25", "2027-01-02"] }, "24 – 25 Dec 2026 and 2 Jan 2027"],
    [{ dates: ["01", "03", "05", "07", "08"].map((day) => `2026-12-${day}`) }, "1 Dec 2026, 3 Dec 2026, 5 Dec 2026 and 2 more"],
    [{ range: { from: "2026-12-24", to: "2027-01-06" } }, "24 Dec 2026 – 6 Jan 2027"],
    [
      { weekdays: ["tue" as const, "thu" as const], range: { from: "2026-12-01", to: "2199-12-31" } },
      "on Tuesday and Thursday, from 1 Dec 2026 on",
    ],
    [
      { season: { from: "12-24", to: "01-06" }, except: ["2027-01-01"] },
      "every year from 24 December to 6 January, except 1 Jan 2027",
    ],
    [
      {
        season: {
          from: { weekday: "thu" as const, onOrAfter: "11-22", offsetDays: 0 },
          to: { weekday: "thu" as const, onOrAfter: "11-22", offsetDays: 0 },
        },
      },
      "every year on first Thursday from 22 November on",
    ],
  ])("%j", (days, words) => {
    expect(text.days(days).replaceAll(/[\u2009\u202f\u00a0]/g, " ")).toBe(words);
  });
});

test("the hours of a date: as usual, closed, or its windows", () => {
  expect(text.exceptions([])).toBe("as usual");
  expect(text.exceptions([{ date: "2026-12-24", closed: true }])).toBe("closed");
  expect(
    text.exceptions([
      { date: "2026-12-24", window: { from: "09:00", to: "12:00" } },
      { date: "2026-12-24", window: { from: "18:00", to: { sun: "sunset", offsetMinutes: 0, fallback: null } } },
    ]),
  ).toBe("09:00 – 12:00, 18:00 – sunset");
});

test("every language has every word with every value that the English one names", () => {
  const values = (words: string): string[] => [...words.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? "").toSorted();
  for (const [language, words] of Object.entries(calendarWords)) {
    for (const [key, english] of Object.entries(calendarWords.en)) {
      const own: string | undefined = new Map(Object.entries(words)).get(key);
      expect(own, `${language} ${key}`).toBeTruthy();
      // Of one thing a language may say "one" without the figure.
      const wanted = values(english).filter((name) => !(key.endsWith("_one") && name === "count"));
      expect(values(own ?? ""), `${language} ${key}`).toEqual(expect.arrayContaining(wanted));
    }
  }
});
