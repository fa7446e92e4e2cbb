/** The one place of mutable state. Commands go through the pure `apply`, are stored, then published. */
import type { Announcement, AnnouncementStatus } from "../contract/announcement.ts";
import type { LinkEvent } from "../contract/api.ts";
import type { Command, Override } from "../contract/command.ts";
import type { Explanation } from "../contract/explanation.ts";
import type { Forecast } from "../contract/forecast.ts";
import type { Heard } from "../contract/heard.ts";
import type { Issue } from "../contract/issues.ts";
import type { Plan } from "../contract/plan.ts";
import type { MinuteHeard, Proof } from "../contract/proof.ts";
import type { Fault, ScreenReport, ScreenStatus } from "../contract/report.ts";
import type { Rehearsal, RehearsalChange } from "../contract/rehearsal.ts";
import type { PlayingTrack, Segment, VenueState } from "../contract/state.ts";
import type { Sound } from "../contract/sound.ts";
import type { Theme } from "../contract/theme.ts";
import { type Instant, formatInstant, parseInstant } from "../contract/words.ts";
import type { ApplyContext } from "../domain/applied.ts";
import { apply } from "../domain/apply.ts";
import { explain } from "../domain/explain.ts";
import { playing } from "../domain/music/playing.ts";
import { repertoireOf } from "../domain/music/repertoire.ts";
import { type Schedule, compile, desiredState, timeline } from "../domain/schedule.ts";
import { createAnnouncer } from "./announcer.ts";
import { startDriver } from "./driver.ts";
import { expectedOf } from "./expected.ts";
import { missingThings } from "./faults.ts";
import { type ForecastQuestion, type Pace, forecast } from "./forecast.ts";
import { openEar } from "./heard.ts";
import { watchAlarms } from "./heard-alarms.ts";
import { minutesHeard, proofOfDay, type ProofQuestion } from "./heard-proof.ts";
import type { Alarm, Clock, Dial, Journal, Library, Log, PrepareAlmanac, Speech, Store } from "./ports.ts";
import { createPublisher } from "./publisher.ts";
import { createQueue } from "./queue.ts";
import { type Moment, watchScreens } from "./screens.ts";
import { type InForce, type Telling, type Told, eventTelling, nextToTell, stateOf, toldOf, valuesOf } from "./telling.ts";

/** Screens are told again after this much venue time even if nothing changed, so that what they know ahead stays long. */
const TELL_AGAIN = 12 * 3_600_000;

/** Real milliseconds between two looks at who is still there. */
const LOOK_AT_SCREENS = 1_000;

/** Screens that join within this many real milliseconds are given the same snapshot: after a power cut they all come at once. */
const SNAPSHOT_KEPT = 1_000;

/** An announcement that began longer ago, in milliseconds, is over. */
const LONGEST_ANNOUNCEMENT = 30 * 60_000;

export interface Ports {
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly store: Store;
  readonly journal: Journal;
  readonly library: Library;
  readonly speech: Speech;
  readonly prepareAlmanac: PrepareAlmanac;
  readonly log: Log;
  /** Names a plan by its content: equal plans have equal tags. */
  readonly tagOf: (plan: Plan) => string;
  /** Set where the venue lives on another clock. */
  readonly dial: Dial | null;
}

/** How a command ended. A refusal carries what a person can act on, and nothing has changed. */
export type Outcome =
  | { readonly ok: true; readonly override: Override | null; readonly tag: string }
  | {
      readonly ok: false;
      readonly refusal: { kind: "invalid"; issues: readonly Issue[] } | { kind: "unknown" | "conflict"; message: string };
    };

