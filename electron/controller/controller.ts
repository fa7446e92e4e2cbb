/** The one place of mutable state. Commands go through the pure `apply`, are stored, then published. */
import type { ZoneHearing } from "../contract/announcement.ts";
import type { Command, Override, OverrideRequest } from "../contract/command.ts";
import type { Forecast } from "../contract/forecast.ts";
import type { Heard } from "../contract/heard.ts";
import type { Issue } from "../contract/issues.ts";
import type { LinkEvent } from "../contract/link.ts";
import type { Plan } from "../contract/plan.ts";
import type { Fault, ScreenReport, ScreenStatus } from "../contract/report.ts";
import type { Rehearsal, RehearsalChange } from "../contract/rehearsal.ts";
import { type Instant, formatInstant, parseInstant } from "../contract/words.ts";
import { hearingAt } from "../domain/announcements/hearing.ts";
import type { ApplyContext } from "../domain/applied.ts";
import { apply } from "../domain/apply.ts";
import { emergencyAt } from "../domain/emergency.ts";
import { repertoireOf } from "../domain/music/repertoire.ts";
import { compile } from "../domain/schedule.ts";
import { createAnnouncer } from "./announcer.ts";
import { type Answers, createAnswers } from "./answers.ts";
import { createBroadcast } from "./broadcast.ts";
import { startDriver } from "./driver.ts";
import { missingThings } from "./faults.ts";
import { type ForecastQuestion, type Pace, forecast } from "./forecast.ts";
import { startObserving } from "./observing.ts";
import type { Alarm, Clock, Dial, Journal, Library, Log, PrepareAlmanac, Speech, Store } from "./ports.ts";
import { type Previewed, preview } from "./preview.ts";
import { type Opinions, openOpinions } from "./opinions.ts";
import { createQueue } from "./queue.ts";
import { type InForce, type Told, houseState, nextToTell, toldOf } from "./telling.ts";

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

