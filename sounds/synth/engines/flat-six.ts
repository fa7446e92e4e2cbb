import type { Engine } from "../engine.ts";

/** Boxer six, firing 1-6-2-4-3-5 every 120°: each bank fires evenly every 240°, half a beat apart. */
export const FLAT_SIX: Engine = {
  seed: 1964,
  rpm: 870,
  cylinders: [
    { bank: 0, firesAtDegrees: 0, primaryMetres: 0.46, strength: 1 },
    { bank: 1, firesAtDegrees: 120, primaryMetres: 0.52, strength: 0.93 },
    { bank: 0, firesAtDegrees: 240, primaryMetres: 0.49, strength: 1.05 },
    { bank: 1, firesAtDegrees: 360, primaryMetres: 0.55, strength: 0.98 },
    { bank: 0, firesAtDegrees: 480, primaryMetres: 0.43, strength: 0.95 },
    { bank: 1, firesAtDegrees: 600, primaryMetres: 0.5, strength: 1.07 },
  ],
  speedWander: 0.0026,
  timingSpreadSeconds: 0.00007,
  strengthSpread: 0.07,
  loadWander: 0.13,
  ownWander: 0.11,
  lope: 0.25,
  pulse: { riseSeconds: 0.0008, decaySeconds: 0.0034, pushSeconds: 0.024, pushLevel: 0.22 },
  primary: { soundSpeed: 510, reflection: -0.34, dampingHertz: 2800 },
  collectors: [
    { lengthMetres: 0.52, soundSpeed: 480, reflection: -0.3, dampingHertz: 2200 },
    { lengthMetres: 0.86, soundSpeed: 480, reflection: -0.28, dampingHertz: 2000 },
  ],
  silencer: [
    { lengthMetres: 0.36, soundSpeed: 430, reflection: 0.42, dampingHertz: 1500 },
    { lengthMetres: 0.27, soundSpeed: 430, reflection: -0.4, dampingHertz: 1500 },
    { lengthMetres: 0.74, soundSpeed: 430, reflection: 0.36, dampingHertz: 1100 },
  ],
  tail: {
    pipe: { lengthMetres: 0.21, soundSpeed: 400, reflection: -0.3, dampingHertz: 2200 },
    highPassHertz: 70,
    lowPassHertz: 1700,
  },
  body: [
    { hertz: 44, q: 1.1, decibels: 9 },
    { hertz: 190, q: 0.8, decibels: -5 },
    { hertz: 640, q: 0.9, decibels: 5 },
  ],
  airHertz: 3400,
  smear: { hertz: 260, q: 0.7 },
  farBankDecibels: -2,
  turbulenceDecibels: -16,
  intakeDecibels: -15,
  valvesDecibels: -33,
  beltDecibels: -27,
  intakeResonances: [
    { hertz: 92, q: 2.5 },
    { hertz: 205, q: 4 },
    { hertz: 410, q: 5 },
  ],
  valvesPerCylinder: 4,
  pops: { count: 0, strength: 0 },
};
