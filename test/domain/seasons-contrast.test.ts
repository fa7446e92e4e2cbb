import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Override } from "../../electron/contract/command.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { contrast, contrastProblems, luminance, problemsOf } from "../../electron/domain/seasons/contrast.ts";
import { themeUses } from "../../electron/domain/seasons/theme-uses.ts";
import { themeFile } from "../support/theme-packages.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("contrast", () => {
  test("is measured as WCAG measures it", () => {
    expect(luminance("#ffffff")).toBeCloseTo(1);
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  test("is the same both ways, from 1 to 21, and 1 with itself", () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one));
        expect(contrast(one, other)).toBeGreaterThanOrEqual(1);
        expect(contrast(one, other)).toBeLessThanOrEqual(21.0001);
        expect(contrast(one, one)).toBe(1);
      }),
    );
  });
});

describe("a theme", () => {
  const { tokens } = themeFile("winter");

  test("of black and white has no problem", () => {
    expect(problemsOf(themeFile("winter"), "winter")).toEqual([]);
  });

  test("whose text can hardly be read is told the path, the ground and the measured contrast, by day and by night", () => {
    const night = { ...tokens.night, surface: "#777777", inkSoft: "#777777", skyTop: "#000000", skyBottom: "#000000" };
    expect(problemsOf(themeFile("winter", { tokens: { ...tokens, night } }), "winter")).toEqual([
      {
        severity: "fault",
        path: "tokens.night.ink",
        message: "has a contrast of 4.47:1 on surface, and text needs at least 4.5:1",
      },
      {
        severity: "fault",
        path: "tokens.night.inkSoft",
        message: "has a contrast of 1.00:1 on surface, and text needs at least 4.5:1",
      },
    ]);
  });

  test("whose accent is lost on the sky is told so; on surfaces it need not stand out", () => {
    const faint = { ...tokens.day, accent: "#404040", surface: "#404040" };
    expect(contrastProblems(faint, "day").map(({ path, message }) => `${path} ${message}`)).toEqual([
      "tokens.day.accent has a contrast of 2.02:1 on skyTop, and a line or a lamp needs at least 3:1",
      "tokens.day.accent has a contrast of 2.02:1 on skyBottom, and a line or a lamp needs at least 3:1",
    ]);
  });

  test("that falls short by a hair is not told that it has enough", () => {
    fc.assert(
      fc.property(colour, colour, (ink, ground) => {
        const all = { ...tokens.day, skyTop: ground, skyBottom: ground, surface: ground, ink, inkSoft: ink, accent: ink };
        for (const { message } of contrastProblems(all, "day")) {
          const [, measured, least] = /contrast of ([\d.]+):1 .* least ([\d.]+):1/.exec(message) ?? [];
          expect(Number(measured)).toBeLessThan(Number(least));
        }
      }),
    );
  });

  test("that lies under another name than its own is refused; a language it lacks is only a warning", () => {
    const name = { fr: "Hiver", en: "Winter", de: "Winter", es: "Invierno", nl: "Winter", ar: "شتاء" };
    const captions = { greeting: { fr: "Bonjour", en: "Hello" }, thanks: null, closed: "Closed" };
    expect(problemsOf(themeFile("winter", { name, captions }), "snow")).toEqual([
      { severity: "fault", path: "id", message: 'is "winter", and the theme is called "snow"' },
      {
        severity: "warning",
        path: "captions.greeting",
        message: "has no text in de, es, nl, ar: whoever reads that is shown another language",
      },
    ]);
  });
});

test("rules and overrides name themes; those that set none are left out", () => {
  const plan = demonstrationPlan();
  const override: Override = {
    id: "o-1",
    layer: "operator",
    targets: ["venue"],
    set: { theme: "christmas" },
    reason: "A client",
    from: "2026-12-10T10:00:00Z",
    until: null,
    createdAt: "2026-12-10T10:00:00Z",
    message: null,
    sound: null,
  };
  const uses = themeUses(plan, [override, { ...override, id: "o-2", set: { volume: 20 } }]);
  expect(uses.get("christmas")).toEqual([
    { kind: "rule", id: "christmas", name: expect.anything() },
    { kind: "override", id: "o-1", name: "A client" },
  ]);
  expect(uses.has("nobody-names-it")).toBe(false);
});
