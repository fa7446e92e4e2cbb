/** What visitors felt, in SQLite. */
import type Database from "better-sqlite3";
import { z } from "zod";
import { KeptOpinion } from "../../contract/opinion.ts";
import { Id, type Instant, formatInstant, parseInstant } from "../../contract/words.ts";
import type { OpinionBook } from "../../controller/ports.ts";

const DAY_IN_MILLISECONDS = 86_400_000;

/** Of the days on which the house ran, the latest: more than any line is kept. */
const DAYS_KNOWN = 400;

const OpinionRow = z
  .object({
    id: z.string(),
    screen: z.string(),
    zone: z.string(),
    theme: z.string().nullable(),
    at: z.number(),
    face: z.string(),
    reasons: z.string(),
    line: z.string().nullable(),
    wish: z.string().nullable(),
    wrote: z.number(),
    language: z.string(),
  })
  .transform(({ at, reasons, wrote, ...rest }) =>
    KeptOpinion.parse({ ...rest, at: formatInstant(at), reasons: z.array(Id).parse(JSON.parse(reasons)), wrote: wrote === 1 }),
  );

const DayRow = z.object({ day: z.number().nullable() });
const ReasonRow = z.object({ id: z.string() });

/** Throws where the disk does. */
export function opinionTables(database: Database.Database): OpinionBook {
  const one = database.prepare("SELECT * FROM opinion WHERE id = ?");
  const insert = database.prepare(
    `INSERT INTO opinion (id, screen, zone, theme, at, face, reasons, line, wish, wrote, language)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const between = database.prepare(
    `SELECT * FROM opinion WHERE at >= ? AND at < ? AND (? IS NULL OR zone = ?) AND (? IS NULL OR theme = ?)
     ORDER BY at DESC, id`,
  );
  const know = database.prepare("INSERT INTO opinion_reason (id) VALUES (?) ON CONFLICT DO NOTHING");
  const reasons = database.prepare("SELECT id FROM opinion_reason");
  const live = database.prepare("INSERT INTO opinion_day (day) VALUES (?) ON CONFLICT DO NOTHING");
  const unlive = database.prepare("DELETE FROM opinion_day WHERE day > ? OR day < ?");
  const livedBefore = database.prepare("SELECT max(day) AS day FROM opinion_day WHERE day < ?");
  const forget = database.prepare(
    "UPDATE opinion SET line = NULL, wish = NULL WHERE at < ? AND (line IS NOT NULL OR wish IS NOT NULL)",
  );

  const find = (id: string): KeptOpinion | null => OpinionRow.nullable().parse(one.get(id) ?? null);

  /**
   * A second day bears the clock out before anything goes for good: the house must have run on another day that makes the
   * line old as well. A computer that wakes in a wrong year stands alone with it, and days that lie ahead of it once it
   * is right again are no days that were lived.
   */
  const forgetOld = database.transaction((now: Instant, days: number) => {
    const today = Math.floor(now / DAY_IN_MILLISECONDS);
    unlive.run(today, today - DAYS_KNOWN);
    live.run(today);
    const witness = DayRow.parse(livedBefore.get(today)).day;
    if (witness === null) return;
    forget.run(Math.min(now - days * DAY_IN_MILLISECONDS, (witness - days + 2) * DAY_IN_MILLISECONDS));
  });

  return {
    find,
    keep(opinion) {
      const { id, screen, zone, theme, at, face, line, wish, wrote, language } = opinion;
      const told = JSON.stringify(opinion.reasons);
      // A kiosk forgets what was answered: also a power cut a moment later must not lose it.
      database.pragma("synchronous = FULL");
      try {
        insert.run(id, screen, zone, theme, parseInstant(at), face, told, line, wish, wrote ? 1 : 0, language);
      } finally {
        database.pragma("synchronous = NORMAL");
      }
      return find(id) ?? opinion;
    },
    between: (from, to, zone, theme) => z.array(OpinionRow).parse(between.all(from, to, zone, zone, theme, theme)),
    know: database.transaction((ids: readonly string[]) => {
      for (const id of ids) know.run(id);
    }),
    reasons: () =>
      new Set(
        z
          .array(ReasonRow)
          .parse(reasons.all())
          .map(({ id }) => id),
      ),
    forgetLines: forgetOld,
  };
}
