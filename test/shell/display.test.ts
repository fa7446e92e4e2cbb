import { describe, expect, it } from "vitest";
import { orderDisplays, placeKiosks } from "../../electron/main/policy/display.ts";
import { LEFT, PRIMARY, RIGHT } from "./displays.ts";

const NOWHERE: ReadonlyMap<string, number> = new Map();

function places(
  kiosks: readonly string[],
  displays: Parameters<typeof placeKiosks>[1],
  before = NOWHERE,
): Record<string, number> {
  return Object.fromEntries([...placeKiosks(kiosks, displays, before)].map(([kiosk, { id }]) => [kiosk, id]));
}

describe("the display of a kiosk", () => {
  it("is counted from the primary one and then from the left, however the system lists them", () => {
    expect(orderDisplays([RIGHT, PRIMARY, LEFT]).map(({ id }) => id)).toEqual([PRIMARY.id, LEFT.id, RIGHT.id]);
  });

  it("is given in the order of the plan until there are none left", () => {
    expect(places(["a", "b", "c"], [PRIMARY, RIGHT])).toEqual({ a: PRIMARY.id, b: RIGHT.id });
  });

  it("stays the same when a neighbour's television goes to sleep", () => {
    const before = new Map([
      ["a", PRIMARY.id],
      ["b", LEFT.id],
      ["c", RIGHT.id],
    ]);
    expect(places(["a", "b", "c"], [PRIMARY, RIGHT], before)).toEqual({ a: PRIMARY.id, c: RIGHT.id });
  });

  it("is the old one again when the television wakes, whichever wakes first", () => {
    const before = new Map([
      ["a", PRIMARY.id],
      ["b", LEFT.id],
      ["c", RIGHT.id],
    ]);
    expect(places(["a", "b", "c"], [RIGHT], before)).toEqual({ c: RIGHT.id });
    expect(places(["a", "b", "c"], [RIGHT, LEFT, PRIMARY], before)).toEqual({ a: PRIMARY.id, b: LEFT.id, c: RIGHT.id });
  });

  it("is the new one when a television is replaced", () => {
    const before = new Map([
      ["a", PRIMARY.id],
      ["b", LEFT.id],
    ]);
    expect(places(["a", "b"], [PRIMARY, RIGHT], before)).toEqual({ a: PRIMARY.id, b: RIGHT.id });
  });

  it("is shared by no two kiosks, even if both remember it", () => {
    const before = new Map([
      ["a", RIGHT.id],
      ["b", RIGHT.id],
    ]);
    expect(places(["a", "b"], [RIGHT], before)).toEqual({ a: RIGHT.id });
  });
});
