import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Expected,
  FIRST_WATCH,
  judge,
  type Look,
  type Verdict,
  type Watch,
  watchAfterReload,
} from "../../renderer/player/watch.ts";

const SOUND: Expected = { kind: "sound", dbfs: -40 };
const UNSURE: Expected = { kind: "unsure" };
const SILENCE: Expected = { kind: "silence" };

/** Five looks a second, as a player looks; `at` gives what differs from one that sounds as it should. */
function watch(seconds: number, at: (second: number) => Partial<Look>, before: Watch = FIRST_WATCH): Verdict[] {
  const verdicts: Verdict[] = [];
  for (let look = 0; look < seconds * 5; look += 1) {
    const second = look / 5;
    const found = {
      at: second,
      contextState: "running",
      audioTime: second,
      everRan: true,
      levelDbfs: -40,
      expected: SOUND,
      ...at(second),
    };
    verdicts.push(judge(verdicts.at(-1)?.watch ?? before, found));
  }
  return verdicts;
}

const secondsOf = (verdicts: readonly Verdict[], holds: (verdict: Verdict) => boolean): number[] =>
  verdicts.flatMap((verdict, look) => (holds(verdict) ? [look / 5] : []));

const firstOf = (verdicts: readonly Verdict[], holds: (verdict: Verdict) => boolean): number | undefined =>
  secondsOf(verdicts, holds)[0];

