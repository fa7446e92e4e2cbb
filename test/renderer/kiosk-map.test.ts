import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { placeNear } from "../../renderer/kiosk/views/map/touch.ts";

describe("a touch on the sheet of the map", () => {
  const { map } = demonstrationPlan();
  if (map === null) throw new Error("The demonstration venue has a map.");
  const box = { left: 40, top: 100, width: 800, height: 500 };
  const away = (place: { x: number; y: number }, point: { x: number; y: number }): number =>
    Math.hypot(box.left + place.x / 2 - point.x, box.top + place.y / 2 - point.y);

  test("means the nearest place, and none where all are far", () => {
    const points = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 700 }) });
    fc.assert(
      fc.property(points, (point) => {
        const found = map.places.find(({ id }) => id === placeNear(map, box, point));
        const nearest = Math.min(...map.places.map((place) => away(place, point)));
        if (found === undefined) expect(nearest).toBeGreaterThanOrEqual(60);
        else expect(away(found, point)).toBe(nearest);
      }),
    );
  });

  test("finds every place at its own point", () => {
    const found = map.places.map(({ x, y }) => placeNear(map, box, { x: box.left + x / 2, y: box.top + y / 2 }));
    expect(found).toEqual(map.places.map(({ id }) => id));
  });
});
