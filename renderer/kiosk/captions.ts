/** Which announcement a kiosk shows to be read. Pure. */
import type { AnnouncementCue } from "../../electron/contract/announcement.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";

/** A text stays for so many milliseconds after its announcement has ended: the slower half of the room is still reading. */
const LINGER = 4_000;

/** The one to be read in a zone: of those that have begun, the latest; it stays for a moment after its end. */
export function captionAt(cues: readonly AnnouncementCue[], zone: string, now: Instant): AnnouncementCue | null {
  const here = cues.filter(({ text, zones, startsAt, endsAt }) => {
    const isRead = text !== null && zones.includes(zone);
    return isRead && parseInstant(startsAt) <= now && now < parseInstant(endsAt) + LINGER;
  });
  return here.reduce<AnnouncementCue | null>(
    (latest, cue) => (latest === null || parseInstant(cue.startsAt) > parseInstant(latest.startsAt) ? cue : latest),
    null,
  );
}

/** How much of an announcement has passed, 0 to 1. */
export function passedOf({ startsAt, endsAt }: AnnouncementCue, now: Instant): number {
  const start = parseInstant(startsAt);
  return Math.min(1, Math.max(0, (now - start) / Math.max(1, parseInstant(endsAt) - start)));
}

/** How large a text can be set, by its length: what is short is read from across the hall. */
export function sizeOf(text: string): "short" | "medium" | "long" | "endless" {
  if (text.length <= 90) return "short";
  if (text.length <= 200) return "medium";
  return text.length <= 480 ? "long" : "endless";
}