export interface Controller extends Answers {
  /**
   * Commands are carried out one after the other. `expected` is asked about the tag of the plan in force and refuses
   * where it is no longer the one that was read; null asks nothing.
   */
  dispatch(command: Command, actor: string, expected: ((tag: string) => boolean) | null): Promise<Outcome>;
  /** What would fail on a day if it came with the house as it is now; null where the venue has no such date. */
  forecast(question: ForecastQuestion, pace: Pace): Promise<Forecast | null>;
  /** null on the real venue. */
  rehearsal(): Rehearsal | null;
  /** Turns the clock of a rehearsal and tells every screen at once. On the real venue it rejects, and nothing happens. */
  rehearse(change: RehearsalChange, actor: string): Promise<void>;
  faults(): Fault[];
  screens(): ScreenStatus[];
  /** Which zones would not hear an announcement made for an instant (null: now), with a volume of its own or null, and why. */
  hearing(at: Instant | null, volume: number | null): ZoneHearing[];
  /** What an override would change if it were made now, or why it could not be made. */
  preview(request: OverrideRequest): Previewed;
  /** Takes a screen's report; false where the plan has no such screen. */
  hear(report: ScreenReport): boolean;
  /** Keeps what a player let be heard; false where the plan has no such screen. */
  listen(heard: Heard): boolean;
  /** Lets the player of a screen be heard with a test tone. Answers why not, where it is not heard. */
  testTone(screen: string, id: string): "told" | "unknown" | "offline" | "emergency";
  readonly opinions: Pick<Opinions, "take" | "report">;
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
    programme: stored.programme,
    schedule: compile(stored.plan, prepared.almanac, null),
    tag: ports.tagOf(stored.plan),
  };
  let unwritable: Fault | null = null;
  let stopped = false;
  const queue = createQueue();

  const stockOf = ({ themes, sounds }: Pick<Library, "themes" | "sounds">) => ({
    themes: new Set(themes.map((theme) => theme.id)),
    arrivals: new Map(themes.flatMap(({ id, accents: { arrival } }) => (arrival === null ? [] : [[id, arrival] as const]))),
    sounds: new Set(sounds.map((sound) => sound.id)),
    repertoire: repertoireOf(sounds),
  });
  let stock = stockOf(library);
  const rehearsed = (): Rehearsal | null => ports.dial?.rehearsal() ?? null;
  const announcer = createAnnouncer(
    { library, journal, speech: ports.speech },
    () => inForce,
    () => {
      if (!stopped) broadcast.publish("state", tell(inForce, clock.now()));
    },
  );
  const tell = (what: InForce, at: Instant): Told => toldOf(what, at, announcer.recordings);
  const broadcast = createBroadcast({ clock, journal, library, log, rehearsed, tell }, () => inForce);
  const answers = createAnswers({ clock, library, journal, announcer }, () => inForce);

  const driver = startDriver(
    clock,
    ports.alarm,
    () => nextToTell(inForce, clock.now()),
    broadcast.evaluate,
    (error) => log.warn(`The schedule could not be evaluated: ${sayWhy(error)}`),
  );

  const faults = (): Fault[] => {
    const { schedule, overrides } = inForce;
    const { themes, arrivals, sounds, repertoire } = stock;
    const stocked = { themes, arrivals, sounds, engines: repertoire.engines, pictureFault: library.pictureFault };
    return [
      ...store.faults(),
      ...(unwritable === null ? [] : [unwritable]),
      ...journal.faults(),
      ...library.faults,
      ...announcer.faults(),
      ...missingThings(schedule.plan, overrides, stocked, clock.now()),
    ];
  };

  const observing = startObserving(
    { clock, alarm: ports.alarm, journal, library, log, faults, changedAt: broadcast.changedAt },
    () => inForce,
  );

  const opinions = openOpinions({ clock, alarm: ports.alarm, journal, log }, () => inForce);

  // Every screen hears at once of a sound or a theme that came, went or changed.
  const endLibrary = library.subscribe(() => {
    stock = stockOf(library);
    broadcast.publish("snapshot", tell(inForce, clock.now()));
  });

  /** Stores what is about to be in force. An emergency takes effect on a full disk as well; anything else is refused. */
  function keep(next: InForce, command: Command): void {
    try {
      store.write({
        revision: next.revision,
        plan: next.schedule.plan,
        overrides: next.overrides,
        announcements: next.announcements,
        programme: next.programme,
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
    ...stock,
    pictureFault: library.pictureFault,
    recordings: announcer.recordings,
  });

  async function carryOut(command: Command, actor: string, expected: ((tag: string) => boolean) | null): Promise<Outcome> {
    if (expected !== null && !expected(inForce.tag)) {
      const message = "Someone else changed the plan since you read it. Read it again and repeat your change.";
      return { ok: false, refusal: { kind: "conflict", message } };
    }
    const house = houseState(inForce);
    const applied = apply(house, command, contextNow());
    if (!applied.ok) return applied;
    const { overrides, announcements, programme } = applied.house;
    let { schedule, tag } = inForce;
    const planChanged = applied.house.plan !== house.plan;
    if (planChanged) {
      const almanac = await ports.prepareAlmanac(applied.house.plan);
      if (!almanac.ok) return { ok: false, refusal: { kind: "invalid", issues: almanac.issues } };
      schedule = compile(applied.house.plan, almanac.almanac, inForce.schedule);
      tag = ports.tagOf(schedule.plan);
    }
    const next: InForce = { revision: inForce.revision + 1, overrides, announcements, programme, schedule, tag };
    // Evaluated before it is stored: what the engine cannot answer must not be what the next start finds.
    const told = tell(next, clock.now());
    keep(next, command);
    inForce = next;
    if (planChanged) {
      observing.keepOnly(schedule.plan.screens);
      opinions.follow();
    }
    journal.write("audit", command.kind, { actor, ...(planChanged ? { tag } : { command }) }, parseInstant(told.now));
    broadcast.publish(planChanged ? "snapshot" : "state", told);
    driver.rearm();
    announcer.refresh(clock.now());
    return { ok: true, override: applied.override, tag };
  }

  announcer.refresh(clock.now());

  function turn(change: RehearsalChange, actor: string): void {
    if (ports.dial === null) throw new Error("The real venue's clock cannot be turned.");
    // Answered before the clock is turned: an instant that the engine cannot answer must not be where the house stands.
    const told = tell(inForce, change.at === undefined ? clock.now() : parseInstant(change.at));
    ports.dial.turn(change);
    const now = formatInstant(clock.now());
    journal.write("audit", "rehearse", { actor, change }, parseInstant(now));
    broadcast.publish("clock", { ...told, now });
    driver.resume();
  }

  return {
    async dispatch(command, actor, expected) {
      await announcer.beforehand(command, contextNow());
      return queue.add(() => carryOut(command, actor, expected));
    },
    ...answers,
    rehearsal: rehearsed,
    rehearse: (change, actor) => queue.add(() => turn(change, actor)),
    forecast: (question, pace) =>
      forecast(question, { inForce, library, screens: observing.observed().screens, now: clock.now() }, pace),
    faults,
    screens: () => observing.observed().screens,
    hearing: (at, volume) =>
      hearingAt(inForce.schedule, inForce.overrides, observing.observed().screens, at ?? clock.now(), volume),
    preview: (request) => preview(request, inForce, contextNow(), library),
    hear: observing.hear,
    listen: observing.listen,
    testTone(screen, id) {
      const found = observing.observed().screens.find((status) => status.id === screen);
      if (found === undefined) return "unknown";
      if (!found.observed.some(({ page }) => page === "player")) return "offline";
      if (emergencyAt(inForce.overrides, clock.now()) !== null) return "emergency";
      broadcast.mention({ kind: "tone", screen, id });
      return "told";
    },
    opinions,
    snapshot: broadcast.snapshot,
    observed: observing.observed,
    subscribe: broadcast.subscribe,
    subscribeObserved: observing.subscribe,
    resume: driver.resume,
    async stop() {
      stopped = true;
      driver.stop();
      observing.stop();
      opinions.stop();
      endLibrary();
      await queue.idle();
    },
  };
}
