/** The journal in SQLite: what was played, who changed what, what went wrong. */
import { existsSync, renameSync } from "node:fs";
import Database from "better-sqlite3";
import type { Fault } from "../contract/report.ts";
import type { Journal } from "../controller/ports.ts";
import { isDamaged } from "./database.ts";
import { sayWhy } from "./settings-file.ts";

const MEMORY = ":memory:";

function openDatabase(path: string): Database.Database {
  const database = new Database(path);
  try {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = NORMAL");
    database.exec(
      "CREATE TABLE IF NOT EXISTS entry (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL) STRICT",
    );
    database.exec("CREATE INDEX IF NOT EXISTS entry_by_time ON entry (at)");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Puts a damaged journal aside, with what SQLite keeps beside it. Returns where it is now. */
function putAside(path: string): string {
  const aside = path.replace(/\.db$/, `.bad-${Date.now()}.db`);
  for (const ending of ["", "-wal", "-shm"]) if (existsSync(path + ending)) renameSync(path + ending, aside + ending);
  return aside;
}

/**
 * Opens or creates the journal; null keeps it in memory for this run only. A damaged one is put aside: the house
 * matters more than its diary.
 */
export function openJournal(path: string | null): Journal & { close(): void } {
  const faults = new Map<string, Fault>();
  let database: Database.Database;
  try {
    database = openDatabase(path ?? MEMORY);
  } catch (error) {
    if (path === null || !isDamaged(error)) throw error;
    const aside = putAside(path);
    faults.set("recovered", {
      code: "journal-recovered",
      message: `The journal was damaged (${sayWhy(error)}). It was kept as ${aside}, and a new one begun.`,
    });
    database = openDatabase(path);
  }
  const insert = database.prepare("INSERT INTO entry (at, kind, subject, detail) VALUES (?, ?, ?, ?)");
  return {
    write(kind, subject, detail, at) {
      try {
        insert.run(at, kind, subject, JSON.stringify(detail));
        faults.delete("unwritable");
      } catch (error) {
        faults.set("unwritable", { code: "journal-unwritable", message: `The journal cannot be written: ${sayWhy(error)}` });
      }
    },
    faults: () => [...faults.values()],
    close: () => database.close(),
  };
}
