/** What should be true in each zone at any instant, why, and when it changes next (S1-S10). */
import type { Override } from "../contract/command.ts";
import type { Emergency, Lost, VenueState, ZoneState } from "../contract/state.ts";
import { formatInstant } from "../contract/words.ts";
import type { Instant, InstantText } from "../contract/words.ts";
import type { LocalClock } from "./clock.ts";
import type { Schedule } from "./compiled.ts";
import { emergencyAt } from "./emergency.ts";
import type { Field } from "./field.ts";
import { fieldsOf } from "./fields.ts";
import { losersOf } from "./held.ts";
import type { FieldName } from "./setting.ts";
import { volumeText } from "./volume.ts";
import { languageFor } from "./words/languages.ts";
import { lossSentence, speechOf } from "./words/speech.ts";

export { nextChange, nextChangeOf } from "./changes.ts";
export { compile } from "./compile.ts";
export type { Schedule } from "./compiled.ts";
export { emergencyAt } from "./emergency.ts";
export { resolveEnd } from "./ending.ts";
export { losersOf } from "./held.ts";
export { timeline } from "./timeline.ts";

export interface DesiredState {
  readonly zones: Record<string, ZoneState>;
  readonly emergency: Emergency | null;
  readonly opening: VenueState["opening"];
}

function sinceText<Value>(field: Field<Value>, at: Instant, { write }: LocalClock): InstantText | null {
  const since = field.since(at);
  return since === null ? null : write(since);
}

function textField(field: Field<string | null>, at: Instant, clock: LocalClock): ZoneState["theme"] {
  const { value, because } = field.read(at);
  return { value, since: sinceText(field, at, clock), because };
}

function zoneState(schedule: Schedule, overrides: readonly Override[], zone: string, at: Instant): ZoneState {
  const { theme, playlist, volume, accent } = fieldsOf(schedule, overrides, zone);
  const { value, because } = volume.read(at);
  const { clock } = schedule;
  return {
    theme: textField(theme, at, clock),
    playlist: textField(playlist, at, clock),
    volume: { value: volumeText(value, clock.write), since: sinceText(volume, at, clock), because },
    accent: textField(accent, at, clock),
  };
}

/** Tells of each field of a zone, in a language, which candidates hold and lost. */
function withLosers(
  schedule: Schedule,
  overrides: readonly Override[],
  at: Instant,
  language: string,
): (id: string, state: ZoneState) => ZoneState {
  const { plan } = schedule;
  const speech = speechOf(plan, languageFor(language, plan.venue.locale));
  return (id, { theme, playlist, volume, accent }) => {
    const lost = (name: FieldName): { lost: Lost[] } => ({
      lost: losersOf(schedule, overrides, id, name, at).map((loser) => ({
        ...loser.because,
        why: lossSentence(loser.loss, speech),
      })),
    });
    return {
      theme: { ...theme, ...lost("theme") },
      playlist: { ...playlist, ...lost("playlist") },
      volume: { ...volume, ...lost("volume") },
      accent: { ...accent, ...lost("accent") },
    };
  };
}

/** {@link desiredState} of one zone, without its losers. Throws a RangeError for a zone that the plan does not have. */
export function zoneStateAt(schedule: Schedule, overrides: readonly Override[], zone: string, at: Instant): ZoneState {
  return zoneState(schedule, overrides, zone, at);
}

/** Whether the venue is open, and the next instant at which that changes; null: never within a year. */
export function opening(schedule: Schedule, at: Instant): VenueState["opening"] {
  const { open, until } = schedule.opening.at(at);
  return { open, until: until === null ? null : formatInstant(until) };
}

/**
 * What should be true in every zone at an instant. With a language, each field says which candidates hold and lost, in
 * that language where we speak it (else in the venue's); null says nothing about them, which is much faster. The list
 * of overrides must not be changed afterwards: give a new one instead.
 */
export function desiredState(
  schedule: Schedule,
  overrides: readonly Override[],
  at: Instant,
  language: string | null,
): DesiredState {
  const told = language === null ? null : withLosers(schedule, overrides, at, language);
  const zones: Record<string, ZoneState> = {};
  for (const { id } of schedule.plan.zones) {
    const state = zoneState(schedule, overrides, id, at);
    zones[id] = told === null ? state : told(id, state);
  }
  return { zones, emergency: emergencyAt(overrides, at), opening: opening(schedule, at) };
}
