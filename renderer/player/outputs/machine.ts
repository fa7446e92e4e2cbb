/**
 * Which sound card a page plays on, from its first moment to its last (SOUND §1.7). Pure: the time, in seconds of any one
 * clock that is never set, comes with each event.
 *
 *     attached ─ card gone, or its stream broke ─▶ waiting ─ card listed ─▶ holding off ─ 15 s ─▶ attaching ─▶ attached
 *
 * The gate is open in "attached" alone. Everywhere else it is closed, and the page's sink is none or on its way: a stream
 * whose card is gone is moved to the system's default by the system itself, and that may be another zone's speaker.
 */
import type { Card, OutputReport } from "../../../electron/contract/report.ts";
import { matchCard, type Want } from "./match.ts";

/** A card that is back is left alone for so long: earlier, Chromium hands out the old stream, which plays elsewhere (measured). */
export const HOLD_OFF_SECONDS = 15;

/** A card's sound comes in this slowly, at first and after a loss. */
export const FADE_IN_SECONDS = 2;

/** No gain moves faster without a click; and what was not to be heard until now has nothing to fade. */
const AT_ONCE_SECONDS = 0.02;

/** A browser that has not answered for so long will not. */
const PATIENCE_SECONDS = 10;

/** Another card is asked for only when the gate has closed without a click: its fade, and what lies ready behind it. */
const LEAVING_SECONDS = 0.4;

/** A card's device id; null: the machine's default; "none": nowhere. */
export type Sink = { readonly deviceId: string | null } | "none";

export type Action =
  | { readonly kind: "sink"; readonly sink: Sink; readonly attempt: number }
  | { readonly kind: "gate"; readonly open: boolean; readonly fadeSeconds: number };

export type Event =
  /** What the browser lists now (null: it does not tell), and what the plan wants. */
  | { readonly kind: "look"; readonly at: number; readonly cards: readonly Card[] | null; readonly want: Want }
  /** The browser did what this attempt asked for. */
  | { readonly kind: "done"; readonly attempt: number }
  | { readonly kind: "refused"; readonly at: number; readonly attempt: number }
  /** The stream broke. */
  | { readonly kind: "error"; readonly at: number };

/** null: whichever is the machine's default. */
type Target = Card | null;

type Phase =
  | { readonly kind: "starting" }
  | { readonly kind: "attached"; readonly target: Target }
  /** Was heard until now, on a card that is still there and no longer wanted. */
  | { readonly kind: "leaving"; readonly since: number }
  | { readonly kind: "waiting"; readonly why: "missing" | "lost" | "ambiguous" | "untold" }
  | { readonly kind: "hold-off"; readonly target: Target }
  | { readonly kind: "attaching"; readonly target: Target; readonly since: number; readonly attempt: number };

export interface Machine {
  readonly phase: Phase;
  /** As it was at the last look. */
  readonly want: Want;
  readonly cards: readonly Card[] | null;
  /** The device ids that were listed when cards were told last; null: never yet. */
  readonly listed: readonly string[] | null;
  /** When a card came, or a stream on it broke, by its device id (null: the default): it is not asked for soon after. */
  readonly touched: ReadonlyMap<string | null, number>;
  /** The device ids that were listed when the default began to be played on; null: it is not played on. */
  readonly base: readonly string[] | null;
  /** How often the browser was asked for a sink. */
  readonly attempts: number;
}

export interface Step {
  readonly machine: Machine;
  /** To be done in this order. */
  readonly actions: readonly Action[];
}

/** Before anything is known: mute. */
export const START: Machine = {
  phase: { kind: "starting" },
  want: { output: null, wish: null, rivals: [] },
  cards: null,
  listed: null,
  touched: new Map(),
  base: null,
  attempts: 0,
};

const CLOSE: Action = { kind: "gate", open: false, fadeSeconds: AT_ONCE_SECONDS };

type Found = { readonly kind: "found"; readonly target: Target } | { readonly kind: "missing" | "ambiguous" | "untold" };

/**
 * Whether the machine's default may have become another zone's card. When it is unplugged, the system goes on with any
 * other one, and Chromium neither notices nor tells which card the default is: so it does whenever a card is gone.
 */
function mayBeAnothers({ rivals }: Want, cards: readonly Card[], base: readonly string[]): boolean {
  const allThere = base.every((id) => cards.some(({ deviceId }) => deviceId === id));
  return !allThere && rivals.some((rival) => matchCard(rival, [], cards).kind !== "missing");
}

function find({ want, cards, base }: Pick<Machine, "want" | "cards" | "base">): Found {
  const { wish, rivals } = want;
  if (wish === null) {
    const doubtful = cards !== null && base !== null && mayBeAnothers(want, cards, base);
    return doubtful ? { kind: "missing" } : { kind: "found", target: null };
  }
  if (cards === null) return { kind: "untold" };
  const match = matchCard(wish, rivals, cards);
  return match.kind === "found" ? { kind: "found", target: match.card } : match;
}

const idOf = (target: Target): string | null => target?.deviceId ?? null;

const stay = (machine: Machine): Step => ({ machine, actions: [] });

function withTouched(machine: Machine, ids: readonly (string | null)[], at: number): Machine {
  if (ids.length === 0) return machine;
  const recent = [...machine.touched].filter(([, touchedAt]) => at - touchedAt < HOLD_OFF_SECONDS);
  return { ...machine, touched: new Map([...recent, ...ids.map((id) => [id, at] as const)]) };
}

