/** A list that a page is about, read from the controller. */
import { useCallback, useEffect, useState } from "react";
import type { Client } from "../link/link.ts";
import { useDesk } from "./desk.ts";

export type Listed<Item> =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "here"; readonly items: readonly Item[] };

/**
 * The list, read again whenever `version` is another one, the controller is back, or `again` is called. What was read stays
 * where it cannot be read again. `read` is the same function at each call.
 */
export function useListed<Item>(
  read: (client: Client) => Promise<readonly Item[]>,
  version: unknown,
): { readonly listed: Listed<Item>; readonly again: () => void } {
  const { read: readFrom, reachable } = useDesk();
  const [listed, setListed] = useState<Listed<Item>>({ kind: "loading" });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!reachable) return;
    let stopped = false;
    void readFrom(read).then((items) => {
      if (stopped) return;
      if (items !== null) setListed({ kind: "here", items });
      else setListed((held) => (held.kind === "here" ? held : { kind: "failed" }));
    });
    return () => {
      stopped = true;
    };
  }, [readFrom, read, reachable, version, turn]);
  const again = useCallback(() => setTurn((count) => count + 1), []);
  return { listed, again };
}
