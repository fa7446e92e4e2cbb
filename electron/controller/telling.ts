/** What screens are told: the state of a moment and what follows from it, computed from what is in force. */
import type { Announcement } from "../contract/announcement.ts";
import type { Override } from "../contract/command.ts";
import type { LinkEvent } from "../contract/link.ts";
import type { ProgrammeNews } from "../contract/programme.ts";
import type { Rehearsal } from "../contract/rehearsal.ts";
import type { House, VenueState } from "../contract/state.ts";
import { type Instant, formatInstant, parseInstant } from "../contract/words.ts";
import { announcementCues } from "../domain/announcements/cues.ts";
import type { Recordings } from "../domain/announcements/recordings.ts";
import type { HouseState } from "../domain/applied.ts";
import { programmeBetween } from "../domain/programme/entries.ts";
import { daylightBetween } from "../domain/seasons/daylight.ts";
import { type Schedule, desiredState, nextChange, opening, timeline } from "../domain/schedule.ts";
import type { Library } from "./ports.ts";

/** How far ahead every screen knows its zones: a long weekend without a controller. */
export const KNOWN_AHEAD = 72 * 3_600_000;

/** An announcement that ended is told for so many milliseconds more: its text stays on the kiosks for a moment. */
const KNOWN_AFTER = 10_000;

/** All that is in force, replaced whole by each command. */
export interface InForce {
  readonly revision: number;
  readonly overrides: readonly Override[];
  /** Those that people made or cancelled. */
  readonly announcements: readonly Announcement[];
  /** What is changed by hand about the programme. */
  readonly programme: readonly ProgrammeNews[];
  /** Compiled from the plan in force, which it holds. */
  readonly schedule: Schedule;
  /** Names the plan by its content. */
  readonly tag: string;
}

/** What commands change of it. */
export function houseState({ schedule, overrides, announcements, programme }: InForce): HouseState {
  return { plan: schedule.plan, overrides, announcements, programme };
}

/** What every change carries. */
export type Told = Omit<Extract<LinkEvent, { kind: "state" }>, "kind">;

/** Whether the sun is up at an instant. */
export function daylightAt({ clock }: Schedule, at: Instant): VenueState["daylight"] {
  const [stretch] = daylightBetween(clock, at, at + 1);
  if (stretch === undefined) throw new RangeError("Every instant lies in a day or in a night.");
  return { part: stretch.part, until: formatInstant(stretch.to) };
}

/** The whole venue at an instant; with a language, each field also says in it what lost and why. */
export function stateOf({ schedule, overrides, revision }: InForce, at: Instant, language: string | null): VenueState {
  const next = nextChange(schedule, overrides, at);
  return {
    at: formatInstant(at),
    revision,
    ...desiredState(schedule, overrides, at, language),
    daylight: daylightAt(schedule, at),
    nextChange: next === null ? null : formatInstant(next),
  };
}

/** The state now, and the coming days of every zone and of announcements. */
export function toldOf(inForce: InForce, at: Instant, recordings: Recordings): Told {
  const { schedule, overrides, announcements, programme, revision } = inForce;
  const { plan } = schedule;
  const upcoming = Object.fromEntries(plan.zones.map(({ id }) => [id, timeline(schedule, overrides, id, at, at + KNOWN_AHEAD)]));
  return {
    revision,
    now: formatInstant(at),
    state: stateOf(inForce, at, null),
    upcoming,
    daylight: daylightBetween(schedule.clock, at, at + KNOWN_AHEAD).map(({ from, to, part }) => ({
      from: formatInstant(from),
      to: formatInstant(to),
      part,
    })),
    announcements: announcementCues(schedule, announcements, recordings, at - KNOWN_AFTER, at + KNOWN_AHEAD),
    // From the day's beginning: what is over stays to be seen.
    programme: programmeBetween(schedule, programme, schedule.clock.dayAt(at).start, at + KNOWN_AHEAD),
  };
}

/** The house itself; changes with the plan alone. */
function houseOf({ schedule: { plan } }: InForce, { themes, sounds }: Library, rehearsal: Rehearsal | null): House {
  const { id, name, timeZone, locale } = plan.venue;
  const { zones, playlists, screens, outputs, experiences, map, opinions } = plan;
  return {
    venue: { id, name, timeZone, locale },
    zones,
    playlists,
    screens,
    outputs,
    experiences,
    map,
    opinions,
    themes: [...themes],
    sounds: [...sounds],
    rehearsal,
  };
}

/** The whole house to whoever joins or after a change of the plan, a change of state, or a rehearsal's clock that was turned. */
export type Telling = "snapshot" | "state" | "clock";

/** What is told as the event that screens hear. */
export function eventTelling(
  kind: Telling,
  told: Told,
  inForce: InForce,
  library: Library,
  rehearsal: Rehearsal | null,
): LinkEvent {
  if (kind === "snapshot") return { kind, ...told, house: houseOf(inForce, library, rehearsal) };
  if (kind === "clock" && rehearsal !== null) return { kind, ...told, rehearsal };
  return { kind: "state", ...told };
}

/** What a change is a change of: the values of all zones, the emergency, whether the venue is open, and the daylight. */
export function valuesOf(state: Pick<VenueState, "zones" | "emergency" | "opening" | "daylight">): string {
  const zones = Object.entries(state.zones).map(([id, { theme, playlist, volume, accent }]) => [
    id,
    theme.value,
    playlist.value,
    volume.value,
    accent.value,
  ]);
  return JSON.stringify([zones, state.emergency, state.opening.open, state.daylight.part]);
}

/** The next instant at which a value changes, the venue opens or closes, or the sun rises or sets. */
export function nextToTell({ schedule, overrides }: InForce, now: Instant): Instant {
  const { until } = opening(schedule, now);
  const next = nextChange(schedule, overrides, now);
  const instants = [next, until === null ? null : parseInstant(until), parseInstant(daylightAt(schedule, now).until)];
  return Math.min(...instants.filter((instant) => instant !== null));
}
