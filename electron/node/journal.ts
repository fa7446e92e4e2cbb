/** The journal in SQLite: what was played and heard, what visitors felt, who changed what, what went wrong. */
import { z } from "zod";
import type { Fault } from "../contract/report.ts";
import type { Journal } from "../controller/ports.ts";
import { alarmsOf } from "./journal/alarms.ts";
import { FirstRow, heardTables } from "./journal/heard.ts";
import { openFile } from "./journal/open.ts";
import { opinionTables } from "./journal/opinions.ts";
import { forgetter } from "./journal/retention.ts";
import { sayWhy } from "./settings-file.ts";

/** So far back a fault may have begun that still stands, in milliseconds. */
const LONGEST_FAULT = 7 * 86_400_000;

const EntryRow = z.object({ subject: z.string(), detail: z.string(), at: z.number() });

/**
 * Opens or creates the journal; null keeps it in memory for this run only. A damaged one is put aside: the house
 * matters more than its diary.
 */
export function openJournal(path: string | null): Journal & { close(): void } {
  const { database, fault } = openFile(path);
  const faults = new Map<string, Fault>();
  if (fault !== null) faults.set("recovered", fault);
  const insert = database.prepare("INSERT INTO entry (at, kind, subject, detail) VALUES (?, ?, ?, ?)");
  const faultsBetween = database.prepare(
    "SELECT subject, detail, at FROM entry WHERE kind = 'fault' AND at >= ? AND at < ? ORDER BY at, id",
  );
  const uptime = (): number => performance.now();
  const firstEntry = database.prepare("SELECT min(at) AS at FROM entry");
  const heard = heardTables(database, uptime);
  const forget = forgetter(database, uptime);

  const attempt = (write: () => void): void => {
    try {
      write();
      faults.delete("unwritable");
    } catch (error) {
      faults.set("unwritable", { code: "journal-unwritable", message: `The journal cannot be written: ${sayWhy(error)}` });
    }
  };

  return {
    write(kind, subject, detail, at) {
      attempt(() => {
        insert.run(at, kind, subject, JSON.stringify(detail));
      });
    },
    alarms: (from, to) => {
      const rows = z.array(EntryRow).parse(faultsBetween.all(from - LONGEST_FAULT, to));
      return alarmsOf(
        rows.map(({ subject, detail, at }) => ({ subject, detail: z.json().parse(JSON.parse(detail)), at })),
        from,
      );
    },
    hear(zone, told) {
      attempt(() => {
        heard.keep(zone, told);
        forget();
      });
    },
    began(zones) {
      const first = [FirstRow.parse(firstEntry.get()).at, ...zones.map(heard.began)].filter((at) => at !== null);
      return first.length === 0 ? null : Math.min(...first);
    },
    minutes: heard.minutes,
    plays: heard.plays,
    opinions: opinionTables(database),
    faults: () => [...faults.values()],
    close() {
      attempt(heard.flush);
      database.close();
    },
  };
}
