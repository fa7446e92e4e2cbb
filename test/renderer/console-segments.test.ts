import { describe, expect, test } from "vitest";
import type { Segment } from "../../electron/contract/state.ts";
import { hasAccents, setsAccent } from "../../renderer/console/logic/accents.ts";
import { segmentText, volumeText } from "../../renderer/console/segment-text.ts";
import { en } from "../../renderer/console/words/en.ts";
import { fr } from "../../renderer/console/words/fr.ts";
import { speechIn } from "../support/console-speech.ts";

const segment = (more: Partial<Segment>): Segment => ({
  from: "2026-11-22T15:00:00Z",
  to: "2026-11-22T18:00:00Z",
  theme: "christmas",
  playlist: "purr",
  volume: { from: 65, to: 45, startInstant: "2026-11-22T12:00:00Z", endInstant: "2026-11-22T18:00:00Z" },
  accent: null,
  ...more,
});

describe("a stretch of the day in words", () => {
  test("a ramp is read at the stretch's own ends, not at its own", async () => {
    const speech = await speechIn({ en, fr }, "en", null);
    expect(segmentText(segment({}), speech)).toBe("15:00 to 18:00: christmas, purr, volume 55 to 45");
    expect(volumeText(segment({ to: "2026-11-22T15:01:00Z" }), speech)).toBe("55");
  });

  test("silence has no volume, and an accent is spoken of only where there is one", async () => {
    const speech = await speechIn({ en, fr }, "en", null);
    expect(volumeText(segment({ playlist: null }), speech)).toBe("—");
    expect(segmentText(segment({ playlist: null }), speech)).toBe("15:00 to 18:00: christmas, Silence");
    expect(segmentText(segment({ volume: 40, accent: "bell" }), await speechIn({ en, fr }, "fr", null))).toBe(
      "15:00 à 18:00\u00a0: christmas, purr, volume 40, accent bell",
    );
  });

  test("an end within a minute is read with its seconds", async () => {
    const short = segment({ volume: 40, from: "2026-11-22T15:05:12Z", to: "2026-11-22T15:05:48.400Z" });
    expect(segmentText(short, await speechIn({ en, fr }, "en", null))).toBe("15:05:12 to 15:05:48: christmas, purr, volume 40");
  });
});

test("accents count where the library has one or a zone or a stretch sets one", () => {
  expect(hasAccents({ sounds: [] }, { zones: {} })).toBe(false);
  expect([setsAccent([segment({})]), setsAccent([segment({ accent: "bell" })])]).toEqual([false, true]);
});
