import { describe, expect, test } from "vitest";
import type { KeptOpinion } from "../../../electron/contract/opinion.ts";
import { formatInstant } from "../../../electron/contract/words.ts";
import { reportOf } from "../../../electron/domain/opinions/report.ts";

const NOW = Date.parse("2026-06-15T10:00:00Z");
const HOUR = 3_600_000;

const opinion = (hoursAgo: number, face: KeptOpinion["face"], reasons: string[], line: string | null): KeptOpinion => ({
  id: crypto.randomUUID(),
  screen: "lobby-1",
  at: formatInstant(NOW - hoursAgo * HOUR),
  face,
  reasons,
  line,
  wish: null,
  language: "fr",
  zone: "lobby",
  theme: "classic",
  wrote: line !== null,
});

describe("the report of opinions", () => {
  test("counts faces, reasons and who wrote, and tells no line that is older than it may be kept", () => {
    const given = [
      opinion(1, "astonished", ["cars", "team"], "Merci"),
      opinion(2, "astonished", ["cars"], null),
      opinion(3, "sad", [], "Trop froid"),
      opinion(4, "happy", [], null),
    ];
    const report = reportOf(given, NOW - 24 * HOUR, NOW, NOW - 2 * HOUR);
    expect(report).toMatchObject({
      count: 4,
      faces: { sad: 1, disappointed: 0, content: 0, happy: 1, astonished: 2 },
      astonishedShare: 0.5,
      reasons: { cars: 2, team: 1 },
      wrote: 2,
    });
    expect(report.opinions.map(({ line, wrote }) => [line, wrote])).toEqual([
      ["Merci", true],
      [null, false],
      [null, true],
      [null, false],
    ]);
  });

  test("has no share of nobody", () => {
    expect(reportOf([], NOW - HOUR, NOW, NOW)).toMatchObject({ count: 0, astonishedShare: null, opinions: [] });
  });
});
