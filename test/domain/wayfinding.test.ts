/** Finding the way: never longer than any other path, the same length back, without steps where that is asked for. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { VenueMap } from "../../electron/contract/venue-map.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { findRoute } from "../../electron/domain/wayfinding/route.ts";

type Way = Partial<VenueMap["ways"][number]> & { from: string; to: string };

/** A map of places at these points. */
function mapOf(points: Readonly<Record<string, readonly [number, number]>>, ways: readonly Way[]): VenueMap {
  return VenueMap.parse({
    drawing: "plan.svg",
    width: 1000,
    height: 1000,
    metresPerUnit: 0.5,
    places: Object.entries(points).map(([id, [x, y]]) => ({ id, name: id, x, y })),
    ways,
  });
}

/** Every length of a path that visits nothing twice, by trying all of them. */
function naiveLengths(map: VenueMap, from: string, to: string, stepFree: boolean): number[] {
  const found: number[] = [];
  const at = new Map(map.places.map((place) => [place.id, place]));
  const walk = (id: string, metres: number, been: readonly string[]): void => {
    if (id === to) {
      found.push(metres);
      return;
    }
    for (const way of map.ways) {
      const next = way.from === id ? way.to : way.to === id ? way.from : null;
      if (next === null || been.includes(next) || (stepFree && way.steps)) continue;
      const [a, b] = [at.get(id), at.get(next)];
      const drawn = Math.hypot((b?.x ?? 0) - (a?.x ?? 0), (b?.y ?? 0) - (a?.y ?? 0)) * map.metresPerUnit;
      walk(next, metres + (way.metres ?? drawn), [...been, next]);
    }
  };
  walk(from, 0, [from]);
  return found;
}

const IDS = ["a", "b", "c", "d", "e", "f"];

const maps = fc
  .record({
    points: fc.tuple(...IDS.map(() => fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })))),
    ways: fc.array(
      fc.record({
        from: fc.constantFrom(...IDS),
        to: fc.constantFrom(...IDS),
        steps: fc.boolean(),
        metres: fc.option(fc.integer({ min: 1, max: 500 })),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ points, ways }) =>
    mapOf(
      Object.fromEntries(IDS.map((id, index) => [id, points[index] ?? [0, 0]])),
      ways.filter(({ from, to }) => from !== to),
    ),
  );
const cases = fc.tuple(maps, fc.constantFrom(...IDS), fc.constantFrom(...IDS), fc.boolean());

describe("a route through any map", () => {
  test("is as long as the shortest of all paths, and is missing only where there is none", () => {
    fc.assert(
      fc.property(cases, ([map, from, to, stepFree]) => {
        const lengths = naiveLengths(map, from, to, stepFree);
        const found = findRoute(map, from, to, stepFree);
        if (found.kind === "route") expect(found.metres).toBeCloseTo(Math.min(...lengths), 6);
        else expect(lengths).toEqual([]);
      }),
    );
  });

  test("has the same length in both directions", () => {
    fc.assert(
      fc.property(cases, ([map, from, to, stepFree]) => {
        const [there, back] = [findRoute(map, from, to, stepFree), findRoute(map, to, from, stepFree)];
        expect(back.kind).toBe(there.kind);
        if (there.kind === "route" && back.kind === "route") expect(back.metres).toBeCloseTo(there.metres, 6);
      }),
    );
  });

  test("that is to be step-free has no steps, and says where there would be a way with them", () => {
    fc.assert(
      fc.property(cases, ([map, from, to]) => {
        const free = findRoute(map, from, to, true);
        const any = findRoute(map, from, to, false);
        if (free.kind === "route") {
          expect(free.steps).toBe(false);
          expect(free.moves.filter(({ steps }) => steps)).toEqual([]);
          expect(any.kind === "route" && any.metres <= free.metres + 1e-6).toBe(true);
        } else expect(free.kind).toBe(any.kind === "route" ? "steps-only" : "unreachable");
      }),
    );
  });

  test("is told in moves that are together as long as it is, and end by arriving", () => {
    fc.assert(
      fc.property(cases, ([map, from, to, stepFree]) => {
        const found = findRoute(map, from, to, stepFree);
        if (found.kind !== "route") return;
        expect(found.moves.reduce((sum, { metres }) => sum + metres, 0)).toBeCloseTo(found.metres, 6);
        expect(found.moves.at(-1)).toMatchObject({ turn: "arrive", at: to, metres: 0 });
        expect(found.points[0]).toMatchObject({ x: map.places.find(({ id }) => id === from)?.x });
      }),
    );
  });
});

