import type { Engine } from "../engine.ts";

/**
 * An air-cooled boxer six of the sixties, 1-6-2-4-3-5 every 120°: soft long pulses through a heat exchanger and one flat
 * silencer, wide valve clearances that tick, carburettors that hunt, and a fan of eleven blades.
 */
export const CLASSIC: Engine = {
  seed: 1967,
  rpm: 750,
  cylinders: [
    { bank: 0, firesAtDegrees: 0, primaryMetres: 0.42, strength: 1.08 },
    { bank: 1, firesAtDegrees: 120, primaryMetres: 0.61, strength: 0.9 },
    { bank: 0, firesAtDegrees: 240, primaryMetres: 0.51, strength: 1.02 },
    { bank: 1, firesAtDegrees: 360, primaryMetres: 0.47, strength: 1.05 },
    { bank: 0, firesAtDegrees: 480, primaryMetres: 0.57, strength: 0.88 },
    { bank: 1, firesAtDegrees: 600, primaryMetres: 0.53, strength: 1.04 },
  ],
  speedWander: 0.0036,
  timingSpreadSeconds: 0.00012,
  strengthSpread: 0.09,
  loadWander: 0.14,
  ownWander: 0.13,
  lope: 0.45,
  pulse: { riseSeconds: 0.0011, decaySeconds: 0.0052, pushCycles: 0.19, pushLevel: 0.26 },
  steepenSeconds: 0.0001,
  primary: { soundSpeed: 480, reflection: -0.38, dampingHertz: 2200 },
  collectors: [
    { lengthMetres: 0.44, soundSpeed: 450, reflection: -0.34, dampingHertz: 1900 },
    { lengthMetres: 0.83, soundSpeed: 450, reflection: -0.32, dampingHertz: 1700 },
  ],
  silencer: [
    { lengthMetres: 0.52, soundSpeed: 410, reflection: 0.45, dampingHertz: 1300 },
    { lengthMetres: 0.31, soundSpeed: 410, reflection: -0.42, dampingHertz: 1400 },
  ],
  tail: {
    pipe: { lengthMetres: 0.17, soundSpeed: 380, reflection: -0.32, dampingHertz: 2000 },
    highPassHertz: 62,
    lowPassHertz: 2100,
  },
  body: [
    { hertz: 38, q: 1.1, decibels: 8.3 },
    { hertz: 160, q: 0.9, decibels: -3 },
    { hertz: 520, q: 0.8, decibels: 6.5 },
  ],
  airHertz: 5200,
  smear: { hertz: 140, q: 0.4 },
  farBank: { decibels: -4, seconds: 0.0016 },
  turbulenceDecibels: -18,
  hissDecibels: -28,
  intakeDecibels: -12,
  valvesDecibels: -24,
  beltDecibels: -31,
  intakeResonances: [
    { hertz: 115, q: 2.2 },
    { hertz: 260, q: 3 },
    { hertz: 520, q: 4 },
  ],
  ticks: { perCylinder: 3, lowHertz: 1100, highHertz: 3400 },
  fan: { blades: 11, ratio: 1.3, decibels: -24 },
  popStrength: 0.1,
};
