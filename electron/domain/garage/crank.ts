/**
 * The crank of an engine on the stand, from what a visitor does to how fast it turns:
 *
 *     off → starting → running → stopping → off
 *             ↓ (let go too early)  ↑
 *             └─────────────────────┘
 *
 * Pure: each step takes the crank as it was and the seconds that have passed. The intake fills with a lag, the flywheel
 * integrates what is left of the drive after the drag, a governor holds what the pedal asks for, the limiter cuts.
 */
import type { Character } from "./characters.ts";

/** How long the starter must turn an engine before it catches, seconds: the recorded starter does so 0.93 s after it begins. */
export const CRANK_SECONDS = 0.93;

/** The longest step that is integrated at once, and the longest time that one call makes up for, seconds. */
const STEP = 0.004;
const LONGEST = 0.5;

/** How fast the governor nears the speed that is asked for, seconds (time constant). */
const GOVERNOR_SECONDS = 0.14;

/** Once the limiter has cut, it stays cut so long, seconds; and how far above the limit a full pedal asks. */
const CUT_SECONDS = 0.05;
const ABOVE_LIMIT = 1.04;

/** On catching an engine flares: so much pedal, for so long. */
const FLARE = 0.2;
const FLARE_SECONDS = 0.35;

/** A starter is at its speed within this time constant, and each compression holds it up by this share. */
const SPIN_UP_SECONDS = 0.06;
const COMPRESSION = 0.16;

/** With the ignition off, compression stops an engine: time constant in seconds, and what it takes besides. */
const STOPS_SECONDS = 0.5;
const STOPPING_DRAG = 420;

export interface Crank {
  readonly phase: "off" | "starting" | "running" | "stopping";
  readonly rpm: number;
  /** How full its cylinders are, 0 to 1. */
  readonly charge: number;
  /** How long the starter has turned it, seconds. */
  readonly turnedSeconds: number;
  readonly sinceCaughtSeconds: number;
  /** The limiter cuts for so long yet, seconds. */
  readonly cutSeconds: number;
  /** Turns it has made; for the compressions that the starter feels. */
  readonly turns: number;
}

/** What is done to the engine. */
export interface Hands {
  /** False stops it. */
  readonly ignition: boolean;
  readonly starter: boolean;
  /** Where the pedal stands, 0 to 1. */
  readonly pedal: number;
}

export const AT_REST: Crank = {
  phase: "off",
  rpm: 0,
  charge: 0,
  turnedSeconds: 0,
  sinceCaughtSeconds: 0,
  cutSeconds: 0,
  turns: 0,
};

/** The charge that just keeps a speed. */
function keeping({ drag, dragPerRpm, drive }: Character, rpm: number): number {
  return (drag + dragPerRpm * rpm) / drive;
}

/** The speed that a pedal asks for; the last of its way asks for more than the limiter lets through. */
export function askedRpm({ idleRpm, limitRpm }: Character, pedal: number): number {
  return idleRpm + (ABOVE_LIMIT * limitRpm - idleRpm) * pedal;
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** A pedal as it is told: anything that is no number is a foot that is not there. */
const footOf = (pedal: number): number => (Number.isFinite(pedal) ? within(pedal, 0, 1) : 0);

function turning(character: Character, crank: Crank, dt: number): Crank {
  const turnedSeconds = crank.turnedSeconds + dt;
  if (turnedSeconds >= CRANK_SECONDS)
    return { ...crank, phase: "running", charge: 0.3, turnedSeconds, sinceCaughtSeconds: 0, cutSeconds: 0 };
  const sagging = 1 - COMPRESSION * Math.sin(2 * Math.PI * character.firingsPerTurn * crank.turns);
  const wanted = character.crankingRpm * sagging;
  const rpm = crank.rpm + (wanted - crank.rpm) * (1 - Math.exp(-dt / SPIN_UP_SECONDS));
  return { ...crank, phase: "starting", charge: 0, rpm, turnedSeconds };
}

function running(character: Character, crank: Crank, pedal: number, dt: number): Crank {
  const flaring = crank.sinceCaughtSeconds < FLARE_SECONDS ? FLARE : 0;
  const asked = askedRpm(character, Math.max(pedal, flaring));
  const cutSeconds = crank.rpm > character.limitRpm ? CUT_SECONDS : Math.max(0, crank.cutSeconds - dt);
  const governed = keeping(character, crank.rpm) + (asked - crank.rpm) / (character.drive * GOVERNOR_SECONDS);
  const filling = cutSeconds > 0 ? 0 : within(governed, 0, 1);
  const charge = crank.charge + (filling - crank.charge) * (1 - Math.exp(-dt / character.fillSeconds));
  const rpm = crank.rpm + (character.drive * charge - character.drag - character.dragPerRpm * crank.rpm) * dt;
  return {
    ...crank,
    phase: "running",
    charge,
    cutSeconds,
    rpm: Math.max(0, rpm),
    sinceCaughtSeconds: crank.sinceCaughtSeconds + dt,
  };
}

function stopping(crank: Crank, dt: number): Crank {
  const rpm = crank.rpm * Math.exp(-dt / STOPS_SECONDS) - STOPPING_DRAG * dt;
  return rpm > 0 ? { ...crank, phase: "stopping", rpm, charge: 0, turnedSeconds: 0 } : { ...AT_REST, turns: crank.turns };
}

function after(character: Character, crank: Crank, hands: Hands, dt: number): Crank {
  if (crank.phase === "running") return hands.ignition ? running(character, crank, footOf(hands.pedal), dt) : stopping(crank, dt);
  if (hands.ignition && hands.starter) return turning(character, crank, dt);
  return crank.rpm > 0 || crank.phase !== "off" ? stopping(crank, dt) : crank;
}

/** The crank some seconds later, with the hands where they are all that time. A page that slept is not made up for. */
export function step(character: Character, crank: Crank, hands: Hands, seconds: number): Crank {
  let left = Number.isFinite(seconds) ? within(seconds, 0, LONGEST) : 0;
  let next = crank;
  while (left > 0) {
    const dt = Math.min(STEP, left);
    next = after(character, next, hands, dt);
    next = { ...next, turns: (next.turns + (next.rpm / 60) * dt) % 1000 };
    left -= dt;
  }
  return next;
}

/** What an engine is doing, as people say it. */
export const GAITS = ["off", "starting", "idling", "revving", "holding", "falling", "stopping"] as const;
export type Gait = (typeof GAITS)[number];

/** So far above its idle, as a share of it, an engine still idles; and how far its charge must differ from the keeping one. */
const STILL_IDLE = 0.18;
const PUSHED = 0.1;

/** Names what the crank does. */
export function gaitOf(character: Character, crank: Crank): Gait {
  if (crank.phase !== "running") return crank.phase;
  const pushed = crank.charge - keeping(character, crank.rpm);
  if (crank.rpm > character.limitRpm * 0.96) return "holding";
  if (pushed > PUSHED) return "revving";
  if (crank.rpm < character.idleRpm * (1 + STILL_IDLE)) return "idling";
  return pushed < -PUSHED ? "falling" : "holding";
}
