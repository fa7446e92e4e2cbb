/** One controller per data folder. The lock is the operating system's, held through SQLite, so a crash leaves none behind. */
import { join } from "node:path";
import Database from "better-sqlite3";

/** Takes the folder or throws a sentence. Returns the release. */
export function lockFolder(folder: string): () => void {
  const database = new Database(join(folder, "controller.lock"), { timeout: 0 });
  try {
    database.pragma("locking_mode = EXCLUSIVE");
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) {
      throw new Error(
        `Another Ronron controller already uses the data folder ${folder}. Stop it first, or give this one its own with --data.`,
        { cause: error },
      );
    }
    throw error;
  }
  return () => database.close();
}
