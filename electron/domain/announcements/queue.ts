/** Announcements take their turn: one at a time in each zone, and at the same instant in all zones of one. */
import type { Instant } from "../../contract/words.ts";

/** Milliseconds of quiet after one, before the next in the same zone. */
export const QUIET_BETWEEN = 1_000;

/**
 * One that is cancelled while it sounds has faded out so many milliseconds later: no click, and no longer than that, since
 * what is on its way to the loudspeaker is heard on top of it.
 */
export const CANCEL_FADE = 150;

export interface Waiting {
  readonly zones: readonly string[];
  /** When it is due. */
  readonly at: Instant;
  /** How long it lasts. */
  readonly milliseconds: number;
  readonly cancelledAt: Instant | null;
}

export interface Turn {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** false: it was cancelled before it began, and nothing of it is heard or read; its turn is the one it would have had. */
  readonly taken: boolean;
}

/**
 * The turn of each, in the order in which they are given, which is that of being due. It begins when it is due, or once
 * the one before it in any of its zones has ended. The past never changes: one made at an instant, and not due before
 * it, moves nothing that has begun; one cancelled at an instant lets others move up, to no earlier than that.
 */
export function turnsOf(waiting: readonly Waiting[]): Turn[] {
  const free = new Map<string, Instant>();
  return waiting.map(({ zones, at, milliseconds, cancelledAt }) => {
    const startsAt = Math.max(at, ...zones.map((zone) => free.get(zone) ?? at));
    const whole = startsAt + milliseconds;
    const taken = cancelledAt === null || cancelledAt > startsAt;
    const endsAt = taken && cancelledAt !== null ? Math.min(whole, cancelledAt + CANCEL_FADE) : whole;
    // Whoever waited behind one that is cancelled learns of it at that instant.
    const freeAt = (taken ? endsAt : (cancelledAt ?? at)) + QUIET_BETWEEN;
    for (const zone of zones) free.set(zone, Math.max(free.get(zone) ?? freeAt, freeAt));
    return { startsAt, endsAt, taken };
  });
}
