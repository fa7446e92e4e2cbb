import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REACH_MILLIMETRES, reachBand } from "../../electron/domain/reach.ts";

describe("the band of a screen that a hand reaches from a wheelchair", () => {
  test("lies between 380 and 1,220 mm above the floor", () => {
    // An upright 55 inch screen whose picture begins 620 mm above the floor.
    const band = reachBand({ bottomMillimetres: 620, heightMillimetres: 1200 });
    expect(band.top).toBeCloseTo(1 - (1220 - 620) / 1200, 9);
    expect(band.bottom).toBe(1);
    // One that stands on the floor.
    expect(reachBand({ bottomMillimetres: 100, heightMillimetres: 1600 }).bottom).toBeCloseTo(1 - (380 - 100) / 1600, 9);
  });

  test("is the lower half of a screen that nobody measured", () => {
    expect(reachBand(null)).toEqual({ top: 0.5, bottom: 1 });
  });

  test("never leaves the screen nor the reach, but where controls would have no room", () => {
    const mounting = fc.record({
      bottomMillimetres: fc.double({ min: 0, max: 5000, noNaN: true }),
      heightMillimetres: fc.double({ min: 50, max: 5000, noNaN: true }),
    });
    fc.assert(
      fc.property(mounting, (hung) => {
        const { top, bottom } = reachBand(hung);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(1 + 1e-9);
        expect(bottom - top).toBeGreaterThanOrEqual(0.3 - 1e-9);
        const above = (share: number): number => hung.bottomMillimetres + (1 - share) * hung.heightMillimetres;
        const within =
          above(top) <= REACH_MILLIMETRES.highest + 1e-6 && above(bottom) >= Math.min(REACH_MILLIMETRES.lowest, above(1)) - 1e-6;
        expect(within || bottom - top < 0.3 + 1e-9).toBe(true);
      }),
    );
  });
});
