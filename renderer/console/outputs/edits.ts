/** What the page of sound cards changes in a plan. Pure: a plan goes in, and the one to be saved comes out. */
import type { Output, Plan, Screen } from "../../../electron/contract/plan.ts";
import type { Card } from "../../../electron/contract/report.ts";
import type { Words } from "../../../electron/contract/words.ts";
import type { Choice } from "./rows.ts";

/** "changed": someone else has changed just this meanwhile, and nothing is to be saved. */
export type Edited = { readonly kind: "plan"; readonly plan: Plan } | { readonly kind: "changed" };

/** An id that is not taken, made of what a card is called. */
export function freshOutputId(name: string, outputs: readonly Pick<Output, "id">[]): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 58)
    .replaceAll(/-+$/g, "");
  const base = plain === "" ? "card" : plain;
  const taken = new Set(outputs.map(({ id }) => id));
  if (!taken.has(base)) return base;
  let count = 2;
  while (taken.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}

/** What a card is called before anyone names it: as it calls itself, with a number where another is called that. */
function firstName(label: string, outputs: readonly Output[]): string {
  const count = outputs.filter((output) => output.label === label).length;
  return count === 0 ? label : `${label} (${count + 1})`;
}

/** The plan in which a card has an entry, and that entry's id. An entry that was found by its label learns the card's id. */
function withCard(plan: Plan, card: Card, known: Output | null, name: Words | null): { plan: Plan; id: string } {
  const held = plan.outputs.find(({ id }) => id === known?.id) ?? plan.outputs.find(({ deviceId }) => deviceId === card.deviceId);
  if (held === undefined) {
    const id = freshOutputId(typeof name === "string" ? name : card.label, plan.outputs);
    const output: Output = { id, name: name ?? firstName(card.label, plan.outputs), label: card.label, deviceId: card.deviceId };
    return { plan: { ...plan, outputs: [...plan.outputs, output] }, id };
  }
  const learned: Output = { ...held, label: card.label, deviceId: card.deviceId, name: name ?? held.name };
  return { plan: { ...plan, outputs: plan.outputs.map((one) => (one.id === held.id ? learned : one)) }, id: held.id };
}

const withOutput = (plan: Plan, screen: string, output: string | null): Plan => ({
  ...plan,
  screens: plan.screens.map((one) => (one.id === screen ? { ...one, output } : one)),
});

/** Entries that no screen uses and that nobody named are left behind by a choice, and go with it. */
function withoutLeftovers(plan: Plan, left: string | null): Plan {
  const entry = plan.outputs.find(({ id }) => id === left);
  const unused = entry !== undefined && entry.name === entry.label && !plan.screens.some(({ output }) => output === left);
  return unused ? { ...plan, outputs: plan.outputs.filter(({ id }) => id !== left) } : plan;
}

/** A screen plays on another card. `before` is the screen as the operator saw it. */
export function assign(plan: Plan, before: Screen, choice: Choice): Edited {
  const held = plan.screens.find(({ id }) => id === before.id);
  if (held === undefined || held.output !== before.output) return { kind: "changed" };
  switch (choice.kind) {
    case "default":
      return { kind: "plan", plan: withoutLeftovers(withOutput(plan, before.id, null), before.output) };
    case "named":
    case "card": {
      const { plan: known, id } = withCard(plan, choice.card, choice.kind === "named" ? choice.output : null, null);
      return { kind: "plan", plan: withoutLeftovers(withOutput(known, before.id, id), before.output) };
    }
    case "absent":
      return { kind: "plan", plan };
    default:
      return choice satisfies never;
  }
}

/** A card has another name, and the screen that was looked at is on it by that name. `before` is its entry as it was seen. */
export function rename(plan: Plan, screen: Screen, card: Card, before: Output | null, name: Words): Edited {
  const held = plan.outputs.find(({ id }) => id === before?.id);
  if (JSON.stringify(held?.name) !== JSON.stringify(before?.name)) return { kind: "changed" };
  const { plan: named, id } = withCard(plan, card, before, name);
  return { kind: "plan", plan: screen.output === null ? named : withOutput(named, screen.id, id) };
}

/** What a change of this page replaced: a screen's output and the names of the cards. */
export function undo(plan: Plan, before: Plan, after: Plan): Edited {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const outputsOf = ({ screens }: Plan) => screens.map(({ id, output }) => [id, output]);
  if (!same(plan.outputs, after.outputs) || !same(outputsOf(plan), outputsOf(after))) return { kind: "changed" };
  const screens = plan.screens.map((screen) => ({
    ...screen,
    output: before.screens.find(({ id }) => id === screen.id)?.output ?? null,
  }));
  return { kind: "plan", plan: { ...plan, outputs: before.outputs, screens } };
}
