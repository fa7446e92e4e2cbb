/** What a page that is closed, or dies, leaves for the next one to tell: its plays. */
import { z } from "zod";
import { Play } from "../../electron/contract/heard.ts";
import { InstantText } from "../../electron/contract/words.ts";

/** About a megabyte: a quarter of what a page may keep. */
const MOST = 4_000;

const Left = z.strictObject({ seenAt: InstantText, plays: z.array(Play) });

export interface PlayMemory {
  /** What an earlier page left; what sounded then has ended when that page was seen last. Unreadable is as good as nothing. */
  recall(): Play[];
  keep(plays: readonly Play[], seenAt: InstantText): void;
}

/** Remembers a screen's plays in the browser's storage. */
export function playMemory(storage: Storage, screen: string): PlayMemory {
  const key = `ronron-plays-${screen}`;
  let kept: string | null = null;
  return {
    recall() {
      const text = storage.getItem(key);
      if (text === null) return [];
      try {
        const { seenAt, plays } = Left.parse(JSON.parse(text));
        return plays.map((play) => ({ ...play, endedAt: play.endedAt ?? (seenAt < play.startedAt ? play.startedAt : seenAt) }));
      } catch {
        storage.removeItem(key);
        return [];
      }
    },
    keep(plays, seenAt) {
      try {
        if (plays.length === 0) {
          if (kept !== "") storage.removeItem(key);
          kept = "";
          return;
        }
        kept = JSON.stringify({ seenAt, plays: plays.slice(-MOST) });
        storage.setItem(key, kept);
      } catch (error) {
        // Storage that is full or forbidden costs the proof of a page that dies, not the sound.
        reportError(error);
      }
    },
  };
}
