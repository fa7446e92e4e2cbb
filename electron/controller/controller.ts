/** The one place of mutable state. Commands go through the pure `apply`, are stored, then published. */
import type { LinkEvent } from "../contract/api.ts";
import type { Command, Override } from "../contract/command.ts";
import type { Issue } from "../contract/issues.ts";
import type { Plan } from "../contract/plan.ts";
import type { Fault, Finding, ScreenReport, ScreenStatus } from "../contract/report.ts";
import type { House, PlayingTrack, Rehearsal, Segment, VenueState } from "../contract/state.ts";
import { type Instant, formatInstant, parseInstant } from "../contract/words.ts";
import { analyse } from "../domain/analyse.ts";
import { apply } from "../domain/apply.ts";
import { playing } from "../domain/playlist.ts";
import { type Schedule, compile, desiredState, nextChange, opening, timeline } from "../domain/schedule.ts";
import { startDriver } from "./driver.ts";
import type { Alarm, Clock, Journal, Library, Log, PrepareAlmanac, Store } from "./ports.ts";
import { createPublisher } from "./publisher.ts";
import { watchScreens } from "./screens.ts";

/** How far ahead every screen knows its zones: a long weekend without a controller. */
const KNOWN_AHEAD = 72 * 3_600_000;

/** Screens are told again after this much venue time even if nothing changed, so that what they know ahead stays long. */
const TELL_AGAIN = 12 * 3_600_000;

/** Real milliseconds between two looks at who is still there. */
const LOOK_AT_SCREENS = 1_000;

export interface Ports {
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly store: Store;
  readonly journal: Journal;
  readonly library: Library;
  readonly prepareAlmanac: PrepareAlmanac;
  readonly log: Log;
  /** Names a plan by its content: equal plans have equal tags. */
  readonly tagOf: (plan: Plan) => string;
  /** Set where the venue lives on another clock. */
  readonly rehearsal: Rehearsal | null;
}

/** How a command ended. A refusal carries what a person can act on, and nothing has changed. */
export type Outcome =
  | { readonly ok: true; readonly override: Override | null; readonly tag: string }
  | {
      readonly ok: false;
      readonly refusal: { kind: "invalid"; issues: readonly Issue[] } | { kind: "unknown" | "conflict"; message: string };
    };

export interface Controller {
  /** Commands are carried out one after the other. `expectedTag` refuses when the plan is no longer the one that was read. */
  dispatch(command: Command, actor: string, expectedTag: string | null): Promise<Outcome>;
  plan(): { readonly plan: Plan; readonly tag: string };
  /** Every question about time takes an instant, or null for now. */
  state(at: Instant | null, explain: boolean): VenueState;
  timeline(zone: string, from: Instant, to: Instant): Segment[];
  playing(zone: string, at: Instant | null): PlayingTrack[];
  analysis(): Finding[];
  overrides(): Override[];
  now(): Instant;
  revision(): number;
  faults(): Fault[];
  screens(): ScreenStatus[];
  hear(report: ScreenReport): void;
  /** What a joining screen is given, before any change. */
  snapshot(): LinkEvent;
  observed(): LinkEvent;
  subscribe(listener: (event: LinkEvent) => void): () => void;
  subscribeObserved(listener: (event: LinkEvent) => void): () => void;
  resume(): void;
  stop(): void;
}

