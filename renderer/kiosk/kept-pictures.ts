/** Has the worker keep every picture that the plan names, opened or not, and each new one as soon as a plan names it. */
import { useEffect } from "react";
import type { House } from "../../electron/contract/state.ts";
import { picturesNamed } from "../../electron/domain/pictures.ts";
import type { Standalone } from "../link/kept-files.ts";

/**
 * One after the other: nobody waits for them. What is not there is a fault that the house itself tells; what does not arrive,
 * since the controller is away, takes nothing from the next, and is asked for again at the next start.
 */
async function fetchAll(addresses: readonly string[], signal: AbortSignal): Promise<void> {
  for (const address of addresses) {
    try {
      const answer = await fetch(address, { signal });
      await answer.arrayBuffer();
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof TypeError)) throw error;
    }
  }
}

export function useKeptPictures(house: House, settled: Standalone["settled"]): void {
  const named = [...new Set(picturesNamed(house).map(({ address }) => address))].join(" ");
  useEffect(() => {
    const ending = new AbortController();
    settled.then(() => fetchAll(named === "" ? [] : named.split(" "), ending.signal)).catch(reportError);
    return () => ending.abort();
  }, [named, settled]);
}
