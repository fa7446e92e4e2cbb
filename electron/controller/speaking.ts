/** Which texts are spoken, and when they are made ready: ahead of time, and never so that anything waits for it at start. */
import type { Announcement, PlannedAnnouncement } from "../contract/announcement.ts";
import type { Plan } from "../contract/plan.ts";
import type { Fault } from "../contract/report.ts";
import { type Instant, parseInstant } from "../contract/words.ts";
import { placeholdersOf } from "../contract/announcement.ts";
import { type Content, type Recordings, type Utterance, utterancesOf } from "../domain/announcements/recordings.ts";
import { unspokenSentence } from "../domain/announcements/unspoken.ts";
import type { InForce } from "./telling.ts";
import type { Speech } from "./ports.ts";

/** What was announced stays spoken for so many milliseconds, so that the queue of yesterday is what it was. */
const KEPT_AFTER = 3 * 86_400_000;

export interface Speaking {
  /** Speaks what the plan makes by itself and what people made; tells of it when something became ready that was not. */
  refresh(inForce: InForce, now: Instant): void;
  /** Speaks one that is about to be made. Resolves when it is ready, or cannot be. */
  ready(announcement: Announcement, plan: Plan): Promise<void>;
  /** Why the text of one is not spoken, in a language or the venue's; null: it is, or has none to speak. */
  unspoken(content: Content, plan: Plan, language: string | null): string | null;
  /** A fault only where the plan relies on speech: one that is made by itself names the languages it is spoken in. */
  faults(plan: Plan): Fault[];
}

const reliesOnSpeech = ({ enabled, minutesBeforeClosing, languages }: PlannedAnnouncement): boolean =>
  enabled && minutesBeforeClosing !== null && languages.length > 0;

/** What of the plan can be spoken before anybody fills in a blank. */
const isWhole = ({ text }: PlannedAnnouncement): boolean => placeholdersOf(text).length === 0;

export function startSpeaking(speech: Speech, recordings: Recordings, became: () => void): Speaking {
  const textsOf = (contents: readonly Content[], { venue }: Plan): Utterance[] =>
    contents.flatMap((content) => utterancesOf(content, venue.locale, recordings));

  /** Tells of it only where something is there that was not: a text that cannot be spoken is tried at every change. */
  async function prepare(utterances: readonly Utterance[]): Promise<void> {
    const missing = utterances.filter((utterance) => speech.find(utterance) === null);
    if (missing.length === 0) return;
    await speech.prepare(missing);
    if (missing.some((utterance) => speech.find(utterance) !== null)) became();
  }

  function unspoken(content: Content, plan: Plan, language: string | null): string | null {
    const troubles = textsOf([content], plan).flatMap((utterance) => speech.trouble(utterance) ?? []);
    const [first] = troubles;
    return first === undefined ? null : unspokenSentence(first, language, plan.venue.locale);
  }

  return {
    refresh({ schedule: { plan }, announcements }, now) {
      const recent = announcements.filter(({ at, cancelledAt }) => cancelledAt === null && parseInstant(at) > now - KEPT_AFTER);
      const wanted = textsOf([...plan.announcements.filter(isWhole), ...recent], plan);
      speech.keepOnly(wanted);
      void prepare(wanted);
    },
    ready: (announcement, plan) => speech.prepare(textsOf([announcement], plan)),
    unspoken,
    faults(plan) {
      const reasons = plan.announcements.filter(reliesOnSpeech).flatMap((one) => unspoken(one, plan, "en") ?? []);
      return [...new Set(reasons)].map((reason) => ({
        code: "speech-unavailable",
        message: `The plan’s announcements rely on speech. ${reason}`.slice(0, 500),
      }));
    },
  };
}
