import type { Pipe } from "./pipe.ts";

/** One cylinder of an engine, as its exhaust valve and its pipe make it heard. */
interface Cylinder {
  bank: 0 | 1;
  /** Crank angle at which it fires, degrees of the 720 of a cycle. */
  firesAtDegrees: number;
  /** Valve to collector, metres. */
  primaryMetres: number;
  /** Its lasting strength beside its sisters': no two are alike. */
  strength: number;
}

/** A four-stroke engine and its exhaust, as the renderer needs to know them. */
export interface Engine {
  seed: number;
  rpm: number;
  cylinders: readonly Cylinder[];
  /** Speed wander over the loop, rms as a part of the speed. */
  speedWander: number;
  /** Spread of a firing's instant, seconds rms, and of its strength as a part of it. */
  timingSpreadSeconds: number;
  strengthSpread: number;
  /** Slow wander of strength, rms: of the whole engine's load, and of each cylinder on its own. */
  loadWander: number;
  ownWander: number;
  /** How much a strong cycle of a cylinder follows a weak one (0 to 1): the lope of an idle. */
  lope: number;
  /** Blow-down pulse: (1 − e^(−t/rise))·e^(−t/decay), then the piston pushing out the rest. */
  pulse: { riseSeconds: number; decaySeconds: number; pushSeconds: number; pushLevel: number };
  primary: Omit<Pipe, "lengthMetres">;
  /** One collector a bank, banks of unequal length. */
  collectors: readonly [Pipe, Pipe];
  silencer: readonly Pipe[];
  tail: { pipe: Pipe; highPassHertz: number; lowPassHertz: number };
  /** How car and ground colour what is heard a few steps away, and where the air between dulls it. */
  body: readonly { hertz: number; q: number; decibels: number }[];
  airHertz: number;
  /** Where the tail's mouth and the ground smear a pulse: without it a firing is a click in a void. */
  smear: { hertz: number; q: number };
  /** How much softer the far bank's tail is, decibels: nobody stands exactly between the two. */
  farBankDecibels: number;
  /** Levels beside the exhaust's tone, decibels. */
  turbulenceDecibels: number;
  intakeDecibels: number;
  valvesDecibels: number;
  beltDecibels: number;
  intakeResonances: readonly { hertz: number; q: number }[];
  valvesPerCylinder: number;
  /** Unburnt fuel lighting in the pipe: how many in the loop, and how strong beside a firing. */
  pops: { count: number; strength: number };
}

/** Seconds of one cycle, two turns of the crank. */
export function cycleSeconds(engine: Engine): number {
  return 120 / engine.rpm;
}
