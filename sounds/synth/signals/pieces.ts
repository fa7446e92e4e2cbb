import type { Piece } from "../piece.ts";

/** The collection `sounds/signals/`. */
export const SIGNALS: readonly Piece[] = [];
