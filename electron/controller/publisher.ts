/** Tells listeners. One that throws never silences the rest. */
import type { Log } from "./ports.ts";

export interface Publisher<T> {
  publish(event: T): void;
  /** Returns unsubscribe. */
  subscribe(listener: (event: T) => void): () => void;
}

/** A publisher whose failing listeners are named in the log. */
export function createPublisher<T>(log: Log): Publisher<T> {
  const listeners = new Set<(event: T) => void>();
  return {
    publish(event) {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          log.warn(`A listener failed: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