/** Reads the store, compiles the plan and starts to follow time. Rejects where the stored plan cannot be compiled. */
export async function startController(ports: Ports): Promise<Controller> {
  const { clock, store, journal, library, log } = ports;
  const stored = store.read();
  let { revision, plan, overrides } = stored;
  const prepared = await ports.prepareAlmanac(plan);
  if (!prepared.ok)
    throw new Error(
      `The stored plan cannot run: ${prepared.issues.map((issue) => `${issue.path} ${issue.message}`).join("; ")}.`,
    );
  let schedule: Schedule = compile(plan, prepared.almanac);
  let tag = ports.tagOf(plan);
  let changedAt = clock.wall();
  let queue: Promise<unknown> = Promise.resolve();
  let lastValues = "";
  let lastTold = Number.NEGATIVE_INFINITY;

  const events = createPublisher<LinkEvent>(log);
  const observedEvents = createPublisher<LinkEvent>(log);
  const screens = watchScreens();
  const themes = new Set(library.themes.map((theme) => theme.id));
  const sounds = new Set(library.sounds.map((sound) => sound.id));

  function stateAt(at: Instant, explain: boolean): VenueState {
    const next = nextChange(schedule, overrides, at);
    return {
      at: formatInstant(at),
      revision,
      ...desiredState(schedule, overrides, at, explain),
      nextChange: next === null ? null : formatInstant(next),
    };
  }

  function current(at: Instant): Omit<Extract<LinkEvent, { kind: "state" }>, "kind"> {
    const upcoming = Object.fromEntries(
      plan.zones.map((zone) => [zone.id, timeline(schedule, overrides, zone.id, at, at + KNOWN_AHEAD)]),
    );
    return { revision, now: formatInstant(at), state: stateAt(at, false), upcoming };
  }

  function house(): House {
    const { id, name, timeZone, locale } = plan.venue;
    const { zones, playlists } = plan;
    return {
      venue: { id, name, timeZone, locale },
      zones,
      playlists,
      screens: plan.screens,
      themes: [...library.themes],
      sounds: [...library.sounds],
      rehearsal: ports.rehearsal,
    };
  }

  function valuesOf(state: VenueState): string {
    const zones = Object.entries(state.zones).map(([id, zone]) => [
      id,
      zone.theme.value,
      zone.playlist.value,
      zone.volume.value,
      zone.accent.value,
    ]);
    return JSON.stringify([zones, state.emergency, state.opening.open]);
  }

  /** Publishes what is true now; `force` also where the values are the ones already told. */
  function tell(kind: "snapshot" | "state", force: boolean): void {
    const at = clock.now();
    const values = valuesOf(stateAt(at, false));
    if (values !== lastValues) {
      lastValues = values;
      changedAt = clock.wall();
      journal.write("state", "venue", JSON.parse(values), at);
    } else if (!force && at - lastTold < TELL_AGAIN) return;
    lastTold = at;
    events.publish(kind === "snapshot" ? { kind, ...current(at), house: house() } : { kind, ...current(at) });
  }

  /** The next instant at which a value changes or the venue opens or closes. */
  function nextToTell(now: Instant): Instant | null {
    const { until } = opening(schedule, now);
    const next = nextChange(schedule, overrides, now);
    const instants = [...(next === null ? [] : [next]), ...(until === null ? [] : [parseInstant(until)])];
    return instants.length === 0 ? null : Math.min(...instants);
  }

  const driver = startDriver(
    clock,
    ports.alarm,
    () => nextToTell(clock.now()),
    () => tell("state", false),
  );

  const libraryFaults = (): Fault[] => {
    const missing = (id: string, what: string, known: ReadonlySet<string>): Fault[] =>
      known.has(id)
        ? []
        : [{ code: `${what}-missing`, message: `The plan uses the ${what} "${id}", which is not in the library.` }];
    const used = plan.rules.flatMap((rule) =>
      typeof rule.set.theme === "string" ? missing(rule.set.theme, "theme", themes) : [],
    );
    const played = plan.playlists.flatMap((list) =>
      [...list.tracks, ...list.oneShots].flatMap((track) => missing(track.sound, "sound", sounds)),
    );
    return [...new Map([...used, ...played].map((fault) => [fault.message, fault])).values()];
  };

  const houseFaults = (): Fault[] => [...store.faults, ...library.faults, ...libraryFaults()];

  let lastObserved = "";
  function observed(): Extract<LinkEvent, { kind: "observed" }> {
    const { zones } = desiredState(schedule, overrides, clock.now(), false);
    return { kind: "observed", screens: screens.statuses(plan, zones, clock.wall(), changedAt), faults: houseFaults() };
  }
  const endWatch = ports.alarm.every(LOOK_AT_SCREENS, () => {
    const event = observed();
    const text = JSON.stringify(event);
    if (text === lastObserved) return;
    lastObserved = text;
    observedEvents.publish(event);
  });

  async function carryOut(command: Command, actor: string, expectedTag: string | null): Promise<Outcome> {
    if (expectedTag !== null && expectedTag !== tag) {
      return {
        ok: false,
        refusal: {
          kind: "conflict",
          message: "Someone else changed the plan since you read it. Read it again and repeat your change.",
        },
      };
    }
    const applied = apply({ plan, overrides }, command, { now: clock.now(), schedule, themes, sounds });
    if (!applied.ok) return applied;
    const planChanged = applied.house.plan !== plan;
    let nextSchedule = schedule;
    if (planChanged) {
      const next = await ports.prepareAlmanac(applied.house.plan);
      if (!next.ok) return { ok: false, refusal: { kind: "invalid", issues: next.issues } };
      nextSchedule = compile(applied.house.plan, next.almanac);
    }
    store.write({ revision: revision + 1, plan: applied.house.plan, overrides: applied.house.overrides });
    revision += 1;
    ({ plan, overrides } = applied.house);
    schedule = nextSchedule;
    if (planChanged) tag = ports.tagOf(plan);
    journal.write("audit", command.kind, { actor, ...(command.kind === "replace-plan" ? { tag } : { command }) }, clock.now());
    tell(planChanged ? "snapshot" : "state", true);
    driver.rearm();
    return { ok: true, override: applied.override, tag };
  }

  lastValues = valuesOf(stateAt(clock.now(), false));
  lastTold = clock.now();

  return {
    dispatch(command, actor, expectedTag) {
      const outcome = queue.then(() => carryOut(command, actor, expectedTag));
      // The queue goes on after a failure; the failure itself belongs to whoever asked.
      queue = outcome.catch(() => undefined);
      return outcome;
    },
    plan: () => ({ plan, tag }),
    state: (at, explain) => stateAt(at ?? clock.now(), explain),
    timeline: (zone, from, to) => timeline(schedule, overrides, zone, from, to),
    playing: (zone, at) => playing(schedule, overrides, zone, at ?? clock.now(), library.sounds),
    analysis: () => analyse(schedule, clock.now()),
    overrides: () => overrides.filter((override) => override.until === null || parseInstant(override.until) > clock.now()),
    now: () => clock.now(),
    revision: () => revision,
    faults: houseFaults,
    screens: () => observed().screens,
    hear: (report) => screens.hear(report, clock.wall()),
    snapshot: () => ({ kind: "snapshot", ...current(clock.now()), house: house() }),
    observed,
    subscribe: events.subscribe,
    subscribeObserved: observedEvents.subscribe,
    resume: driver.resume,
    stop() {
      driver.stop();
      endWatch();
    },
  };
}
