/** What screens have been told, and when they are told again. */
import type { LinkEvent } from "../contract/link.ts";
import type { Rehearsal } from "../contract/rehearsal.ts";
import { type Instant, parseInstant } from "../contract/words.ts";
import { desiredState } from "../domain/schedule.ts";
import type { Clock, Journal, Library, Log } from "./ports.ts";
import { createPublisher } from "./publisher.ts";
import { type InForce, type Telling, type Told, eventTelling, valuesOf, daylightAt } from "./telling.ts";

/** Screens are told again after this much venue time even if nothing changed, so that what they know ahead stays long. */
const TELL_AGAIN = 12 * 3_600_000;

/** Screens that join within this many real milliseconds are given the same snapshot: after a power cut they all come at once. */
const SNAPSHOT_KEPT = 1_000;

export interface Broadcast {
  /** Tells every screen what is in force. */
  publish(kind: Telling, told: Told): void;
  /** Tells what is not worth keeping: a screen that joins later is not told it. */
  mention(event: LinkEvent): void;
  /** The same state twice is not told twice, unless what screens know ahead has become short. */
  evaluate(): void;
  /** What a joining screen is given, before any change. */
  snapshot(): LinkEvent;
  /** When the desired state last changed, on the real clock that is never set. */
  changedAt(): number;
  /** Returns unsubscribe. */
  subscribe(listener: (event: LinkEvent) => void): () => void;
}

interface Sources {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly library: Library;
  readonly log: Log;
  readonly rehearsed: () => Rehearsal | null;
  /** All that screens are told at an instant. */
  readonly tell: (what: InForce, at: Instant) => Told;
}

/** Begins with what is in force: that counts as told. */
export function createBroadcast({ clock, journal, library, log, rehearsed, tell }: Sources, inForce: () => InForce): Broadcast {
  const events = createPublisher<LinkEvent>(log);
  const valuesAt = (at: Instant): string => {
    const { schedule, overrides } = inForce();
    return valuesOf({ ...desiredState(schedule, overrides, at, null), daylight: daylightAt(schedule, at) });
  };
  const eventOf = (kind: Telling, told: Told): LinkEvent => eventTelling(kind, told, inForce(), library, rehearsed());
  let lastTold = clock.now();
  let lastValues = valuesAt(lastTold);
  let changedAt = clock.uptime();
  let snapshot: { readonly event: LinkEvent; readonly at: number } | null = null;

  function publish(kind: Telling, told: Told): void {
    const values = valuesOf(told.state);
    // After a turn of the clock the screens have as much to follow as after a change.
    if (values !== lastValues || kind === "clock") changedAt = clock.uptime();
    if (values !== lastValues) journal.write("state", "venue", told.state.zones, parseInstant(told.now));
    lastValues = values;
    lastTold = parseInstant(told.now);
    snapshot = null;
    events.publish(eventOf(kind, told));
  }

  return {
    publish,
    mention: events.publish,
    evaluate() {
      const at = clock.now();
      if (valuesAt(at) !== lastValues || Math.abs(at - lastTold) >= TELL_AGAIN) publish("state", tell(inForce(), at));
    },
    snapshot() {
      const at = clock.uptime();
      if (snapshot === null || at - snapshot.at > SNAPSHOT_KEPT) {
        snapshot = { event: eventOf("snapshot", tell(inForce(), clock.now())), at };
      }
      return snapshot.event;
    },
    changedAt: () => changedAt,
    subscribe: events.subscribe,
  };
}
