import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterTouch,
  cornerAt,
  type Corner,
  type Gesture,
  HOLD,
  NO_GESTURE,
  type Touch,
  WAIT,
} from "../../renderer/kiosk/door/gesture.ts";

const CORNERS = ["top-left", "top-right", "bottom-left", "bottom-right"] as const;
const touch = (kind: Touch["kind"], corner: Corner | null, at: number): Touch => ({ kind, corner, at });
const through = (touches: readonly Touch[]): Gesture => touches.reduce(afterTouch, NO_GESTURE);

describe("the staff's gesture", () => {
  it("is a corner held for two seconds, then the corner beside it on the same edge tapped", () => {
    for (const [held, tapped] of [
      ["top-left", "top-right"],
      ["top-right", "top-left"],
      ["bottom-left", "bottom-right"],
      ["bottom-right", "bottom-left"],
    ] as const)
      expect(through([touch("down", held, 0), touch("up", held, HOLD), touch("down", tapped, HOLD + WAIT)])).toEqual({
        kind: "done",
      });
  });

  it("is not one held too short, left on the way, followed too late, or by any other corner", () => {
    const held = [touch("down", "top-left", 0), touch("up", "top-left", HOLD)];
    for (const touches of [
      [touch("down", "top-left", 0), touch("up", "top-left", HOLD - 1), touch("down", "top-right", HOLD)],
      [touch("down", "top-left", 0), touch("move", null, 500), touch("up", null, HOLD), touch("down", "top-right", HOLD)],
      [...held, touch("down", "top-right", HOLD + WAIT + 1)],
      [...held, touch("down", "bottom-left", HOLD + 1)],
      [...held, touch("down", "top-left", HOLD + 1)],
      [...held, touch("down", null, HOLD + 1), touch("down", "top-right", HOLD + 2)],
    ])
      expect(through(touches).kind).not.toBe("done");
  });

  it("is not made by taps, however many and wherever", () => {
    const corner = fc.option(fc.constantFrom(...CORNERS));
    const tap = fc.record({ corner, gap: fc.integer({ min: 1, max: 3_000 }), lasts: fc.integer({ min: 1, max: HOLD - 1 }) });
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 40 }), (taps) => {
        let at = 0;
        let gesture = NO_GESTURE;
        for (const { corner: where, gap, lasts } of taps) {
          at += gap;
          gesture = afterTouch(gesture, touch("down", where, at));
          at += lasts;
          gesture = afterTouch(gesture, touch("up", where, at));
          expect(gesture.kind).toBe("none");
        }
      }),
    );
  });

  it("finds each corner on every size of screen, and none of them in between", () => {
    for (const [width, height] of [
      [1920, 1080],
      [1080, 1920],
      [390, 844],
    ] as const) {
      const found = [
        [5, 5],
        [width - 5, 5],
        [5, height - 5],
        [width - 5, height - 5],
        [width / 2, 5],
        [5, height / 2],
      ].map(([x = 0, y = 0]) => cornerAt(x, y, width, height));
      expect(found).toEqual([...CORNERS, null, null]);
    }
  });
});
