/** Announcements: a chime, then a recording or a spoken text, heard above the ambience and read on the kiosks. */
import { z } from "zod";
import { Target } from "./target.ts";
import { AskedInstant, Id, InstantText, LanguageTag, Words } from "./words.ts";

/** The chime of announcements that name none. */
export const USUAL_CHIME = "announcement-chime";

/** Where a value goes that whoever announces gives. */
export const PLACEHOLDER = /\{([a-z]{1,32})\}/g;

const Volume = z.int("must be a whole number from 0 to 100").min(0).max(100);

/** What is heard and read. Of recording and text, the recording is heard and the text read; a text alone is spoken, too. */
const CONTENT = {
  /** A sound of the library that is heard first; null: none. */
  chime: Id.nullable().default(USUAL_CHIME),
  /** A recording of the library; null: the text is spoken where the controller's computer can, and read in any case. */
  sound: Id.nullable().default(null),
  /** What is said, and what kiosks show. `{name}` stands for a value that whoever announces gives. */
  text: Words.nullable().default(null),
  /**
   * The languages in which a text is spoken, one after the other; a house that cannot speak then has a fault. Empty: the
   * venue's own, where the controller's computer can speak.
   */
  languages: z.array(LanguageTag).max(6, "must name at most 6 languages").default([]),
  /**
   * How loud, 0–100, within the zone's maximum and caps; null: as loud as the zone is, and at least as loud as 50 makes it.
   * A zone at 0 hears nothing in any case.
   */
  volume: Volume.nullable().default(null),
};

/** With "-20261224-2" behind it, it is still an id. */
const LONGEST_PLANNED_ID = 52;

/** The names in braces that texts leave open, such as "group" for "{group}"; each once. */
export function placeholdersOf(...texts: readonly (Words | null)[]): string[] {
  const all = texts.flatMap((text) => (text === null ? [] : typeof text === "string" ? [text] : Object.values(text)));
  return [...new Set(all.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name)))];
}

const SAYS_NOTHING = "says nothing: give a sound or a text";

/** One that the plan holds ready: to be made by hand, or each day some minutes before closing. */
export const PlannedAnnouncement = z
  .strictObject({
    id: Id,
    name: Words,
    /** false: it is not made by itself. By hand it can be. */
    enabled: z.boolean().default(true),
    targets: z.array(Target).min(1, "needs at least one target"),
    ...CONTENT,
    /** Made by itself so many minutes before each closing of the venue; null: made by hand only. */
    minutesBeforeClosing: z.int().min(0).max(720, "must be at most 720 minutes").nullable().default(null),
  })
  .refine(({ sound, text }) => sound !== null || text !== null, SAYS_NOTHING)
  .superRefine(({ id, name, text, minutesBeforeClosing }, context) => {
    if (minutesBeforeClosing === null) return;
    const [blank] = placeholdersOf(name, text);
    if (blank !== undefined) {
      const message = `says {${blank}}, and nobody is there to say what that is when it is made by itself`;
      context.addIssue({ code: "custom", path: ["text"], message });
    }
    if (id.length > LONGEST_PLANNED_ID) {
      const message = `must be at most ${LONGEST_PLANNED_ID} characters where it is made before closing, since a date is added to it`;
      context.addIssue({ code: "custom", path: ["id"], message });
    }
  });
export type PlannedAnnouncement = z.infer<typeof PlannedAnnouncement>;

/** What `POST /api/announcements` takes: a planned or ready-made one by its id, with changes, or all of it. */
export const AnnouncementRequest = z.strictObject({
  /** The id of one in the plan, or of a ready-made one; what is given beside it takes the place of what that says. */
  template: Id.optional(),
  name: Words.optional(),
  targets: z.array(Target).min(1, "needs at least one target").optional(),
  chime: Id.nullable().optional(),
  sound: Id.nullable().optional(),
  text: Words.nullable().optional(),
  languages: z.array(LanguageTag).max(6, "must name at most 6 languages").optional(),
  volume: Volume.nullable().optional(),
  /** What stands in the text where it says `{name}`. */
  values: z.record(z.string().regex(/^[a-z]{1,32}$/), z.string().min(1).max(200)).default({}),
  /** Default: now. One for now begins a second after it is asked for, so that all its zones hear it from the first sample. */
  at: AskedInstant.optional(),
});
export type AnnouncementRequest = z.infer<typeof AnnouncementRequest>;

