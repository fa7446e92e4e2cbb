/** What was planned against what was heard on a day, gathered without holding anybody up. */
import type { AnnouncementCue } from "../contract/announcement.ts";
import type { MinuteHeard, Proof, ZoneProof } from "../contract/proof.ts";
import { type Instant, formatInstant, parseInstant } from "../contract/words.ts";
import { announcementCues } from "../domain/announcements/cues.ts";
import type { Recordings } from "../domain/announcements/recordings.ts";
import { venueDay } from "../domain/forecast/day.ts";
import type { Stretch } from "../domain/forecast/stretch.ts";
import { levelsOf, minutesOf, toldUntil } from "../domain/proof/levels.ts";
import type { Played } from "../domain/proof/match.ts";
import { type Planned, planOf } from "../domain/proof/planned.ts";
import { proofOf } from "../domain/proof/report.ts";
import { dateOf, localDayAt } from "../domain/time.ts";
import { inTurns, type Pace } from "./forecast.ts";
import type { Journal, Library } from "./ports.ts";
import type { InForce } from "./telling.ts";

/** What players tell comes in up to so many milliseconds later: the last of them are not judged yet. */
const NOT_YET = 5_000;

/** Of a day: null asks for today. */
export interface ProofQuestion {
  readonly date: string | null;
  readonly stretches: boolean;
}

export interface ProofGround {
  readonly inForce: InForce;
  readonly library: Library;
  readonly journal: Journal;
  readonly now: Instant;
  /** What announcements are made of. */
  readonly recordings: Recordings;
}

/** The minutes of a zone between two instants. Throws where the journal cannot be read. */
export function minutesHeard(journal: Journal, zone: string, from: Instant, to: Instant): MinuteHeard[] {
  const first = Math.floor(from / 60_000) * 60_000;
  return minutesOf(levelsOf(journal.minutes(zone, first, to), first, to));
}

/** Plays within a day; one of which no end was told sounded until the zone was heard of last. */
function playsIn(journal: Journal, zone: string, day: Stretch, lastHeard: Instant): Played[] {
  return journal.plays(zone, day.from, day.to).flatMap(({ bus, sound, playlist, startedAt, endedAt }) => {
    const from = Math.max(day.from, parseInstant(startedAt));
    const to = Math.min(day.to, endedAt === null ? Math.max(from, lastHeard) : parseInstant(endedAt));
    return from < day.to && to >= day.from ? [{ bus, sound, playlist, from, to }] : [];
  });
}

/** The recordings of announcements, as sounds that are due in a zone; one that was cancelled ends early. */
function announcedIn(cues: readonly AnnouncementCue[], zone: string, day: Stretch): Planned[] {
  return cues
    .filter(({ zones }) => zones.includes(zone))
    .flatMap(({ parts, endsAt }) =>
      parts.map(({ sound, startsAt, durationSeconds }) => {
        const begins = parseInstant(startsAt);
        const from = Math.max(day.from, begins);
        const to = Math.min(day.to, parseInstant(endsAt), begins + Math.round(durationSeconds * 1000));
        return { bus: "announcement" as const, sound, playlist: null, from, to };
      }),
    )
    .filter(({ from, to }) => from < to);
}

/** null where the venue's time zone skips the date that is asked about. Rejects where the journal cannot be read. */
export async function proofOfDay(
  { date, stretches }: ProofQuestion,
  { inForce, library, journal, recordings, now }: ProofGround,
  pace: Pace,
): Promise<Proof | null> {
  const { schedule, overrides } = inForce;
  const asked = date ?? dateOf(localDayAt(schedule.almanac, now));
  const day = venueDay(schedule, asked);
  if (day === null) return null;
  const until = Math.max(day.from, Math.min(day.to, now - NOT_YET));
  const began = journal.began(schedule.plan.zones.map(({ id }) => id)) ?? until;
  const known = Math.min(until, Math.max(day.from, began));
  const announced = announcementCues(schedule, inForce.announcements, recordings, day.from, day.to);
  const zones: ZoneProof[] = [];
  for (const { id } of schedule.plan.zones) {
    const plan = await inTurns(planOf({ schedule, overrides, sounds: library.sounds, themes: library.themes }, id, day), pace);
    const planned = [...plan.planned, ...announcedIn(announced, id, day)];
    const levels = levelsOf(journal.minutes(id, day.from, until), day.from, until);
    const plays = playsIn(journal, id, day, toldUntil(levels));
    zones.push(proofOf({ zone: id, plan: { ...plan, planned }, plays, levels, known, until }, stretches));
    await pace.breathe();
  }
  const [from, to] = [formatInstant(day.from), formatInstant(day.to)];
  const alarms = journal.alarms(day.from, day.to);
  return { date: asked, from, to, until: formatInstant(until), knownFrom: formatInstant(known), zones, alarms };
}
