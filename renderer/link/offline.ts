/** What a screen needs to know to start without the controller: the last that it was told, in the browser's storage. */
import { z } from "zod";
import { AnnouncementCue } from "../../electron/contract/announcement.ts";
import { ProgrammeEntry } from "../../electron/contract/programme.ts";
import { Daylight, House, Segment, VenueState } from "../../electron/contract/state.ts";
import { Id } from "../../electron/contract/words.ts";

const KEPT_STATE = "ronron-known";

const Remembered = z.strictObject({
  revision: z.int(),
  house: House,
  state: VenueState,
  upcoming: z.record(Id, z.array(Segment)),
  daylight: z.array(Daylight),
  /** A page from before announcements kept none. */
  announcements: z.array(AnnouncementCue).default([]),
  /** A page from before the programme kept none. */
  programme: z.array(ProgrammeEntry).default([]),
});

/** The last that a screen was told. */
export type Remembered = z.infer<typeof Remembered>;

/** Where a link keeps the last it was told. */
export interface Memory {
  recall(): Remembered | null;
  keep(told: Remembered): void;
}

/** Remembers in the browser's storage. A rehearsal is never remembered: its clock is nobody's when it is over. */
export function lastingMemory(storage: Storage): Memory {
  return {
    recall() {
      const text = storage.getItem(KEPT_STATE);
      if (text === null) return null;
      // Another version may have written it: what cannot be read is as good as nothing, and the controller tells anew.
      try {
        return Remembered.parse(JSON.parse(text));
      } catch {
        storage.removeItem(KEPT_STATE);
        return null;
      }
    },
    keep(told) {
      if (told.house.rehearsal !== null) return;
      try {
        storage.setItem(KEPT_STATE, JSON.stringify(told));
      } catch (error) {
        // Storage that is full or forbidden costs the start without a controller, not the line to it.
        reportError(error);
      }
    },
  };
}

/** For pages that are of no use without the controller. */
export const NO_MEMORY: Memory = { recall: () => null, keep: () => undefined };
