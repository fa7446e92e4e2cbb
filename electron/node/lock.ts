/** One controller per data folder. The lock is the operating system's, held through SQLite, so a crash leaves none behind. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { isDamaged, isTaken } from "./database.ts";

function take(path: string): Database.Database {
  const database = new Database(path, { timeout: 0 });
  try {
    database.pragma("locking_mode = EXCLUSIVE");
    database.exec("BEGIN EXCLUSIVE");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Takes the folder or throws a sentence. Returns the release. */
export function lockFolder(folder: string): () => void {
  const path = join(folder, "controller.lock");
  const takeOrSay = (): Database.Database => {
    try {
      return take(path);
    } catch (error) {
      if (!isTaken(error)) throw error;
      throw new Error(
        `Another Ronron controller already uses the data folder ${folder}. Stop it first, or give this one its own with --data.`,
        { cause: error },
      );
    }
  };
  try {
    const database = takeOrSay();
    return () => database.close();
  } catch (error) {
    // It holds nothing but the lock itself: nobody can have taken a damaged one, and a new one is as good.
    if (!isDamaged(error)) throw error;
    rmSync(path);
    const database = takeOrSay();
    return () => database.close();
  }
}
