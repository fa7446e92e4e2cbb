/** What the house sees of itself, told to those who watch: every screen beside what it should be, every fault, every level. */
import type { Heard } from "../contract/heard.ts";
import type { LinkEvent } from "../contract/link.ts";
import type { Plan } from "../contract/plan.ts";
import type { Fault, ScreenReport } from "../contract/report.ts";
import { type Next, watchComing } from "./coming.ts";
import { openEar } from "./heard.ts";
import { watchAlarms } from "./heard-alarms.ts";
import { expectedOf } from "./expected.ts";
import type { Alarm, Clock, Journal, Library, Log } from "./ports.ts";
import { createPublisher } from "./publisher.ts";
import { type Moment, watchScreens } from "./screens.ts";
import type { InForce } from "./telling.ts";

/** Real milliseconds between two looks at who is still there. */
const LOOK_AT_SCREENS = 1_000;

export interface Observing {
  observed(): Extract<LinkEvent, { kind: "observed" }>;
  /** Takes a screen's report; false where the plan has no such screen. */
  hear(report: ScreenReport): boolean;
  /** Keeps what a player let be heard; false where the plan has no such screen. */
  listen(heard: Heard): boolean;
  /** Forgets the screens that the plan no longer has. */
  keepOnly(screens: Plan["screens"]): void;
  /** Returns unsubscribe. */
  subscribe(listener: (event: LinkEvent) => void): () => void;
  stop(): void;
}

interface Sources {
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly journal: Journal;
  readonly library: Library;
  readonly log: Log;
  readonly faults: () => Fault[];
  /** When the desired state last changed, on the real clock that is never set. */
  readonly changedAt: () => number;
}

/** Looks each second until it is stopped. */
export function startObserving(sources: Sources, inForce: () => InForce): Observing {
  const { clock, alarm, journal, library, log, faults, changedAt } = sources;
  const events = createPublisher<LinkEvent>(log);
  const screens = watchScreens();
  const ear = openEar(clock, journal);
  const alarms = watchAlarms(journal);
  const coming = watchComing();
  const moment = (): Moment => ({ wall: clock.wall(), monotonic: clock.uptime() });
  let last = "";

  function observed(): Extract<LinkEvent, { kind: "observed" }> {
    const now = inForce();
    const at = clock.now();
    const themes = new Set(library.themes.map(({ id }) => id));
    // Nobody gets ready for what the house does not have; that is a fault of its own.
    const next = (zone: string): Next | null => {
      const found = coming(now, zone, at);
      return found !== null && themes.has(found.theme) ? found : null;
    };
    const expected = expectedOf(now, library.sounds, next, at);
    const statuses = screens.statuses(now.schedule.plan, expected, moment(), changedAt());
    return { kind: "observed", screens: statuses, faults: faults() };
  }

  function tell(): void {
    const event = observed();
    alarms.follow(event.screens, clock.now());
    const text = JSON.stringify(event);
    if (text === last) return;
    last = text;
    events.publish(event);
  }

  const endWatch = alarm.every(LOOK_AT_SCREENS, () => {
    tell();
    const levels = ear.news();
    if (levels !== null) events.publish({ kind: "levels", levels });
  });

  return {
    observed,
    hear(report) {
      const known = inForce().schedule.plan.screens.some(({ id }) => id === report.screen);
      if (known) screens.hear(report, moment());
      return known;
    },
    listen: (heard) => ear.hear(heard, inForce().schedule.plan.screens),
    keepOnly: (kept) => screens.keepOnly(kept),
    subscribe: events.subscribe,
    stop() {
      endWatch();
      alarms.stop(clock.now());
    },
  };
}
