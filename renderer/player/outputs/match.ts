/** Which of a machine's sound cards is meant. Pure. */
import type { Screen } from "../../../electron/contract/plan.ts";
import type { Card } from "../../../electron/contract/report.ts";
import type { House } from "../../../electron/contract/state.ts";

/** A sound card as the plan means it. */
export interface Wish {
  /** Another browser calls the same card otherwise; null: by its label alone. */
  readonly deviceId: string | null;
  readonly label: string;
}

/** Where a screen's sound should go. */
export interface Want {
  /** As the plan says it; null: the machine's default. */
  readonly output: string | null;
  readonly wish: Wish | null;
  /** The cards that other zones want: a label never leads to one of them. */
  readonly rivals: readonly Wish[];
}

/** What an output in the plan means: one that was named, or a card by its own label. */
function wishOf(output: string, outputs: House["outputs"]): Wish {
  const named = outputs.find(({ id }) => id === output);
  return named === undefined ? { deviceId: null, label: output } : { deviceId: named.deviceId, label: named.label };
}

/** Where a screen's sound should go, and which cards belong to others. */
export function wantOf({ outputs, screens }: Pick<House, "outputs" | "screens">, { zone, output }: Screen): Want {
  const others = screens.filter((one) => one.zone !== zone && one.roles.includes("player") && one.output !== output);
  return {
    output,
    wish: output === null ? null : wishOf(output, outputs),
    rivals: others.flatMap((one) => (one.output === null ? [] : [wishOf(one.output, outputs)])),
  };
}

export type Match = { readonly kind: "found"; readonly card: Card } | { readonly kind: "missing" | "ambiguous" };

/**
 * The card that is meant: by its id, else by a label that one card alone has and that no other zone's card may have.
 * Of two alike, one of which is not there, the other one must not play for it.
 */
export function matchCard(wish: Wish, rivals: readonly Wish[], cards: readonly Card[]): Match {
  const known = wish.deviceId === null ? undefined : cards.find(({ deviceId }) => deviceId === wish.deviceId);
  if (known !== undefined) return { kind: "found", card: known };
  const taken = new Set(rivals.map(({ deviceId }) => deviceId));
  const alike = cards.filter(({ deviceId, label }) => label === wish.label && !taken.has(deviceId));
  const [only] = alike;
  if (only === undefined) return { kind: "missing" };
  // Found by its id, a rival with this label has been set apart above; else it may mean this very card.
  const contested = rivals.some(
    ({ deviceId, label }) => label === wish.label && !cards.some((card) => deviceId !== null && card.deviceId === deviceId),
  );
  return alike.length > 1 || contested ? { kind: "ambiguous" } : { kind: "found", card: only };
}
