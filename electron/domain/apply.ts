/** What a command does to the house: a new house, or a refusal with its reason. Nothing is changed in place. */
import type { Announcement } from "../contract/announcement.ts";
import type { Command, EmergencyRequest, Override, OverrideRequest } from "../contract/command.ts";
import { pathText } from "../contract/issues.ts";
import type { Issue } from "../contract/issues.ts";
import { targetFaults } from "../contract/plan.ts";
import type { Plan, Settings } from "../contract/plan.ts";
import { formatInstant, parseInstant } from "../contract/words.ts";
import type { Instant, Words } from "../contract/words.ts";
import type { Schedule } from "./compiled.ts";
import { resolveEnd } from "./ending.ts";
import { playlistIssues } from "./music/issues.ts";
import type { Repertoire } from "./music/repertoire.ts";
import { DAY } from "./time.ts";

/** All that commands can change. Overrides stand in the order of their creation. */
export interface HouseState {
  readonly plan: Plan;
  readonly overrides: readonly Override[];
  readonly announcements: readonly Announcement[];
}

export interface ApplyContext {
  readonly now: Instant;
  /** Compiled from the house's plan. */
  readonly schedule: Schedule;
  /** Ids of the themes and sounds that the library has. */
  readonly themes: ReadonlySet<string>;
  readonly sounds: ReadonlySet<string>;
  /** What playlists can play. */
  readonly repertoire: Repertoire;
}

/** "invalid": the request has faults, each with its path; "unknown": what it is about does not exist. */
type Refusal = { readonly kind: "invalid"; readonly issues: Issue[] } | { readonly kind: "unknown"; readonly message: string };

/** `override` is the one that the command created. */
export type Applied =
  | { readonly ok: true; readonly house: HouseState; readonly override: Override | null }
  | { readonly ok: false; readonly refusal: Refusal };

/** Ended overrides answer questions about the past for so long. */
const KEEP_ENDED = 35 * DAY;

const DEFAULT_REASON: Words = {
  en: "Changed by an operator",
  fr: "Changé par un opérateur",
  de: "Von Hand geändert",
  es: "Cambiado por un operador",
  nl: "Met de hand gewijzigd",
  ar: "غيّره أحد المشغلين",
};

const invalid = (issues: Issue[]): Applied => ({ ok: false, refusal: { kind: "invalid", issues } });
const unknown = (message: string): Applied => ({ ok: false, refusal: { kind: "unknown", message } });

const endOf = ({ until }: Override): Instant => (until === null ? Infinity : parseInstant(until));

/** The faults of ids that must be in the library; those that set nothing have none. */
function missing(id: string | null | undefined, known: ReadonlySet<string>, kind: string, path: (string | number)[]): Issue[] {
  return typeof id !== "string" || known.has(id) ? [] : [{ path: pathText(path), message: `there is no ${kind} "${id}"` }];
}

function settingsIssues(set: Settings, path: (string | number)[], { themes, sounds }: ApplyContext): Issue[] {
  return [
    ...missing(set.theme, themes, "theme", [...path, "theme"]),
    ...missing(set.accent, sounds, "sound", [...path, "accent"]),
  ];
}

function planIssues(plan: Plan, context: ApplyContext): Issue[] {
  return [
    ...playlistIssues(plan.playlists, context.repertoire),
    ...plan.rules.flatMap(({ set }, i) => settingsIssues(set, ["rules", i, "set"], context)),
  ];
}

function createOverride(house: HouseState, id: string, request: OverrideRequest, context: ApplyContext): Applied {
  const { now, schedule } = context;
  const playlists = new Set(house.plan.playlists.map((playlist) => playlist.id));
  const from = request.from === undefined ? now : parseInstant(request.from);
  const end = resolveEnd(schedule, request, from);
  const over = end.ok && end.until <= now;
  const issues = [
    ...targetFaults(request.targets, house.plan.zones, ["targets"]).map(({ path, message }) => ({
      path: pathText(path),
      message,
    })),
    ...settingsIssues(request.set, ["set"], context),
    ...missing(request.set.playlist, playlists, "playlist", ["set", "playlist"]),
    ...(end.ok ? [] : [{ path: "until", message: end.message }]),
    ...(over
      ? [
          {
            path: request.until === undefined ? "forMinutes" : "until",
            message: `is over already: it would have ended at ${formatInstant(end.until)}`,
          },
        ]
      : []),
  ];
  if (!end.ok || issues.length > 0) return invalid(issues);
  const override: Override = {
    id,
    layer: "operator",
    targets: request.targets,
    set: request.set,
    from: formatInstant(from),
    until: formatInstant(end.until),
    createdAt: formatInstant(now),
    reason: request.reason ?? DEFAULT_REASON,
    message: null,
    sound: null,
  };
  return { ok: true, house: { ...house, overrides: [...house.overrides, override] }, override };
}

