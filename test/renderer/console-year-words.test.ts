import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Explanation } from "../../electron/contract/explanation.ts";
import type { House } from "../../electron/contract/state.ts";
import { Theme, ThemeFile } from "../../electron/contract/theme.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { compile, desiredState } from "../../electron/domain/schedule.ts";
import { cuesBetween } from "../../electron/domain/seasons/cues.ts";
import { nextChanges, nextMoments } from "../../renderer/console/seasons/year/coming.ts";
import { coursesOf, placedIn } from "../../renderer/console/seasons/year/course.ts";
import { dateWords } from "../../renderer/console/seasons/year/dates.ts";
import {
  beginning,
  comingText,
  cueText,
  spanText,
  whyText,
  wornText,
  type YearSpeech,
  zonesText,
} from "../../renderer/console/seasons/year/sentences.ts";
import { readFrom, spanOf } from "../../renderer/console/seasons/year/span.ts";
import { yearWords } from "../../renderer/console/words/year/words.ts";
import { testAlmanac } from "../support/almanac.ts";
import { speechIn } from "../support/console-speech.ts";

const PARIS = "Europe/Paris";
const PLAN = demonstrationPlan();
const SCHEDULE = compile(PLAN, testAlmanac(PARIS), null);
const FOLDER = resolve(import.meta.dirname, "..", "..", "assets", "themes");
const THEMES = readdirSync(FOLDER).map((id) => {
  const file = ThemeFile.parse(JSON.parse(readFileSync(join(FOLDER, id, "theme.json"), "utf8")));
  return Theme.parse({ ...file, base: `/themes/${id}/` });
});
const HOUSE: House = { ...PLAN, themes: THEMES, sounds: [], rehearsal: null };
const at = (text: string): number => Date.parse(text);

async function yearSpeech(language: string, today: string): Promise<YearSpeech> {
  return { ...(await speechIn(yearWords, language, HOUSE)), dates: dateWords(language, PARIS, today) };
}

function yearFrom(month: string) {
  const { from, to } = readFrom(PARIS, month);
  const cues = cuesBetween(SCHEDULE, [], THEMES, from, to);
  return {
    cues,
    courses: coursesOf(
      PLAN.zones.map(({ id }) => id),
      desiredState(SCHEDULE, [], from, null).zones,
      cues,
    ),
  };
}

const DECEMBER = yearFrom("2026-12");

describe("the year of the demonstration house", () => {
  it("is one course of all zones, and its seasons have their dates", async () => {
    const speech = await yearSpeech("en", "2026-11-23");
    const { courses } = yearFrom("2026-11");
    expect(courses.map(({ zones }) => zonesText(zones, PLAN.zones, speech))).toEqual(["The whole venue"]);
    const [course] = courses;
    if (course === undefined) throw new Error("there is a course");
    expect(placedIn(course, spanOf(PARIS, "2026-11", 12)).map(({ worn }) => wornText(worn, speech))).toEqual([
      "Classic: Sunday 1 November to Saturday 28 November",
      "Christmas: Sunday 29 November to Wednesday 30 December",
      "New Year: Thursday 31 December to Friday 1 January",
      "Christmas: Saturday 2 January to Wednesday 6 January",
      "Classic: Thursday 7 January to Thursday 11 February",
      "Valentine’s Day: Friday 12 February to Sunday 14 February",
      "Classic: Monday 15 February to Saturday 20 March",
      "Easter: Sunday 21 March to Monday 29 March",
      "Classic: Tuesday 30 March to Saturday 5 June",
      "Race: Sunday 6 June to Sunday 13 June",
      "Classic: Monday 14 June to Wednesday 30 June",
      "Summer: Thursday 1 July to Tuesday 31 August",
      "Classic: Wednesday 1 September to Saturday 23 October 2027",
      "Halloween: Sunday 24 October 2027 to Sunday 31 October 2027",
    ]);
  });

  it("says what comes next, with dates", async () => {
    const speech = await yearSpeech("en", "2026-12-11");
    const now = at("2026-12-11T10:00:00+01:00");
    const { cues } = DECEMBER;
    expect(nextChanges(cues, now, 3).map((change) => [speech.theme(change.theme), beginning(change.at, speech)])).toEqual([
      ["New Year", "Thursday 31 December"],
      ["Christmas", "Saturday 2 January"],
      ["Classic", "Thursday 7 January"],
    ]);
    expect(nextMoments(cues, now).map((coming) => comingText(coming, THEMES, speech))).toEqual([
      "Door 12 of 24 opens tomorrow at 00:00, then one a day until Thursday 24 December.",
      "The last 10 seconds before Friday 1 January are counted down Thursday 31 December at 23:59:50.",
    ]);
  });
});

