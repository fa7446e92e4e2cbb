import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Opinion } from "../../electron/contract/opinion.ts";
import { formatInstant } from "../../electron/contract/words.ts";
import { openOutbox } from "../../renderer/kiosk/views/opinion/outbox.ts";
import { storageOf } from "../support/storage.ts";

const NOON = Date.parse("2026-10-16T10:00:00Z");

function opinion(second: number, line: string | null = null): Opinion {
  const at = formatInstant(NOON + second * 1000);
  return { id: crypto.randomUUID(), screen: "lobby-1", at, face: "happy", reasons: [], line, wish: null, language: "fr" };
}

describe("the outbox of a kiosk", () => {
  test("holds an opinion until it is answered, through a reload, the oldest first", () => {
    const storage = storageOf();
    const [first, second] = [opinion(1), opinion(2, "Merci")];
    openOutbox(storage).put(second);
    openOutbox(storage).put(first);
    const reloaded = openOutbox(storage);
    expect(reloaded.waiting()).toEqual([first, second]);
    reloaded.sent(first.id);
    expect(openOutbox(storage).waiting()).toEqual([second]);
  });

  test("of two pages on one machine is the same, whatever either does", () => {
    const storage = storageOf();
    const [one, other] = [openOutbox(storage), openOutbox(storage)];
    const [mine, theirs] = [opinion(1), opinion(2)];
    one.put(mine);
    other.put(theirs);
    one.sent(theirs.id);
    expect(other.waiting()).toEqual([mine]);
  });

  test("puts a damaged one aside, and loses no other by it", () => {
    const storage = storageOf();
    const well = opinion(1);
    const box = openOutbox(storage);
    box.put(well);
    storage.setItem("ronron-opinion:broken", '{"id":');
    storage.setItem("somebody-else", "x");
    expect(box.waiting()).toEqual([well]);
    expect(box.countRefused()).toBe(1);
    expect(storage.getItem("somebody-else")).toBe("x");
  });

  test("puts aside what is refused, and tries it once more from the next page", () => {
    const storage = storageOf();
    const refused = opinion(1);
    const box = openOutbox(storage);
    box.put(refused);
    box.refused(refused.id);
    expect([box.waiting(), box.countRefused()]).toEqual([[], 1]);
    const next = openOutbox(storage);
    expect([next.waiting(), next.countRefused()]).toEqual([[refused], 0]);
  });

  test("gives up the oldest lines where there are too many, and no opinion", () => {
    const storage = storageOf();
    for (let second = 0; second < 1_995; second += 1) {
      const early = opinion(second, "Quel son");
      storage.setItem(`ronron-opinion:${early.id}`, JSON.stringify(early));
    }
    const box = openOutbox(storage);
    for (let second = 1_995; second < 2_005; second += 1) box.put(opinion(second, "Quel son"));
    const lines = box.waiting().map(({ line }) => line);
    expect(lines).toHaveLength(2_005);
    expect(lines.filter((line) => line === "…")).toHaveLength(5);
    expect(lines.slice(0, 6)).toEqual(["…", "…", "…", "…", "…", "Quel son"]);
  });

  test("keeps each opinion in a storage of any size, and those that do not fit for as long as the page lives", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000 }),
        fc.array(fc.string({ maxLength: 280 }), { maxLength: 12 }),
        (most, lines) => {
          const box = openOutbox(storageOf(most));
          const given = lines.map((line, second) => opinion(second, line.trim() === "" ? null : line.trim()));
          for (const each of given) box.put(each);
          expect(box.waiting().map(({ id, face }) => [id, face])).toEqual(given.map(({ id, face }) => [id, face]));
        },
      ),
    );
  });
});