export interface Controller {
  /**
   * Commands are carried out one after the other. `expected` is asked about the tag of the plan in force and refuses
   * where it is no longer the one that was read; null asks nothing.
   */
  dispatch(command: Command, actor: string, expected: ((tag: string) => boolean) | null): Promise<Outcome>;
  plan(): { readonly plan: Plan; readonly tag: string; readonly schedule: Schedule };
  themes(): readonly Theme[];
  /**
   * Every question about time takes an instant, or null for now. With a language, each field also says in it what lost
   * and why.
   */
  state(at: Instant | null, language: string | null): VenueState;
  /** In a language, or in the venue's for null. */
  explain(zone: string, at: Instant | null, language: string | null): Explanation;
  timeline(zone: string, from: Instant, to: Instant): Segment[];
  playing(zone: string, at: Instant | null): PlayingTrack[];
  /** What would fail on a day if it came with the house as it is now; null where the venue has no such date. */
  forecast(question: ForecastQuestion, pace: Pace): Promise<Forecast | null>;
  overrides(): Override[];
  /** Those of which something falls into `(from, to)`, with what became of each; sentences in a language, or the venue's for null. */
  announcements(from: Instant, to: Instant, language: string | null): AnnouncementStatus[];
  /** Those that somebody made and that are yet to come, or may still be heard. */
  comingAnnouncements(): Announcement[];
  /** Why this house speaks no texts, in a language or the venue's; null: it does. */
  unspoken(language: string | null): string | null;
  /** One that somebody made; null: there is none of this id. */
  announcement(id: string): AnnouncementStatus | null;
  now(): Instant;
  /** {@link Clock.exactNow}. */
  exactNow(): number;
  /** null on the real venue. */
  rehearsal(): Rehearsal | null;
  /** Turns the clock of a rehearsal and tells every screen at once. On the real venue it rejects, and nothing happens. */
  rehearse(change: RehearsalChange, actor: string): Promise<void>;
  revision(): number;
  faults(): Fault[];
  screens(): ScreenStatus[];
  /** Takes a screen's report; false where the plan has no such screen. */
  hear(report: ScreenReport): boolean;
  /** What was planned against what was heard; null where the venue has no such date. Rejects where the journal cannot be read. */
  proof(question: ProofQuestion, pace: Pace): Promise<Proof | null>;
  /** How loud a zone was. Throws where the journal cannot be read. */
  heard(zone: string, from: Instant, to: Instant): MinuteHeard[];
  /** Keeps what a player let be heard; false where the plan has no such screen. */
  listen(heard: Heard): boolean;
  /** Lets the player of a screen be heard with a test tone. Answers why not, where it is not heard. */
  testTone(screen: string, id: string): "told" | "unknown" | "offline" | "emergency";
  /** What a joining screen is given, before any change. */
  snapshot(): LinkEvent;
  observed(): LinkEvent;
  subscribe(listener: (event: LinkEvent) => void): () => void;
  subscribeObserved(listener: (event: LinkEvent) => void): () => void;
  resume(): void;
  /** Resolves when the last command is through and no timer is left. */
  stop(): Promise<void>;
}

