/** Waits for a condition instead of a time. */

/** Resolves with the first value of `look` that is neither null nor false; rejects after `timeout` ms with what was waited for. */
export async function until<T>(
  what: string,
  look: () => T | null | false | Promise<T | null | false>,
  timeout = 10_000,
): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== null && found !== false) return found;
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}.`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