describe("a player that watches itself", () => {
  test("has nothing to say while it sounds", () => {
    const verdicts = watch(60, () => ({}));
    expect(verdicts.slice(1).every(({ running }) => running)).toBe(true);
    expect(
      verdicts.some(({ silent, unasked, needsGesture, remedy }) => silent || unasked || needsGesture || remedy !== null),
    ).toBe(false);
  });

  test("calls a silence a fault after a second, builds its voices again, and loads its page after ten", () => {
    const verdicts = watch(12, () => ({ levelDbfs: -120 }));
    expect(secondsOf(verdicts, ({ remedy }) => remedy === "rebuild")).toEqual([1.2]);
    expect(firstOf(verdicts, ({ silent }) => silent)).toBe(1.2);
    expect(secondsOf(verdicts, ({ remedy }) => remedy === "reload")).toEqual([10]);
  });

  test("its fault stands while the voices it has built again come in, and until they are heard", () => {
    const verdicts = watch(9, (second) => ({
      levelDbfs: second < 7 ? -120 : -41,
      expected: second > 1.2 && second < 6 ? UNSURE : SOUND,
    }));
    const silent = secondsOf(verdicts, (verdict) => verdict.silent);
    expect([silent.at(0), silent.at(-1), silent.length]).toEqual([1.2, 6.8, 29]);
  });

  test("asks for its page to be loaded anew once a minute at most, and for its voices every half minute", () => {
    const verdicts = watch(150, () => ({ levelDbfs: -120 }));
    expect(secondsOf(verdicts, ({ remedy }) => remedy === "reload")).toEqual([10, 70, 130]);
    expect(secondsOf(verdicts, ({ remedy }) => remedy === "rebuild")).toEqual([1.2, 31.2, 61.2, 91.2, 121.2]);
  });

  test("a page that was loaded again because of silence keeps the fault until it is heard", () => {
    const loading = (second: number): Partial<Look> => (second < 3 ? { levelDbfs: null, expected: UNSURE } : { levelDbfs: -41 });
    expect(secondsOf(watch(5, loading, watchAfterReload(0)), ({ silent }) => silent).at(-1)).toBe(2.8);
    const still = watch(80, (second) => (second < 3 ? loading(second) : { levelDbfs: -120 }), watchAfterReload(0));
    expect(still.every(({ silent }) => silent)).toBe(true);
    expect(secondsOf(still, ({ remedy }) => remedy === "reload")).toEqual([60]);
  });

  test("does not call a silence a fault that is due, nor a sound that is meant to be faint, nor what it cannot tell", () => {
    const quiet = (levelDbfs: number | null, expected: Expected) => watch(30, () => ({ levelDbfs, expected }));
    for (const verdicts of [
      quiet(-120, SILENCE),
      quiet(-120, UNSURE),
      quiet(-84, { kind: "sound", dbfs: -83 }),
      quiet(null, SOUND),
    ])
      expect(verdicts.some(({ silent, remedy }) => silent || remedy !== null)).toBe(false);
  });

  test("asks for a touch when the browser has kept the sound locked for a moment, and never loads the page for that", () => {
    const verdicts = watch(30, () => ({ contextState: "suspended", audioTime: 0, everRan: false, levelDbfs: null }));
    expect(firstOf(verdicts, ({ needsGesture }) => needsGesture)).toBe(1.6);
    expect(verdicts.every(({ remedy }) => remedy === "resume")).toBe(true);
    expect(verdicts.some(({ silent }) => silent)).toBe(false);
  });

  test("a context that stops although it ran before is resumed, is a fault within four seconds, and then the page's turn", () => {
    const verdicts = watch(14, (second) => ({ contextState: "suspended", audioTime: 7, levelDbfs: null, at: second }));
    expect(secondsOf(verdicts, ({ remedy }) => remedy === "resume").slice(0, 3)).toEqual([0, 0.2, 0.4]);
    expect(firstOf(verdicts, ({ silent }) => silent)).toBeLessThan(4);
    expect(secondsOf(verdicts, ({ remedy }) => remedy === "reload")).toHaveLength(1);
    expect(secondsOf(verdicts, ({ needsGesture }) => needsGesture)).toEqual([]);
  });

  test("an audio clock that stands still is not running, whatever its context says; between two looks it may stand", () => {
    expect(
      firstOf(
        watch(4, () => ({ audioTime: 5 })),
        ({ running }) => !running,
      ),
    ).toBe(1.4);
    const blocks = watch(10, (second) => ({ audioTime: Math.floor(second * 2) }));
    expect(blocks.slice(1).every(({ running, silent }) => running && !silent)).toBe(true);
  });

  test("what is heard for ten seconds although nothing is due is a fault, too, until it is quiet", () => {
    const verdicts = watch(16, (second) => ({ expected: SILENCE, levelDbfs: second < 14 ? -50 : -90 }));
    const unasked = secondsOf(verdicts, (verdict) => verdict.unasked);
    expect([unasked.at(0), unasked.at(-1)]).toEqual([10, 13.8]);
  });

  test("a computer that slept has proven nothing about the time it slept", () => {
    const verdicts = [0, 0.2, 3_600, 3_600.2].reduce<Verdict[]>(
      (all, at) => [
        ...all,
        judge(all.at(-1)?.watch ?? FIRST_WATCH, {
          at,
          contextState: "running",
          audioTime: at,
          everRan: true,
          levelDbfs: -120,
          expected: SOUND,
        }),
      ],
      [],
    );
    expect(verdicts.some(({ silent }) => silent)).toBe(false);
  });

  test("whatever it finds, silence is a fault only where sound was due and none was heard", () => {
    const look = fc.record({
      contextState: fc.constantFrom("running", "running", "running", "suspended"),
      levelDbfs: fc.option(fc.double({ min: -120, max: 0, noNaN: true })),
      expected: fc.constantFrom<Expected>(SOUND, UNSURE, SILENCE),
    });
    fc.assert(
      fc.property(fc.array(look, { maxLength: 80 }), (looks) => {
        const verdicts = watch(looks.length / 5, (second) => looks[Math.round(second * 5)] ?? {});
        return verdicts.every(({ silent, watch: { silentSince } }, index) => {
          if (!silent || silentSince === null) return true;
          const since = looks.slice(Math.round(silentSince * 5), index + 1);
          const heard = since.some(
            ({ contextState, levelDbfs }) => contextState === "running" && levelDbfs !== null && levelDbfs > -70,
          );
          return (
            !since.some(({ expected }) => expected.kind === "silence") &&
            (!heard || since.some(({ contextState }) => contextState !== "running"))
          );
        });
      }),
    );
  });
});
