import fc from "fast-check";
import { expect, test } from "vitest";
import { withinRoom } from "../../renderer/player/room.ts";

const MINUTE = 60;
const SOUNDS = new Map([
  ["idle", { durationSeconds: 36 }],
  ["bed", { durationSeconds: 3 * MINUTE }],
  ["mix", { durationSeconds: 4 * MINUTE }],
  ["set", { durationSeconds: 30 * MINUTE }],
]);

test("what comes is decoded ahead while there is room for it, the next one first", () => {
  expect([...withinRoom(["idle"], ["bed", "idle"], SOUNDS)]).toEqual(["idle", "bed"]);
  expect([...withinRoom(["bed"], ["mix", "idle"], SOUNDS)]).toEqual(["bed"]);
  expect([...withinRoom(["idle"], ["bed", "mix"], SOUNDS)]).toEqual(["idle", "bed"]);
});

test("what is due is held however long it is: late is better than silence", () => {
  expect([...withinRoom(["set"], ["idle"], SOUNDS)]).toEqual(["set"]);
  expect([...withinRoom(["gone"], ["idle"], SOUNDS)]).toEqual(["gone", "idle"]);
});

test("beside what is due nothing passes 150 MB", () => {
  const id = fc.constantFrom(...SOUNDS.keys());
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (due, coming) => {
      const held = withinRoom(due, coming, SOUNDS);
      const seconds = [...held].reduce((sum, each) => sum + (SOUNDS.get(each)?.durationSeconds ?? 0), 0);
      const more = [...held].some((each) => !due.includes(each));
      expect(due.every((each) => held.has(each))).toBe(true);
      if (more) expect(seconds * 384_000).toBeLessThanOrEqual(150e6);
    }),
  );
});
