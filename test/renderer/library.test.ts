/** What the page of sounds works out by itself: ids, levels told before they are set, the list of what comes in. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Plan } from "../../electron/contract/plan.ts";
import type { Draft, Recording } from "../../electron/contract/recording.ts";
import { Id } from "../../electron/contract/words.ts";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { decimalText, lengthText } from "../../renderer/console/library/figures.ts";
import { type Item, changed } from "../../renderer/console/library/import-list.ts";
import { KINDS, levelled, likelyKind, tooManyMegabytes } from "../../renderer/console/library/level.ts";
import { licenceOf, licenceText, retitled } from "../../renderer/console/library/card-text.ts";
import { partOf, playedIn, takenBack } from "../../renderer/console/library/play-in.ts";
import { outlinePath } from "../../renderer/console/library/outline.ts";
import { soundIdOf, titleOf } from "../../renderer/console/library/sound-id.ts";
import { soundsWords } from "../../renderer/console/words/sounds/words.ts";

const draft: Draft = {
  type: "WAV",
  sampleRate: 48_000,
  channels: 2,
  durationSeconds: 30,
  loudnessLufs: -18,
  momentaryLufs: -15,
  peakDbtp: -2,
  title: null,
  copyright: null,
  waveform: [[-10, 10]],
  seam: null,
  suggestion: null,
};

describe("the id of a sound", () => {
  test("comes from its title, in letters that every plan can write", () => {
    expect(soundIdOf("Grüner Käfer, 2. Anlauf!", new Set())).toBe("gruner-kafer-2-anlauf");
    expect(soundIdOf("Straße", new Set())).toBe("strasse");
    expect(soundIdOf("صوت", new Set())).toBe("recording");
  });
  test("is always an id, and never one that is taken", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.nat(5), (title, count) => {
        const taken = new Set<string>();
        for (let n = 0; n <= count; n++) {
          const id = soundIdOf(title, taken);
          expect(Id.safeParse(id).success).toBe(true);
          expect(taken.has(id)).toBe(false);
          taken.add(id);
        }
      }),
    );
  });
  test("a title is the file's name without its ending and its underscores", () => {
    expect(titleOf("Boxer_idle  02.WAV")).toBe("Boxer idle 02");
    expect(titleOf("no ending")).toBe("no ending");
  });
});

describe("the level that a recording will have", () => {
  test("is that of the house, and less where its peaks would be too high", () => {
    expect(levelled(draft, "loop")).toEqual({ target: -23, decibels: -5 });
    expect(levelled(draft, "one-shot")).toEqual({ target: -20, decibels: -5 });
    expect(levelled({ ...draft, loudnessLufs: -40, peakDbtp: -10 }, "bed")).toEqual({ target: -33, decibels: 7 });
  });
  test("what is long is most likely a loop, and one that no zone has the memory for is told", () => {
    expect(likelyKind(draft)).toBe("loop");
    expect(likelyKind({ ...draft, durationSeconds: 3 })).toBe("one-shot");
    expect(tooManyMegabytes(300)).toBeNull();
    expect(tooManyMegabytes(600)).toBe(230);
  });
});

describe("the list of what comes in", () => {
  const item: Item = { key: "file-1", id: null, name: "a.wav", phase: { kind: "waiting" } };
  const hear = (list: readonly Item[], recording: Recording) => changed(list, { kind: "hear", key: "file-1", recording });

  test("follows a recording from its file to the end", () => {
    const id = "r-1";
    let list = changed([], { kind: "add", item });
    list = changed(list, { kind: "add", item });
    expect(list).toEqual([item]);
    list = hear(list, { id, name: "a.wav", state: "decoding", part: 0.5 });
    expect(list[0]).toMatchObject({ id, phase: { kind: "decoding", part: 0.5 } });
    list = hear(list, { id, name: "a.wav", state: "ready", draft });
    list = hear(list, { id, name: "a.wav", state: "transcoding", part: 0.1 });
    // The form stays where it is while its recording is made a sound.
    expect(list[0]?.phase).toEqual({ kind: "transcoding", part: 0.1, draft });
    expect(hear(list, { id, name: "a.wav", state: "kept", sound: "a" })).toEqual([]);
  });
  test("says what a controller that came back no longer has, and leaves what waits or was refused as it is", () => {
    const waiting: Item = { ...item, id: "r-1", phase: { kind: "decoding", part: 0.5 } };
    const refused: Item = { ...item, key: "file-2", id: "r-2", phase: { kind: "refused", reason: "silent" } };
    const here: Item = { ...item, key: "file-3", id: "r-3", phase: { kind: "ready", draft } };
    const list = changed([item, waiting, refused, here], { kind: "lost", ids: new Set(["r-1", "r-2"]) });
    expect(list).toEqual([item, { ...waiting, phase: { kind: "refused", reason: "interrupted" } }, refused, here]);
  });
});

describe("a sound that is given to a playlist", () => {
  const plan = demonstrationPlan();
  const purr = (of: Plan | null) => of?.playlists.find(({ id }) => id === "purr");
  test("is one more track where it goes round, is heard over them where it passes, and any other kind is not given", () => {
    const looped = playedIn(plan, "purr", "ours", "track");
    expect(purr(looped)?.tracks).toEqual([
      ...(purr(plan)?.tracks ?? []),
      { sound: "ours", playSeconds: 180, weight: 1, gainDecibels: 0 },
    ]);
    const passing = playedIn(plan, "purr", "ours", "one-shot");
    expect(purr(passing)?.oneShots.at(-1)).toMatchObject({ sound: "ours", everySeconds: [180, 480] });
    for (const made of [looped, passing]) expect(Plan.safeParse(made).success).toBe(true);
    expect(KINDS.map(partOf)).toEqual(["track", "track", "one-shot", null, null]);
  });
  test("is given once, and to none that is gone", () => {
    const after = playedIn(plan, "purr", "ours", "track");
    if (after === null) throw new Error("it was to be given");
    expect(playedIn(after, "purr", "ours", "one-shot")).toBeNull();
    expect(playedIn(plan, "nothing", "ours", "track")).toBeNull();
  });
  test("is taken back without what others changed elsewhere, and not where they changed the same playlist", () => {
    const after = playedIn(plan, "purr", "ours", "track");
    if (after === null) throw new Error("it was to be given");
    const elsewhere = { ...after, rules: after.rules.slice(1) };
    expect(takenBack(elsewhere, plan, after, "purr")).toEqual({ ...plan, rules: plan.rules.slice(1) });
    const same = playedIn(after, "purr", "theirs", "track");
    expect(same === null ? undefined : takenBack(same, plan, after, "purr")).toBeNull();
  });
});

test("a card that is corrected keeps its titles in other languages and the licence that it had", () => {
  expect(retitled({ en: "Ours", fr: "Le nôtre" }, "fr", "À nous")).toEqual({ en: "Ours", fr: "À nous" });
  expect(retitled("Ours", "fr", "À nous")).toBe("À nous");
  for (const card of ["Own recording", "CC0 1.0", "CC BY-SA 4.0"]) expect(licenceText(licenceOf(card))).toBe(card);
});

test("figures are written as people read them", () => {
  expect([0, 7.4, 59.6, 150, 3725].map(lengthText)).toEqual(["0:00", "0:07", "1:00", "2:30", "1:02:05"]);
  expect(decimalText(-23, "en")).toBe("−23.0");
  expect(decimalText(-23.04, "fr")).toBe("−23,0");
  expect(decimalText(1.5, "ar")).toBe("1.5");
});

test("an outline closes on itself and fills its height", () => {
  const path = outlinePath([
    [-10, 20],
    [-40, 5],
  ]);
  expect(path).toBe("M0 -50.0L1 -12.5L1 100.0L0 25.0Z");
});

test("every language says the same things with the same values", () => {
  const values = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").toSorted();
  for (const words of Object.values(soundsWords)) {
    for (const [key, text] of Object.entries(words)) {
      const english = Object.entries(soundsWords.en).find(([name]) => name === key)?.[1] ?? "";
      expect([key, values(text)]).toEqual([key, values(english)]);
    }
  }
});