/** Goes into a phase in which nothing is to be heard. */
function mute(machine: Machine, phase: Extract<Phase, { kind: "waiting" | "hold-off" }>): Step {
  const before = machine.phase.kind;
  const gate = before === "attached" ? [CLOSE] : [];
  if (before === "waiting" || before === "hold-off") return stay({ ...machine, phase });
  const attempt = machine.attempts + 1;
  return { machine: { ...machine, phase, attempts: attempt }, actions: [...gate, { kind: "sink", sink: "none", attempt }] };
}

function attach(machine: Machine, target: Target, at: number): Step {
  const touchedAt = machine.touched.get(idOf(target)) ?? -Infinity;
  if (at - touchedAt < HOLD_OFF_SECONDS) return mute(machine, { kind: "hold-off", target });
  const attempt = machine.attempts + 1;
  return {
    machine: { ...machine, attempts: attempt, phase: { kind: "attaching", target, since: at, attempt } },
    actions: [{ kind: "sink", sink: { deviceId: idOf(target) }, attempt }],
  };
}

/** What was heard, or about to be, is no longer to be trusted. */
function lose(machine: Machine, id: string | null, at: number, why: "lost" | "untold"): Step {
  return mute(withTouched(machine, [id], at), { kind: "waiting", why });
}

/** Nothing is heard: what is to be done about it. */
function strive(machine: Machine, found: Found, at: number, changed: boolean): Step {
  if (found.kind === "found") return attach(machine, found.target, at);
  const { phase } = machine;
  const had = phase.kind === "hold-off" || phase.kind === "attaching" || (phase.kind === "waiting" && phase.why === "lost");
  return mute(machine, { kind: "waiting", why: found.kind === "missing" && had && !changed ? "lost" : found.kind });
}

function look(before: Machine, { at, cards, want }: Extract<Event, { kind: "look" }>): Step {
  const listed = cards?.map(({ deviceId }) => deviceId) ?? before.listed;
  const come = before.listed === null ? [] : (listed ?? []).filter((id) => before.listed?.includes(id) === false);
  const changed = JSON.stringify(before.want) !== JSON.stringify(want);
  const base = want.wish === null ? before.base : null;
  // What has come may have been the default: while that is not played on, it rests as well.
  const rested = before.phase.kind === "attached" || come.length === 0 ? come : [...come, null];
  const machine = withTouched({ ...before, cards, want, listed, base }, rested, at);
  const { phase } = before;
  const found = find(machine);
  switch (phase.kind) {
    case "attached": {
      const id = idOf(phase.target);
      const gone = id === null ? found.kind === "missing" : cards?.some(({ deviceId }) => deviceId === id) !== true;
      if (gone) return lose(machine, id, at, cards === null ? "untold" : "lost");
      // A card that was found by its label stays the one that was meant when another of that name comes.
      const kept = found.kind === "found" ? idOf(found.target) === id : !changed;
      return kept ? stay(machine) : { machine: { ...machine, phase: { kind: "leaving", since: at } }, actions: [CLOSE] };
    }
    case "leaving":
      return at - phase.since < LEAVING_SECONDS ? stay(machine) : strive(machine, found, at, changed);
    case "attaching": {
      if (found.kind !== "found" || idOf(found.target) !== idOf(phase.target)) return strive(machine, found, at, changed);
      if (at - phase.since < PATIENCE_SECONDS) return stay(machine);
      return lose(machine, idOf(phase.target), at, "lost");
    }
    case "starting":
    case "waiting":
    case "hold-off":
      return strive(machine, found, at, changed);
    default:
      return phase satisfies never;
  }
}

/** What an event makes of a machine. */
export function step(machine: Machine, event: Event): Step {
  const { phase } = machine;
  switch (event.kind) {
    case "look":
      return look(machine, event);
    case "done": {
      if (phase.kind !== "attaching" || phase.attempt !== event.attempt) return stay(machine);
      // In a page's first moment nothing sounds yet on the machine's default.
      const fadeSeconds = phase.target === null && phase.attempt === 1 ? AT_ONCE_SECONDS : FADE_IN_SECONDS;
      return {
        machine: {
          ...machine,
          base: phase.target === null ? machine.listed : null,
          phase: { kind: "attached", target: phase.target },
        },
        actions: [{ kind: "gate", open: true, fadeSeconds }],
      };
    }
    case "refused":
      if (phase.kind !== "attaching" || phase.attempt !== event.attempt) return stay(machine);
      return lose(machine, idOf(phase.target), event.at, "lost");
    case "error":
      if (phase.kind !== "attached" && phase.kind !== "attaching") return stay(machine);
      // Where nothing is told of cards there is nothing to choose from, and Chromium goes on with what it finds.
      if (phase.target === null && machine.cards === null) return stay(machine);
      return lose(machine, idOf(phase.target), event.at, "lost");
    default:
      return event satisfies never;
  }
}

/** Whether what the page plays is to be heard. */
export function isOpen({ phase }: Machine): boolean {
  return phase.kind === "attached";
}

function stateOf({ phase, want }: Machine): OutputReport["state"] {
  switch (phase.kind) {
    case "attached":
      return phase.target === null ? "default" : "ok";
    case "waiting":
      return phase.why;
    case "hold-off":
      return "hold-off";
    case "attaching":
    case "leaving":
      return "re-attaching";
    case "starting":
      return want.output === null ? "default" : "re-attaching";
    default:
      return phase satisfies never;
  }
}

/** What a report says. */
export function reportOf(machine: Machine): OutputReport {
  const { phase, want, cards } = machine;
  return {
    wanted: want.output,
    state: stateOf(machine),
    card: phase.kind === "attached" ? phase.target : null,
    cards: cards === null ? null : [...cards],
  };
}
