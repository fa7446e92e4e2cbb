/** One engine, however it is asked: again, in any order, or after another plan. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Override } from "../../electron/contract/command.ts";
import type { Plan } from "../../electron/contract/plan.ts";
import { compile, desiredState, nextChange, opening, timeline } from "../../electron/domain/schedule.ts";
import type { Schedule } from "../../electron/domain/schedule.ts";
import { wildAlmanac } from "../support/almanac.ts";
import { place, planIn, runs, scene } from "./arbitrary.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Against hanging only: alone none of these takes longer than a few seconds, unless RONRON_DEPTH says so. */
const SECONDS = 600_000;

const fresh = (plan: Plan): Schedule => compile(plan, wildAlmanac(plan.venue.timeZone), null);

type Question = readonly [kind: "state" | "next" | "timeline" | "opening" | "losers", minutes: number, withOverrides: boolean];
const question: fc.Arbitrary<Question> = fc.tuple(
  fc.constantFrom("state", "next", "timeline", "opening", "losers"),
  fc.oneof(fc.integer({ min: -3 * 1440, max: 3 * 1440 }), fc.integer({ min: -400 * 1440, max: 400 * 1440 })),
  fc.boolean(),
);

function ask(
  schedule: Schedule,
  overrides: readonly Override[],
  around: number,
  [kind, minutes, withOverrides]: Question,
): unknown {
  const at = around + minutes * MINUTE;
  const lying = withOverrides ? overrides : [];
  switch (kind) {
    case "state":
      return desiredState(schedule, lying, at, null);
    case "losers":
      return desiredState(schedule, lying, at, "en");
    case "next":
      return nextChange(schedule, lying, at);
    case "timeline":
      return schedule.plan.zones.map(({ id }) => timeline(schedule, lying, id, at, at + 3 * DAY));
    case "opening":
      return opening(schedule, at);
    default:
      return kind satisfies never;
  }
}

it(
  "one that was asked many things answers as a fresh one",
  () => {
    fc.assert(
      fc.property(scene, fc.array(question, { minLength: 2, maxLength: 8 }), ({ plan, overrides, around }, questions) => {
        const asked = fresh(plan);
        for (const each of questions)
          expect(ask(asked, overrides, around, each)).toEqual(ask(fresh(plan), overrides, around, each));
      }),
      runs(40),
    );
  },
  SECONDS,
);

/** A plan, and others that someone made of it: each edit replaces parts by those of a second plan. */
const edited = place.chain((found) =>
  fc.record({
    around: fc.constant(found.around),
    first: planIn(found),
    second: planIn(found),
    elsewhere: fc.option(
      place.map(({ timeZone }) => timeZone),
      { freq: 8 },
    ),
    edits: fc.array(
      fc.tuple(
        fc.constantFrom("change", "insert", "remove", "move", "disable", "caps", "periods", "opening", "zones", "zone"),
        fc.nat(7),
        fc.nat(7),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);
type Edit = readonly [
  "change" | "insert" | "remove" | "move" | "disable" | "caps" | "periods" | "opening" | "zones" | "zone",
  number,
  number,
];

function edit(plan: Plan, other: Plan, [kind, index, to]: Edit): Plan {
  const { rules } = plan;
  const rule = other.rules[to];
  const brought = rule === undefined ? [] : [{ ...rule, id: `other-${to}` }];
  const mine = rules.filter(({ id }) => id !== `other-${to}`);
  switch (kind) {
    case "change":
      return { ...plan, rules: rules.map((each, i) => (i === index && rule !== undefined ? { ...rule, id: each.id } : each)) };
    case "insert":
      return { ...plan, rules: mine.toSpliced(index, 0, ...brought) };
    case "remove":
      return { ...plan, rules: rules.toSpliced(index, 1) };
    case "move":
      return { ...plan, rules: rules.toSpliced(index, 1).toSpliced(to, 0, ...rules.slice(index, index + 1)) };
    case "disable":
      return { ...plan, rules: rules.map((each, i) => (i === index ? { ...each, enabled: !each.enabled } : each)) };
    case "caps":
      return { ...plan, caps: other.caps };
    case "periods":
      return { ...plan, periods: other.periods };
    case "opening":
      return {
        ...plan,
        venue: { ...plan.venue, openingHours: other.venue.openingHours, openingExceptions: other.venue.openingExceptions },
      };
    case "zones":
      return { ...plan, zones: other.zones.toReversed() };
    case "zone":
      return {
        ...plan,
        zones: plan.zones.map((zone, i) =>
          i === index % 2 ? { ...zone, groups: zone.groups.length > 0 ? [] : ["indoor"] } : zone,
        ),
      };
    default:
      return kind satisfies never;
  }
}

it(
  "a plan compiled after another answers as one compiled by itself, whatever was asked before, and so does the other",
  () => {
    fc.assert(
      fc.property(
        edited,
        fc.array(question, { maxLength: 4 }),
        fc.boolean(),
        ({ first, second, elsewhere, edits, around }, questions, sameAlmanac) => {
          let plan = first;
          let schedule = fresh(plan);
          for (const [index, each] of edits.entries()) {
            for (const before of questions) ask(schedule, [], around, before);
            const next = edit(plan, second, each);
            const timeZone = index === 0 && elsewhere !== null ? elsewhere : plan.venue.timeZone;
            const changed = { ...next, venue: { ...next.venue, timeZone } };
            // A house makes a new almanac with every plan; what it says is the same.
            const almanac = sameAlmanac ? wildAlmanac(timeZone) : { ...wildAlmanac(timeZone) };
            const following = compile(changed, almanac, schedule);
            for (const after of [...questions, ["state", 0, false], ["timeline", -1440, false]] as const) {
              expect(ask(following, [], around, after)).toEqual(ask(fresh(changed), [], around, after));
              expect(ask(schedule, [], around, after)).toEqual(ask(fresh(plan), [], around, after));
            }
            plan = changed;
            schedule = following;
          }
        },
      ),
      runs(40),
    );
  },
  SECONDS,
);
