import { describe, expect, it } from "vitest";
import { formatInstant, parseInstant } from "../../electron/contract/words.ts";
import { compile, desiredState, timeline } from "../../electron/domain/schedule.ts";
import { dayOf, firstReach } from "../../electron/domain/time.ts";
import { testAlmanac } from "../support/almanac.ts";
import { CASE_THEME, layerCasePlan, layerCases, scheduleCasePlan, scheduleCases } from "../support/vectors.ts";

describe("a rule holds exactly when the worked example says", () => {
  it.each(scheduleCases())("$id", (example) => {
    const almanac = testAlmanac(example.timeZone);
    const schedule = compile(scheduleCasePlan(example), almanac, null);
    const from = firstReach(almanac, dayOf(example.fromLocalDate), 0);
    const to = firstReach(almanac, dayOf(example.toLocalDate), 0);
    const active = timeline(schedule, [], "hall", from, to)
      .filter(({ theme }) => theme === CASE_THEME)
      .map((segment) => ({ from: segment.from, to: segment.to }));
    expect(active).toEqual(
      example.active.map((span) => ({ from: formatInstant(parseInstant(span.from)), to: formatInstant(parseInstant(span.to)) })),
    );
  });
});

describe("layers give the values and reasons of the worked example", () => {
  it.each(layerCases())("$id", (example) => {
    const { plan, overrides } = layerCasePlan(example);
    const schedule = compile(plan, testAlmanac(plan.venue.timeZone), null);
    const answers = example.checks.map((check) => {
      const state = desiredState(schedule, overrides, parseInstant(check.at), "en").zones[check.zone];
      const values = {
        theme: state?.theme.value,
        playlist: state?.playlist.value,
        volume: state?.volume.value,
        accent: state?.accent.value,
      };
      const reasons: Record<string, string | null | undefined> = {
        theme: state?.theme.because.id,
        playlist: state?.playlist.because.id,
        volume: state?.volume.because.id,
      };
      return {
        expect: Object.fromEntries(Object.entries(values).filter(([field]) => field in check.expect)),
        because: Object.fromEntries(Object.entries(reasons).filter(([field]) => field in (check.because ?? {}))),
      };
    });
    expect(answers).toEqual(example.checks.map((check) => ({ expect: check.expect, because: check.because ?? {} })));
  });
});

it("all of them are asked", () => {
  expect([scheduleCases().length, layerCases().flatMap(({ checks }) => checks).length]).toEqual([22, 16]);
});
