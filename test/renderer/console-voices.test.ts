import { describe, expect, it } from "vitest";
import type { KeptOpinion } from "../../electron/contract/opinion.ts";
import { byDate, byHour, byReason, byTheme, byWord, byZone, spanOf, wordsOf } from "../../renderer/console/voices/figures.ts";

const PARIS = "Europe/Paris";

let drawn = 0;
function opinion(changes: Partial<KeptOpinion>): KeptOpinion {
  drawn += 1;
  return {
    id: `00000000-0000-4000-8000-${String(drawn).padStart(12, "0")}`,
    screen: "lobby-1",
    at: "2026-12-12T10:30:00Z",
    face: "happy",
    reasons: [],
    line: null,
    wish: null,
    wrote: false,
    language: "fr",
    zone: "lobby",
    theme: "christmas",
    ...changes,
  };
}

describe("what visitors felt", () => {
  it("is counted by the venue's hour and date, not by ours", () => {
    const late = opinion({ at: "2026-12-12T23:30:00Z", face: "astonished" });
    const early = opinion({ at: "2026-12-13T00:10:00Z" });
    expect(byHour([early, late], PARIS)).toEqual([
      { key: "00", count: 1, astonished: 1 },
      { key: "01", count: 1, astonished: 0 },
    ]);
    expect(byDate([early, late], PARIS, "week")).toEqual([{ key: "2026-12-13", count: 2, astonished: 1 }]);
    // A Sunday belongs to the week of the Monday before it.
    expect(byDate([late], PARIS, "year")).toEqual([{ key: "2026-12-07", count: 1, astonished: 1 }]);
  });

  it("is counted by zone, season and reason, the most frequent first", () => {
    const all = [
      opinion({ zone: "terrace", theme: null, reasons: ["cars", "team"] }),
      opinion({ reasons: ["cars"], face: "astonished" }),
      opinion({}),
    ];
    expect(byZone(all).map(({ key, count }) => [key, count])).toEqual([
      ["lobby", 2],
      ["terrace", 1],
    ]);
    expect(byTheme(all).map(({ key }) => key)).toEqual(["christmas", "classic"]);
    expect(byReason(all)).toEqual([
      { key: "cars", count: 2, astonished: 1 },
      { key: "team", count: 1, astonished: 0 },
    ]);
  });

  it("is written in words, of which the small ones say nothing and one writer is no theme", () => {
    expect(wordsOf(opinion({ line: "Le bruit du MOTEUR, le moteur !", wish: "Un moteur pour nous" }))).toEqual([
      "bruit",
      "moteur",
    ]);
    expect(wordsOf(opinion({ language: "en", line: "The engine and the team" }))).toEqual(["engine", "team"]);
    expect(wordsOf(opinion({ language: "ar", line: "المحرك في البهو" }))).toContain("المحرك");
    const all = [opinion({ line: "moteur" }), opinion({ wish: "Moteur moteur" }), opinion({ line: "café" })];
    expect(byWord(all, 10)).toEqual([{ key: "moteur", count: 2, astonished: 0 }]);
  });
});

describe("a span", () => {
  it("is of whole days of the venue, and has as many before it, also where the clocks are changed", () => {
    const { now, before } = spanOf("week", "2026-10-28", PARIS);
    expect([now.from, now.to, before.from, before.to].map((instant) => new Date(instant).toISOString())).toEqual([
      "2026-10-21T22:00:00.000Z",
      "2026-10-28T23:00:00.000Z",
      "2026-10-14T22:00:00.000Z",
      "2026-10-21T22:00:00.000Z",
    ]);
    expect(spanOf("day", "2026-10-25", PARIS).now.to - spanOf("day", "2026-10-25", PARIS).now.from).toBe(25 * 3_600_000);
  });
});
