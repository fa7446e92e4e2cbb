/** Whose turn it is. A kiosk's page moves thousands of particles: of several previews, only the one that came last is alive. */
import { useEffect, useState, useSyncExternalStore } from "react";

const present: symbol[] = [];
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether it is the turn of the preview that asks; the one before it has it again when this one goes. */
export function useTurn(): boolean {
  const [mine] = useState(() => Symbol("preview"));
  useEffect(() => {
    present.push(mine);
    tell();
    return () => {
      present.splice(present.indexOf(mine), 1);
      tell();
    };
  }, [mine]);
  return useSyncExternalStore(subscribe, () => present.at(-1) === mine);
}
