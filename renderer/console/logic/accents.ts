/** Accents are spoken of only where there are any. */
import type { House, Segment, VenueState } from "../../../electron/contract/state.ts";

/** Whether the library has an accent to choose, or a zone has one set. */
export function hasAccents(house: Pick<House, "sounds">, state: Pick<VenueState, "zones">): boolean {
  return (
    house.sounds.some(({ kind }) => kind === "accent") || Object.values(state.zones).some(({ accent }) => accent.value !== null)
  );
}

/** Whether any stretch of a timeline sets an accent. */
export function setsAccent(segments: readonly Segment[]): boolean {
  return segments.some(({ accent }) => accent !== null);
}
