import type { Piece } from "../piece.ts";

/** The collection `sounds/seasons/`. */
export const SEASONS: readonly Piece[] = [];
