import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Play } from "../../electron/contract/heard.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import { openJournal } from "../../electron/node/journal.ts";
import { byteOf, emptyMinute, levelsOf, merged } from "../../electron/node/journal/minutes.ts";

const NOW = Date.parse("2026-06-15T10:00:00Z");
const DAY = 86_400_000;

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ronron-journal-"));
  path = join(folder, "journal.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const play = (id: string, at: number, endedAt: number | null): Play => ({
  id,
  sound: "flat-six-idle",
  bus: "ambience",
  playlist: "purr",
  startedAt: formatInstant(at),
  endedAt: endedAt === null ? null : formatInstant(endedAt),
  positionSeconds: 1.5,
});

const levels = (from: number, count: number, levelDbfs = -40) =>
  Array.from({ length: count }, (_, index) => ({ at: formatInstant(from + 1000 * index), levelDbfs }));

describe("a minute on the disk", () => {
  test("keeps each level within a quarter of a decibel, and what was not told as such", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: -120, max: 0, noNaN: true })), { minLength: 60, maxLength: 60 }),
        (told) => {
          const bytes = emptyMinute();
          for (const [second, level] of told.entries()) if (level !== null) bytes[second] = byteOf(level);
          const read = levelsOf(bytes);
          expect(read.map((level) => level === null)).toEqual(told.map((level) => level === null));
          for (const [second, level] of told.entries())
            expect(Math.abs((read[second] ?? 0) - (level ?? 0))).toBeLessThanOrEqual(0.25);
          expect(levelsOf(merged(bytes, emptyMinute()))).toEqual(read);
          expect(levelsOf(merged(emptyMinute(), bytes))).toEqual(read);
        },
      ),
    );
    expect([byteOf(20), byteOf(-300)]).toEqual([0, 240]);
  });
});

