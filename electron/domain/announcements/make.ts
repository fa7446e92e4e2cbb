/** What announcing does to the house: a new announcement, or what is wrong with what was asked for. */
import { placeholdersOf, USUAL_CHIME } from "../../contract/announcement.ts";
import type { Announcement, AnnouncementRequest, PlannedAnnouncement } from "../../contract/announcement.ts";
import type { Issue } from "../../contract/issues.ts";
import { pathText } from "../../contract/issues.ts";
import { targetFaults } from "../../contract/plan.ts";
import { formatInstant, parseInstant, Words } from "../../contract/words.ts";
import type { Instant } from "../../contract/words.ts";
import type { Applied, ApplyContext, HouseState } from "../applied.ts";
import { invalid, missing } from "../applied.ts";
import { DAY, MINUTE } from "../time.ts";
import { filled } from "./fill.ts";
import { nameOfText } from "./naming.ts";
import { templatesOf } from "./ready-made.ts";

/** One for now begins so many milliseconds later: screens have heard of it, and the music has made room. */
export const LEAD = 1_000;

/** What was asked for a moment ago, by a clock that is slow, is meant for now. */
const SURELY_NOW = MINUTE;

const FURTHEST = 366 * DAY;

/** So many may wait: more is a script gone wild, and nobody would hear the end of it. */
const MOST_WAITING = 50;

/** For a recording that nobody can name. */
const DEFAULT_NAME: Words = {
  en: "Announcement",
  fr: "Annonce",
  de: "Durchsage",
  es: "Anuncio",
  nl: "Mededeling",
  ar: "إعلان",
};

/** When it is due, or what is wrong with when it was asked for. */
function dueAt(asked: string | undefined, now: Instant): { at: Instant; issues: Issue[] } {
  const at = asked === undefined ? now : parseInstant(asked);
  const wrong = (message: string): Issue[] => [{ path: "at", message }];
  if (at < now - SURELY_NOW) return { at, issues: wrong(`lies in the past: it is ${formatInstant(now)} here`) };
  if (at > now + FURTHEST) return { at, issues: wrong("lies more than a year ahead") };
  return { at: Math.max(at, now + LEAD), issues: [] };
}

/** The blanks without a value, the values without a blank, and texts that have grown too long. */
function fillingIssues(words: readonly (Words | null)[], values: Readonly<Record<string, string>>): Issue[] {
  const blanks = placeholdersOf(...words);
  const texts = words.flatMap((each) => (each === null ? [] : [filled(each, values)]));
  return [
    ...blanks
      .filter((blank) => !Object.hasOwn(values, blank))
      .map((blank) => ({ path: `values.${blank}`, message: `is missing: the text says {${blank}}` })),
    ...Object.keys(values)
      .filter((name) => !blanks.includes(name))
      .map((name) => ({ path: `values.${name}`, message: `has no place: the text does not say {${name}}` })),
    ...(texts.every((text) => Words.safeParse(text).success)
      ? []
      : [{ path: "values", message: "make the text longer than 2,000 characters" }]),
  ];
}

function templateOf(house: HouseState, id: string | undefined): PlannedAnnouncement | null {
  return templatesOf(house.plan.announcements).find((template) => template.id === id) ?? null;
}

/** A new announcement, from a template, of its own, or both: what the request says takes the place of what that says. */
export function makeAnnouncement(
  house: HouseState,
  id: string,
  request: AnnouncementRequest,
  { now, sounds, recordings }: ApplyContext,
): Applied {
  const template = templateOf(house, request.template);
  const { at, issues: late } = dueAt(request.at, now);
  const targets = request.targets ?? template?.targets ?? [];
  const sound = request.sound === undefined ? (template?.sound ?? null) : request.sound;
  const text = request.text === undefined ? (template?.text ?? null) : request.text;
  const given = request.name ?? template?.name ?? null;
  const chime = request.chime === undefined ? (template?.chime ?? (template === null ? USUAL_CHIME : null)) : request.chime;
  const waiting = house.announcements.filter((one) => one.cancelledAt === null && parseInstant(one.at) > now).length;
  const issues: Issue[] = [
    ...(request.template === undefined || template !== null
      ? []
      : [{ path: "template", message: `there is no announcement "${request.template}" in the plan, and none ready-made` }]),
    ...(targets.length === 0 ? [{ path: "targets", message: 'says nowhere: give targets, such as ["venue"]' }] : []),
    ...targetFaults(targets, house.plan.zones, ["targets"]).map(({ path, message }) => ({ path: pathText(path), message })),
    ...missing(request.chime, sounds, "sound", ["chime"]),
    // A template's recording that is gone is no fault while there is a text to speak in its place.
    ...missing(request.sound ?? (text === null ? sound : null), sounds, "sound", ["sound"]),
    ...(sound === null && text === null ? [{ path: "text", message: "says nothing: give a sound or a text" }] : []),
    ...fillingIssues([given, text], request.values),
    ...late,
    ...(waiting >= MOST_WAITING
      ? [{ path: "at", message: `${MOST_WAITING} announcements are waiting already: cancel some of them first` }]
      : []),
  ];
  if (issues.length > 0) return invalid(issues);
  const said = text === null ? null : filled(text, request.values);
  const title = sound === null ? undefined : recordings.sound(sound)?.title;
  const announcement: Announcement = {
    id,
    name: given === null ? (said === null ? (title ?? DEFAULT_NAME) : nameOfText(said)) : filled(given, request.values),
    targets,
    chime,
    sound,
    text: said,
    languages: request.languages ?? template?.languages ?? [],
    volume: request.volume === undefined ? (template?.volume ?? null) : request.volume,
    at: formatInstant(at),
    createdAt: formatInstant(now),
    cancelledAt: null,
  };
  return { ok: true, house: { ...house, announcements: [...house.announcements, announcement] }, override: null };
}
