/** The archives that are being brought in, as a list that events change. Pure. */
import type { Refused } from "../answers.ts";
import type { Placing } from "../send.ts";

export type Phase =
  | { readonly kind: "waiting" }
  /** `part` of the file went, 0 to 1; after that the controller looks at it. */
  | { readonly kind: "sending"; readonly part: number }
  /** A theme has its id: whoever brings it in says what is to become of it. */
  | { readonly kind: "exists"; readonly id: string }
  | { readonly kind: "refused"; readonly why: Refused | { readonly kind: "too-large" } };

export interface Item {
  readonly key: string;
  readonly file: File;
  readonly placing: Placing;
  readonly phase: Phase;
}

export type Change =
  | { readonly kind: "add"; readonly item: Item }
  | { readonly kind: "phase"; readonly key: string; readonly phase: Phase }
  | { readonly kind: "remove"; readonly key: string };

export function changed(list: readonly Item[], change: Change): readonly Item[] {
  switch (change.kind) {
    case "add":
      return [...list.filter(({ key }) => key !== change.item.key), change.item];
    case "phase":
      return list.map((item) => (item.key === change.key ? { ...item, phase: change.phase } : item));
    case "remove":
      return list.filter(({ key }) => key !== change.key);
    default:
      return change satisfies never;
  }
}

/** What became of a file that was refused: one that is there already can still come, under another id or in its place. */
export function phaseAfter(why: Refused): Phase {
  return why.kind === "exists" ? { kind: "exists", id: why.id } : { kind: "refused", why };
}
