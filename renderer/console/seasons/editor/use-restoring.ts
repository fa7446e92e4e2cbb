/** Puts an earlier version of a theme in force, with the way back. */
import { useCallback } from "react";
import { useDesk } from "../../desk.ts";
import type { Held } from "./use-theme.ts";

/** Answers the theme as it is then; null: it stayed as it was, and the page has said why. */
export type Restore = (version: number, before: number | null) => Promise<Held | null>;

/** `take` is given whatever is in force after it, also after the way back. */
export function useRestoring(id: string, take: (held: Held) => void): Restore {
  const { ask, tell } = useDesk();
  return useCallback(
    async (version, before) => {
      const put = async (wished: number): Promise<Held | null> => {
        const answer = await ask((client) => client.api.themes.restoreVersion({ id, version: wished }));
        if (answer === null) return null;
        const held = { details: answer.body, tag: answer.headers.etag };
        take(held);
        return held;
      };
      const held = await put(version);
      if (held === null) return null;
      const back = async (): Promise<void> => {
        if (before !== null && (await put(before)) !== null) tell(({ say }) => say("done.restored"), null);
      };
      tell(({ say }) => say("making.restored", { version }), before === null ? null : () => void back());
      return held;
    },
    [ask, tell, id, take],
  );
}