/** Reads the store, compiles the plan and starts to follow time. Rejects where the stored plan cannot run. */
export async function startController(ports: Ports): Promise<Controller> {
  const { clock, store, journal, library, log } = ports;
  const sayWhy = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  const stored = store.read();
  const prepared = await ports.prepareAlmanac(stored.plan);
  if (!prepared.ok) {
    throw new Error(
      `The stored plan cannot run: ${prepared.issues.map((issue) => `${issue.path} ${issue.message}`).join("; ")}.`,
    );
  }
  let inForce: InForce = {
    revision: stored.revision,
    overrides: stored.overrides,
    announcements: stored.announcements,
    schedule: compile(stored.plan, prepared.almanac, null),
    tag: ports.tagOf(stored.plan),
  };
  let unwritable: Fault | null = null;
  let stopped = false;
  const queue = createQueue();

  const themes = new Set(library.themes.map((theme) => theme.id));
  const stockOf = (sounds: readonly Sound[]) => ({
    sounds: new Set(sounds.map((sound) => sound.id)),
    repertoire: repertoireOf(sounds),
  });
  let stock = stockOf(library.sounds);
  const events = createPublisher<LinkEvent>(log);
  const observedEvents = createPublisher<LinkEvent>(log);
  const screens = watchScreens();
  const ear = openEar(clock, journal);
  const alarms = watchAlarms(journal);
  const rehearsed = (): Rehearsal | null => ports.dial?.rehearsal() ?? null;
  const moment = (): Moment => ({ wall: clock.wall(), monotonic: clock.uptime() });

  const first = clock.now();
  const valuesAt = (at: Instant): string => valuesOf(desiredState(inForce.schedule, inForce.overrides, at, null));
  let lastValues = valuesAt(first);
  let lastTold = first;
  let changedAt = moment().monotonic;
  let snapshot: { readonly event: LinkEvent; readonly at: number } | null = null;

  function publish(kind: Telling, told: Told): void {
    const values = valuesOf(told.state);
    // After a turn of the clock the screens have as much to follow as after a change.
    if (values !== lastValues || kind === "clock") changedAt = moment().monotonic;
    if (values !== lastValues) journal.write("state", "venue", told.state.zones, parseInstant(told.now));
    lastValues = values;
    lastTold = parseInstant(told.now);
    snapshot = null;
    events.publish(eventOf(kind, told));
  }

  const announcer = createAnnouncer(
    { library, journal, speech: ports.speech },
    () => inForce,
    () => {
      if (!stopped) publish("state", tell(inForce, clock.now()));
    },
  );
  const tell = (what: InForce, at: Instant): Told => toldOf(what, at, announcer.recordings);
  const eventOf = (kind: Telling, told: Told): LinkEvent => eventTelling(kind, told, inForce, library, rehearsed());

  /** The same state twice is not told twice, unless what screens know ahead has become short. */
  function evaluate(): void {
    const at = clock.now();
    if (valuesAt(at) !== lastValues || Math.abs(at - lastTold) >= TELL_AGAIN) publish("state", tell(inForce, at));
  }

  const driver = startDriver(
    clock,
    ports.alarm,
    () => nextToTell(inForce, clock.now()),
    evaluate,
    (error) => log.warn(`The schedule could not be evaluated: ${sayWhy(error)}`),
  );

  function playingAt(zone: string, at: Instant): PlayingTrack[] {
    const { schedule, overrides } = inForce;
    return announcer.tracks(zone, at, playing(schedule, overrides, zone, at, library.sounds));
  }

  const houseFaults = (): Fault[] => [
    ...store.faults(),
    ...(unwritable === null ? [] : [unwritable]),
    ...journal.faults(),
    ...library.faults,
    ...announcer.faults(),
    ...missingThings(
      inForce.schedule.plan,
      inForce.overrides,
      { themes, sounds: stock.sounds, engines: stock.repertoire.engines },
      clock.now(),
    ),
  ];

  function observed(): Extract<LinkEvent, { kind: "observed" }> {
    const statuses = screens.statuses(
      inForce.schedule.plan,
      expectedOf(inForce, library.sounds, clock.now()),
      moment(),
      changedAt,
    );
    return { kind: "observed", screens: statuses, faults: houseFaults() };
  }

  // Every screen hears at once of a sound that came or went.
  const endLibrary = library.subscribe(() => {
    stock = stockOf(library.sounds);
    publish("snapshot", tell(inForce, clock.now()));
  });

  let lastObserved = "";
  function tellObserved(): void {
    const event = observed();
    alarms.follow(event.screens, clock.now());
    const text = JSON.stringify(event);
    if (text === lastObserved) return;
    lastObserved = text;
    observedEvents.publish(event);
  }
  const endWatch = ports.alarm.every(LOOK_AT_SCREENS, () => {
    tellObserved();
    const levels = ear.news();
    if (levels !== null) observedEvents.publish({ kind: "levels", levels });
  });

  /** Stores what is about to be in force. An emergency takes effect on a full disk as well; anything else is refused. */
  function keep(next: InForce, command: Command): void {
    try {
      store.write({
        revision: next.revision,
        plan: next.schedule.plan,
        overrides: next.overrides,
        announcements: next.announcements,
      });
      unwritable = null;
    } catch (error) {
      if (command.kind !== "declare-emergency" && command.kind !== "end-emergency") throw error;
      unwritable = {
        code: "settings-unwritable",
        message: `The emergency is in force but could not be stored: ${sayWhy(error)}`.slice(0, 500),
      };
    }
  }

  const contextNow = (): ApplyContext => ({
    now: clock.now(),
    schedule: inForce.schedule,
    themes,
    ...stock,
    recordings: announcer.recordings,
  });

  async function carryOut(command: Command, actor: string, expected: ((tag: string) => boolean) | null): Promise<Outcome> {
    if (expected !== null && !expected(inForce.tag)) {
      const message = "Someone else changed the plan since you read it. Read it again and repeat your change.";
      return { ok: false, refusal: { kind: "conflict", message } };
    }
    const { overrides: before, announcements: made } = inForce;
    const house = { plan: inForce.schedule.plan, overrides: before, announcements: made };
    const applied = apply(house, command, contextNow());
    if (!applied.ok) return applied;
    const { overrides, announcements } = applied.house;
    let { schedule, tag } = inForce;
    const planChanged = applied.house.plan !== house.plan;
    if (planChanged) {
      const almanac = await ports.prepareAlmanac(applied.house.plan);
      if (!almanac.ok) return { ok: false, refusal: { kind: "invalid", issues: almanac.issues } };
      schedule = compile(applied.house.plan, almanac.almanac, inForce.schedule);
      tag = ports.tagOf(schedule.plan);
    }
    const next: InForce = { revision: inForce.revision + 1, overrides, announcements, schedule, tag };
    // Evaluated before it is stored: what the engine cannot answer must not be what the next start finds.
    const told = tell(next, clock.now());
    keep(next, command);
    inForce = next;
    if (planChanged) screens.keepOnly(schedule.plan.screens);
    journal.write("audit", command.kind, { actor, ...(planChanged ? { tag } : { command }) }, parseInstant(told.now));
    publish(planChanged ? "snapshot" : "state", told);
    driver.rearm();
    announcer.refresh(clock.now());
    return { ok: true, override: applied.override, tag };
  }

  announcer.refresh(first);

  function turn(change: RehearsalChange, actor: string): void {
    if (ports.dial === null) throw new Error("The real venue's clock cannot be turned.");
    // Answered before the clock is turned: an instant that the engine cannot answer must not be where the house stands.
    const told = tell(inForce, change.at === undefined ? clock.now() : parseInstant(change.at));
    ports.dial.turn(change);
    const now = formatInstant(clock.now());
    journal.write("audit", "rehearse", { actor, change }, parseInstant(now));
    publish("clock", { ...told, now });
    driver.resume();
  }

  return {
    async dispatch(command, actor, expected) {
      await announcer.beforehand(command, contextNow());
      return queue.add(() => carryOut(command, actor, expected));
    },
    rehearsal: rehearsed,
    rehearse: (change, actor) => queue.add(() => turn(change, actor)),
    plan: () => ({ plan: inForce.schedule.plan, tag: inForce.tag, schedule: inForce.schedule }),
    themes: () => library.themes,
    state: (at, language) => stateOf(inForce, at ?? clock.now(), language),
    explain: (zone, at, language) => explain(inForce.schedule, inForce.overrides, zone, at ?? clock.now(), language, library),
    timeline: (zone, from, to) => timeline(inForce.schedule, inForce.overrides, zone, from, to),
    playing: (zone, at) => playingAt(zone, at ?? clock.now()),
    forecast: (question, pace) => forecast(question, { inForce, library, screens: observed().screens, now: clock.now() }, pace),
    overrides: () => inForce.overrides.filter(({ until }) => until === null || parseInstant(until) > clock.now()),
    announcements: (from, to, language) => announcer.statuses({ from, to }, clock.now(), language),
    unspoken: announcer.unspoken,
    announcement: (id) => announcer.status(id, clock.now()),
    comingAnnouncements: () =>
      inForce.announcements.filter(
        ({ at, cancelledAt }) => cancelledAt === null && parseInstant(at) > clock.now() - LONGEST_ANNOUNCEMENT,
      ),
    now: () => clock.now(),
    exactNow: () => clock.exactNow(),
    revision: () => inForce.revision,
    faults: houseFaults,
    screens: () => observed().screens,
    hear(report) {
      const known = inForce.schedule.plan.screens.some((screen) => screen.id === report.screen);
      if (known) screens.hear(report, moment());
      return known;
    },
    proof: (question, pace) =>
      proofOfDay(question, { inForce, library, journal, recordings: announcer.recordings, now: clock.now() }, pace),
    heard: (zone, from, to) => minutesHeard(journal, zone, from, to),
    listen: (heard) => ear.hear(heard, inForce.schedule.plan.screens),
    testTone(screen, id) {
      const found = observed().screens.find((status) => status.id === screen);
      if (found === undefined) return "unknown";
      if (!found.observed.some(({ page }) => page === "player")) return "offline";
      if (desiredState(inForce.schedule, inForce.overrides, clock.now(), null).emergency !== null) return "emergency";
      events.publish({ kind: "tone", screen, id });
      return "told";
    },
    snapshot() {
      const { monotonic } = moment();
      if (snapshot === null || monotonic - snapshot.at > SNAPSHOT_KEPT) {
        snapshot = {
          event: eventOf("snapshot", tell(inForce, clock.now())),
          at: monotonic,
        };
      }
      return snapshot.event;
    },
    observed,
    subscribe: events.subscribe,
    subscribeObserved: observedEvents.subscribe,
    resume: driver.resume,
    async stop() {
      stopped = true;
      driver.stop();
      endWatch();
      alarms.stop(clock.now());
      endLibrary();
      await queue.idle();
    },
  };
}
