/** Announcements for tests: planned ones, made ones, and recordings of known lengths. */
import type { z } from "zod";
import type { Announcement, AnnouncementRequest } from "../../electron/contract/announcement.ts";
import type { Plan } from "../../electron/contract/plan.ts";
import { Command } from "../../electron/contract/command.ts";
import { announcementCues } from "../../electron/domain/announcements/cues.ts";
import type { Recordings } from "../../electron/domain/announcements/recordings.ts";
import { apply } from "../../electron/domain/apply.ts";
import { repertoireOf } from "../../electron/domain/music/repertoire.ts";
import type { Schedule } from "../../electron/domain/schedule.ts";
import { instant } from "./house.ts";

export type PlannedInput = NonNullable<z.input<typeof Plan>["announcements"]>[number];

export const NINE_TO_SIX = { openingHours: [{ window: { from: "09:00", to: "18:00" } }] };

export const before = (minutes: number, parts: Partial<PlannedInput> = {}): PlannedInput => ({
  id: `closing-${minutes}`,
  name: `Closing in ${minutes}`,
  targets: ["venue"],
  text: "We close soon.",
  minutesBeforeClosing: minutes,
  ...parts,
});

/** A chime of 2 s, a jingle of 10 s, and any English or French text in 4 s. */
export const recordings: Recordings = {
  sound: (id) => {
    const durationSeconds = { "announcement-chime": 2, jingle: 10 }[id];
    return durationSeconds === undefined ? null : { id, url: `/sounds/${id}.opus`, durationSeconds, title: `A ${id}` };
  },
  spoken: ({ language }) =>
    ["en", "fr"].includes(language) ? { id: `speech-${language}`, url: `/speech/${language}.wav`, durationSeconds: 4 } : null,
};
export const MUTE: Recordings = { ...recordings, spoken: () => null };

export function cuesOf(schedule: Schedule, from: string, to: string, made: readonly Announcement[] = [], heard = recordings) {
  return announcementCues(schedule, made, heard, instant(from), instant(to));
}

export const startsOf = (schedule: Schedule, from: string, to: string): string[] =>
  cuesOf(schedule, from, to).map(({ id, startsAt }) => `${startsAt} ${id}`);

/** The house after requests that were made one after the other, each at its instant; a refusal is thrown. */
export function madeOf(
  schedule: Schedule,
  requests: readonly { now: string; request?: z.input<typeof AnnouncementRequest>; cancel?: string; restore?: string }[],
): readonly Announcement[] {
  let house = { plan: schedule.plan, overrides: [], announcements: [] as readonly Announcement[], programme: [] };
  for (const [index, { now, request, cancel, restore }] of requests.entries()) {
    const command = Command.parse(
      restore !== undefined
        ? { kind: "restore-announcement", id: restore }
        : cancel === undefined
          ? { kind: "announce", id: `a${index}`, request }
          : { kind: "cancel-announcement", id: cancel },
    );
    const applied = apply(house, command, {
      now: instant(now),
      schedule,
      themes: new Set(),
      sounds: new Set(["announcement-chime", "jingle"]),
      repertoire: repertoireOf([]),
      pictureFault: () => null,
      recordings,
    });
    if (!applied.ok)
      throw new Error(
        applied.refusal.kind === "invalid"
          ? applied.refusal.issues.map(({ path, message }) => `${path}: ${message}`).join("; ")
          : applied.refusal.message,
      );
    house = { plan: schedule.plan, overrides: [], announcements: applied.house.announcements, programme: [] };
  }
  return house.announcements;
}
