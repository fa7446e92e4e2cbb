/** What must hold between a plan and another that differs from it in one thing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rule } from "../../electron/contract/plan.ts";
import type { Plan } from "../../electron/contract/plan.ts";
import { volumeAt } from "../../electron/domain/ramp.ts";
import { compile, desiredState, timeline } from "../../electron/domain/schedule.ts";
import type { Schedule } from "../../electron/domain/schedule.ts";
import { wildAlmanac } from "../support/almanac.ts";
import { daysAround, percent, ruleAround, runs, scene, settings } from "./arbitrary.ts";
import type { Scene } from "./arbitrary.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Against hanging only: alone none of these takes longer than a few seconds, unless RONRON_DEPTH says so. */
const SECONDS = 600_000;

const fresh = (plan: Plan): Schedule => compile(plan, wildAlmanac(plan.venue.timeZone), null);

/** The lobby's values around the scene, without their reasons. */
function valuesAround(plan: Plan, { overrides, around }: Scene): unknown {
  return timeline(fresh(plan), overrides, "lobby", around - 1.5 * DAY, around + 1.5 * DAY);
}

const steady = (set: Rule["set"]): Rule["set"] => (typeof set.volume === "object" ? { ...set, volume: 30 } : set);
const written = (minutes: number): string => {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};
/** Three times of one day, in order; the clocks mostly change between the first and the last. */
const threeTimes = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 200 })), { minLength: 3, maxLength: 3 })
  .map((minutes) => minutes.toSorted((a, b) => a - b));

const ruleFrom = (id: string, rule: Partial<Rule>): Rule => ({
  id,
  enabled: true,
  targets: ["venue"],
  priority: 1,
  days: {},
  window: { from: "00:00", to: "24:00" },
  set: { theme: "summer" },
  ...rule,
});

describe("rules among themselves", () => {
  it(
    "the order of rules that never hold together does not matter",
    () => {
      const parts = scene.chain((found) =>
        fc.tuple(fc.constant(found), daysAround(found.around, []), threeTimes, fc.tuple(settings, settings, settings)),
      );
      const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
      fc.assert(
        fc.property(parts, fc.nat(7), order, order, ([found, days, [a = 0, b = 1, c = 2], sets], index, one, other) => {
          // From a to b, from b to c, and through the night from c to a.
          const windows = [
            [a, b],
            [b, c],
            [c, a],
          ];
          const rules = windows.map(([from = 0, to = 0], i) =>
            ruleFrom(`part-${i}`, { days, window: { from: written(from), to: written(to) }, set: sets[i] ?? {} }),
          );
          const [first, second] = [one, other].map((numbers) => {
            const parts_ = numbers.flatMap((number) => rules.slice(number, number + 1));
            return valuesAround({ ...found.plan, rules: found.plan.rules.toSpliced(index, 0, ...parts_) }, found);
          });
          expect(second).toEqual(first);
        }),
        runs(60),
      );
    },
    SECONDS,
  );

  it(
    "a rule from a to c is the same as one from a to b and one from b to c, on the nights of the clocks as well",
    () => {
      const parts = scene.chain((found) => fc.tuple(fc.constant(found), daysAround(found.around, []), threeTimes, settings));
      fc.assert(
        fc.property(parts, fc.boolean(), fc.nat(7), ([found, days, [low = 0, middle = 1, high = 2], set], overnight, index) => {
          // Overnight the window ends on the next date, at or before its start.
          const [a, b, c] = overnight ? [middle, high, low] : [low, middle, high];
          const rule = (id: string, from: number, to: number): Rule =>
            ruleFrom(id, { days, window: { from: written(from), to: written(to) }, set: steady(set) });
          const { rules } = found.plan;
          const whole = rules.toSpliced(index, 0, rule("whole", a, c));
          const halves = rules.toSpliced(index, 0, rule("first", a, b), rule("second", b, c));
          expect(valuesAround({ ...found.plan, rules: halves }, found)).toEqual(
            valuesAround({ ...found.plan, rules: whole }, found),
          );
        }),
        runs(100),
      );
    },
    SECONDS,
  );

  it(
    "a rule for one field alters no other: neither value, since, nor reason",
    () => {
      const parts = scene.chain((found) => fc.tuple(fc.constant(found), ruleAround(found.around, [])));
      const one = fc.constantFrom("theme", "playlist", "volume", "accent");
      fc.assert(
        fc.property(parts, one, fc.nat(7), ([found, rule], field, index) => {
          const { plan, overrides, at } = found;
          const set = {
            theme: { theme: "summer" },
            playlist: { playlist: "race" },
            volume: { volume: 15 },
            accent: { accent: "bells" },
          }[field];
          const more = Rule.parse({ ...rule, id: "more", set });
          const before = desiredState(fresh(plan), overrides, at, "en");
          const after = desiredState(fresh({ ...plan, rules: plan.rules.toSpliced(index, 0, more) }), overrides, at, "en");
          for (const id of ["lobby", "terrace"]) {
            const { [field]: _, ...others } = before.zones[id] ?? {};
            expect(after.zones[id]).toMatchObject(others);
          }
        }),
        runs(100),
      );
    },
    SECONDS,
  );

  it(
    "a higher cap or a higher maximum of the zone never lowers a volume",
    () => {
      fc.assert(
        fc.property(scene, fc.nat(1), percent, (found, index, more) => {
          const { plan, overrides, around } = found;
          const higher = (volume: number): number => Math.min(100, volume + more);
          const raised = {
            ...plan,
            caps: plan.caps.map((cap, i) => (i === index ? { ...cap, maximumVolume: higher(cap.maximumVolume) } : cap)),
            zones: plan.zones.map((zone) =>
              plan.caps.length > 0 ? zone : { ...zone, maximumVolume: higher(zone.maximumVolume) },
            ),
          };
          const [low = [], high = []] = [plan, raised].map((each) =>
            timeline(fresh(each), overrides, "lobby", around - 2 * DAY, around + 2 * DAY).map(({ from, to, volume }) => ({
              volume,
              from: Date.parse(from),
              to: Date.parse(to),
            })),
          );
          for (const { from, to, volume } of high) {
            for (const at of [from, Math.floor((from + to) / 2), to - 1]) {
              const before = low.find((segment) => segment.from <= at && at < segment.to)?.volume ?? 0;
              // Where a ramp meets a limit, its bend is rounded to a millisecond.
              expect(volumeAt(volume, at)).toBeGreaterThanOrEqual(volumeAt(before, at) - 0.01);
            }
          }
        }),
        runs(60),
      );
    },
    SECONDS,
  );
});
