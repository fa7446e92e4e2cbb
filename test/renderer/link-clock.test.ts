import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anew, isHasty, NO_TIME, type Ping, type Timekeeping, turnedFix, venueAt, withPing } from "../../renderer/link/clock.ts";

const EPOCH = Date.parse("2026-06-15T08:00:00Z");

/** The way of one ping, in milliseconds. */
interface Way {
  readonly there: number;
  readonly back: number;
}

/** A controller whose clock reads `EPOCH + offset` at monotonic 0 here, and runs faster than this machine by `drift`. */
function controller({ offset = 0, drift = 0, speed = 1 }) {
  const reads = (monotonic: number): number => EPOCH + offset + monotonic * speed * (1 + drift);
  return {
    reads,
    answers: (sentAt: number, { there, back }: Way): Ping => ({
      sentAt,
      receivedAt: sentAt + there + back,
      venueNow: reads(sentAt + there),
      speed,
    }),
  };
}

/** Listens for some minutes as the link does: in haste where that is wanted, else each five seconds. */
function listen(
  from: Timekeeping,
  { reads, answers }: ReturnType<typeof controller>,
  span: { readonly from: number; readonly until: number },
  way: (ping: number) => Way,
): { time: Timekeeping; worst: number; jump: number } {
  let time = from;
  let [worst, jump] = [0, 0];
  let at = span.from;
  for (let ping = 0; at < span.until; ping += 1) {
    const before = time.fix;
    const answer = answers(at, way(ping));
    time = withPing(time, answer);
    at = answer.receivedAt;
    if (time.fix !== null) {
      worst = Math.max(worst, Math.abs(venueAt(time.fix, at) - reads(at)));
      if (before !== null) jump = Math.max(jump, Math.abs(venueAt(time.fix, at) - venueAt(before, at)));
    }
    if (!isHasty(time)) at += 5000;
  }
  return { time, worst, jump };
}

const MINUTE = 60_000;
const ways = fc.record({
  there: fc.double({ min: 0.1, max: 40, noNaN: true }),
  back: fc.double({ min: 0.1, max: 40, noNaN: true }),
});

