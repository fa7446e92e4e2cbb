/**
 * What a player let be heard and has not told yet: second by second and sound by sound. Told in pieces, in order, until
 * the controller has said of each that it is kept. Pure but for its own memory.
 */
import { type Heard, MOST_PLAYS, MOST_SECONDS, type Play } from "../../electron/contract/heard.ts";
import { type Instant, formatInstant, parseInstant } from "../../electron/contract/words.ts";
import { SILENCE } from "./loudness.ts";

/** So much is kept while the controller is away, the latest: two hours of levels, and plays of a day. */
const MOST_SECONDS_KEPT = 7_200;
const PLAYS_KEPT_MILLISECONDS = 24 * 3_600_000;
const MOST_PLAYS_KEPT = 20_000;

/** The controller writes levels down some seconds after it was told them (15), plays at once: so much may be lost with it. */
const LAST_SECONDS = 30;
const LAST_PLAYS = 10;

/** What is told at once. */
export type Piece = Pick<Heard, "levels" | "plays">;

export interface Ledger {
  second(at: Instant, levelDbfs: number): void;
  began(play: Omit<Play, "endedAt">): void;
  /** A play that has been told and forgotten, or never was, is nothing to end. */
  ended(id: string, at: Instant): void;
  /** What to tell next, the oldest first; null where there is nothing. The same until it is told. */
  next(): Piece | null;
  /** A piece has arrived, and may be forgotten. What changed meanwhile is told again. */
  told(piece: Piece): void;
  /** The controller was away: what it was told last it may not have had time to write down, so it is told once more. */
  tellAgain(): void;
  /** Plays that sound, and those that nobody has been told of yet. */
  plays(): Play[];
}

/** Opens a ledger with what an earlier page had left to tell. */
export function openLedger(left: readonly Play[]): Ledger {
  const levels = new Map<Instant, number>();
  /** A play stays until it was told that it has ended. */
  const plays = new Map<string, { play: Play; untold: boolean }>(left.map((play) => [play.id, { play, untold: true }]));

  let lastLevels: Heard["levels"] = [];
  let lastPlays: Play[] = [];

  function bound(latest: Instant): void {
    for (const at of levels.keys()) {
      if (levels.size <= MOST_SECONDS_KEPT) break;
      levels.delete(at);
    }
    for (const [id, { play }] of plays) {
      const old = play.endedAt !== null && parseInstant(play.endedAt) < latest - PLAYS_KEPT_MILLISECONDS;
      if (old || plays.size > MOST_PLAYS_KEPT) plays.delete(id);
    }
  }

  return {
    second(at, levelDbfs) {
      levels.set(at, Math.max(SILENCE, Math.min(20, Math.round(levelDbfs * 10) / 10)));
      bound(at);
    },
    began(play) {
      plays.set(play.id, { play: { ...play, endedAt: null }, untold: true });
    },
    ended(id, at) {
      const held = plays.get(id);
      if (held === undefined || held.play.endedAt !== null) return;
      // However clocks were set meanwhile, nothing ends before it began.
      const endedAt = formatInstant(Math.max(parseInstant(held.play.startedAt), at));
      plays.set(id, { play: { ...held.play, endedAt }, untold: true });
    },
    next() {
      const oldest = [...levels].slice(0, MOST_SECONDS).map(([at, levelDbfs]) => ({ at: formatInstant(at), levelDbfs }));
      const untold = [...plays.values()].filter((held) => held.untold).slice(0, MOST_PLAYS);
      return oldest.length + untold.length === 0 ? null : { levels: oldest, plays: untold.map(({ play }) => play) };
    },
    told(piece) {
      for (const { at, levelDbfs } of piece.levels) {
        const instant = parseInstant(at);
        if (levels.get(instant) === levelDbfs) levels.delete(instant);
      }
      for (const play of piece.plays) {
        if (plays.get(play.id)?.play !== play) continue;
        if (play.endedAt === null) plays.set(play.id, { play, untold: false });
        else plays.delete(play.id);
      }
      lastLevels = [...lastLevels, ...piece.levels].slice(-LAST_SECONDS);
      lastPlays = [...lastPlays, ...piece.plays].slice(-LAST_PLAYS);
    },
    tellAgain() {
      const newer = [...levels];
      levels.clear();
      for (const { at, levelDbfs } of lastLevels) levels.set(parseInstant(at), levelDbfs);
      for (const [at, levelDbfs] of newer) levels.set(at, levelDbfs);
      for (const play of lastPlays) {
        const held = plays.get(play.id);
        if (held === undefined || !held.untold) plays.set(play.id, { play: held?.play ?? play, untold: true });
      }
      lastLevels = [];
      lastPlays = [];
    },
    plays: () => [...plays.values()].map(({ play }) => play),
  };
}
