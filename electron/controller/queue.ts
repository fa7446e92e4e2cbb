/** Carries out one piece of work after the other. */

export interface Queue {
  /** Begins when all that was asked before is through. A failure belongs to whoever asked, and the queue goes on. */
  add<T>(work: () => T | Promise<T>): Promise<T>;
  /** Resolves when the last piece of work is through. */
  idle(): Promise<unknown>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add(work) {
      const outcome = last.then(work);
      last = outcome.catch(() => undefined);
      return outcome;
    },
    idle: () => last,
  };
}
