/** A process that measures what a schedule keeps in memory; asked and answered as in schedule-orders.ts. */
import type { Override } from "../../electron/contract/command.ts";
import { Plan } from "../../electron/contract/plan.ts";
import { compile, desiredState, nextChange, timeline } from "../../electron/domain/schedule.ts";
import { almanacs, tellParent, usedMegabytes } from "./children.ts";
import { diceOf } from "./dice.ts";
import { withOneRuleChanged } from "./edit.ts";
import { largePlan } from "./plan.ts";
import { type MemoryAnswer, MemoryOrder } from "./schedule-orders.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MIDNIGHT = Date.parse("2026-12-17T23:00:00Z");
const NO_OVERRIDES: readonly Override[] = [];

const order = MemoryOrder.parse(JSON.parse(process.argv[2] ?? ""));
const dice = diceOf("what is asked");
let plan = largePlan(order.size);
const almanac = await almanacs()(plan);
const before = usedMegabytes();

let schedule = compile(plan, almanac, null);
const compiled = usedMegabytes() - before;
for (let hour = 0; hour < 24; hour += 1) {
  desiredState(schedule, NO_OVERRIDES, MIDNIGHT + hour * HOUR, null);
  nextChange(schedule, NO_OVERRIDES, MIDNIGHT + hour * HOUR);
}
const day = usedMegabytes() - before;
for (let further = 1; further <= 30; further += 1)
  desiredState(schedule, NO_OVERRIDES, MIDNIGHT + further * DAY + 13 * HOUR, null);
const month = usedMegabytes() - before;
for (let zone = 0; zone < 20; zone += 1) {
  timeline(schedule, NO_OVERRIDES, dice.one(plan.zones).id, MIDNIGHT + 14 * DAY, MIDNIGHT + 379 * DAY);
}
const years = usedMegabytes() - before;
for (let count = 0; count < 50; count += 1) {
  schedule = compile(withOneRuleChanged(schedule.plan, dice), almanac, schedule);
  desiredState(schedule, NO_OVERRIDES, MIDNIGHT + 13 * HOUR, null);
}
const edits = usedMegabytes() - before;
for (let count = 0; count < 5; count += 1) {
  // From here on the plans before are nobody's but the schedule's.
  plan = Plan.parse(JSON.parse(JSON.stringify(withOneRuleChanged(schedule.plan, dice))));
  schedule = compile(plan, almanac, schedule);
  desiredState(schedule, NO_OVERRIDES, MIDNIGHT + 13 * HOUR, null);
}
const answer: MemoryAnswer = { compiled, day, month, years, edits, plans: usedMegabytes() - before };
tellParent(answer);