/** The override ended now: what it did in the past stays, what lies ahead is gone; null where nothing is left of it. */
function endedAt(override: Override, now: Instant): Override | null {
  return parseInstant(override.from) >= now ? null : { ...override, until: formatInstant(now) };
}

function endWhere(house: HouseState, now: Instant, ends: (override: Override) => boolean): HouseState {
  const overrides = house.overrides.flatMap((override) => {
    const kept = ends(override) ? endedAt(override, now) : override;
    return kept === null ? [] : [kept];
  });
  return { ...house, overrides };
}

function endOverride(house: HouseState, id: string, now: Instant): Applied {
  const override = house.overrides.find((candidate) => candidate.id === id);
  if (override === undefined) return unknown(`there is no override "${id}"`);
  if (override.layer === "emergency") return unknown(`"${id}" is an emergency: end it as one`);
  if (endOf(override) <= now) return unknown(`the override "${id}" has ended already`);
  return { ok: true, house: endWhere(house, now, (candidate) => candidate.id === id), override: null };
}

const isRunningEmergency =
  (now: Instant) =>
  (override: Override): boolean =>
    override.layer === "emergency" && endOf(override) > now;

/** The music stops, limits of quiet hours do not count, and the theme stays as it is. A second emergency ends the first. */
function declareEmergency(
  house: HouseState,
  id: string,
  { message, sound }: EmergencyRequest,
  { now, sounds }: ApplyContext,
): Applied {
  const issues = missing(sound, sounds, "sound", ["sound"]);
  if (issues.length > 0) return invalid(issues);
  const at = formatInstant(now);
  const override: Override = {
    id,
    layer: "emergency",
    targets: ["venue"],
    set: { playlist: null, accent: null, volume: 100 },
    from: at,
    until: null,
    createdAt: at,
    reason: message,
    message,
    sound,
  };
  const calm = endWhere(house, now, isRunningEmergency(now));
  return { ok: true, house: { ...calm, overrides: [...calm.overrides, override] }, override };
}

function endEmergency(house: HouseState, now: Instant): Applied {
  if (!house.overrides.some(isRunningEmergency(now))) return unknown("there is no emergency to end");
  return { ok: true, house: endWhere(house, now, isRunningEmergency(now)), override: null };
}

function replacePlan(house: HouseState, plan: Plan, context: ApplyContext): Applied {
  const issues = planIssues(plan, context);
  return issues.length > 0 ? invalid(issues) : { ok: true, house: { ...house, plan }, override: null };
}

function carryOut(house: HouseState, command: Command, context: ApplyContext): Applied {
  if ("id" in command && command.kind !== "end-override" && house.overrides.some(({ id }) => id === command.id)) {
    return invalid([{ path: "id", message: `"${command.id}" is already the id of an override` }]);
  }
  switch (command.kind) {
    case "replace-plan":
      return replacePlan(house, command.plan, context);
    case "create-override":
      return createOverride(house, command.id, command.request, context);
    case "end-override":
      return endOverride(house, command.id, context.now);
    case "declare-emergency":
      return declareEmergency(house, command.id, command.request, context);
    case "end-emergency":
      return endEmergency(house, context.now);
    default:
      return command satisfies never;
  }
}

/**
 * Carries out a command that the contract has accepted. Overrides that ended more than 35 days ago are forgotten on
 * the way.
 */
export function apply(house: HouseState, command: Command, context: ApplyContext): Applied {
  const applied = carryOut(house, command, context);
  if (!applied.ok) return applied;
  const overrides = applied.house.overrides.filter((override) => endOf(override) > context.now - KEEP_ENDED);
  return overrides.length === applied.house.overrides.length ? applied : { ...applied, house: { ...applied.house, overrides } };
}
