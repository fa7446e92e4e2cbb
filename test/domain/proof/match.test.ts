import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matched, type Match, type Played } from "../../../electron/domain/proof/match.ts";
import type { Planned } from "../../../electron/domain/proof/planned.ts";

const MINUTE = 60_000;

const planned = (sound: string, from: number, to: number): Planned => ({ bus: "ambience", sound, playlist: "purr", from, to });
const played = (sound: string, from: number, to: number): Played => ({ bus: "ambience", sound, playlist: "purr", from, to });

const stretch = fc.record({
  sound: fc.constantFrom("idle", "burble", "hum"),
  bus: fc.constantFrom("ambience" as const, "accent" as const),
  playlist: fc.constant("purr"),
  from: fc.integer({ min: 0, max: 60 * MINUTE }),
  length: fc.integer({ min: 1, max: 10 * MINUTE }),
});
const stretches = fc
  .array(stretch, { maxLength: 40 })
  .map((all) => all.map(({ from, length, ...rest }) => ({ ...rest, from, to: from + length })));

const inOrder = (all: readonly { readonly from: number }[]): string[] => all.map((each) => JSON.stringify(each)).toSorted();

describe("plays laid against what was planned", () => {
  test("each planned sound comes out once and each play once, whatever was planned and played", () => {
    fc.assert(
      fc.property(stretches, stretches, (plan, plays) => {
        const matches = matched(plan, plays);
        expect(inOrder(matches.flatMap((match) => match.planned ?? []))).toEqual(inOrder(plan));
        expect(inOrder(matches.flatMap((match) => match.plays))).toEqual(inOrder(plays));
        for (const match of matches) if (match.planned === null) expect(match.plays).toHaveLength(1);
      }),
    );
  });

  test("nothing is matched with another sound or bus, nor half a minute away; and what is called unplanned is near no plan", () => {
    const near = (a: Planned, b: Played): boolean =>
      a.sound === b.sound && a.bus === b.bus && Math.min(a.to, b.to) - Math.max(a.from, b.from) >= -MINUTE / 2;
    fc.assert(
      fc.property(stretches, stretches, (plan, plays) => {
        for (const { planned: own, plays: found } of matched(plan, plays)) {
          if (own !== null) expect(found.every((play) => near(own, play))).toBe(true);
          else expect(plan.some((each) => found.some((play) => near(each, play)))).toBe(false);
        }
      }),
    );
  });

  test("a planned sound is covered by just what was played within it, by whichever play", () => {
    fc.assert(
      fc.property(stretches, stretches, (plan, plays) => {
        for (const { planned: own, covered } of matched(plan, plays)) {
          if (own === null) continue;
          const within = plays
            .filter(({ sound, bus, from, to }) => sound === own.sound && bus === own.bus && from < own.to && to > own.from)
            .map(({ from, to }) => ({ from: Math.max(from, own.from), to: Math.min(to, own.to) }));
          expect(inOrder(covered)).toEqual(inOrder(within));
        }
      }),
    );
  });

  const summary = (matches: readonly Match[]): unknown =>
    matches.map((match) => [match.planned?.from ?? null, match.plays.length, match.covered.length]);

  test("one voice that goes on over three planned turns belongs to one of them and covers all", () => {
    const plan = [planned("idle", 0, MINUTE), planned("idle", MINUTE, 3 * MINUTE), planned("idle", 3 * MINUTE, 4 * MINUTE)];
    expect(summary(matched(plan, [played("idle", 0, 4 * MINUTE)]))).toEqual([
      [0, 0, 1],
      [MINUTE, 1, 1],
      [3 * MINUTE, 0, 1],
    ]);
  });

  test("two voices of one turn, as after a page that was loaded anew, both belong to it", () => {
    const plays = [played("idle", 0, 20_000), played("idle", 25_000, MINUTE)];
    expect(summary(matched([planned("idle", 0, MINUTE)], plays))).toEqual([[0, 2, 2]]);
  });
});
