/** How often an address may try something before it has to wait: what tires attackers out. */

const WINDOW_MILLISECONDS = 60_000;

export interface Tries {
  /** Seconds until an address may try again; null: at once. */
  wait(address: string): number | null;
  /** Counts a try. Returns how it is forgiven, for one that was right. */
  count(address: string): () => void;
}

/** `most` tries per address and minute, on real milliseconds of a clock that is never set. */
export function createTries(most: number, monotonic: () => number): Tries {
  const tried = new Map<string, number[]>();

  const forgetOld = (): void => {
    for (const [address, times] of tried) {
      const recent = times.filter((time) => monotonic() - time < WINDOW_MILLISECONDS);
      if (recent.length === 0) tried.delete(address);
      else tried.set(address, recent);
    }
  };

  return {
    wait(address) {
      forgetOld();
      const times = tried.get(address) ?? [];
      const oldest = times[0];
      if (times.length < most || oldest === undefined) return null;
      return Math.max(1, Math.ceil((oldest + WINDOW_MILLISECONDS - monotonic()) / 1000));
    },
    count(address) {
      const now = monotonic();
      tried.set(address, [...(tried.get(address) ?? []), now]);
      return () => {
        const times = tried.get(address) ?? [];
        if (times.includes(now)) tried.set(address, times.toSpliced(times.indexOf(now), 1));
      };
    },
  };
}