describe("the words of the year", () => {
  const worn = { theme: "christmas", from: null, to: null };

  it("name the first and the last day, and the time of what does not begin or end with a day", async () => {
    const speech = await yearSpeech("en", "2026-12-11");
    const midnight = at("2026-12-11T23:00:00Z");
    const noon = at("2026-12-12T11:00:00Z");
    expect([
      spanText(worn, speech),
      spanText({ ...worn, to: midnight }, speech),
      spanText({ ...worn, from: midnight }, speech),
      spanText({ ...worn, from: midnight, to: midnight + 86_400_000 }, speech),
      spanText({ ...worn, from: noon, to: noon + 90_000 }, speech),
    ]).toEqual([
      "all the time",
      "until Friday 11 December",
      "from Saturday 12 December on",
      "Saturday 12 December",
      "Saturday 12 December at 12:00 to Saturday 12 December at 12:01:30",
    ]);
  });

  it("name zones until they are many", async () => {
    const speech = await yearSpeech("en", "2026-12-11");
    const ids = PLAN.zones.map(({ id }) => id);
    const text = (count: number): string => zonesText(ids.slice(0, count), PLAN.zones, speech);
    expect([1, 2, 3, 4, 5].map(text)).toEqual([
      "Lobby",
      "Lobby and Corridor",
      "Lobby, Corridor and Showroom",
      "Lobby, Corridor and 2 more",
      "The whole venue",
    ]);
    expect(zonesText(["lobby"], PLAN.zones.slice(0, 1), speech)).toBe("Lobby");
  });

  it("say why, and what gave way", async () => {
    const speech = await yearSpeech("en", "2026-12-11");
    const field = (parts: Partial<Explanation["theme"]>): Explanation["theme"] => ({
      value: "new-year",
      since: null,
      because: { kind: "rule", id: "new-year", name: { en: "New Year" } },
      sentence: "",
      lost: [],
      next: null,
      ...parts,
    });
    const lost = {
      kind: "rule" as const,
      id: "christmas",
      name: "Christmas",
      why: "Its priority 50 is below the 55 of “New Year”.",
    };
    expect(whyText(field({ lost: [lost] }), speech)).toBe(
      "The rule “New Year” asks for it. “Christmas” gives way. Its priority 50 is below the 55 of “New Year”.",
    );
    const because = (kind: "override" | "default", name: string | null) => field({ because: { kind, id: "o-1", name } });
    expect(whyText(because("override", "A guest"), speech)).toBe("The override “A guest” asks for it.");
    expect(whyText(because("override", null), speech)).toBe("The override “o-1” asks for it.");
    expect(whyText(because("default", null), speech)).toBe("Nothing asks for anything else: it is the house style.");
  });

  it("tell what the seasons do on one day, each thing once", async () => {
    const speech = await yearSpeech("en", "2026-12-31");
    const { cues } = DECEMBER;
    const on = (date: string): (string | null)[] =>
      cues
        .filter((cue) => cue.at >= `${date}T00:00:00Z` && cue.at < `${date}T23:59:59Z`)
        .map((cue) => cueText(cue, THEMES, speech));
    expect(on("2026-12-11")).toEqual(["Door 12 of 24 opens"]);
    // New Year's Eve ends as the venue's midnight comes, an hour before that of Greenwich.
    expect(on("2026-12-31")).toEqual(["Countdown to midnight", null]);
    expect(on("2027-01-01")).toEqual([null, "Christmas arrives"]);
  });

  it.each(["fr", "de", "es", "nl", "ar"])("leave nothing open in %s", async (language) => {
    const speech = await yearSpeech(language, "2026-12-11");
    const { cues, courses } = DECEMBER;
    const now = at("2026-12-11T10:00:00+01:00");
    const texts = [
      ...nextMoments(cues, now).map((coming) => comingText(coming, THEMES, speech)),
      ...courses.flatMap((course) => course.worn.map((each) => wornText(each, speech))),
      zonesText(
        PLAN.zones.slice(0, 4).map(({ id }) => id),
        PLAN.zones,
        speech,
      ),
      speech.dates.days(now, now + 86_400_000),
    ];
    expect(texts.join(" ")).not.toMatch(/\{\{|year\./);
    // The figures of the rest of the console, also in Arabic.
    expect(texts.join(" ")).not.toMatch(/[٠-٩]/);
  });

  it("are the same in every language, with the same blanks", () => {
    // How many is said by the word itself in some plurals.
    const blanksOf = (texts: Readonly<Record<string, string>>) =>
      Object.keys(yearWords.en)
        .filter((key) => !/_(one|other)$/.test(key))
        .map((key) => [key, (texts[key]?.match(/\{\{\w+\}\}/g) ?? []).toSorted()]);
    for (const texts of Object.values(yearWords)) expect(blanksOf(texts)).toEqual(blanksOf(yearWords.en));
  });
});
