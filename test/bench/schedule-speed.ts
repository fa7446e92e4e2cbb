/** A process that measures how fast the schedule answers for one plan; asked and answered as in schedule-orders.ts. */
import type { Override } from "../../electron/contract/command.ts";
import { Plan } from "../../electron/contract/plan.ts";
import type { Instant } from "../../electron/contract/words.ts";
import { compile, desiredState, nextChange, type Schedule, timeline } from "../../electron/domain/schedule.ts";
import { almanacs, millisecondsOf, tellParent } from "./children.ts";
import { diceOf } from "./dice.ts";
import { withOneRuleChanged } from "./edit.ts";
import { someOverride } from "./override.ts";
import { largePlan } from "./plan.ts";
import { type SpeedAnswer, SpeedOrder } from "./schedule-orders.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Midnight in Paris at the start of a Friday in Advent, when seasons, feasts and holidays are all about. */
const VISITED = Date.parse("2026-12-17T23:00:00Z");
const YEAR = { from: Date.parse("2026-12-31T23:00:00Z"), to: Date.parse("2027-12-31T23:00:00Z") };
/** Asked unmeasured, until the code itself is compiled. */
const WARM_UP = 30;
const NO_OVERRIDES: readonly Override[] = [];

const order = SpeedOrder.parse(JSON.parse(process.argv[2] ?? ""));
const dice = diceOf("what is asked");
const almanacFor = almanacs();

/** A whole second of the visited day. */
const someInstant = (): Instant => VISITED + dice.below(DAY / 1000) * 1000;
const askAll = (schedule: Schedule, at: Instant): void => void desiredState(schedule, NO_OVERRIDES, at, null);
const repeat = (times: number, measured: (index: number) => number): number[] =>
  Array.from({ length: times }, (_, index) => measured(index));

function queries(schedule: Schedule): Pick<SpeedAnswer, "warmQuery" | "sameInstant" | "newDay" | "nextChange"> {
  for (let hour = 0; hour < 24; hour += 1) askAll(schedule, VISITED + hour * HOUR);
  for (let again = 0; again < WARM_UP; again += 1) {
    askAll(schedule, someInstant());
    nextChange(schedule, NO_OVERRIDES, someInstant());
  }
  const ask = (at: Instant): number => millisecondsOf(() => askAll(schedule, at));
  const one = someInstant();
  return {
    warmQuery: repeat(order.queries, () => ask(someInstant())),
    sameInstant: repeat(order.queries, () => ask(one)),
    nextChange: repeat(order.queries, () => {
      const after = someInstant();
      return millisecondsOf(() => nextChange(schedule, NO_OVERRIDES, after));
    }),
    newDay: repeat(20, (index) => ask(VISITED + (7 + 11 * index) * DAY + 13 * HOUR)),
  };
}

function withOverrides(schedule: Schedule, plan: Plan): Pick<SpeedAnswer, "overridden" | "tapped"> {
  let overrides = Array.from({ length: 20 }, (_, index) => someOverride(dice, plan, VISITED, `override-${index}`));
  const ask = (): number => {
    const at = someInstant();
    return millisecondsOf(() => desiredState(schedule, overrides, at, null));
  };
  repeat(WARM_UP, ask);
  const overridden = repeat(order.queries, ask);
  const tapped = repeat(WARM_UP, (index) => {
    const at = someInstant();
    overrides = [...overrides.slice(1), someOverride(dice, plan, VISITED, `tap-${index}`)];
    return millisecondsOf(() => {
      desiredState(schedule, overrides, at, null);
      nextChange(schedule, overrides, at);
    });
  });
  return { overridden, tapped };
}

function years(schedule: Schedule, plan: Plan): Pick<SpeedAnswer, "firstYear" | "year"> {
  const zones = Array.from({ length: order.years }, () => dice.one(plan.zones).id);
  const ask = (zone: string): number => millisecondsOf(() => timeline(schedule, NO_OVERRIDES, zone, YEAR.from, YEAR.to));
  return { firstYear: zones.map(ask), year: zones.map(ask) };
}

/** Changes rule after rule, each in the schedule of the change before, which has been asked already. */
async function edits(from: Schedule, brought: (plan: Plan) => Plan): Promise<{ compiled: number[]; asked: number[] }> {
  const found = { compiled: new Array<number>(), asked: new Array<number>() };
  let previous = from;
  for (let count = 0; count < order.edits; count += 1) {
    const plan = brought(withOneRuleChanged(previous.plan, dice));
    // The controller asks for an almanac with every plan it is given.
    const almanac = await almanacFor(plan);
    askAll(previous, someInstant());
    const at = someInstant();
    let next = previous;
    found.compiled.push(millisecondsOf(() => (next = compile(plan, almanac, previous))));
    found.asked.push(millisecondsOf(() => askAll(next, at)));
    previous = next;
  }
  return found;
}

const plan = largePlan(order.size);
const almanac = await almanacFor(plan);
let began = performance.now();
const schedule = compile(plan, almanac, null);
const firstCompile = [performance.now() - began];
const firstQuery = [millisecondsOf(() => askAll(schedule, VISITED + 9 * HOUR))];
const firstNextChange = [millisecondsOf(() => nextChange(schedule, NO_OVERRIDES, VISITED + 9 * HOUR))];
const answered = queries(schedule);
const overruled = withOverrides(schedule, plan);
const yearly = years(schedule, plan);
const parse: number[] = [];
const shared = await edits(schedule, (edited) => edited);
const parsed = await edits(schedule, (edited) => {
  const text = JSON.stringify(edited);
  began = performance.now();
  const brought = Plan.parse(JSON.parse(text));
  parse.push(performance.now() - began);
  return brought;
});
const answer: SpeedAnswer = {
  firstCompile,
  compile: repeat(order.compiles, () => {
    const copy = structuredClone(plan);
    return millisecondsOf(() => compile(copy, almanac, null));
  }),
  firstQuery,
  firstNextChange,
  ...answered,
  ...overruled,
  ...yearly,
  sharedEdit: shared.compiled,
  queryAfterSharedEdit: shared.asked,
  parsedEdit: parsed.compiled,
  queryAfterParsedEdit: parsed.asked,
  parse,
};
tellParent(answer);
