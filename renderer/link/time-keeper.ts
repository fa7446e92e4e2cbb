/** Keeps the venue's clock: asks for it in haste until it is measured, then now and then, and at once when it was turned. */
import type { LinkEvent } from "../../electron/contract/link.ts";
import { rateOf } from "../../electron/contract/rehearsal.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { anew, isHasty, NO_TIME, type Timekeeping, turnedFix, venueAt, withPing } from "./clock.ts";

const PING_EVERY = 5_000;

/** What the controller's clock reads, and how fast it runs. */
export interface Reading {
  readonly nowMilliseconds: Instant;
  readonly speed: number;
}

export interface TimeKeeper {
  /** The venue's clock at a time of this page's monotonic one. Before anything is known it is this machine's. */
  at(monotonic: number): Instant;
  /** As `Link.uncertainty`. */
  uncertainty(): number | null;
  /** Measures the clock once, by a question that it gives the answer of. Rejects as the question does. */
  measure<Answer extends Reading>(question: () => Promise<Answer>): Promise<Answer>;
  /** Begins to measure it anew, by a ping each time, as long as that is wanted. Rejects as the ping does. */
  keep(ping: () => Promise<void>, isWanted: () => boolean): Promise<void>;
  /** From here on the venue's clock is the one that was just told; how long the telling took is measured at once. */
  turn(told: Extract<LinkEvent, { kind: "clock" }>): void;
}

export function createTimeKeeper(): TimeKeeper {
  let time: Timekeeping = NO_TIME;
  let turnedAt = -Infinity;
  let endRest = (): void => undefined;

  function rest(): Promise<void> {
    return new Promise((done) => {
      const waking = setTimeout(done, PING_EVERY);
      endRest = () => {
        clearTimeout(waking);
        done();
      };
    });
  }

  return {
    at: (monotonic) => (time.fix === null ? performance.timeOrigin + monotonic : venueAt(time.fix, monotonic)),
    uncertainty: () => time.fix?.uncertainty ?? null,
    async measure(question) {
      const sentAt = performance.now();
      const answer = await question();
      const { nowMilliseconds, speed } = answer;
      // A question that was on its way when the clock was turned may have been answered by the clock before.
      if (sentAt >= turnedAt) time = withPing(time, { sentAt, receivedAt: performance.now(), venueNow: nowMilliseconds, speed });
      return answer;
    },
    async keep(ping, isWanted) {
      time = anew(time.fix);
      while (isWanted()) {
        await ping();
        if (!isHasty(time)) await rest();
      }
    },
    turn({ now, rehearsal }) {
      turnedAt = performance.now();
      time = anew(turnedFix(parseInstant(now), rateOf(rehearsal), turnedAt));
      endRest();
    },
  };
}
