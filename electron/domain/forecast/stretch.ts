/** Stretches of time, `[from, to)`, and what two lists of them have in common. */
import type { Instant } from "../../contract/words.ts";

export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** Stretches in the order of time, those that touch made one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { from, to } of stretches) {
    const last = found.at(-1);
    if (last !== undefined && last.to >= from) found[found.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else found.push({ from, to });
  }
  return found;
}

/** The part of a stretch that lies in each of some others, in their order. */
export function common(stretch: Stretch, others: readonly Stretch[]): Stretch[] {
  return others
    .map(({ from, to }) => ({ from: Math.max(from, stretch.from), to: Math.min(to, stretch.to) }))
    .filter(({ from, to }) => from < to);
}

/** From the start of the first to the end of the last; null where there is none. */
export function extent(stretches: readonly Stretch[]): Stretch | null {
  if (stretches.length === 0) return null;
  return { from: Math.min(...stretches.map(({ from }) => from)), to: Math.max(...stretches.map(({ to }) => to)) };
}
