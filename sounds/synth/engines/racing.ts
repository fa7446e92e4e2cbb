import type { Engine } from "../engine.ts";

/** What open racing exhausts share: short sharp pulses, little silencing, long fronts that steepen, and much hiss. */
const RACING = {
  speedWander: 0,
  timingSpreadSeconds: 0.00002,
  strengthSpread: 0.07,
  loadWander: 0.06,
  ownWander: 0.08,
  lope: 0.1,
  smear: { hertz: 900, q: 0.7 },
  airHertz: 16_000,
  turbulenceDecibels: -19,
  hissDecibels: -20,
  intakeDecibels: -9,
  valvesDecibels: -30,
  beltDecibels: -24,
  fan: null,
  popStrength: 1.2,
} as const;

/** Cylinders fired in turn by two banks at even angles; every one a little unlike its sisters in strength and pipe. */
function alternating(count: number, primaryMetres: number, unlike: readonly number[]): Engine["cylinders"] {
  return Array.from({ length: count }, (_, index) => ({
    bank: index % 2 === 0 ? 0 : 1,
    firesAtDegrees: (720 / count) * index,
    primaryMetres: primaryMetres * (1 + 0.35 * unlike[(3 * index + 1) % unlike.length]!),
    strength: 1 + unlike[index % unlike.length]!,
  }));
}

/** A racing V10, even 72°: each bank fires every 144°, the fifth order leads. */
export const RACING_V10: Engine = {
  ...RACING,
  seed: 1989,
  rpm: 11_800,
  cylinders: alternating(10, 0.46, [0.08, -0.11, 0.03, 0.12, -0.06, -0.09, 0.1, -0.02, 0.05, -0.1]),
  pulse: { riseSeconds: 0.00016, decaySeconds: 0.0008, pushCycles: 0.18, pushLevel: 0.16 },
  steepenSeconds: 0.00009,
  primary: { soundSpeed: 560, reflection: -0.4, dampingHertz: 6000 },
  collectors: [
    { lengthMetres: 0.31, soundSpeed: 540, reflection: -0.4, dampingHertz: 5200 },
    { lengthMetres: 0.36, soundSpeed: 540, reflection: -0.38, dampingHertz: 5000 },
  ],
  silencer: [
    { lengthMetres: 0.22, soundSpeed: 520, reflection: -0.25, dampingHertz: 6500 },
    { lengthMetres: 0.13, soundSpeed: 520, reflection: 0.2, dampingHertz: 7000 },
  ],
  tail: {
    pipe: { lengthMetres: 0.12, soundSpeed: 500, reflection: -0.25, dampingHertz: 6500 },
    highPassHertz: 430,
    lowPassHertz: 9000,
  },
  body: [
    { hertz: 1000, q: 0.9, decibels: 4 },
    { hertz: 2600, q: 1.2, decibels: 3 },
  ],
  // A whole period of the leading order, so that both banks add up on it.
  farBank: { decibels: -2.2, seconds: 0.00102 },
  intakeResonances: [
    { hertz: 480, q: 2 },
    { hertz: 1050, q: 2.5 },
    { hertz: 1900, q: 3 },
  ],
  ticks: { perCylinder: 2, lowHertz: 2500, highHertz: 7000 },
};

/** A V12 of long-distance racing, even 60°: each bank a six of its own, the sixth order leads. */
export const RACING_V12: Engine = {
  ...RACING_V10,
  seed: 1971,
  rpm: 8200,
  cylinders: alternating(12, 0.62, [0.06, -0.08, 0.1, -0.04, 0.02, -0.1, 0.09, -0.05, 0.04, -0.07, 0.11, -0.03]),
  pulse: { riseSeconds: 0.00022, decaySeconds: 0.0011, pushCycles: 0.18, pushLevel: 0.18 },
  steepenSeconds: 0.0001,
  primary: { soundSpeed: 540, reflection: -0.4, dampingHertz: 5200 },
  collectors: [
    { lengthMetres: 0.52, soundSpeed: 520, reflection: -0.38, dampingHertz: 4600 },
    { lengthMetres: 0.6, soundSpeed: 520, reflection: -0.36, dampingHertz: 4400 },
  ],
  tail: {
    pipe: { lengthMetres: 0.2, soundSpeed: 490, reflection: -0.28, dampingHertz: 5500 },
    highPassHertz: 380,
    lowPassHertz: 8000,
  },
  body: [
    { hertz: 820, q: 0.9, decibels: 4 },
    { hertz: 2100, q: 1.2, decibels: 3 },
  ],
  farBank: { decibels: -2.2, seconds: 0.00122 },
};

/** A cross-plane V8 of touring-car racing: its banks' uneven beat stays, as a growl below the fourth order. */
export const RACING_V8: Engine = {
  ...RACING_V10,
  seed: 1969,
  rpm: 6300,
  cylinders: [0, 90, 180, 270, 360, 450, 540, 630].map((firesAtDegrees, index) => ({
    bank: [0, 1, 1, 0, 1, 0, 0, 1][index] === 0 ? 0 : 1,
    firesAtDegrees,
    primaryMetres: [0.62, 0.72, 0.58, 0.66, 0.7, 0.6, 0.69, 0.64][index]!,
    strength: [1.08, 0.9, 1.03, 0.94, 1.1, 0.91, 1, 0.97][index]!,
  })),
  pulse: { riseSeconds: 0.0002, decaySeconds: 0.0012, pushCycles: 0.18, pushLevel: 0.2 },
  steepenSeconds: 0.00014,
  primary: { soundSpeed: 530, reflection: -0.4, dampingHertz: 4600 },
  collectors: [
    { lengthMetres: 0.7, soundSpeed: 510, reflection: -0.38, dampingHertz: 4000 },
    { lengthMetres: 0.92, soundSpeed: 510, reflection: -0.36, dampingHertz: 3800 },
  ],
  silencer: [
    { lengthMetres: 0.4, soundSpeed: 500, reflection: -0.3, dampingHertz: 4500 },
    { lengthMetres: 0.23, soundSpeed: 500, reflection: 0.25, dampingHertz: 5000 },
  ],
  tail: {
    pipe: { lengthMetres: 0.3, soundSpeed: 480, reflection: -0.3, dampingHertz: 4800 },
    highPassHertz: 90,
    lowPassHertz: 6500,
  },
  body: [
    { hertz: 420, q: 0.9, decibels: 4 },
    { hertz: 1600, q: 0.8, decibels: 7 },
  ],
  farBank: { decibels: -7, seconds: 0.0024 },
  smear: { hertz: 500, q: 0.7 },
};
