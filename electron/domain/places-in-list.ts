/** Numbers that say where the entries of a list stand, and that stay the same while entries come and go around them. */

/**
 * A number for each entry, ascending. `kept` holds what entries had before, null for newcomers, which are given numbers
 * between their neighbours'. Null where those that stayed have changed places, or where no room is left between two.
 */
export function placesInList(kept: readonly (number | null)[]): number[] | null {
  const places: number[] = [];
  let low = -Infinity;
  for (let index = 0; index < kept.length;) {
    const own = kept[index] ?? null;
    if (own !== null) {
      if (own <= low) return null;
      places.push((low = own));
      index++;
      continue;
    }
    let end = index;
    while (end < kept.length && (kept[end] ?? null) === null) end++;
    const count = end - index;
    const high = kept[end] ?? null;
    const start = low === -Infinity ? (high ?? count) - count - 1 : low;
    const step = high === null ? 1 : (high - start) / (count + 1);
    for (let newcomer = 1; newcomer <= count; newcomer++) {
      const place = start + step * newcomer;
      if (place <= low || (high !== null && place >= high)) return null;
      places.push((low = place));
    }
    index = end;
  }
  return places;
}
