import { describe, expect, it } from "vitest";
import { TRANSITIONS } from "../../electron/contract/theme.ts";
import {
  coverAt,
  COVERED,
  covering,
  darkAt,
  squareAt,
  uncovering,
  UNCOVERS,
  waveAt,
} from "../../renderer/decor/transitions/curves.ts";
import { VEILS } from "../../renderer/decor/transitions/transitions.ts";

const shares = Array.from({ length: 501 }, (_, at) => at / 500);

function falls(curve: (share: number) => number): number[] {
  return shares.filter((share, at) => at > 0 && curve(share) < curve(shares[at - 1] ?? 0) - 1e-12);
}

/** How often a curve turns from rising to falling or back. */
function turns(curve: (share: number) => number): number {
  const signs = shares.slice(1).flatMap((share, at) => {
    const change = curve(share) - curve(shares[at] ?? 0);
    return Math.abs(change) < 1e-12 ? [] : [Math.sign(change)];
  });
  return signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length;
}

describe("a transition", () => {
  it("exists for every name that a theme can give", () => {
    expect(Object.keys(VEILS).toSorted()).toEqual([...TRANSITIONS].toSorted());
    expect(VEILS.dissolve).toBeNull();
  });

  it.each([
    ["covering", covering],
    ["uncovering", uncovering],
    ["a wave's way", waveAt],
  ])("%s goes from 0 to 1 and never back", (_, curve) => {
    expect([curve(0), curve(1)]).toEqual([0, 1]);
    expect(falls(curve)).toEqual([]);
  });

  it("hides everything in its middle, where the theme is changed, and nothing at its ends", () => {
    expect([coverAt(0), coverAt(1)]).toEqual([0, 0]);
    const middle = shares.filter((share) => share >= COVERED && share <= UNCOVERS);
    expect(middle.filter((share) => coverAt(share) !== 1)).toEqual([]);
    expect(middle).toContain(0.5);
    expect(turns(coverAt)).toBe(1);
  });

  it("takes each bank of lamps down once and up once: nothing blinks", () => {
    for (let bank = 0; bank < 6; bank += 1) {
      const dark = (share: number): number => darkAt(share, bank, 6);
      expect([dark(0), dark(0.5), dark(1)]).toEqual([0, 1, 0]);
      expect(turns(dark)).toBe(1);
    }
  });

  it("switches the banks one after another", () => {
    const offAt = (bank: number): number => shares.find((share) => darkAt(share, bank, 6) > 0.5) ?? 2;
    const order = [0, 1, 2, 3, 4, 5].map(offAt);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(6);
  });

  it("grows each square of the flag once, until all of them close", () => {
    for (const along of [0, 0.3, 0.7, 1]) {
      const square = (share: number): number => squareAt(share, along);
      expect([square(0), square(0.5), square(1)]).toEqual([0, 1, 0]);
      expect(turns(square)).toBe(1);
    }
  });

  it("has a wave that hides the whole screen while the theme is changed", () => {
    // As in snow-in.ts: a wave of 2.5 screens, of which half a screen at either end is thin.
    const gaps = shares
      .filter((share) => share >= COVERED && share <= UNCOVERS)
      .filter((share) => {
        const left = 1 - waveAt(share) * 3.5;
        return left + 0.5 > 0 || left + 2 < 1;
      });
    expect(gaps).toEqual([]);
  });
});
