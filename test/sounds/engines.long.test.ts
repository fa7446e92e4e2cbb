import { ENGINES } from "../../sounds/synth/engines/pieces.ts";
import { describeCollection } from "./gates.ts";
import { describeLoop } from "./loops.ts";
import { describeMove } from "./moves.ts";
import { describePassBy } from "./pass-bys.ts";

describeCollection("engines", ENGINES, (piece, heardOf) => {
  if (piece.kind === "loop") describeLoop(piece, heardOf);
  else if (piece.layer === undefined) describePassBy(piece, heardOf);
  else describeMove(piece, heardOf);
});
