import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Explanation, ReasonLanguage } from "../../electron/contract/explanation.ts";
import type { Because } from "../../electron/contract/state.ts";
import { explain } from "../../electron/domain/explain.ts";
import type { Loss } from "../../electron/domain/loss.ts";
import { compile, desiredState, nextChangeOf } from "../../electron/domain/schedule.ts";
import { lossSentence, speechOf } from "../../electron/domain/words/speech.ts";
import { testAlmanac } from "../support/almanac.ts";
import { scene } from "./arbitrary.ts";
import { planOf } from "./house.ts";

const FIELDS = ["theme", "playlist", "volume", "accent"] as const;
const languages = fc.constantFrom(...ReasonLanguage.options);

/** Nothing a program left behind, no gap, whole sentences, and names that keep their direction to themselves. */
function expectWellSaid(text: string, language: ReasonLanguage): void {
  expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|[{}$"']|T\d\d:|\s\s|\s[.,]|,\./);
  expect(text).toMatch(/^\S.*\.$/);
  const count = (character: string): number => text.split(character).length - 1;
  expect(count("\u2068")).toBe(count("\u2069"));
  const quotes = { fr: "«\u00a0", en: "“", de: "„", es: "«", nl: "“", ar: "«\u2068" }[language];
  for (const other of ["“", "„", "«"].filter((quote) => !quotes.startsWith(quote))) {
    // German closes with what English opens with.
    if (language !== "de" || other !== "“") expect(text).not.toContain(other);
  }
  if (text.includes("«")) expect(count("«")).toBe(count(quotes));
}

const name = fc.stringMatching(/^[A-Za-zÀ-ÿ\u0620-\u064a0-9]{1,20}$/);
const winner: fc.Arbitrary<Because> = fc.record({
  kind: fc.constantFrom("rule", "override", "emergency", "cap"),
  id: fc.constant("the-id"),
  name: fc.option(name),
});
const priority = fc.integer({ min: -1000, max: 1000 });
const target = fc.constantFrom("venue", "group:indoor", "zone:lobby");
const percent = fc.integer({ min: 0, max: 100 });
const losses: Record<Loss["code"], fc.Arbitrary<Loss>> = {
  emergency: fc.record({ code: fc.constant("emergency"), winner }),
  override: fc.record({ code: fc.constant("override"), winner }),
  later: fc.record({ code: fc.constant("later"), winner }),
  priority: fc.record({ code: fc.constant("priority"), own: priority, winners: priority, winner }),
  target: fc.record({ code: fc.constant("target"), own: target, winners: target, winner }),
  order: fc.record({ code: fc.constant("order"), winner }),
  limited: fc.record({
    code: fc.constant("limited"),
    wanted: fc.oneof(percent, fc.record({ from: percent, to: percent })),
    limit: percent,
    byZone: fc.boolean(),
    winner,
  }),
};

/** What the sentence about a loss must not leave out. */
function told(loss: Loss): readonly string[] {
  const by = typeof loss.winner.name === "string" ? loss.winner.name : "the-id";
  switch (loss.code) {
    case "emergency":
      return [];
    case "override":
    case "later":
    case "order":
      return [by];
    case "priority":
      return [by, String(loss.own), String(loss.winners)];
    case "target":
      return [
        by,
        ...[loss.own, loss.winners].flatMap((one) => (one === "venue" ? [] : one === "zone:lobby" ? ["Lobby"] : ["indoor"])),
      ];
    case "limited":
      return [
        by,
        String(loss.limit),
        ...(typeof loss.wanted === "number" ? [loss.wanted] : [loss.wanted.from, loss.wanted.to]).map(String),
      ];
    default:
      return loss satisfies never;
  }
}

describe.each(ReasonLanguage.options)("in %s", (language) => {
  const speech = speechOf(planOf({}), language);

  it.each(Object.entries(losses))("a loss by %s is a whole sentence that names what decided", (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (loss) => {
        const sentence = lossSentence(loss, speech);
        expectWellSaid(sentence, language);
        for (const part of told(loss)) expect(sentence).toContain(part);
      }),
    );
  });
});

it("any house is explained in any language, as the state says and up to the next change", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(scene, languages, ({ plan, overrides, at }, language) => {
      const schedule = compile(plan, testAlmanac(plan.venue.timeZone), null);
      const explanation = Explanation.parse(explain(schedule, overrides, "lobby", at, language, { themes: [], sounds: [] }));
      const state = desiredState(schedule, overrides, at, language).zones.lobby;
      for (const field of FIELDS) {
        const { value, since, because, lost, sentence, next } = explanation[field];
        expect({ value, since, because, lost }).toEqual(state?.[field]);
        for (const text of [sentence, ...lost.map(({ why }) => why), ...(next === null ? [] : [next.sentence])]) {
          expectWellSaid(text, language);
        }
        const change = nextChangeOf(schedule, overrides, "lobby", field, at);
        expect(next === null ? null : Date.parse(next.at)).toBe(change);
        if (change === null || next === null) continue;
        const then = desiredState(schedule, overrides, change, null).zones.lobby?.[field];
        expect({ value: next.value, because: next.because }).toEqual({ value: then?.value, because: then?.because });
        expect(next.value).not.toEqual(value);
      }
    }),
    { numRuns: 150 },
  );
});
