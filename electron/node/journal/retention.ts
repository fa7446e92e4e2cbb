/**
 * How long the journal remembers, so that a disk never fills up with it. Days are counted as they are found in it, not
 * from today: a computer that wakes in the wrong year forgets nothing.
 */
import type Database from "better-sqlite3";

const LEVEL_DAYS = 35;
const PLAY_DAYS = 400;

/** However many sounds an hour has: about a third of a gigabyte. */
const MOST_PLAYS = 2_000_000;

const DAY_IN_MILLISECONDS = 86_400_000;

const TABLES = [
  { table: "level", time: "minute", days: LEVEL_DAYS },
  { table: "play", time: "started", days: PLAY_DAYS },
  { table: "entry", time: "at", days: PLAY_DAYS },
] as const;

/** Returns what forgets once for each day of `uptime` (real milliseconds), beginning with its first call. */
export function forgetter(database: Database.Database, uptime: () => number): () => void {
  const old = TABLES.map(({ table, time, days }) =>
    database.prepare(
      `DELETE FROM ${table} WHERE ${time} < (SELECT DISTINCT ${time} / ${DAY_IN_MILLISECONDS} AS day FROM ${table}
       ORDER BY day DESC LIMIT 1 OFFSET ${days - 1}) * ${DAY_IN_MILLISECONDS}`,
    ),
  );
  const tooMany = database.prepare(
    `DELETE FROM play WHERE started < (SELECT started FROM play ORDER BY started DESC LIMIT 1 OFFSET ${MOST_PLAYS})`,
  );
  let next = -Infinity;
  return () => {
    if (uptime() < next) return;
    next = uptime() + DAY_IN_MILLISECONDS;
    for (const statement of [...old, tooMany]) statement.run();
  };
}
