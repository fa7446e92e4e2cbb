import { expect, test } from "vitest";
import { HELD } from "../../sounds/synth/engines/held.ts";
import { ENGINES } from "../../sounds/synth/engines/pieces.ts";
import { describeCollection } from "./gates.ts";
import type { Piece } from "../../sounds/synth/piece.ts";
import { WITHOUT_FFMPEG } from "./heard.ts";
import type { Heard } from "./heard.ts";
import { describeLoop, factsOf } from "./loops.ts";
import { describeMove } from "./moves.ts";
import { describePassBy } from "./pass-bys.ts";
import { averageSpectrum, shareOnLines } from "./spectrum.ts";

/** Of an engine held at a speed, as it sounds under a pedal: its energy lies where that speed has it. */
function describeHeld(piece: Piece, heardOf: () => Heard): void {
  const { cylinders, rpm } = factsOf(piece);
  test.skipIf(WITHOUT_FFMPEG || cylinders === 0)("half of its energy lies on the half orders of its speed", () => {
    const halfOrder = rpm / 120;
    expect(shareOnLines(averageSpectrum(heardOf().middle, 2 ** 17), halfOrder, 0.15 * halfOrder)).toBeGreaterThan(0.5);
  });
}

describeCollection("engines", ENGINES, (piece, heardOf) => {
  if (HELD.includes(piece)) describeHeld(piece, heardOf);
  else if (piece.kind === "loop") describeLoop(piece, heardOf);
  else if (piece.layer === undefined) describePassBy(piece, heardOf);
  else describeMove(piece, heardOf);
});
