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
  /** Turns a minute at which the pulse and the levels of this recipe hold: its idle, or a racing engine's full speed. */
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
  /** Blow-down pulse: (1 − e^(−t/rise))·e^(−t/decay), then the piston pushing out the rest over a part of the cycle. */
  pulse: { riseSeconds: number; decaySeconds: number; pushCycles: number; pushLevel: number };
  /** How far the crest of a wave runs ahead of its foot on the way to the tail, seconds at the mean loudness. */
  steepenSeconds: number;
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
  /** How much softer the far bank's tail is, decibels, and how much later: nobody stands exactly between the two. */
  farBank: { decibels: number; seconds: number };
  /** Levels beside the exhaust's tone, decibels: the gas in the pipe, its hiss at the mouth, and the rest of the engine. */
  turbulenceDecibels: number;
  hissDecibels: number;
  intakeDecibels: number;
  valvesDecibels: number;
  beltDecibels: number;
  intakeResonances: readonly { hertz: number; q: number }[];
  /** Things that tick once a cycle at each cylinder (valves, tappets, injectors), and between which pitches. */
  ticks: { perCylinder: number; lowHertz: number; highHertz: number };
  /** The fan that cools an engine without water: blades, turns for each turn of the crank, level in decibels. */
  fan: { blades: number; ratio: number; decibels: number } | null;
  /** Unburnt fuel lighting in the pipe: how strong beside a firing. */
  popStrength: number;
}
