/** Why each field of a zone is what it is, what lost, and when it will change, in an operator's language. */
import type { Override } from "../contract/command.ts";
import type { Explanation } from "../contract/explanation.ts";
import type { Plan } from "../contract/plan.ts";
import type { Sound } from "../contract/sound.ts";
import type { Because, Lost, Volume, ZoneState } from "../contract/state.ts";
import type { Theme } from "../contract/theme.ts";
import { formatInstant, parseInstant } from "../contract/words.ts";
import type { Instant, Words } from "../contract/words.ts";
import type { Loser } from "./loss.ts";
import { losersOf, nextChangeOf, opening, zoneStateAt } from "./schedule.ts";
import type { Schedule } from "./schedule.ts";
import { languageFor } from "./words/languages.ts";
import { momentsAround } from "./words/moments.ts";
import type { Clauses, Moment } from "./words/sentences.ts";
import { levelText, lossSentence, speechOf } from "./words/speech.ts";
import type { Speech } from "./words/speech.ts";

/** Where the names of themes and accents are; what it does not have is called by its id. */
export interface NamedThings {
  readonly themes: readonly Pick<Theme, "id" | "name">[];
  readonly sounds: readonly Pick<Sound, "id" | "title">[];
}

type Field = keyof ZoneState;
type TextField = Exclude<Field, "volume">;

/** A question about one zone, with what its answers are made of. */
interface Question {
  readonly schedule: Schedule;
  readonly overrides: readonly Override[];
  readonly zone: string;
  readonly at: Instant;
  readonly speech: Speech;
  readonly momentOf: (instant: Instant) => Moment;
}

/** What the value of a field is called; null where it is empty. */
type NameOf = (field: TextField, id: string | null) => string | null;

function namesIn(plan: Plan, { themes, sounds }: NamedThings, speech: Speech): NameOf {
  const known: Record<TextField, (id: string) => Words | undefined> = {
    theme: (id) => themes.find((theme) => theme.id === id)?.name,
    playlist: (id) => plan.playlists.find((playlist) => playlist.id === id)?.name,
    accent: (id) => sounds.find((sound) => sound.id === id)?.title,
  };
  return (field, id) => (id === null ? null : speech.name(known[field](id) ?? id));
}

/** What a volume is, or will be. One that moves says both its ends, since when it moves or not. */
function volumeClause<When>(say: Clauses<When>, when: When, value: Volume, because: Because, question: Question): string {
  const { speech, momentOf, schedule, zone } = question;
  if (typeof value !== "number") {
    const { from, to, startInstant, endInstant } = value;
    return speech.sentences.ramp(from, momentOf(parseInstant(startInstant)), to, momentOf(parseInstant(endInstant)));
  }
  if (because.kind !== "cap") return say.volume(value, when);
  // A cap may have the id of the zone, but counts only below the zone's own maximum.
  const { maximumVolume } = schedule.plan.zones.find(({ id }) => id === zone) ?? {};
  const byZone = because.id === zone && value === maximumVolume;
  return (byZone ? say.limitedByZone : say.limited)(value, speech.reason(because), when);
}

/** When an override or an emergency that is a reason ends; null: when someone ends it. */
function endOf({ id }: Because, { overrides, momentOf }: Question): Moment | null {
  const until = overrides.find((override) => override.id === id)?.until ?? null;
  return until === null ? null : momentOf(parseInstant(until));
}

/** What follows the clause of a field. `from` is when it changes; null: it is so already. */
function reasonText(field: Field, because: Because, from: Instant | null, question: Question): string {
  const { speech, schedule } = question;
  const { reason } = speech.sentences;
  switch (because.kind) {
    case "rule":
      return reason.rule(speech.reason(because));
    case "override":
      return reason.override(speech.reason(because), endOf(because, question));
    case "emergency":
      return reason.emergency(speech.reason(because), endOf(because, question));
    case "cap":
      return ".";
    case "default":
      if (field === "volume") return reason.defaultVolume();
      return from === null ? reason.nothingElse() : reason.nothingMore();
    case "closed":
      if (field === "volume") return reason.closedVolume();
      return from !== null && opening(schedule, from - 1).open ? reason.closes() : reason.closed();
    default:
      return because.kind satisfies never;
  }
}