/** An announcement as it is held and stored, in the order of creation. Also one of closing that was cancelled. */
export const Announcement = z.strictObject({
  id: Id,
  name: Words,
  targets: z.array(Target),
  chime: Id.nullable(),
  sound: Id.nullable(),
  text: Words.nullable(),
  languages: z.array(LanguageTag),
  volume: Volume.nullable(),
  at: InstantText,
  createdAt: InstantText,
  cancelledAt: InstantText.nullable(),
});
export type Announcement = z.infer<typeof Announcement>;

/**
 * A recording within an announcement; `url` is relative to the controller's origin. One that was cancelled ends before
 * its last recording would: that fades over the half second before the announcement's `endsAt`.
 */
export const AnnouncementPart = z.strictObject({
  sound: Id,
  url: z.string(),
  startsAt: InstantText,
  durationSeconds: z.number().positive(),
});
export type AnnouncementPart = z.infer<typeof AnnouncementPart>;

/** An announcement in its place in the queue: what screens are told, and all that a player or a kiosk needs. */
export const AnnouncementCue = z.strictObject({
  id: Id,
  name: Words,
  zones: z.array(Id),
  /** When its first part is heard; at the same instant in all of its zones. */
  startsAt: InstantText,
  /** When its last part has ended; of one that is only read, when its text has been shown long enough to read. */
  endsAt: InstantText,
  parts: z.array(AnnouncementPart),
  text: Words.nullable(),
  volume: Volume.nullable(),
  /** The most that each of its zones may be, the less of when it begins and when it ends, by the plan's maximum and caps; one not named: 100. */
  limits: z.record(Id, Volume).default({}),
});
export type AnnouncementCue = z.infer<typeof AnnouncementCue>;

/**
 * What became of one, or will, by the plan in force. "silenced": an emergency, or a volume of 0 in all of its zones, left
 * nothing of it to hear; "unheard": it is over, and no player of its zones has told that it played any of it.
 */
export const AnnouncementStatus = AnnouncementCue.extend({
  state: z.enum(["waiting", "playing", "done", "cancelled", "silenced", "unheard"]),
  /**
   * Those of its zones in which nothing of it is heard: they have no player or a volume of 0, or there is an emergency; of
   * one that is over, also those whose players have not told that they played any of it. Empty where it is only read, or
   * was cancelled before it began.
   */
  unheardIn: z.array(Id),
  /** It comes by itself, from the plan and the opening hours. */
  planned: z.boolean(),
  /** Why its text is not spoken, in a sentence a person can act on; null: it is, or has none. */
  unspoken: z.string().nullable(),
});
export type AnnouncementStatus = z.infer<typeof AnnouncementStatus>;

/** What `GET /api/announcements` lists: those of which something falls between the two, by default from yesterday to three days ahead. */
export const AnnouncementListRequest = z.object({
  from: AskedInstant.optional(),
  to: AskedInstant.optional(),
  /** Of the sentences; by default the venue's. */
  language: LanguageTag.optional(),
});
export type AnnouncementListRequest = z.infer<typeof AnnouncementListRequest>;

/** What is asked of `GET /api/announcements/hearing`: one at an instant (default: now), with a volume of its own or without. */
export const HearingRequest = z.object({
  at: AskedInstant.optional(),
  volume: z.coerce.number().pipe(Volume).optional(),
});
export type HearingRequest = z.infer<typeof HearingRequest>;

/**
 * What keeps a zone from hearing an announcement, players judged as they are now. "muted": its volume is 0; "quiet": its
 * limit or the announcement's own volume leaves so little that speech is hard to hear; null: it hears it.
 */
export const ZoneHearing = z.strictObject({
  zone: Id,
  trouble: z.enum(["emergency", "muted", "no-player", "offline", "no-output", "needs-touch", "quiet"]).nullable(),
});
export type ZoneHearing = z.infer<typeof ZoneHearing>;

/** What can be made by its id: the plan's, and the ready-made ones that the plan does not replace. */
export const AnnouncementTemplates = z.strictObject({
  templates: z.array(PlannedAnnouncement),
  /** Why this house speaks no texts, in a sentence a person can act on; null: it does. */
  unspoken: z.string().nullable(),
});
export type AnnouncementTemplates = z.infer<typeof AnnouncementTemplates>;
