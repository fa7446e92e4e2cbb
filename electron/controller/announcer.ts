/** All that the controller does about announcements: what is known of them, what they sound like, what became of them. */
import type { AnnouncementStatus } from "../contract/announcement.ts";
import type { Command } from "../contract/command.ts";
import type { Fault } from "../contract/report.ts";
import type { PlayingTrack } from "../contract/state.ts";
import { type Instant, parseInstant } from "../contract/words.ts";
import { announcementCues, announcementsBetween } from "../domain/announcements/cues.ts";
import type { Content, Recordings } from "../domain/announcements/recordings.ts";
import { statusOf } from "../domain/announcements/status.ts";
import { announcementTracks, AROUND_ANNOUNCEMENT, duckedUnder } from "../domain/announcements/tracks.ts";
import type { Applied, ApplyContext } from "../domain/applied.ts";
import { apply } from "../domain/apply.ts";
import { emergencyAt } from "../domain/schedule.ts";
import type { Journal, Library, Speech } from "./ports.ts";
import { recordingsOf } from "./recordings.ts";
import { startSpeaking } from "./speaking.ts";
import { type InForce, houseState } from "./telling.ts";

/** Nobody waits for longer than this many milliseconds for those before it. */
const DAY = 86_400_000;

/** Whatever keeps this from being spoken keeps every text from it. */
const ANY_TEXT: Content = { chime: null, sound: null, text: "1", languages: [] };

/** Players tell what they played within this many milliseconds. */
const TOLD_WITHIN = 10_000;

/** What became of it by what players told: where none tells that it played any of it, nobody heard it. */
function asPlayed(status: AnnouncementStatus, taken: boolean, now: Instant, journal: Journal): AnnouncementStatus {
  const { zones, parts, startsAt, endsAt, unheardIn: silent, state } = status;
  const [from, to] = [parseInstant(startsAt), parseInstant(endsAt)];
  if (!taken || parts.length === 0 || now < to + TOLD_WITHIN) return status;
  const isPlayed = (zone: string): boolean => journal.plays(zone, from, to).some(({ bus }) => bus === "announcement");
  const unheardIn = zones.filter((zone) => silent.includes(zone) || !isPlayed(zone));
  return { ...status, unheardIn, state: state === "done" && unheardIn.length === zones.length ? "unheard" : state };
}

export interface Announcer {
  readonly recordings: Recordings;
  /** Those of which something falls into `(from, to)`, in the order of the queue. */
  statuses(span: { readonly from: Instant; readonly to: Instant }, now: Instant, language: string | null): AnnouncementStatus[];
  /** One that somebody made, by its id. */
  status(id: string, now: Instant): AnnouncementStatus | null;
  /** What is heard of them in a zone, over `ambience`, which makes room for it. An emergency silences them. */
  tracks(zone: string, at: Instant, ambience: readonly PlayingTrack[]): PlayingTrack[];
  /** Speaks what a command is about to announce, so that it is whole from its first moment. What it refuses, it leaves. */
  beforehand(command: Command, context: ApplyContext): Promise<void>;
  /** What is in force has changed, or has just begun: texts are made ready, and those of no more use forgotten. */
  refresh(now: Instant): void;
  faults(): Fault[];
  /** Why no text is spoken, in a language or the venue's; null: they are. */
  unspoken(language: string | null): string | null;
}

/** `became` is told when texts can be heard from now on. */
export function createAnnouncer(
  { library, speech, journal }: { readonly library: Library; readonly speech: Speech; readonly journal: Journal },
  inForce: () => InForce,
  became: () => void,
): Announcer {
  const recordings = recordingsOf(library, speech);
  const speaking = startSpeaking(speech, recordings, became);
  const statuses: Announcer["statuses"] = ({ from, to }, now, language) => {
    const { schedule, overrides, announcements } = inForce();
    return announcementsBetween(schedule, announcements, recordings, from, to).map((placed) => {
      const unspoken = speaking.unspoken(placed.announcement, schedule.plan, language);
      return asPlayed(statusOf(placed, schedule, overrides, now, unspoken), placed.taken, now, journal);
    });
  };
  return {
    recordings,
    statuses,
    status(id, now) {
      const made = inForce().announcements.find((announcement) => announcement.id === id);
      if (made === undefined) return null;
      const from = parseInstant(made.at) - 1;
      return statuses({ from, to: from + DAY }, now, null).find((status) => status.id === id) ?? null;
    },
    tracks(zone, at, ambience) {
      const { schedule, overrides, announcements } = inForce();
      if (emergencyAt(overrides, at) !== null) return [...ambience];
      const [from, to] = [at - AROUND_ANNOUNCEMENT, at + AROUND_ANNOUNCEMENT];
      const cues = announcementCues(schedule, announcements, recordings, from, to);
      return [...announcementTracks(cues, zone, at), ...duckedUnder(cues, zone, at, ambience)];
    },
    async beforehand(command, context) {
      if (command.kind !== "announce") return;
      const { schedule } = inForce();
      const applied: Applied = apply(houseState(inForce()), command, context);
      const made = applied.ok ? applied.house.announcements.at(-1) : undefined;
      if (made !== undefined) await speaking.ready(made, schedule.plan);
    },
    unspoken: (language) => speaking.unspoken(ANY_TEXT, inForce().schedule.plan, language),
    refresh: (now) => speaking.refresh(inForce(), now),
    faults: () => speaking.faults(inForce().schedule.plan),
  };
}
