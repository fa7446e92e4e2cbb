import type { Engine } from "../engine.ts";

/** Boxer six, firing 1-6-2-4-3-5 every 120°: each bank fires evenly every 240°, half a beat apart. */
export const FLAT_SIX: Engine = {
  seed: 1964,
  rpm: 870,
  cylinders: [
    { bank: 0, firesAtDegrees: 0, primaryMetres: 0.46, strength: 1 },
    { bank: 1, firesAtDegrees: 120, primaryMetres: 0.52, strength: 0.89 },
    { bank: 0, firesAtDegrees: 240, primaryMetres: 0.49, strength: 1.08 },
    { bank: 1, firesAtDegrees: 360, primaryMetres: 0.55, strength: 0.97 },
    { bank: 0, firesAtDegrees: 480, primaryMetres: 0.43, strength: 0.91 },
    { bank: 1, firesAtDegrees: 600, primaryMetres: 0.5, strength: 1.11 },
  ],
  speedWander: 0.0036,
  timingSpreadSeconds: 0.00007,
  strengthSpread: 0.07,
  loadWander: 0.13,
  ownWander: 0.11,
  lope: 0.25,
  pulse: { riseSeconds: 0.0006, decaySeconds: 0.0042, pushCycles: 0.174, pushLevel: 0.3 },
  steepenSeconds: 0.00012,
  primary: { soundSpeed: 510, reflection: -0.34, dampingHertz: 2800 },
  collectors: [
    { lengthMetres: 0.52, soundSpeed: 480, reflection: -0.3, dampingHertz: 2200 },
    { lengthMetres: 0.86, soundSpeed: 480, reflection: -0.28, dampingHertz: 2000 },
  ],
  silencer: [
    { lengthMetres: 0.5, soundSpeed: 430, reflection: 0.6, dampingHertz: 1500 },
    { lengthMetres: 0.27, soundSpeed: 430, reflection: -0.52, dampingHertz: 1500 },
    { lengthMetres: 1.3, soundSpeed: 430, reflection: 0.6, dampingHertz: 1100 },
  ],
  tail: {
    pipe: { lengthMetres: 0.21, soundSpeed: 400, reflection: -0.3, dampingHertz: 2200 },
    highPassHertz: 70,
    lowPassHertz: 2400,
  },
  body: [
    { hertz: 44, q: 1.1, decibels: 9 },
    { hertz: 190, q: 0.8, decibels: -5 },
    { hertz: 640, q: 0.9, decibels: 5 },
  ],
  airHertz: 4100,
  smear: { hertz: 260, q: 0.7 },
  farBank: { decibels: -3.6, seconds: 0.0021 },
  turbulenceDecibels: -17,
  hissDecibels: -25,
  intakeDecibels: -15,
  valvesDecibels: -33,
  beltDecibels: -27,
  intakeResonances: [
    { hertz: 92, q: 2.5 },
    { hertz: 205, q: 4 },
    { hertz: 410, q: 5 },
  ],
  ticks: { perCylinder: 5, lowHertz: 1300, highHertz: 4200 },
  fan: null,
  popStrength: 0.5,
};

/** The same engine once it is warm: slower, softer, its firings more alike. */
export const FLAT_SIX_WARM: Engine = {
  ...FLAT_SIX,
  seed: 1973,
  speedWander: 0.003,
  strengthSpread: 0.055,
  loadWander: 0.13,
  ownWander: 0.08,
  lope: 0.35,
  pulse: { ...FLAT_SIX.pulse, riseSeconds: 0.0009, decaySeconds: 0.0047 },
  steepenSeconds: 0.00008,
  smear: { hertz: 200, q: 0.4 },
  body: [
    { hertz: 36, q: 1.1, decibels: 9 },
    { hertz: 190, q: 0.8, decibels: -4 },
    { hertz: 560, q: 0.9, decibels: 5.5 },
  ],
  hissDecibels: -26,
  airHertz: 4900,
  valvesDecibels: -34,
};

/**
 * The same engine pulling steadily: a flap past the large chambers is open, and it is heard from straight behind, where both
 * tails are as near and its body has another tone.
 */
export const FLAT_SIX_PULLING: Engine = {
  ...FLAT_SIX,
  seed: 1976,
  speedWander: 0.008,
  loadWander: 0.15,
  ownWander: 0.14,
  pulse: { riseSeconds: 0.0006, decaySeconds: 0.0034, pushCycles: 0.174, pushLevel: 0.22 },
  silencer: [
    { lengthMetres: 0.36, soundSpeed: 430, reflection: 0.42, dampingHertz: 1500 },
    { lengthMetres: 0.27, soundSpeed: 430, reflection: -0.4, dampingHertz: 1500 },
    { lengthMetres: 0.74, soundSpeed: 430, reflection: 0.36, dampingHertz: 1100 },
  ],
  farBank: { decibels: -1.2, seconds: 0.0009 },
  turbulenceDecibels: -13,
  hissDecibels: -24,
  beltDecibels: -24,
  body: [
    { hertz: 130, q: 1.2, decibels: 6 },
    { hertz: 215, q: 1, decibels: -4 },
    { hertz: 760, q: 0.7, decibels: 6 },
  ],
};
