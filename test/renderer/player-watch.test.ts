import { describe, expect, test } from "vitest";
import { FIRST_WATCH, judge, type Look, type Verdict } from "../../renderer/player/watch.ts";

/** Looks once a second; `at` gives what differs from a player that sounds as it should. */
function watch(seconds: number, at: (second: number) => Partial<Look>): Verdict[] {
  const verdicts: Verdict[] = [];
  for (let second = 0; second < seconds; second += 1) {
    const look = {
      at: second,
      contextState: "running",
      audioTime: second,
      everRan: true,
      levelDbfs: -40,
      expectedDbfs: -40,
      ...at(second),
    };
    verdicts.push(judge(verdicts.at(-1)?.watch ?? FIRST_WATCH, look));
  }
  return verdicts;
}

const secondsOf = (verdicts: readonly Verdict[], holds: (verdict: Verdict) => boolean): number[] =>
  verdicts.flatMap((verdict, second) => (holds(verdict) ? [second] : []));

describe("a player that watches itself", () => {
  test("has nothing to say while it sounds", () => {
    expect(
      watch(60, () => ({})).every(
        (verdict) => verdict.running && !verdict.silent && !verdict.needsGesture && verdict.remedy === null,
      ),
    ).toBe(true);
  });

  test("builds its voices again after three seconds of silence, and calls it a fault after six", () => {
    const verdicts = watch(10, () => ({ levelDbfs: -120 }));
    expect(secondsOf(verdicts, ({ remedy }) => remedy === "rebuild")).toEqual([3]);
    expect(secondsOf(verdicts, ({ silent }) => silent)).toEqual([6, 7, 8, 9]);
  });

  test("tries again only every half minute", () => {
    expect(
      secondsOf(
        watch(70, () => ({ levelDbfs: -120 })),
        ({ remedy }) => remedy === "rebuild",
      ),
    ).toEqual([3, 33, 63]);
  });

  test("takes back the fault as soon as it sounds", () => {
    expect(
      secondsOf(
        watch(12, (second) => ({ levelDbfs: second < 8 ? -120 : -41 })),
        ({ silent }) => silent,
      ),
    ).toEqual([6, 7]);
  });

  test("does not call a silence a fault that is due, nor a sound that is meant to be faint", () => {
    expect(watch(20, () => ({ levelDbfs: -120, expectedDbfs: null })).some(({ silent }) => silent)).toBe(false);
    expect(watch(20, () => ({ levelDbfs: -84, expectedDbfs: -83 })).some(({ silent }) => silent)).toBe(false);
  });

  test("asks for a touch when the browser has kept the sound locked for a moment", () => {
    const verdicts = watch(5, () => ({
      contextState: "suspended",
      audioTime: 0,
      everRan: false,
      levelDbfs: -120,
      expectedDbfs: null,
    }));
    expect(secondsOf(verdicts, ({ needsGesture }) => needsGesture)).toEqual([2, 3, 4]);
    expect(verdicts.every(({ remedy, running }) => remedy === "resume" && !running)).toBe(true);
  });

  test("a context that stops although it ran before is resumed, and is a fault while sound is due", () => {
    const verdicts = watch(9, () => ({ contextState: "suspended", audioTime: 7, levelDbfs: -120 }));
    expect(secondsOf(verdicts, ({ remedy }) => remedy === "resume")).toHaveLength(9);
    expect(secondsOf(verdicts, ({ silent }) => silent)).toEqual([6, 7, 8]);
    expect(secondsOf(verdicts, ({ needsGesture }) => needsGesture)).toEqual([]);
  });

  test("an audio clock that stands still is not running, whatever its context says", () => {
    expect(watch(3, () => ({ audioTime: 5 })).map(({ running }) => running)).toEqual([true, false, false]);
  });
});
