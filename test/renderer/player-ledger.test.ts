import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Heard, type Play } from "../../electron/contract/heard.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import { openLedger, type Piece } from "../../renderer/player/ledger.ts";
import { playMemory } from "../../renderer/player/ledger-memory.ts";

const START = Date.parse("2026-06-15T10:00:00Z");

const play = (id: string, at = START): Omit<Play, "endedAt"> => ({
  id,
  sound: "flat-six-idle",
  bus: "ambience",
  playlist: "purr",
  startedAt: formatInstant(at),
  positionSeconds: 0,
});

/** What a controller that takes each piece has been told: plays by their last word, seconds with how often each came. */
function received(pieces: readonly Piece[]): { plays: Map<string, string | null>; seconds: Map<string, number> } {
  const plays = new Map<string, string | null>();
  const seconds = new Map<string, number>();
  for (const piece of pieces) {
    for (const { id, endedAt } of piece.plays) plays.set(id, endedAt);
    for (const { at } of piece.levels) seconds.set(at, (seconds.get(at) ?? 0) + 1);
  }
  return { plays, seconds };
}

function tellAll(ledger: ReturnType<typeof openLedger>): Piece[] {
  const pieces: Piece[] = [];
  for (let piece = ledger.next(); piece !== null; piece = ledger.next()) {
    pieces.push(piece);
    ledger.told(piece);
  }
  return pieces;
}

describe("what a player has heard", () => {
  test("is told once, each second and each play, however long the controller was away and whatever was lost on the way", () => {
    const event = fc.oneof(
      fc.constant("second" as const),
      fc.constant("begin" as const),
      fc.constant("end" as const),
      fc.constant("told" as const),
      fc.constant("lost" as const),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 300 }), (events) => {
        const ledger = openLedger([]);
        const arrived: Piece[] = [];
        const open: string[] = [];
        const all: string[] = [];
        let seconds = 0;
        for (const [index, what] of events.entries()) {
          if (what === "second") ledger.second(START + 1000 * seconds++, -40);
          if (what === "begin") {
            const id = `p-${index}`;
            ledger.began(play(id));
            open.push(id);
            all.push(id);
          }
          if (what === "end") ledger.ended(open.shift() ?? "nobody", START + 60_000);
          const piece = ledger.next();
          if (piece === null) continue;
          // Something may change while a piece is on its way; a lost one is never acknowledged.
          if (what === "told") {
            arrived.push(piece);
            ledger.told(piece);
          }
        }
        arrived.push(...tellAll(ledger));
        const { plays, seconds: told } = received(arrived);
        expect([...plays.keys()].toSorted()).toEqual(all.toSorted());
        expect(all.filter((id) => plays.get(id) === null)).toEqual(all.filter((id) => open.includes(id)));
        expect([...told.values()]).toEqual(Array.from({ length: seconds }, () => 1));
        expect(ledger.plays().map(({ id }) => id)).toEqual(open);
      }),
    );
  });

  test("keeps an end that comes while its beginning is on the way", () => {
    const ledger = openLedger([]);
    ledger.began(play("a"));
    const first = ledger.next();
    ledger.ended("a", START + 5_000);
    if (first !== null) ledger.told(first);
    expect(ledger.next()?.plays).toEqual([{ ...play("a"), endedAt: "2026-06-15T10:00:05Z" }]);
  });

  test("goes in pieces that the contract takes, the oldest first", () => {
    const ledger = openLedger([]);
    for (let second = 0; second < 1_500; second += 1) ledger.second(START + 1000 * second, -40.04);
    for (let count = 0; count < 450; count += 1) ledger.began(play(`p-${count}`));
    const pieces = tellAll(ledger);
    expect(pieces.map(({ levels, plays }) => [levels.length, plays.length])).toEqual([
      [600, 200],
      [600, 200],
      [300, 50],
    ]);
    for (const piece of pieces) expect(Heard.safeParse({ screen: "corridor", page: "p", ...piece }).success).toBe(true);
    expect(pieces[0]?.levels[0]).toEqual({ at: "2026-06-15T10:00:00Z", levelDbfs: -40 });
  });

  test("is bounded: the last two hours of levels, and plays of the last day", () => {
    const ledger = openLedger([]);
    ledger.began(play("old"));
    ledger.ended("old", START + 1000);
    ledger.began(play("long"));
    for (let second = 0; second < 100_000; second += 1) ledger.second(START + 1000 * second, -40);
    expect(ledger.plays().map(({ id }) => id)).toEqual(["long"]);
    const levels = tellAll(ledger).flatMap((piece) => piece.levels);
    expect([levels.length, levels.at(0)?.at]).toEqual([7_200, formatInstant(START + 1000 * 92_800)]);
  });

  test("is told once more when the controller was away, since it may not have had time to write it down", () => {
    const ledger = openLedger([]);
    for (let second = 0; second < 60; second += 1) ledger.second(START + 1000 * second, -40);
    ledger.began(play("a"));
    ledger.began(play("b"));
    ledger.ended("a", START + 1000);
    const before = tellAll(ledger);
    ledger.ended("b", START + 2000);
    ledger.second(START + 60_000, -50);
    ledger.tellAgain();
    const again = tellAll(ledger);
    expect(again.flatMap(({ levels }) => levels.map(({ at }) => at))).toEqual(
      Array.from({ length: 31 }, (_, index) => formatInstant(START + 1000 * (30 + index))),
    );
    const ends = received([...before, ...again]).plays;
    expect([ends.get("a"), ends.get("b")]).toEqual([formatInstant(START + 1000), formatInstant(START + 2000)]);
    expect([...received(again).plays.keys()].toSorted()).toEqual(["a", "b"]);
    expect([ledger.next(), ledger.plays()]).toEqual([null, []]);
  });

  test("never ends before it began, and ends once", () => {
    const ledger = openLedger([]);
    ledger.began(play("a", START + 9_000));
    ledger.ended("a", START);
    ledger.ended("a", START + 60_000);
    expect(ledger.next()?.plays[0]?.endedAt).toBe(formatInstant(START + 9_000));
  });
});

describe("what a page leaves behind", () => {
  function storage(): Storage {
    const held = new Map<string, string>();
    return {
      get length() {
        return held.size;
      },
      clear: () => held.clear(),
      getItem: (key) => held.get(key) ?? null,
      key: (index) => [...held.keys()][index] ?? null,
      removeItem: (key) => void held.delete(key),
      setItem: (key, value) => void held.set(key, value),
    };
  }

  test("is told by the next one; what sounded then has ended when the page was seen last", () => {
    const held = storage();
    playMemory(held, "corridor").keep([{ ...play("a"), endedAt: null }], "2026-06-15T10:07:00Z");
    const left = playMemory(held, "corridor").recall();
    expect(left).toEqual([{ ...play("a"), endedAt: "2026-06-15T10:07:00Z" }]);
    expect(openLedger(left).next()?.plays).toEqual(left);
  });

  test("is each screen's own, nothing where all was told, and nothing where it cannot be read", () => {
    const held = storage();
    const memory = playMemory(held, "corridor");
    memory.keep([{ ...play("a"), endedAt: null }], "2026-06-15T10:07:00Z");
    expect(playMemory(held, "lobby").recall()).toEqual([]);
    memory.keep([], "2026-06-15T10:08:00Z");
    expect([memory.recall(), held.length]).toEqual([[], 0]);
    held.setItem("ronron-plays-corridor", '{"plays":');
    expect([memory.recall(), held.length]).toEqual([[], 0]);
  });
});