/** Which rule waits for the venue to open. */
function waiting(field: Field, because: Because, question: Question): string {
  const { schedule, overrides, zone, at, speech, momentOf } = question;
  const { until } = opening(schedule, at);
  const rule = speech.reason(because);
  if (until === null) return speech.sentences.more.waitsForOpening(rule);
  const opens = parseInstant(until);
  const then = zoneStateAt(schedule, overrides, zone, opens)[field].because;
  return then.kind === "rule" && then.id === because.id
    ? speech.sentences.more.beginsAtOpening(rule, momentOf(opens))
    : speech.sentences.more.waitsForOpening(rule);
}

/** What a limit keeps down; null where that is only the house default. */
function keptDown(losers: readonly Loser[], speech: Speech): string | null {
  const { more } = speech.sentences;
  for (const { because, loss } of losers) {
    if (loss.code !== "limited") continue;
    const wants =
      because.kind === "emergency" ? more.emergencyWants : because.kind === "override" ? more.overrideWants : more.ruleWants;
    return wants(speech.reason(because), levelText(loss.wanted, speech));
  }
  return null;
}

/** What the value and its reason leave open. */
function addition(field: Field, because: Because, losers: readonly Loser[], question: Question): string | null {
  if (because.kind === "closed") return waiting(field, because, question);
  return because.kind === "cap" ? keptDown(losers, question.speech) : null;
}

const joined = (...sentences: (string | null)[]): string => sentences.filter((sentence) => sentence !== null).join(" ");

interface Told<Value> {
  readonly value: Value;
  readonly since: string | null;
  readonly because: Because;
}

/** The clause of a field's value: since when it is so, or from when on it will be. */
type ClauseOf<Value> = <When>(say: Clauses<When>, when: When, told: Told<Value>) => string;

/** All about one field; `stateAt` reads it at any instant. */
function fieldOf<Value>(field: Field, question: Question, stateAt: (instant: Instant) => Told<Value>, clauseOf: ClauseOf<Value>) {
  const { schedule, overrides, zone, at, speech, momentOf } = question;
  const { state, change, more } = speech.sentences;
  const told = stateAt(at);
  const { value, since, because } = told;
  const losers = losersOf(schedule, overrides, zone, field, at);
  const clause = clauseOf(state, since === null ? null : momentOf(parseInstant(since)), told);
  const lost: Lost[] = losers.map((loser) => ({ ...loser.because, why: lossSentence(loser.loss, speech) }));

  const nextAt = nextChangeOf(schedule, overrides, zone, field, at);
  const nextOf = (instant: Instant) => {
    const next = stateAt(instant);
    const ends =
      because.kind === "override" &&
      next.because.id !== because.id &&
      overrides.some(({ id, until }) => id === because.id && until !== null && parseInstant(until) === instant);
    return {
      at: formatInstant(instant),
      value: next.value,
      because: next.because,
      sentence: joined(
        clauseOf(change, momentOf(instant), next) + reasonText(field, next.because, instant, question),
        ends ? more.overrideEnds(speech.reason(because)) : null,
      ),
    };
  };
  return {
    value,
    since,
    because,
    sentence: joined(clause + reasonText(field, because, null, question), addition(field, because, losers, question)),
    lost,
    next: nextAt === null ? null : nextOf(nextAt),
  };
}

/**
 * Explains a zone at an instant. `asked` is the tag of a language, or null for the venue's; the answer says which one was
 * found. Throws a RangeError for a zone that the plan does not have.
 */
export function explain(
  schedule: Schedule,
  overrides: readonly Override[],
  zone: string,
  at: Instant,
  asked: string | null,
  things: NamedThings,
): Explanation {
  const { plan } = schedule;
  const { locale, timeZone } = plan.venue;
  const language = languageFor(asked, locale);
  const speech = speechOf(plan, language);
  const momentOf = momentsAround(at, speech.sentences.locale, timeZone);
  const question: Question = { schedule, overrides, zone, at, speech, momentOf };
  const nameOf = namesIn(plan, things, speech);
  const states = new Map<Instant, ZoneState>();
  const stateAt = (instant: Instant): ZoneState => {
    const known = states.get(instant) ?? zoneStateAt(schedule, overrides, zone, instant);
    states.set(instant, known);
    return known;
  };
  const text = (field: TextField) =>
    fieldOf(
      field,
      question,
      (instant) => stateAt(instant)[field],
      (say, when, { value }) => say[field](nameOf(field, value), when),
    );
  return {
    zone,
    at: formatInstant(at),
    language,
    theme: text("theme"),
    playlist: text("playlist"),
    volume: fieldOf(
      "volume",
      question,
      (instant) => stateAt(instant).volume,
      (say, when, { value, because }) => volumeClause(say, when, value, because, question),
    ),
    accent: text("accent"),
  };
}
