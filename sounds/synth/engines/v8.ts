import type { Engine } from "../engine.ts";

/**
 * Cross-plane V8, firing 1-8-4-3-6-5-7-2 every 90°. Odd cylinders are the left bank, so each bank
 * fires unevenly (left after 270°, 180°, 90°, 180°): half orders, the burble.
 */
export const V8: Engine = {
  seed: 1955,
  rpm: 700,
  cylinders: [
    { bank: 0, firesAtDegrees: 0, primaryMetres: 0.58, strength: 1.06 },
    { bank: 1, firesAtDegrees: 90, primaryMetres: 0.74, strength: 0.92 },
    { bank: 1, firesAtDegrees: 180, primaryMetres: 0.52, strength: 1.02 },
    { bank: 0, firesAtDegrees: 270, primaryMetres: 0.49, strength: 0.95 },
    { bank: 1, firesAtDegrees: 360, primaryMetres: 0.63, strength: 1.08 },
    { bank: 0, firesAtDegrees: 450, primaryMetres: 0.55, strength: 0.9 },
    { bank: 0, firesAtDegrees: 540, primaryMetres: 0.68, strength: 1 },
    { bank: 1, firesAtDegrees: 630, primaryMetres: 0.47, strength: 0.97 },
  ],
  speedWander: 0.0032,
  timingSpreadSeconds: 0.00006,
  strengthSpread: 0.09,
  loadWander: 0.12,
  ownWander: 0.1,
  lope: 0.35,
  pulse: { riseSeconds: 0.001, decaySeconds: 0.0042, pushCycles: 0.175, pushLevel: 0.2 },
  steepenSeconds: 0.00014,
  primary: { soundSpeed: 500, reflection: -0.38, dampingHertz: 2400 },
  collectors: [
    { lengthMetres: 0.7, soundSpeed: 470, reflection: -0.34, dampingHertz: 1900 },
    { lengthMetres: 1.35, soundSpeed: 470, reflection: -0.32, dampingHertz: 1800 },
  ],
  silencer: [
    { lengthMetres: 0.43, soundSpeed: 420, reflection: 0.42, dampingHertz: 1400 },
    { lengthMetres: 0.33, soundSpeed: 420, reflection: -0.4, dampingHertz: 1300 },
    { lengthMetres: 0.95, soundSpeed: 420, reflection: 0.38, dampingHertz: 1000 },
  ],
  tail: {
    pipe: { lengthMetres: 0.26, soundSpeed: 390, reflection: -0.32, dampingHertz: 2000 },
    highPassHertz: 65,
    lowPassHertz: 2300,
  },
  body: [
    { hertz: 46, q: 1.1, decibels: 1.5 },
    { hertz: 140, q: 0.8, decibels: -5 },
    { hertz: 700, q: 0.7, decibels: 6.5 },
  ],
  airHertz: 4200,
  smear: { hertz: 120, q: 0.7 },
  farBank: { decibels: -8, seconds: 0.0032 },
  turbulenceDecibels: -17,
  hissDecibels: -25,
  intakeDecibels: -17,
  valvesDecibels: -36,
  beltDecibels: -29,
  intakeResonances: [
    { hertz: 78, q: 2.5 },
    { hertz: 168, q: 4 },
    { hertz: 330, q: 5 },
  ],
  ticks: { perCylinder: 3, lowHertz: 1300, highHertz: 3800 },
  fan: null,
  popStrength: 0.2,
};
