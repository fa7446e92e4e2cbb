import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fadeAt, gainAt, laneOf, shareAt } from "../../../electron/domain/music/envelope.ts";
import type { Envelope, Lane } from "../../../electron/domain/music/envelope.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Moves one after the other, between 0 and about ten seconds. */
const lane: fc.Arbitrary<Lane> = fc
  .tuple(share, fc.array(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 2000 }), share), { maxLength: 5 }))
  .map(([first, list]) => {
    let at = 0;
    const moves = list.map(([rest, length, to]) => {
      const from = at + rest;
      at = from + length;
      return { from, to: at, share: to };
    });
    return { first, moves };
  });

const envelope: fc.Arbitrary<Envelope> = fc
  .tuple(fc.double({ min: -60, max: 12, noNaN: true }), fc.array(lane, { maxLength: 3 }))
  .map(([gainDecibels, lanes]) => ({ gainDecibels, lanes }));

const instantWithin = fc.integer({ min: -100, max: 21_000 });

describe("an envelope", () => {
  it("rises and falls with equal power: what leaves and what comes add up to one", () => {
    const comes = { gainDecibels: 0, lanes: [laneOf(1000, 9000, 3000, 0)] };
    const leaves = { gainDecibels: 0, lanes: [laneOf(-9000, 4000, 0, 3000)] };
    for (let at = 0; at <= 5000; at += 100) {
      expect(shareAt(comes, at) ** 2 + shareAt(leaves, at) ** 2).toBeCloseTo(1, 12);
    }
    expect(gainAt({ gainDecibels: -6, lanes: [laneOf(0, 9000, 3000, 0)] }, 1500)).toBeCloseTo(-6 - 3.0103, 4);
    expect(gainAt(comes, 1000)).toBe(-120);
  });

  it("never makes a step", () => {
    fc.assert(
      fc.property(envelope, instantWithin, (each, at) => {
        expect(Math.abs(shareAt(each, at + 1e-6) - shareAt(each, at))).toBeLessThan(1e-4);
      }),
    );
  });

  it("tells the next fade as it will be: until it begins nothing moves, and where it ends the share is as told", () => {
    fc.assert(
      fc.property(envelope, instantWithin, (each, at) => {
        const fade = fadeAt(each, at);
        const end = fade?.from ?? at + 60_000;
        expect(end).toBeGreaterThanOrEqual(at);
        expect(shareAt(each, (at + end) / 2)).toBeCloseTo(shareAt(each, at), 9);
        expect(shareAt(each, end)).toBeCloseTo(shareAt(each, at), 9);
        if (fade === null) return;
        expect(fade.to).toBeGreaterThan(fade.from);
        expect(fade.share).toBe(shareAt(each, fade.to));
        const starts = each.lanes.flatMap(({ moves }) => moves.map(({ from }) => from));
        expect(starts.filter((from) => from > fade.from && from < fade.to)).toEqual([]);
      }),
    );
  });

  it("is gone through whole by its fades, one after the other", () => {
    fc.assert(
      fc.property(envelope, (each) => {
        let at = -100;
        for (let count = 0; ; count += 1) {
          expect(count).toBeLessThan(60);
          const fade = fadeAt(each, at);
          if (fade === null) break;
          at = fade.to;
        }
        expect(at).toBe(Math.max(-100, ...each.lanes.map(({ moves }) => moves.at(-1)?.to ?? -100)));
      }),
    );
  });
});
