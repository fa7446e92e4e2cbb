/** Lists of stretches of time, flat: `[start, end, start, end, …]`, each before the next, none empty. */
import type { Instant } from "../../contract/words.ts";

export type Pieces = readonly Instant[];

/** Adds a stretch that starts no earlier than any in the list; what touches or overlaps the last becomes one with it. */
export function append(list: Instant[], start: Instant, end: Instant): void {
  if (end <= start) return;
  const last = list.length - 1;
  const reached = list[last];
  if (reached !== undefined && start <= reached) list[last] = Math.max(reached, end);
  else list.push(start, end);
}

/** Visits what two lists have in common, in order. */
export function eachOverlap(a: Pieces, b: Pieces, visit: (start: Instant, end: Instant) => void): void {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const start = Math.max(a[i] ?? 0, b[j] ?? 0);
    const end = Math.min(a[i + 1] ?? 0, b[j + 1] ?? 0);
    if (start < end) visit(start, end);
    if ((a[i + 1] ?? 0) < (b[j + 1] ?? 0)) i += 2;
    else j += 2;
  }
}

export function intersection(a: Pieces, b: Pieces): Pieces {
  const common: Instant[] = [];
  eachOverlap(a, b, (start, end) => common.push(start, end));
  return common;
}

/** What of `a` is not in `b`. */
export function difference(a: Pieces, b: Pieces): Pieces {
  const rest: Instant[] = [];
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    let start = a[i] ?? 0;
    const end = a[i + 1] ?? 0;
    while (j < b.length && (b[j + 1] ?? 0) <= start) j += 2;
    for (let k = j; k < b.length && (b[k] ?? 0) < end; k += 2) {
      if ((b[k] ?? 0) > start) rest.push(start, b[k] ?? 0);
      start = Math.max(start, b[k + 1] ?? 0);
    }
    if (start < end) rest.push(start, end);
  }
  return rest;
}
