/** What comes next: the changes of dress, and the moments within seasons. Pure. */
import type { Cue } from "../../../../electron/contract/cue.ts";
import { type Instant, parseInstant } from "../../../../electron/contract/words.ts";

/** A change of dress of some zones at an instant. */
export interface Change {
  readonly at: Instant;
  readonly theme: string;
  readonly zones: readonly string[];
}

/** The next window of a theme with those that follow day by day, or its next countdown. */
export type Coming =
  | {
      readonly kind: "window";
      readonly at: Instant;
      readonly theme: string;
      readonly zones: readonly string[];
      /** Its number, from 1. */
      readonly window: number;
      /** When the last one of the row opens; the same as `at` where it is the only one. */
      readonly last: Instant;
    }
  | {
      readonly kind: "countdown";
      readonly at: Instant;
      readonly theme: string;
      readonly zones: readonly string[];
      /** When it reaches zero. */
      readonly zero: Instant;
    };

/** The first `most` changes after an instant. */
export function nextChanges(cues: readonly Cue[], now: Instant, most: number): Change[] {
  return cues
    .filter(({ kind, at }) => kind === "arrive" && parseInstant(at) > now)
    .slice(0, most)
    .map(({ at, theme, zones }) => ({ at: parseInstant(at), theme, zones }));
}

/** When the last window of the row opens that begins with `first`: each has the number after that of the one before. */
function endOfRow(first: Cue, after: readonly Cue[]): Instant {
  const last = after.reduce(
    (held, cue) => (cue.kind === "window" && cue.theme === first.theme && cue.window === (held.window ?? 0) + 1 ? cue : held),
    first,
  );
  return parseInstant(last.at);
}

function windowComing(cue: Cue, after: readonly Cue[]): Coming[] {
  const { at, theme, zones, window } = cue;
  return window === null ? [] : [{ kind: "window", at: parseInstant(at), theme, zones, window, last: endOfRow(cue, after) }];
}

function countdownComing({ at, theme, zones }: Cue, after: readonly Cue[]): Coming[] {
  const zero = after.find((cue) => cue.kind === "zero" && cue.theme === theme);
  // A theme that is taken off within its countdown never reaches zero.
  return zero === undefined ? [] : [{ kind: "countdown", at: parseInstant(at), theme, zones, zero: parseInstant(zero.at) }];
}

/** The next moment of each kind and theme after an instant, in the order of time. `cues` are in that order, too. */
export function nextMoments(cues: readonly Cue[], now: Instant): Coming[] {
  const later = cues.filter(({ at }) => parseInstant(at) > now);
  const seen = new Set<string>();
  return later.flatMap((cue, index): Coming[] => {
    const key = `${cue.kind} ${cue.theme}`;
    if ((cue.kind !== "window" && cue.kind !== "countdown") || seen.has(key)) return [];
    seen.add(key);
    const after = later.slice(index);
    return cue.kind === "window" ? windowComing(cue, after) : countdownComing(cue, after);
  });
}
