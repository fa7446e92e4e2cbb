/** What is being brought in, as a list that events change. Pure. */
import type { Draft, Recording, RefusalReason } from "../../../electron/contract/recording.ts";

export type Phase =
  | { readonly kind: "waiting" }
  /** `part` of the file went, 0 to 1. */
  | { readonly kind: "sending"; readonly part: number }
  | { readonly kind: "looking" }
  | { readonly kind: "decoding"; readonly part: number }
  | { readonly kind: "measuring" }
  | { readonly kind: "ready"; readonly draft: Draft }
  | { readonly kind: "transcoding"; readonly part: number; readonly draft: Draft | null }
  | { readonly kind: "refused"; readonly reason: RefusalReason | "gone" | "interrupted" };

export interface Item {
  /** Of this page, and the same from the first moment to the last. */
  readonly key: string;
  /** Of the controller; null until it has the whole file. */
  readonly id: string | null;
  readonly name: string;
  readonly phase: Phase;
}

export type Change =
  | { readonly kind: "add"; readonly item: Item }
  | { readonly kind: "phase"; readonly key: string; readonly phase: Phase }
  | { readonly kind: "hear"; readonly key: string; readonly recording: Recording }
  | { readonly kind: "remove"; readonly key: string }
  /** The controller is back, and no longer has these. */
  | { readonly kind: "lost"; readonly ids: ReadonlySet<string> };

function phaseOf(recording: Recording, before: Phase): Phase | null {
  switch (recording.state) {
    case "uploading":
      return { kind: "looking" };
    case "decoding":
      return { kind: "decoding", part: recording.part };
    case "measuring":
      return { kind: "measuring" };
    case "ready":
      return { kind: "ready", draft: recording.draft };
    case "transcoding": {
      const draft = before.kind === "ready" || before.kind === "transcoding" ? before.draft : null;
      return { kind: "transcoding", part: recording.part, draft };
    }
    case "refused":
      return { kind: "refused", reason: recording.reason };
    case "kept":
      return null;
    default:
      return recording satisfies never;
  }
}

export function changed(list: readonly Item[], change: Change): readonly Item[] {
  switch (change.kind) {
    case "add":
      return list.some(({ key }) => key === change.item.key) ? list : [...list, change.item];
    case "remove":
      return list.filter(({ key }) => key !== change.key);
    case "phase":
      return list.map((item) => (item.key === change.key ? { ...item, phase: change.phase } : item));
    case "hear":
      return list.flatMap((item) => {
        if (item.key !== change.key) return [item];
        const phase = phaseOf(change.recording, item.phase);
        return phase === null ? [] : [{ ...item, id: change.recording.id, phase }];
      });
    case "lost":
      return list.map((item) =>
        item.id !== null && change.ids.has(item.id) && item.phase.kind !== "refused"
          ? { ...item, phase: { kind: "refused", reason: "interrupted" } }
          : item,
      );
    default:
      return change satisfies never;
  }
}
