/** Proof of sound and of play in SQLite. Levels gather for some seconds before they are written, so that a disk is spared. */
import type Database from "better-sqlite3";
import { z } from "zod";
import { type Heard, Play } from "../../contract/heard.ts";
import { type Instant, formatInstant, parseInstant } from "../../contract/words.ts";
import type { HeardMinute } from "../../controller/ports.ts";
import { byteOf, emptyMinute, levelsOf, merged } from "./minutes.ts";

const MINUTE = 60_000;

/** Real milliseconds for which levels gather: a power cut costs no more than these. */
const GATHERING = 15_000;

/** A play lasts six hours at most before it is cued again; this much further back nobody has to look for one. */
const LONGEST_PLAY = 86_400_000;

const MinuteRow = z.object({ minute: z.number(), levels: z.instanceof(Uint8Array) });

/** The earliest of something; null: there is none. */
export const FirstRow = z.object({ at: z.number().nullable() });

const PlayRow = z
  .object({
    screen: z.string(),
    id: z.string(),
    sound: z.string(),
    bus: z.string(),
    playlist: z.string().nullable(),
    started: z.number(),
    ended: z.number().nullable(),
    position: z.number(),
  })
  .transform(({ screen, started, ended, position, ...rest }) => ({
    screen,
    ...Play.parse({
      ...rest,
      startedAt: formatInstant(started),
      endedAt: ended === null ? null : formatInstant(ended),
      positionSeconds: position,
    }),
  }));

export interface HeardTables {
  /** Throws where the disk does. */
  keep(zone: string, heard: Heard): void;
  /** The first second of which a zone's screens told; null: they told nothing. */
  began(zone: string): Instant | null;
  minutes(zone: string, from: Instant, to: Instant): HeardMinute[];
  plays(zone: string, from: Instant, to: Instant): z.infer<typeof PlayRow>[];
  /** Writes what has gathered. */
  flush(): void;
}

/** `uptime` counts real milliseconds on a clock that is never set. */
export function heardTables(database: Database.Database, uptime: () => number): HeardTables {
  const findMinute = database.prepare("SELECT minute, levels FROM level WHERE zone = ? AND minute = ? AND screen = ?");
  const writeMinute = database.prepare(
    "INSERT INTO level (zone, minute, screen, levels) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET levels = excluded.levels",
  );
  const minutesBetween = database.prepare(
    "SELECT minute, levels FROM level WHERE zone = ? AND minute >= ? AND minute < ? ORDER BY minute, screen",
  );
  const writePlay = database.prepare(
    `INSERT INTO play (screen, id, zone, sound, bus, playlist, started, ended, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET ended = excluded.ended WHERE ended IS NULL`,
  );
  const firstMinute = database.prepare("SELECT min(minute) AS at FROM level WHERE zone = ?");
  const minutesUntil = database.prepare(
    "SELECT minute, levels FROM level WHERE zone = ? AND screen = ? AND minute <= ? ORDER BY minute DESC LIMIT 2",
  );
  const endPlays = database.prepare(
    "UPDATE play SET ended = max(started, ?) WHERE screen = ? AND ended IS NULL AND substr(id, 1, ?) <> ?",
  );
  const playsBetween = database.prepare(
    `SELECT * FROM play WHERE zone = ? AND started >= ? AND started < ? AND (ended IS NULL OR ended > ?)
     ORDER BY started, screen, id`,
  );
  /** By zone, minute and screen. */
  const gathered = new Map<string, { zone: string; minute: Instant; screen: string; levels: Uint8Array }>();
  /** The page that told last, by screen. */
  const pages = new Map<string, string>();
  let flushedAt = uptime();

  const flush = database.transaction(() => {
    for (const { zone, minute, screen, levels } of gathered.values()) {
      const before = MinuteRow.optional().parse(findMinute.get(zone, minute, screen));
      writeMinute.run(zone, minute, screen, before === undefined ? levels : merged(before.levels, levels));
    }
  });

  function flushAll(): void {
    // Also where the disk refuses: the next try comes after another stretch, not with every second.
    flushedAt = uptime();
    flush();
    gathered.clear();
  }

  function gather(zone: string, screen: string, at: Instant, levelDbfs: number): void {
    const minute = Math.floor(at / MINUTE) * MINUTE;
    const key = `${zone} ${minute} ${screen}`;
    const held = gathered.get(key) ?? { zone, minute, screen, levels: emptyMinute() };
    held.levels[Math.floor((at - minute) / 1000)] = byteOf(levelDbfs);
    gathered.set(key, held);
  }

  /** The end of the last second before an instant of which a screen told; 0 where there is none in the two minutes that hold any. */
  function toldBefore(zone: string, screen: string, at: Instant): Instant {
    const rows = z.array(MinuteRow).parse(minutesUntil.all(zone, screen, at));
    const ends = rows.flatMap(({ minute, levels }) =>
      levelsOf(levels).flatMap((level, second) => (level === null ? [] : [minute + 1000 * (second + 1)])),
    );
    return Math.max(0, ...ends.filter((end) => end <= at));
  }

  /** What an earlier page left sounding, because it died or its storage was lost, was heard until that page told last. */
  function follow(zone: string, { screen, page, levels }: Heard): void {
    const first = levels[0];
    if (first === undefined || pages.get(screen) === page) return;
    flushAll();
    const own = `${page}-`;
    endPlays.run(toldBefore(zone, screen, parseInstant(first.at)), screen, own.length, own);
    pages.set(screen, page);
  }

  return {
    keep(zone, told) {
      const { screen, levels, plays } = told;
      for (const { at, levelDbfs } of levels) gather(zone, screen, parseInstant(at), levelDbfs);
      for (const { id, sound, bus, playlist, startedAt, endedAt, positionSeconds } of plays) {
        const ended = endedAt === null ? null : parseInstant(endedAt);
        writePlay.run(screen, id, zone, sound, bus, playlist, parseInstant(startedAt), ended, positionSeconds);
      }
      follow(zone, told);
      if (uptime() - flushedAt >= GATHERING) flushAll();
    },
    began(zone) {
      flushAll();
      const first = FirstRow.parse(firstMinute.get(zone)).at;
      if (first === null) return null;
      const rows = z.array(MinuteRow).parse(minutesBetween.all(zone, first, first + MINUTE));
      const seconds = rows.map(({ levels }) => levelsOf(levels).findIndex((level) => level !== null)).filter((at) => at >= 0);
      return first + (seconds.length === 0 ? 0 : 1000 * Math.min(...seconds));
    },
    minutes(zone, from, to) {
      flushAll();
      const rows = z.array(MinuteRow).parse(minutesBetween.all(zone, Math.floor(from / MINUTE) * MINUTE, to));
      return rows.map(({ minute, levels }) => ({ at: minute, levels: levelsOf(levels) }));
    },
    plays: (zone, from, to) => z.array(PlayRow).parse(playsBetween.all(zone, from - LONGEST_PLAY, to, from)),
    flush: flushAll,
  };
}
