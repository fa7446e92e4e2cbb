/** What players let be heard: kept in the journal, and told each second to those who watch. */
import type { Heard, Levels } from "../contract/heard.ts";
import type { Plan } from "../contract/plan.ts";
import { type Instant, parseInstant } from "../contract/words.ts";
import type { Clock, Journal } from "./ports.ts";

/** A player keeps what it could not tell for 24 hours; older than this, its clock was another one. */
const OLDEST = 48 * 3_600_000;

/** A clock that runs ahead of this one by less than so many real milliseconds still tells the same time. */
const AHEAD = 10_000;

/** A level older than this, in real milliseconds, is no longer how loud a screen is. */
const FRESH = 2_500;

export interface Ear {
  /** Keeps what a screen of the plan has heard; false where the plan has no such screen. */
  hear(heard: Heard, screens: Plan["screens"]): boolean;
  /** How loud each screen is now; null where nothing was told, or nothing has gone stale, since this was asked last. */
  news(): Levels | null;
}

/** What lies outside of any time that a player can have heard is left out: its clock was wrong. */
function believable({ screen, page, levels, plays }: Heard, now: Instant, ahead: number): Heard {
  const heard = (text: string): boolean => parseInstant(text) >= now - OLDEST && parseInstant(text) <= now + ahead;
  return {
    screen,
    page,
    levels: levels.filter(({ at }) => heard(at)),
    plays: plays.filter(({ startedAt, endedAt }) => heard(startedAt) && (endedAt === null || heard(endedAt))),
  };
}

/** Keeps no more than the last level of each screen of the plan. */
export function openEar(clock: Clock, journal: Journal): Ear {
  const latest = new Map<string, { readonly levelDbfs: number; readonly told: number }>();
  let changed = false;
  return {
    hear(heard, screens) {
      const screen = screens.find(({ id }) => id === heard.screen);
      if (screen === undefined) return false;
      const now = clock.now();
      const kept = believable(heard, now, AHEAD * Math.max(1, clock.speed));
      journal.hear(screen.zone, kept);
      const last = kept.levels.at(-1);
      // What comes late, after the controller was away, is no news.
      if (last !== undefined && now - parseInstant(last.at) <= AHEAD * Math.max(1, clock.speed)) {
        latest.set(heard.screen, { levelDbfs: last.levelDbfs, told: clock.uptime() });
        changed = true;
      }
      return true;
    },
    news() {
      const uptime = clock.uptime();
      for (const [screen, { told }] of latest) {
        if (uptime - told <= FRESH) continue;
        latest.delete(screen);
        changed = true;
      }
      if (!changed) return null;
      changed = false;
      return Object.fromEntries([...latest].map(([screen, { levelDbfs }]) => [screen, levelDbfs]));
    },
  };
}
