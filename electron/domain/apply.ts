/** What a command does to the house: a new house, or a refusal with its reason. Nothing is changed in place. */
import { USUAL_CHIME } from "../contract/announcement.ts";
import type { Command, EmergencyRequest, Override, OverrideRequest } from "../contract/command.ts";
import { pathText } from "../contract/issues.ts";
import type { Issue } from "../contract/issues.ts";
import { targetFaults } from "../contract/plan.ts";
import type { Plan, Settings } from "../contract/plan.ts";
import { formatInstant, parseInstant } from "../contract/words.ts";
import type { Instant, Words } from "../contract/words.ts";
import { cancelAnnouncement, restoreAnnouncement } from "./announcements/cancel.ts";
import { makeAnnouncement } from "./announcements/make.ts";
import type { Applied, ApplyContext, HouseState } from "./applied.ts";
import { invalid, missing, unknown } from "./applied.ts";
import { resolveEnd } from "./ending.ts";
import { playlistIssues } from "./music/issues.ts";
import { picturesNamed } from "./pictures.ts";
import { changeProgramme } from "./programme/change.ts";
import { DAY, dayOf } from "./time.ts";

export type { Applied, HouseState } from "./applied.ts";

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

const endOf = ({ until }: Override): Instant => (until === null ? Infinity : parseInstant(until));

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
    ...plan.announcements.flatMap(({ chime, sound }, i) => [
      // Announcements that name no chime have the usual one; where the library lacks it they begin without.
      ...(chime === USUAL_CHIME ? [] : missing(chime, context.sounds, "sound", ["announcements", i, "chime"])),
      ...missing(sound, context.sounds, "sound", ["announcements", i, "sound"]),
    ]),
    ...picturesNamed(plan).flatMap(({ address, path }) => {
      const fault = context.pictureFault(address);
      return fault === null ? [] : [{ path: pathText(path), message: `the picture ${address} ${fault}` }];
    }),
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
  const about: readonly Command["kind"][] = ["end-override", "cancel-announcement", "restore-announcement"];
  const makes = "id" in command && !about.includes(command.kind);
  const taken = (things: readonly { readonly id: string }[]): boolean => makes && things.some(({ id }) => id === command.id);
  const kind = taken(house.overrides) ? "override" : taken(house.announcements) ? "announcement" : null;
  if (makes && kind !== null) return invalid([{ path: "id", message: `"${command.id}" is already the id of an ${kind}` }]);
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
    case "announce":
      return makeAnnouncement(house, command.id, command.request, context);
    case "cancel-announcement":
      return cancelAnnouncement(house, command.id, context);
    case "restore-announcement":
      return restoreAnnouncement(house, command.id, context);
    case "change-programme":
      return changeProgramme(house, command.item, command.date, command.change, context);
    default:
      return command satisfies never;
  }
}

/**
 * Carries out a command that the contract has accepted. Overrides that ended more than 35 days ago are forgotten on
 * the way, and announcements and news of the programme that were due before that.
 */
export function apply(house: HouseState, command: Command, context: ApplyContext): Applied {
  const applied = carryOut(house, command, context);
  if (!applied.ok) return applied;
  const { plan, overrides: held, announcements: made, programme: news } = applied.house;
  const horizon = context.now - KEEP_ENDED;
  const overrides = held.filter((override) => endOf(override) > horizon);
  const announcements = made.filter(({ at }) => parseInstant(at) > horizon);
  const programme = news.filter(({ date }) => dayOf(date) > context.schedule.clock.dayAt(horizon).day);
  const forgotten = overrides.length < held.length || announcements.length < made.length || programme.length < news.length;
  return forgotten ? { ...applied, house: { plan, overrides, announcements, programme } } : applied;
}
