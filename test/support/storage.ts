/** A browser's storage, that holds so many characters and then throws as one does. */
export function storageOf(most = Infinity): Storage {
  const kept = new Map<string, string>();
  let keys: string[] | null = null;
  let size = 0;
  const cost = (key: string): number => (kept.has(key) ? key.length + (kept.get(key) ?? "").length : 0);
  return {
    get length() {
      return kept.size;
    },
    key: (index) => (keys ??= [...kept.keys()])[index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, text) {
      const after = size - cost(key) + key.length + text.length;
      if (after > most) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      size = after;
      kept.set(key, text);
      keys = null;
    },
    removeItem(key) {
      size -= cost(key);
      kept.delete(key);
      keys = null;
    },
    clear() {
      kept.clear();
      keys = null;
      size = 0;
    },
  };
}
