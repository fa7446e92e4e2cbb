import type { Engine } from "../engine.ts";

/**
 * Boxer four, 1-3-2-4 every 180°, whose two banks breathe through manifolds of very unequal length: each pulse of one bank
 * comes late, two and two, and rumbles at the first order and its odd multiples.
 */
export const BOXER_FOUR: Engine = {
  seed: 1993,
  rpm: 800,
  cylinders: [
    { bank: 0, firesAtDegrees: 0, primaryMetres: 0.38, strength: 1.06 },
    { bank: 0, firesAtDegrees: 180, primaryMetres: 0.47, strength: 0.94 },
    { bank: 1, firesAtDegrees: 360, primaryMetres: 0.83, strength: 1.02 },
    { bank: 1, firesAtDegrees: 540, primaryMetres: 0.71, strength: 0.96 },
  ],
  speedWander: 0.004,
  timingSpreadSeconds: 0.0001,
  strengthSpread: 0.07,
  loadWander: 0.07,
  ownWander: 0.07,
  lope: 0.3,
  pulse: { riseSeconds: 0.0013, decaySeconds: 0.0046, pushCycles: 0.2, pushLevel: 0.3 },
  steepenSeconds: 0.00007,
  primary: { soundSpeed: 500, reflection: -0.36, dampingHertz: 2500 },
  collectors: [
    { lengthMetres: 0.5, soundSpeed: 470, reflection: -0.32, dampingHertz: 2000 },
    { lengthMetres: 0.95, soundSpeed: 470, reflection: -0.3, dampingHertz: 1800 },
  ],
  silencer: [
    { lengthMetres: 0.41, soundSpeed: 420, reflection: 0.42, dampingHertz: 1400 },
    { lengthMetres: 0.29, soundSpeed: 420, reflection: -0.4, dampingHertz: 1400 },
    { lengthMetres: 0.84, soundSpeed: 420, reflection: 0.36, dampingHertz: 1100 },
  ],
  tail: {
    pipe: { lengthMetres: 0.22, soundSpeed: 390, reflection: -0.3, dampingHertz: 2100 },
    highPassHertz: 45,
    lowPassHertz: 2200,
  },
  body: [
    { hertz: 27, q: 1.1, decibels: 7 },
    { hertz: 110, q: 0.8, decibels: -4 },
    { hertz: 620, q: 0.7, decibels: 10 },
  ],
  airHertz: 5600,
  smear: { hertz: 140, q: 0.4 },
  farBank: { decibels: -4, seconds: 0.0012 },
  turbulenceDecibels: -17,
  hissDecibels: -25,
  intakeDecibels: -15,
  valvesDecibels: -30,
  beltDecibels: -28,
  intakeResonances: [
    { hertz: 84, q: 2.5 },
    { hertz: 190, q: 4 },
    { hertz: 380, q: 5 },
  ],
  ticks: { perCylinder: 4, lowHertz: 1200, highHertz: 4000 },
  fan: null,
  popStrength: 0.3,
};
