/** The file of the journal: opened, made, or put aside where it is damaged. */
import { existsSync, renameSync } from "node:fs";
import Database from "better-sqlite3";
import type { Fault } from "../../contract/report.ts";
import { isDamaged } from "../database.ts";
import { sayWhy } from "../settings-file.ts";

const MEMORY = ":memory:";

/** Instants are milliseconds since 1970 by the venue's clock. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS entry (
    id INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS entry_by_time ON entry (at);
  CREATE TABLE IF NOT EXISTS level (
    zone TEXT NOT NULL, minute INTEGER NOT NULL, screen TEXT NOT NULL, levels BLOB NOT NULL,
    PRIMARY KEY (zone, minute, screen)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS play (
    screen TEXT NOT NULL, id TEXT NOT NULL, zone TEXT NOT NULL, sound TEXT NOT NULL, bus TEXT NOT NULL, playlist TEXT,
    started INTEGER NOT NULL, ended INTEGER, position REAL NOT NULL,
    PRIMARY KEY (screen, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS play_by_zone ON play (zone, started);
  CREATE INDEX IF NOT EXISTS play_by_time ON play (started);
  CREATE TABLE IF NOT EXISTS opinion (
    id TEXT PRIMARY KEY, screen TEXT NOT NULL, zone TEXT NOT NULL, theme TEXT, at INTEGER NOT NULL, face TEXT NOT NULL,
    reasons TEXT NOT NULL, line TEXT, wish TEXT, wrote INTEGER NOT NULL, language TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS opinion_by_time ON opinion (at);
  CREATE TABLE IF NOT EXISTS opinion_reason (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS opinion_day (day INTEGER PRIMARY KEY) STRICT;
`;

function openDatabase(path: string): Database.Database {
  const database = new Database(path);
  try {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = NORMAL");
    database.exec(TABLES);
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

/** Opens or creates the file; null keeps it in memory. A damaged one is put aside, and the fault says where it is. */
export function openFile(path: string | null): { readonly database: Database.Database; readonly fault: Fault | null } {
  try {
    return { database: openDatabase(path ?? MEMORY), fault: null };
  } catch (error) {
    if (path === null || !isDamaged(error)) throw error;
    const message = `The journal was damaged (${sayWhy(error)}). It was kept as ${putAside(path)}, and a new one begun.`;
    return { database: openDatabase(path), fault: { code: "journal-recovered", message } };
  }
}
