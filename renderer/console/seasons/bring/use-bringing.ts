/** Brings archives in, one after the other, and tells how far each is. */
import { useCallback, useMemo, useReducer, useRef } from "react";
import { useDesk } from "../../desk.ts";
import { askAgain, type Placing, sendArchive, tooLarge } from "../send.ts";
import { changed, type Item, phaseAfter } from "./bring-list.ts";

export interface Bringing {
  readonly items: readonly Item[];
  bring(files: readonly File[]): void;
  /** Sends one again that has been asked about. */
  place(item: Item, placing: Placing): void;
  dismiss(item: Item): void;
}

const UNPLACED: Placing = { as: null, replace: false };

export function useBringing(): Bringing {
  const { ask, tell } = useDesk();
  const [items, change] = useReducer(changed, []);
  const count = useRef(0);
  /** Files are sent one after the other: two at once would only share the line. */
  const line = useRef<Promise<void>>(Promise.resolve());

  const send = useCallback(
    async ({ key, file, placing }: Item): Promise<void> => {
      change({ kind: "phase", key, phase: { kind: "sending", part: 0 } });
      const end = await sendArchive(file, placing, (part) => change({ kind: "phase", key, phase: { kind: "sending", part } }));
      if (end.kind === "expired") await ask(askAgain);
      if (end.kind !== "ok") {
        change({ kind: "phase", key, phase: phaseAfter(end) });
        return;
      }
      change({ kind: "remove", key });
      const { name, version } = end.details;
      const words = version === null || version === 1 ? "seasons.brought" : "seasons.brought-version";
      tell((speech) => speech.say(words, { name: speech.name(name), version: version ?? 1 }), null);
    },
    [ask, tell],
  );

  const queue = useCallback(
    (item: Item): void => {
      change({ kind: "add", item });
      if (tooLarge(item.file, "archive")) {
        change({ kind: "phase", key: item.key, phase: { kind: "refused", why: { kind: "too-large" } } });
        return;
      }
      line.current = line.current.then(() => send(item));
    },
    [send],
  );

  return useMemo<Bringing>(
    () => ({
      items,
      bring(files) {
        for (const file of files) {
          count.current += 1;
          queue({ key: `theme-${count.current}`, file, placing: UNPLACED, phase: { kind: "waiting" } });
        }
      },
      place: (item, placing) => queue({ ...item, placing, phase: { kind: "waiting" } }),
      dismiss: ({ key }) => change({ kind: "remove", key }),
    }),
    [items, queue],
  );
}
