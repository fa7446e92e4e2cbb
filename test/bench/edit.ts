/** Changes of one rule, as an operator makes them. */
import type { Plan, Rule } from "../../electron/contract/plan.ts";
import type { Dice } from "./dice.ts";

function changed(rule: Rule, dice: Dice): Rule {
  return dice.weighted<Rule>([
    [1, () => ({ ...rule, priority: rule.priority === 15 ? 25 : 15 })],
    [1, () => ({ ...rule, window: { from: "10:15", to: `${13 + dice.below(9)}:45` } })],
    [1, () => ({ ...rule, days: { weekdays: [dice.one(["mon", "wed", "sat"] as const)] } })],
    [1, () => ({ ...rule, set: { playlist: `playlist-${dice.below(30)}`, volume: 20 + dice.below(60) } })],
    [1, () => ({ ...rule, targets: [...rule.targets].with(0, dice.one(["venue", "group:group-1", "zone:zone-1"] as const)) })],
    [1, () => ({ ...rule, enabled: !rule.enabled })],
  ]);
}

/** The plan with one of its rules changed; all else is shared with it. */
export function withOneRuleChanged(plan: Plan, dice: Dice): Plan {
  const index = dice.below(plan.rules.length);
  return { ...plan, rules: plan.rules.map((rule, at) => (at === index ? changed(rule, dice) : rule)) };
}
