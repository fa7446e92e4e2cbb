/** The journal in SQLite: what was played, who changed what, what went wrong. */
import Database from "better-sqlite3";
import type { Journal, Log } from "../controller/ports.ts";

/** Opens or creates the journal; ":memory:" keeps it for this run only. */
export function openJournal(path: string, log: Log): Journal & { close(): void } {
  const database = new Database(path);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = NORMAL");
  database.exec(
    "CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL) STRICT",
  );
  database.exec("CREATE INDEX IF NOT EXISTS entry_by_time ON entry (at)");
  const insert = database.prepare("INSERT INTO entry (at, kind, subject, detail) VALUES (?, ?, ?, ?)");
  let failing = false;
  return {
    write(kind, subject, detail, at) {
      try {
        insert.run(at, kind, subject, JSON.stringify(detail));
        failing = false;
      } catch (error) {
        // Said once per run of failures: a full disk would otherwise fill the log as well.
        if (!failing) log.warn(`The journal cannot be written: ${error instanceof Error ? error.message : String(error)}`);
        failing = true;
      }
    },
    close: () => database.close(),
  };
}
