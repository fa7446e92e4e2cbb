import { describe, expect, it } from "vitest";
import { Screen } from "../../electron/contract/plan.ts";
import { ScreenReport } from "../../electron/contract/report.ts";
import type { Segment } from "../../electron/contract/state.ts";
import { dateText, openingWords, secondOf, timeText } from "../../renderer/kiosk/format.ts";
import { isForbidden } from "../../renderer/kiosk/guard.ts";
import { missingPicture, reportOf } from "../../renderer/kiosk/reports.ts";
import { findScreen, houseLanguage, inComingOrder, inOrder, themeToWear } from "../../renderer/kiosk/screen.ts";
import { mayReload, readMoments } from "../../renderer/link/reload.ts";
import { words } from "../../renderer/kiosk/words.ts";
import { themeOf } from "../support/themes.ts";

const PARIS = "Europe/Paris";
const CHRISTMAS_EVE = Date.parse("2026-12-24T17:05:30+01:00");

function segment(worn: string | null): Segment {
  return { from: "2026-12-24T00:00:00Z", to: "2026-12-25T00:00:00Z", theme: worn, playlist: null, volume: 40, accent: null };
}

describe("which screen and theme", () => {
  const screens = [Screen.parse({ id: "lobby-1", zone: "lobby", roles: ["kiosk"] })];
  const themes = [themeOf("christmas"), themeOf("classic")];

  it("finds its screen by the address and knows when there is none", () => {
    expect(findScreen(screens, "lobby-1")).toBe(screens[0]);
    expect(findScreen(screens, "lobby-2")).toBeNull();
    expect(findScreen(screens, null)).toBeNull();
  });
  it("wears what its zone asks for", () => {
    expect(themeToWear(themes, segment("christmas"))?.id).toBe("christmas");
  });
  it("wears classic where the zone has no decoration, or one that this house does not have", () => {
    expect(themeToWear(themes, segment(null))?.id).toBe("classic");
    expect(themeToWear(themes, segment("carnival"))?.id).toBe("classic");
    expect(themeToWear(themes, null)?.id).toBe("classic");
  });
  it("gets ready first for what comes first, then for all else that the house has", () => {
    const house = ["halloween", "race", "classic", "christmas"].map((id) => themeOf(id));
    const hours = (worn: string | null, from: number): Segment => ({
      ...segment(worn),
      from: `2026-12-24T${from}:00:00Z`,
      to: `2026-12-24T${from + 2}:00:00Z`,
    });
    const coming = [hours("race", 10), hours("christmas", 12), hours(null, 14), hours("christmas", 16)];
    const order = (now: string) => inComingOrder(house, coming, Date.parse(now)).map(({ id }) => id);
    expect(order("2026-12-24T12:30:00Z")).toEqual(["christmas", "classic", "halloween", "race"]);
    expect(order("2026-12-24T14:00:00Z")).toEqual(["classic", "christmas", "halloween", "race"]);
    expect(inComingOrder(house, [], 0)).toEqual(house);
  });
  it("wears anything rather than nothing, and nothing in a house without themes", () => {
    expect(themeToWear([themeOf("race")], segment(null))?.id).toBe("race");
    expect(themeToWear([], segment("race"))).toBeNull();
  });
});

describe("languages", () => {
  it("speaks the venue's language, and English where it does not know that one", () => {
    expect(["fr", "fr-CA", "en-GB", "ja"].map(houseLanguage)).toEqual(["fr", "fr", "en", "en"]);
    expect(["de-AT", "es", "nl-BE", "ar-AE"].map(houseLanguage)).toEqual(["de", "es", "nl", "ar"]);
  });
  it("welcomes in both languages, the chosen one first", () => {
    expect(inOrder("fr")).toEqual(["fr", "en"]);
    expect(inOrder("en")).toEqual(["en", "fr"]);
    expect(inOrder("ar")).toEqual(["ar", "en"]);
  });
  it("has every word in every language", () => {
    for (const language of ["fr", "de", "es", "nl", "ar"])
      expect(Object.keys(words[language] ?? {}).toSorted()).toEqual(Object.keys(words["en"] ?? {}).toSorted());
  });
});

describe("the clock", () => {
  it("shows the venue's time and date, wherever the screen stands", () => {
    expect(timeText(CHRISTMAS_EVE, PARIS, "fr")).toBe("17:05");
    expect(timeText(CHRISTMAS_EVE, "Asia/Tokyo", "en")).toBe("01:05");
    expect(dateText(CHRISTMAS_EVE, PARIS, "fr")).toBe("jeudi 24 décembre");
    expect(dateText(CHRISTMAS_EVE, PARIS, "en")).toBe("Thursday 24 December");
    expect(secondOf(CHRISTMAS_EVE)).toBe(30);
  });
  it("writes midnight as 00:00", () => {
    expect(timeText(Date.parse("2026-12-24T00:00:00+01:00"), PARIS, "en")).toBe("00:00");
  });
});

