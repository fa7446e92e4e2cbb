/** What the page of sound cards shows: each player with its card, and who shares one. Pure. */
import type { Output, Screen } from "../../../electron/contract/plan.ts";
import type { Card, OutputReport, ScreenStatus } from "../../../electron/contract/report.ts";
import type { House } from "../../../electron/contract/state.ts";

export interface Row {
  readonly screen: Screen;
  readonly online: boolean;
  /** null: it has not told, or is from before an update. */
  readonly output: OutputReport | null;
  /** Screens of other zones that play on the same card of the same computer. */
  readonly sharedWith: readonly string[];
}

/** The card that a row stands for: the one it plays on, else the one that is wanted, where it is listed. */
export function cardOf(output: OutputReport | null, outputs: readonly Output[]): Card | null {
  if (output === null) return null;
  if (output.card !== null) return output.card;
  const named = outputs.find(({ id }) => id === output.wanted);
  const cards = output.cards ?? [];
  return cards.find(({ deviceId }) => deviceId === named?.deviceId) ?? null;
}

/**
 * Every player, in the order of the zones. Two players are on one computer where their browser calls a card the same: it
 * draws these ids for itself.
 */
export function rowsOf({ screens, zones, outputs }: House, observed: readonly ScreenStatus[] | null): Row[] {
  const order = zones.map(({ id }) => id);
  const players = screens
    .filter(({ roles }) => roles.includes("player"))
    .toSorted((a, b) => order.indexOf(a.zone) - order.indexOf(b.zone));
  const told = players.map((screen) => {
    const report = observed?.find(({ id }) => id === screen.id)?.observed.find(({ page }) => page === "player");
    return { screen, online: report !== undefined, output: report?.output ?? null };
  });
  return told.map((one) => ({
    ...one,
    sharedWith: told
      .filter((other) => other.screen.zone !== one.screen.zone && shares(one, other, outputs))
      .map(({ screen }) => screen.id),
  }));
}

type Told = Pick<Row, "screen" | "output">;

function shares(one: Told, other: Told, outputs: readonly Output[]): boolean {
  if (one.output === null || other.output === null) return false;
  const mine = (one.output.cards ?? []).map(({ deviceId }) => deviceId);
  const together = (other.output.cards ?? []).some(({ deviceId }) => mine.includes(deviceId));
  if (!together) return false;
  if (one.screen.output === null || other.screen.output === null) return one.screen.output === other.screen.output;
  const [card, another] = [cardOf(one.output, outputs), cardOf(other.output, outputs)];
  return card !== null && card.deviceId === another?.deviceId;
}

/** What the operator may choose for a screen. */
export type Choice =
  | { readonly kind: "default" }
  /** A card that has a name in the plan, and is on this computer. */
  | { readonly kind: "named"; readonly output: Output; readonly card: Card }
  | { readonly kind: "card"; readonly card: Card }
  /** What the plan wants now, and this computer does not have, or does not tell of. */
  | { readonly kind: "absent"; readonly wanted: string };

/** Names a choice among the others. */
export function keyOf(choice: Choice): string {
  switch (choice.kind) {
    case "default":
      return "-default";
    case "named":
      return `named ${choice.output.id}`;
    case "card":
      return `card ${choice.card.deviceId}`;
    case "absent":
      return `absent ${choice.wanted}`;
    default:
      return choice satisfies never;
  }
}

/** The output in the plan that names a card: by its id, else by a label that no other card of the computer has. */
export function namedOutput(card: Card, cards: readonly Card[], outputs: readonly Output[]): Output | null {
  const byId = outputs.find(({ deviceId }) => deviceId === card.deviceId);
  if (byId !== undefined) return byId;
  const alike = cards.filter(({ label }) => label === card.label).length > 1;
  const free = (output: Output): boolean => !cards.some(({ deviceId }) => deviceId === output.deviceId);
  return alike ? null : (outputs.find((output) => output.label === card.label && free(output)) ?? null);
}

/** What may be chosen for a screen, named cards first, and which of it the plan says. */
export function choicesOf({ screen, output }: Told, outputs: readonly Output[]): { choices: Choice[]; chosen: Choice } {
  const cards = output?.cards ?? [];
  const found = cards.map((card): Choice => {
    const named = namedOutput(card, cards, outputs);
    return named === null ? { kind: "card", card } : { kind: "named", output: named, card };
  });
  const named = found.filter(({ kind }) => kind === "named");
  const plain = found.filter(({ kind }) => kind === "card");
  const list: Choice[] = [{ kind: "default" }, ...named, ...plain];
  const wanted = screen.output;
  const chosen =
    wanted === null
      ? list[0]
      : list.find(
          (choice) =>
            (choice.kind === "named" && choice.output.id === wanted) ||
            (choice.kind === "card" && choice.card.label === wanted && output?.state !== "ambiguous"),
        );
  if (chosen !== undefined) return { choices: list, chosen };
  const absent: Choice = { kind: "absent", wanted: wanted ?? "" };
  return { choices: [absent, ...list], chosen: absent };
}
