import { ENGINES } from "./engines/pieces.ts";
import type { Piece } from "./piece.ts";
import { PLACES } from "./places/pieces.ts";
import { SEASONS } from "./seasons/pieces.ts";
import { SIGNALS } from "./signals/pieces.ts";

/** The whole library, in the order in which it is rendered and shown. */
export const PIECES: readonly Piece[] = [...ENGINES, ...PLACES, ...SEASONS, ...SIGNALS];
