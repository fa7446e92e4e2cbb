/** What SQLite's errors mean here. */
import Database from "better-sqlite3";

/** The file is no database any more: a power cut or a bad disk has damaged it. */
export function isDamaged(error: unknown): boolean {
  return error instanceof Database.SqliteError && (error.code === "SQLITE_NOTADB" || error.code.startsWith("SQLITE_CORRUPT"));
}

/** Someone else holds it. */
export function isTaken(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
}
