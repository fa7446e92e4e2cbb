import type { Piece } from "../piece.ts";

/** The collection `sounds/places/`. */
export const PLACES: readonly Piece[] = [];
