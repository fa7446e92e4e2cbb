import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CANCEL_FADE, QUIET_BETWEEN, type Turn, type Waiting, turnsOf } from "../../electron/domain/announcements/queue.ts";

const ZONES = ["lobby", "corridor", "terrace"];

/** One that was made at an instant, not due before it, and perhaps cancelled later. */
interface Made extends Waiting {
  readonly madeAt: number;
}

const made: fc.Arbitrary<Made> = fc
  .record({
    zones: fc.subarray(ZONES, { minLength: 1 }),
    madeAt: fc.nat(60_000),
    ahead: fc.nat(60_000),
    milliseconds: fc.integer({ min: 1, max: 20_000 }),
    cancelledAfter: fc.option(fc.nat(90_000)),
  })
  .map(({ ahead, cancelledAfter, ...one }) => ({
    ...one,
    at: one.madeAt + ahead,
    cancelledAt: cancelledAfter === null ? null : one.madeAt + cancelledAfter,
  }));

/** In the order of the queue: as they are due, and of those due at once as they were made. */
const queue = fc.array(made, { maxLength: 12 }).map((all) => all.toSorted((a, b) => a.at - b.at || a.madeAt - b.madeAt));

const pairs = (waiting: readonly Made[]): { one: Made; turn: Turn }[] =>
  turnsOf(waiting).map((turn, index) => {
    const one = waiting[index];
    if (one === undefined) throw new Error("each has a turn");
    return { one, turn };
  });

describe("the queue of announcements", () => {
  it("lets no two be heard at once in a zone, and keeps a second of quiet between them", () => {
    fc.assert(
      fc.property(queue, (waiting) => {
        for (const zone of ZONES) {
          const here = pairs(waiting)
            .filter(({ one, turn }) => turn.taken && one.zones.includes(zone))
            .map(({ turn }) => turn);
          for (const [index, turn] of here.entries()) {
            const next = here[index + 1];
            if (next !== undefined) expect(next.startsAt).toBeGreaterThanOrEqual(turn.endsAt + QUIET_BETWEEN);
          }
        }
      }),
    );
  });

  it("begins none before it is due, and each at once where its zones are free", () => {
    fc.assert(
      fc.property(queue, (waiting) => {
        for (const [index, turn] of turnsOf(waiting).entries()) {
          const one = waiting[index];
          expect(turn.startsAt).toBeGreaterThanOrEqual(one?.at ?? Infinity);
        }
        const alone = waiting.map((one, index) => ({ ...one, zones: [`zone-${index}`] }));
        expect(turnsOf(alone).map(({ startsAt }) => startsAt)).toEqual(waiting.map(({ at }) => at));
      }),
    );
  });

  it("never moves what has begun: neither one made later nor one cancelled later changes the past", () => {
    fc.assert(
      fc.property(queue, fc.nat(150_000), (waiting, now) => {
        const known = waiting
          .filter(({ madeAt }) => madeAt <= now)
          .map((one) => ({ ...one, cancelledAt: one.cancelledAt !== null && one.cancelledAt <= now ? one.cancelledAt : null }));
        const before = new Map(
          pairs(known).map(({ turn }, index) => [waiting.filter(({ madeAt }) => madeAt <= now)[index], turn]),
        );
        for (const { one, turn } of pairs(waiting)) {
          const then = before.get(one);
          const begun = then?.taken === true && then.startsAt <= now;
          if (begun) expect(turn.startsAt).toBe(then.startsAt);
          else if (turn.taken && one.madeAt <= now) expect(turn.startsAt).toBeGreaterThan(now);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("ends one that is cancelled while it sounds with a fade, and lets the next one move up", () => {
    const both = { zones: ["lobby"], milliseconds: 10_000, cancelledAt: null };
    const waiting = [
      { ...both, at: 1_000, cancelledAt: 4_000 },
      { ...both, at: 2_000 },
    ];
    expect(turnsOf(waiting)).toEqual([
      { startsAt: 1_000, endsAt: 4_000 + CANCEL_FADE, taken: true },
      { startsAt: 4_000 + CANCEL_FADE + QUIET_BETWEEN, endsAt: 15_000 + CANCEL_FADE, taken: true },
    ]);
  });

  it("takes one that is cancelled before it began out of the queue, and nobody moves into the past", () => {
    const one = { milliseconds: 10_000, cancelledAt: null };
    const waiting = [
      { ...one, zones: ["lobby"], at: 0 },
      { ...one, zones: ["lobby", "terrace"], at: 1_000, cancelledAt: 5_000 },
      { ...one, zones: ["terrace"], at: 2_000 },
    ];
    expect(turnsOf(waiting)).toMatchObject([
      { startsAt: 0, taken: true },
      { startsAt: 11_000, taken: false },
      { startsAt: 5_000 + QUIET_BETWEEN, taken: true },
    ]);
  });
});