describe("the clock of a screen", () => {
  test("assumes that the controller read its own half-way", () => {
    const { fix } = withPing(NO_TIME, { sentAt: 1000, receivedAt: 1010, venueNow: 5_000_000, speed: 1 });
    expect(fix && venueAt(fix, 1005)).toBe(5_000_000);
  });

  test("is wrong by no more than it says, however slow and uneven the ways are", () => {
    fc.assert(
      fc.property(fc.array(ways, { minLength: 1, maxLength: 60 }), fc.integer({ min: -1e9, max: 1e9 }), (taken, offset) => {
        const house = controller({ offset });
        let [time, at] = [NO_TIME, 1000];
        for (const way of taken) {
          const ping = house.answers(at, way);
          time = withPing(time, ping);
          at = ping.receivedAt;
          const { fix } = time;
          if (fix === null) throw new Error("A ping told nothing.");
          // What is made up for gently is not yet in the fix's own promise.
          expect(Math.abs(venueAt(fix, at) - house.reads(at) - fix.amiss)).toBeLessThan(fix.uncertainty + 1e-3 + 1e-4 * at);
        }
      }),
    );
  });

  test("is measured by the fastest eight of forty pings: the others may be late without harm", () => {
    const house = controller({ offset: 4711.25 });
    const late = (ping: number): Way => (ping % 5 === 2 ? { there: 0.2, back: 0.2 } : { there: 35, back: 0.3 });
    const { time } = listen(NO_TIME, house, { from: 1000, until: 3000 }, late);
    const line = time.fix;
    if (line === null) throw new Error("There is no fix.");
    expect(line.uncertainty).toBeCloseTo(0.2, 6);
    expect(venueAt({ ...line, amiss: 0 }, 3000) - house.reads(3000)).toBeCloseTo(0, 3);
  });

  test("knows the drift of the quartz after some minutes, and foretells the next minute by it", () => {
    const house = controller({ drift: 40e-6 });
    const jitter = (ping: number): Way => ({ there: 0.2 + ((ping * 7) % 11) * 0.02, back: 0.2 + ((ping * 5) % 13) * 0.02 });
    const { time, worst } = listen(NO_TIME, house, { from: 0, until: 12 * MINUTE }, jitter);
    expect(worst).toBeLessThan(3);
    expect(time.fix?.drift).toBeCloseTo(40e-6, 6);
    const { fix } = time;
    expect(fix && Math.abs(venueAt(fix, 13 * MINUTE) - house.reads(13 * MINUTE))).toBeLessThan(0.1);
  });

  test("never jumps once it was measured, though each burst says something else", () => {
    const house = controller({ drift: -30e-6 });
    const { time } = listen(NO_TIME, house, { from: 0, until: 500 }, () => ({ there: 0.4, back: 0.2 }));
    expect(time.measures).toHaveLength(1);
    const uneven = (ping: number): Way => ({ there: 1 + (Math.floor(ping / 40) % 2) * 9, back: 1 });
    const { jump } = listen(time, house, { from: 500, until: 10 * MINUTE }, uneven);
    expect(jump).toBeLessThan(1e-3);
  });

  test("makes up for what was amiss at a millisecond a second and no faster", () => {
    const house = controller({});
    const fast = (): Way => ({ there: 0.2, back: 0.2 });
    const { time } = listen(NO_TIME, house, { from: 0, until: 200 }, fast);
    const moved = controller({ offset: 20 });
    const { time: later, jump } = listen(time, moved, { from: 200, until: 70_000 }, fast);
    expect(jump).toBeLessThan(1e-3);
    const { fix } = later;
    if (fix === null) throw new Error("There is no fix.");
    let before = venueAt(fix, 70_000) - 70_000;
    for (let at = 71_000; at < 130_000; at += 1000) {
      const now = venueAt(fix, at) - at;
      expect(Math.abs(now - before)).toBeLessThan(1.1);
      before = now;
    }
  });

  test("follows the controller's clock at once when that is set, and measures it in haste", () => {
    const fast = (): Way => ({ there: 0.2, back: 0.2 });
    const { time } = listen(NO_TIME, controller({}), { from: 0, until: 20_000 }, fast);
    expect(isHasty(time)).toBe(false);
    const hourLater = controller({ offset: 3_600_000 });
    const stepped = withPing(time, hourLater.answers(21_000, fast()));
    expect(stepped.fix && venueAt(stepped.fix, 22_000)).toBeCloseTo(hourLater.reads(22_000), 3);
    expect(isHasty(stepped)).toBe(true);
  });

  test("goes on as it was where another controller answers, and is measured anew", () => {
    const fast = (): Way => ({ there: 0.2, back: 0.2 });
    const { time } = listen(NO_TIME, controller({}), { from: 0, until: 20_000 }, fast);
    const again = anew(time.fix);
    expect([again.fix, isHasty(again)]).toEqual([time.fix, true]);
  });
});

describe("the clock of a screen in a rehearsal", () => {
  test("stands where it was told to stand, runs on from where it was turned, and any ping betters it", () => {
    const standing = anew(turnedFix(5_000_000, 0, 1_000));
    expect(standing.fix && [venueAt(standing.fix, 1_000), venueAt(standing.fix, 90_000)]).toEqual([5_000_000, 5_000_000]);
    const better = withPing(standing, { sentAt: 1_100, receivedAt: 1_140, venueNow: 5_000_000, speed: 0 });
    expect(better.fix?.uncertainty).toBe(20);
    const racing = anew(turnedFix(5_000_000, 3600, 1_000));
    expect(racing.fix && venueAt(racing.fix, 1_010)).toBe(5_036_000);
    const measured = withPing(racing, { sentAt: 1_010, receivedAt: 1_012, venueNow: 5_050_000, speed: 3600 });
    expect(measured.fix && venueAt(measured.fix, 1_011)).toBe(5_050_000);
  });

  test("is right to its uncertainty at any speed, and follows a change of speed with the first ping that tells it", () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 0.1, 1, 60, 3600), fc.constantFrom(0, 0.1, 1, 60, 3600), (first, second) => {
        const fast = (ping: number): Way => ({ there: 0.3 + (ping % 3) * 0.1, back: 0.3 });
        const { time } = listen(NO_TIME, controller({ speed: first }), { from: 0, until: 130_000 }, fast);
        const house = controller({ speed: second, offset: 1_000_000 });
        const { time: later } = listen(time, house, { from: 130_000, until: 140_000 }, fast);
        const { fix } = later;
        expect(fix?.speed).toBe(second);
        expect(fix && Math.abs(venueAt(fix, 140_000) - house.reads(140_000))).toBeLessThanOrEqual(second + 1e-3);
      }),
    );
  });
});
