/** Deletes one of a list, with the way back. */
import type { Client } from "../link/link.ts";
import { type Sentence, useDesk } from "./desk.ts";

export interface Deletion {
  remove(client: Client): Promise<unknown>;
  restore(client: Client): Promise<unknown>;
  /** What is said once it is deleted. */
  readonly told: Sentence;
}

/** `changed` is called after each attempt; the focus goes to the element of this id, since the button that had it is gone. */
export function useDeleting(changed: () => void, focused: string): (deletion: Deletion) => Promise<void> {
  const { ask, tell } = useDesk();
  const tried = async (call: (client: Client) => Promise<unknown>): Promise<boolean> => {
    const done = await ask(async (client) => {
      await call(client);
      return true;
    });
    changed();
    return done !== null;
  };
  return async ({ remove, restore, told }) => {
    if (!(await tried(remove))) return;
    const bringBack = async (): Promise<void> => {
      if (await tried(restore)) tell(({ say }) => say("done.restored"), null);
    };
    tell(told, () => void bringBack());
    document.getElementById(focused)?.focus();
  };
}
