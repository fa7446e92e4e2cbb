/** A theme as the controller has it, while it is edited here. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { House } from "../../../../electron/contract/state.ts";
import type { ThemeDetails } from "../../../../electron/contract/theme-package.ts";
import { useLink } from "../../../link/react.ts";
import { useDesk } from "../../desk.ts";
import { failedBy, type Refused } from "../answers.ts";

/** A theme and the version that it is, as its ETag. */
export interface Held {
  readonly details: ThemeDetails;
  readonly tag: string;
}

export type Reading =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly why: Refused }
  | { readonly kind: "here"; readonly held: Held };

export interface ReadTheme {
  readonly reading: Reading;
  /** Keeps what the controller answered a change with. */
  take(held: Held): void;
  /** Reads it again. */
  again(): void;
}

/** The theme, read again whenever another version of it may be in force, or the controller is back. */
export function useTheme(id: string, house: House): ReadTheme {
  const link = useLink();
  const { reachable } = useDesk();
  const [reading, setReading] = useState<Reading>({ kind: "loading" });
  const [turn, setTurn] = useState(0);
  // How often an answer to a change was kept: a theme that was asked for before may be read as it was until then.
  const taken = useRef(0);
  const base = house.themes.find((theme) => theme.id === id)?.base ?? null;

  useEffect(() => {
    if (!reachable) return;
    let stopped = false;
    const read = async (): Promise<void> => {
      const before = taken.current;
      try {
        const { headers, body } = await link.client().api.themes.read({ id });
        if (stopped) return;
        if (taken.current !== before) void read();
        else setReading({ kind: "here", held: { details: body, tag: headers.etag } });
      } catch (error) {
        if (stopped) return;
        const why = failedBy(error);
        // The page says elsewhere that the controller is away; it is read again once it is back.
        if (why.kind !== "gone") setReading({ kind: "failed", why });
      }
    };
    void read();
    return () => {
      stopped = true;
    };
  }, [link, reachable, id, base, turn]);

  const take = useCallback((held: Held) => {
    taken.current += 1;
    setReading({ kind: "here", held });
  }, []);
  const again = useCallback(() => setTurn((count) => count + 1), []);
  return { reading, take, again };
}