describe("opening", () => {
  const say = (open: boolean, until: string | null) =>
    openingWords(open, until === null ? null : Date.parse(until), CHRISTMAS_EVE, PARIS, "fr");
  it("says until when the venue is open", () => {
    expect(say(true, "2026-12-24T18:00:00+01:00")).toEqual({ key: "openUntil", time: "18:00" });
  });
  it("says when it opens today, and names the day where that is another one", () => {
    expect(say(false, "2026-12-24T19:30:00+01:00")).toEqual({ key: "opensToday", time: "19:30" });
    expect(say(false, "2026-12-26T09:00:00+01:00")).toEqual({ key: "opensLater", day: "samedi", time: "09:00" });
  });
  it("knows a venue that never closes and one that does not open", () => {
    expect(say(true, null)).toEqual({ key: "openAlways" });
    expect(say(false, null)).toEqual({ key: "closed" });
  });
});

describe("reports", () => {
  const observed = {
    screen: "lobby-1",
    revision: 7,
    theme: "christmas",
    ready: ["christmas", "classic"],
    framesPerSecond: 59.97,
    machineNow: CHRISTMAS_EVE + 1_250,
    venueNow: CHRISTMAS_EVE,
    rehearsing: false,
    faults: [missingPicture("/themes/christmas/backdrop.svg")],
  };
  it("are what the contract asks for", () => {
    expect(ScreenReport.parse(reportOf(observed))).toEqual({
      screen: "lobby-1",
      revision: 7,
      page: "kiosk",
      theme: "christmas",
      ready: ["christmas", "classic"],
      playlist: null,
      sound: null,
      framesPerSecond: 60,
      outputs: null,
      output: null,
      clockOffsetMilliseconds: 1_250,
      faults: [
        {
          code: "picture-missing",
          message: "The picture /themes/christmas/backdrop.svg cannot be fetched; the theme is shown without it.",
        },
      ],
    });
  });
  it("say nothing about this machine's clock in a rehearsal, which has another on purpose", () => {
    expect(reportOf({ ...observed, rehearsing: true }).clockOffsetMilliseconds).toBe(0);
  });
});

describe("the guard", () => {
  const press = (
    key: string,
    held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {},
    inText = false,
  ) => isForbidden({ key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }, inText);
  it.each(["p", "P", "+", "-", "0", "w", "s", "r"])("Control with %s is dead", (key) => {
    expect(press(key, { ctrlKey: true })).toBe(true);
    expect(press(key, { metaKey: true })).toBe(true);
  });
  it.each(["F5", "F11", "F12", "BrowserBack"])("%s is dead", (key) => {
    expect(press(key)).toBe(true);
  });
  it.each(["a", "c", "v", "x", "z", "Backspace"])("Control with %s edits a text, and does nothing elsewhere", (key) => {
    expect(press(key, { ctrlKey: true }, true)).toBe(false);
    expect(press(key, { ctrlKey: true })).toBe(true);
    expect(press(key, { ctrlKey: true, shiftKey: true }, true)).toBe(true);
  });
  it("going back with Alt and an arrow is dead", () => {
    expect(press("ArrowLeft", { altKey: true })).toBe(true);
  });
  it.each(["Tab", "Enter", " ", "Escape", "ArrowDown", "p"])(
    "%s by itself is alive: the page can be used without a finger",
    (key) => {
      expect(press(key)).toBe(false);
    },
  );
});

describe("the watchdog", () => {
  const minute = 60_000;
  it("reloads at most three times in ten minutes", () => {
    let moments: readonly number[] = [];
    const allowed = [0, 1, 2, 3, 4].map((at) => {
      const verdict = mayReload(moments, at * minute);
      moments = verdict.moments;
      return verdict.allowed;
    });
    expect(allowed).toEqual([true, true, true, false, false]);
  });
  it("may reload again once the first of them is ten minutes old", () => {
    expect(mayReload([0, minute, 2 * minute], 10 * minute)).toEqual({
      allowed: true,
      moments: [minute, 2 * minute, 10 * minute],
    });
  });
  it("forgets moments that lie ahead, after a clock was set back", () => {
    expect(mayReload([50 * minute, 51 * minute, 52 * minute], minute).allowed).toBe(true);
  });
  it("reads what it wrote, and nothing out of rubbish", () => {
    expect(readMoments("12,34")).toEqual([12, 34]);
    expect(readMoments("x,,NaN")).toEqual([]);
    expect(readMoments(null)).toEqual([]);
  });
});
