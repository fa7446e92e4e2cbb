import { describe, expect, it } from "vitest";
import { Theme } from "../../electron/contract/theme.ts";
import { arrivalOf, joined, LEAD } from "../../renderer/decor/arrival.ts";
import { breathAt } from "../../renderer/decor/breath.ts";
import { faceOf } from "../../renderer/decor/face.ts";
import { themeOf } from "../support/themes.ts";

const curtained = (id: string): Theme => Theme.parse({ ...themeOf(id), transition: { name: "curtain", seconds: 2 } });
const [christmas, classic] = [curtained("christmas"), curtained("classic")];
const night = (theme: Theme) => faceOf(theme, "night");
const edited = Theme.parse({
  ...christmas,
  tokens: { ...christmas.tokens, night: { ...christmas.tokens.night, glow: "#ff0000" } },
});

describe("a face", () => {
  it("is another one in another folder, in other colours or by day", () => {
    const faces = [
      night(christmas),
      night({ ...christmas, base: "/themes/own/christmas/2/" }),
      night(edited),
      faceOf(christmas, "day"),
    ];
    expect(new Set(faces.map(({ key }) => key)).size).toBe(faces.length);
  });
  it("is the same one while nothing that is seen changes", () => {
    expect(night(Theme.parse({ ...christmas, name: "Another name" })).key).toBe(night(christmas).key);
  });
  it("keeps its painted scene where only its particles and its words have another colour", () => {
    expect(night(edited).scene).toBe(night(christmas).scene);
    expect(night({ ...christmas, base: "/themes/own/christmas/2/" }).scene).not.toBe(night(christmas).scene);
  });
});

describe("a theme that arrives", () => {
  it("does so under its veil, a moment after the instant at which the zone changes", () => {
    expect(arrivalOf(night(classic), night(christmas), 0, false)).toEqual({ name: "curtain", duration: 2_000, passed: -LEAD });
  });
  it("is joined in the middle by a screen that hears of it late", () => {
    const late = arrivalOf(night(classic), night(christmas), 600, false);
    expect(joined(late, 0)).toEqual({ name: "curtain", duration: 2_000, passed: 600 - LEAD });
    expect(joined(late, 300)).toMatchObject({ name: "curtain", passed: 900 - LEAD });
  });
  it("dissolves in on a screen that has missed all of it, however late", () => {
    const missed = { name: "dissolve", duration: 600, passed: 0 };
    expect(joined(arrivalOf(night(classic), night(christmas), 2_000 + LEAD, false), 0)).toEqual(missed);
    expect(joined(arrivalOf(night(classic), night(christmas), 86_400_000, false), 0)).toEqual(missed);
  });
  it("dissolves in, and sooner, for someone who asked for less motion; together all the same", () => {
    expect(arrivalOf(night(classic), night(christmas), 0, true)).toEqual({ name: "dissolve", duration: 600, passed: -LEAD });
  });
  it("has no curtain where only the sun sets on it, or where somebody edits it", () => {
    expect(arrivalOf(faceOf(christmas, "day"), night(christmas), 5_000, false)).toEqual({
      name: "dissolve",
      duration: 2_000,
      passed: 0,
    });
    expect(arrivalOf(night(christmas), night(edited), 5_000, false)).toEqual({ name: "dissolve", duration: 600, passed: 0 });
  });
  it("leaves a command the time to reach every screen, and no more than a fifth of a second", () => {
    expect(LEAD).toBeGreaterThanOrEqual(50);
    expect(LEAD).toBeLessThanOrEqual(200);
  });
});

describe("the breath of a scene", () => {
  it("begins and ends where it began, and never makes the scene smaller", () => {
    expect([breathAt(0), breathAt(64_000), breathAt(128_000)].map((size) => size.toFixed(3))).toEqual([
      "1.000",
      "1.030",
      "1.000",
    ]);
    const sizes = Array.from({ length: 200 }, (_, at) => breathAt(at * 997));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1.03);
  });
});
