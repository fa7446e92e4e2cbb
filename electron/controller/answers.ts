/** Everything that can be asked about the house as it is in force, at any instant. Nothing is changed by asking. */
import type { Announcement, AnnouncementStatus } from "../contract/announcement.ts";
import type { Override } from "../contract/command.ts";
import type { Cue } from "../contract/cue.ts";
import type { Explanation } from "../contract/explanation.ts";
import type { Plan } from "../contract/plan.ts";
import type { ProgrammeEntry } from "../contract/programme.ts";
import type { MinuteHeard, Proof } from "../contract/proof.ts";
import type { PlayingTrack, Segment, VenueState } from "../contract/state.ts";
import type { Theme } from "../contract/theme.ts";
import { type Instant, type LocalDate, parseInstant } from "../contract/words.ts";
import { explain } from "../domain/explain.ts";
import { playing } from "../domain/music/playing.ts";
import { programmeOn } from "../domain/programme/entries.ts";
import { type Schedule, timeline } from "../domain/schedule.ts";
import { arrivalTracks } from "../domain/seasons/arrival.ts";
import { cuesBetween } from "../domain/seasons/cues.ts";
import { localDateAt } from "../domain/time.ts";
import type { Announcer } from "./announcer.ts";
import type { Pace } from "./forecast.ts";
import { type ProofQuestion, minutesHeard, proofOfDay } from "./heard-proof.ts";
import type { Clock, Journal, Library } from "./ports.ts";
import { type InForce, stateOf } from "./telling.ts";

/** An announcement that began longer ago, in milliseconds, is over. */
const LONGEST_ANNOUNCEMENT = 30 * 60_000;

/** Every question about time takes an instant, or null for now; sentences come in a language, or in the venue's for null. */
export interface Answers {
  plan(): { readonly plan: Plan; readonly tag: string; readonly schedule: Schedule };
  themes(): readonly Theme[];
  /** With a language, each field also says in it what lost and why. */
  state(at: Instant | null, language: string | null): VenueState;
  explain(zone: string, at: Instant | null, language: string | null): Explanation;
  timeline(zone: string, from: Instant, to: Instant): Segment[];
  playing(zone: string, at: Instant | null): PlayingTrack[];
  /** What the seasons do in `[from, to)`. */
  cues(from: Instant, to: Instant): Cue[];
  /** Those that hold or are to come. */
  overrides(): Override[];
  /** Those of which something falls into `(from, to)`, with what became of each. */
  announcements(from: Instant, to: Instant, language: string | null): AnnouncementStatus[];
  /** One that somebody made; null: there is none of this id. */
  announcement(id: string): AnnouncementStatus | null;
  /** Those that somebody made and that are yet to come, or may still be heard. */
  comingAnnouncements(): Announcement[];
  /** The entries of the programme that begin on a date by the plan; null: on today's. */
  programme(date: LocalDate | null): ProgrammeEntry[];
  /** Why this house speaks no texts; null: it does. */
  unspoken(language: string | null): string | null;
  /** What was planned against what was heard; null where the venue has no such date. Rejects where the journal cannot be read. */
  proof(question: ProofQuestion, pace: Pace): Promise<Proof | null>;
  /** How loud a zone was. Throws where the journal cannot be read. */
  heard(zone: string, from: Instant, to: Instant): MinuteHeard[];
  revision(): number;
  now(): Instant;
  /** {@link Clock.exactNow}. */
  exactNow(): number;
}

interface Sources {
  readonly clock: Clock;
  readonly library: Library;
  readonly journal: Journal;
  readonly announcer: Announcer;
}

/** Answers from whatever is in force at the moment of the question. */
export function createAnswers({ clock, library, journal, announcer }: Sources, inForce: () => InForce): Answers {
  const now = (): Instant => clock.now();
  return {
    plan() {
      const { schedule, tag } = inForce();
      return { plan: schedule.plan, tag, schedule };
    },
    themes: () => library.themes,
    state: (at, language) => stateOf(inForce(), at ?? now(), language),
    explain(zone, at, language) {
      const { schedule, overrides } = inForce();
      return explain(schedule, overrides, zone, at ?? now(), language, library);
    },
    timeline(zone, from, to) {
      const { schedule, overrides } = inForce();
      return timeline(schedule, overrides, zone, from, to);
    },
    playing(zone, asked) {
      const { schedule, overrides } = inForce();
      const at = asked ?? now();
      const arriving = arrivalTracks(schedule, overrides, library.themes, library.sounds, zone, at);
      return announcer.tracks(zone, at, [...playing(schedule, overrides, zone, at, library.sounds), ...arriving]);
    },
    cues(from, to) {
      const { schedule, overrides } = inForce();
      return cuesBetween(schedule, overrides, library.themes, from, to);
    },
    overrides: () => inForce().overrides.filter(({ until }) => until === null || parseInstant(until) > now()),
    announcements: (from, to, language) => announcer.statuses({ from, to }, now(), language),
    announcement: (id) => announcer.status(id, now()),
    comingAnnouncements: () =>
      inForce().announcements.filter(
        ({ at, cancelledAt }) => cancelledAt === null && parseInstant(at) > now() - LONGEST_ANNOUNCEMENT,
      ),
    programme: (date) => {
      const { schedule, programme } = inForce();
      return programmeOn(schedule, programme, date ?? localDateAt(schedule.almanac, now()));
    },
    unspoken: announcer.unspoken,
    proof: (question, pace) =>
      proofOfDay(question, { inForce: inForce(), library, journal, recordings: announcer.recordings, now: now() }, pace),
    heard: (zone, from, to) => minutesHeard(journal, zone, from, to),
    revision: () => inForce().revision,
    now,
    exactNow: () => clock.exactNow(),
  };
}