describe("what is said on the way", () => {
  /** North is up: from s one walks up to m, and on from there. */
  const square = mapOf({ s: [100, 200], m: [100, 100], e: [200, 100], w: [0, 100], n: [100, 0], ne: [170, 30] }, [
    { from: "s", to: "m" },
    { from: "m", to: "e" },
    { from: "w", to: "m" },
    { from: "m", to: "n" },
    { from: "m", to: "ne" },
  ]);
  const turns = (from: string, to: string): string[] => {
    const found = findRoute(square, from, to, false);
    return found.kind === "route" ? found.moves.map(({ turn }) => turn) : [found.kind];
  };

  test.each([
    ["s", "e", ["set-off", "right", "arrive"]],
    ["s", "w", ["set-off", "left", "arrive"]],
    ["s", "n", ["set-off", "arrive"]],
    ["s", "ne", ["set-off", "slight-right", "arrive"]],
    // Down again: what is right on the drawing is at one's left.
    ["n", "e", ["set-off", "left", "arrive"]],
    ["e", "s", ["set-off", "left", "arrive"]],
    ["e", "n", ["set-off", "right", "arrive"]],
    ["s", "s", ["arrive"]],
  ])("from %s to %s one is told %j, as whoever walks sees it", (from, to, said) => {
    expect(turns(from, to)).toEqual(said);
  });

  test("a straight stretch with a hint or with steps is said by itself, and so is what follows the steps", () => {
    const line = mapOf({ a: [0, 0], b: [100, 0], c: [200, 0], d: [300, 0] }, [
      { from: "a", to: "b" },
      { from: "b", to: "c", steps: true, hint: "up the steps" },
      { from: "c", to: "d" },
    ]);
    const found = findRoute(line, "a", "d", false);
    expect(found.kind === "route" && found.moves.map(({ turn, hint, steps, at }) => [turn, hint, steps, at])).toEqual([
      ["set-off", null, false, "a"],
      ["straight-on", "up the steps", true, "b"],
      ["straight-on", null, false, "c"],
      ["arrive", null, false, "d"],
    ]);
  });

  test("metres that the plan gives count before those of the drawing, and minutes are those of people who take their time", () => {
    const long = mapOf({ a: [0, 0], b: [10, 0] }, [{ from: "a", to: "b", metres: 120 }]);
    expect(findRoute(long, "a", "b", false)).toMatchObject({ metres: 120, minutes: 2 });
    expect(findRoute(long, "a", "b", true)).toMatchObject({ metres: 120, minutes: 3 });
  });

  test("what is no place of the map is unknown, a crossing too", () => {
    expect(findRoute(square, "s", "nowhere", false)).toEqual({ kind: "unknown" });
  });
});

describe("the demonstration venue", () => {
  const { map } = demonstrationPlan();
  if (map === null) throw new Error("The demonstration venue has a map.");

  test("says all of it in six languages", () => {
    const { experiences } = demonstrationPlan();
    const words = [
      ...map.places.map(({ name }) => name),
      ...map.ways.flatMap(({ hint }) => (hint === null ? [] : [hint])),
      ...experiences.flatMap(({ title, line, text, facts, provided, pictures }) => [
        title,
        line,
        text,
        ...facts,
        ...(provided === null ? [] : [provided]),
        ...pictures.map(({ alt }) => alt),
      ]),
    ];
    const spoken = new Set(words.map((each) => (typeof each === "string" ? "one" : Object.keys(each).toSorted().join(" "))));
    expect([...spoken]).toEqual(["ar de en es fr nl"]);
  });

  test("has a way from every place to every other, and one without steps", () => {
    const ids = map.places.map(({ id }) => id);
    const lost = ids.flatMap((from) =>
      ids.filter((to) => findRoute(map, from, to, true).kind !== "route").map((to) => `${from} to ${to}`),
    );
    expect(lost).toEqual([]);
  });

  test("goes round by the ramp to the pit lane where there are to be no steps", () => {
    const [short, free] = [
      findRoute(map, "entrance", "pit-lane-stand", false),
      findRoute(map, "entrance", "pit-lane-stand", true),
    ];
    if (short.kind !== "route" || free.kind !== "route") throw new Error("There is a way to the pit lane.");
    expect([short.steps, free.steps]).toEqual([true, false]);
    expect(free.metres).toBeGreaterThan(short.metres + 20);
  });
});