describe("the journal", () => {
  test("gives back what players told, each zone its own, and a second or a play that is told twice counts once", () => {
    const journal = openJournal(path);
    journal.hear("corridor", { screen: "a", page: "p", levels: levels(NOW, 90), plays: [play("p-1", NOW, null)] });
    journal.hear("corridor", { screen: "a", page: "p", levels: levels(NOW, 90), plays: [play("p-1", NOW, NOW + 5_000)] });
    journal.hear("corridor", { screen: "a", page: "p", levels: [], plays: [play("p-1", NOW, NOW + 9_000)] });
    journal.hear("corridor", { screen: "b", page: "p", levels: levels(NOW, 1, -30), plays: [play("p-1", NOW, null)] });
    journal.hear("lobby", { screen: "c", page: "p", levels: levels(NOW, 1), plays: [] });
    journal.close();

    const again = openJournal(path);
    const told = again
      .minutes("corridor", NOW, NOW + DAY)
      .map(({ at, levels: each }) => [at, each.filter((level) => level !== null).length]);
    expect(told).toEqual([
      [NOW, 60],
      [NOW, 1],
      [NOW + 60_000, 30],
    ]);
    expect(again.plays("corridor", NOW, NOW + DAY).map(({ screen, endedAt }) => [screen, endedAt])).toEqual([
      ["a", formatInstant(NOW + 5_000)],
      ["b", null],
    ]);
    expect(again.plays("corridor", NOW, NOW + DAY)[0]).toEqual({ screen: "a", ...play("p-1", NOW, NOW + 5_000) });
    expect(again.minutes("corridor", NOW + 2 * DAY, NOW + 3 * DAY)).toEqual([]);
    again.close();
  });

  test("shows at once what gathers before it is written, and seconds that come later fill the same minute", () => {
    const journal = openJournal(path);
    journal.hear("corridor", { screen: "a", page: "p", levels: levels(NOW, 10), plays: [] });
    expect(journal.minutes("corridor", NOW, NOW + DAY)[0]?.levels.slice(8, 12)).toEqual([-40, -40, null, null]);
    journal.hear("corridor", { screen: "a", page: "p", levels: levels(NOW + 10_000, 1, -50), plays: [] });
    expect(journal.minutes("corridor", NOW, NOW + DAY)[0]?.levels.slice(8, 12)).toEqual([-40, -40, -50, null]);
    journal.close();
  });

  test("began with the first second that was told or the first line that was written, and not before anything was", () => {
    const journal = openJournal(path);
    expect(journal.began(["lobby", "yard"])).toBeNull();
    journal.hear("lobby", { screen: "lobby-1", page: "p", levels: levels(NOW + 7_000, 3), plays: [] });
    expect([journal.began(["lobby", "yard"]), journal.began(["yard"])]).toEqual([NOW + 7_000, null]);
    journal.write("audit", "start", {}, NOW - DAY);
    expect(journal.began(["lobby"])).toBe(NOW - DAY);
    journal.close();
  });

  test("ends what a page left sounding where that page told last, once another page of the screen tells", () => {
    let journal = openJournal(path);
    journal.hear("corridor", { screen: "a", page: "old", levels: levels(NOW, 70), plays: [play("old-1", NOW, null)] });
    journal.hear("corridor", { screen: "b", page: "other", levels: levels(NOW, 70), plays: [play("other-1", NOW, null)] });
    const ends = (): (string | null)[] => journal.plays("corridor", NOW, NOW + DAY).map(({ endedAt }) => endedAt);
    expect(ends()).toEqual([null, null]);
    // The same page goes on over a restart of the controller.
    journal.close();
    journal = openJournal(path);
    journal.hear("corridor", { screen: "a", page: "old", levels: levels(NOW + 70_000, 5), plays: [] });
    expect(ends()).toEqual([null, null]);
    const begun = play("new-1", NOW + 101_000, null);
    journal.hear("corridor", { screen: "a", page: "new", levels: levels(NOW + 100_000, 2), plays: [begun] });
    expect(ends()).toEqual([formatInstant(NOW + 75_000), null, null]);
    // One of whose page nothing else was told was heard for no time at all.
    journal.hear("lobby", { screen: "c", page: "mute", levels: [], plays: [play("mute-1", NOW, null)] });
    journal.hear("lobby", { screen: "c", page: "loud", levels: levels(NOW + DAY, 1), plays: [] });
    expect(journal.plays("lobby", NOW - 1, NOW + DAY).map(({ endedAt }) => endedAt)).toEqual([formatInstant(NOW)]);
    journal.close();
  });

  test("in memory leaves nothing behind", () => {
    const journal = openJournal(null);
    journal.hear("corridor", { screen: "a", page: "p", levels: levels(NOW, 10), plays: [] });
    expect(journal.minutes("corridor", NOW, NOW + DAY)).toHaveLength(1);
    journal.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("forgets the days that are too many, and nothing to a clock that woke in the wrong year", () => {
    const days = Array.from({ length: 40 }, (_, day) => NOW + day * DAY);
    const journal = openJournal(path);
    for (const day of days)
      journal.hear("corridor", { screen: "a", page: "p", levels: levels(day, 1), plays: [play(`p-${day}`, day, day + 1)] });
    journal.hear("corridor", { screen: "a", page: "p", levels: levels(NOW + 3_650 * DAY, 1), plays: [] });
    journal.close();
    // Days are looked through when the first is told after a start.
    const again = openJournal(path);
    again.hear("corridor", { screen: "a", page: "p", levels: [], plays: [] });
    expect(again.minutes("corridor", 0, NOW + 4_000 * DAY).map(({ at }) => at)).toEqual([...days.slice(-34), NOW + 3_650 * DAY]);
    expect(again.plays("corridor", NOW, NOW + 41 * DAY).length).toBeGreaterThan(0);
    again.close();
  });

  test("takes less than a hundred and twenty bytes for a minute of a screen", () => {
    const size = (): number => statSync(path).size;
    openJournal(path).close();
    const empty = size();
    const journal = openJournal(path);
    for (const screen of ["corridor-1", "corridor-2"])
      for (let minute = 0; minute < 1440; minute += 10)
        journal.hear("corridor", { screen, page: "p", levels: levels(NOW + 60_000 * minute, 600), plays: [] });
    journal.close();
    expect((size() - empty) / (2 * 1440)).toBeLessThan(120);
  });

  test("never throws where the disk refuses, says so, and says no more once it takes again", () => {
    const journal = openJournal(path);
    const other = new Database(path);
    other.exec("BEGIN EXCLUSIVE");
    journal.hear("corridor", { screen: "a", page: "p", levels: [], plays: [play("p-1", NOW, null)] });
    expect(journal.faults().map(({ code }) => code)).toEqual(["journal-unwritable"]);
    other.exec("COMMIT");
    other.close();
    journal.hear("corridor", { screen: "a", page: "p", levels: [], plays: [play("p-2", NOW, null)] });
    expect(journal.faults()).toEqual([]);
    journal.close();
  }, 30_000);

  test("that is damaged is put aside, and a new one begun", () => {
    writeFileSync(path, "this is no database, and has been none for a while".repeat(100));
    const journal = openJournal(path);
    expect(journal.faults().map(({ code }) => code)).toEqual(["journal-recovered"]);
    journal.hear("corridor", { screen: "a", page: "p", levels: levels(NOW, 1), plays: [] });
    expect(journal.minutes("corridor", NOW, NOW + DAY)).toHaveLength(1);
    journal.close();
    expect(readdirSync(folder).filter((name) => name.includes(".bad-"))).toHaveLength(1);
  });

  test("of the version before goes on: its lines stay, and what is new is added", () => {
    const old = new Database(path);
    old.exec(
      "CREATE TABLE entry (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL) STRICT",
    );
    old.prepare("INSERT INTO entry (at, kind, subject, detail) VALUES (?, 'audit', 'x', '{}')").run(NOW);
    old.close();
    const journal = openJournal(path);
    journal.hear("corridor", { screen: "a", page: "p", levels: levels(NOW, 1), plays: [] });
    expect(journal.faults()).toEqual([]);
    journal.close();
    const read = new Database(path);
    expect(read.prepare("SELECT count(*) AS lines FROM entry").get()).toEqual({ lines: 1 });
    read.close();
  });
});
