/** What a visitor's hands do at an engine, as far as this player still believes it. Pure. */
import type { Hands } from "../../../electron/domain/garage/crank.ts";
import type { HostSays } from "../../link/stage.ts";

/** After so many milliseconds without a word of its host an engine's pedal and starter are let go; after so many it stops. */
const LET_GO_AFTER = 700;
const STOPS_AFTER = 3000;

export type Pose = Extract<HostSays, { kind: "engine" }>;

/** The last that was told, and when by a clock that only goes forwards, in milliseconds. */
export interface Told {
  readonly pose: Pose;
  readonly at: number;
}

export const NO_HANDS: Hands = { ignition: false, starter: false, pedal: 0 };

/**
 * The hands at the engine that stands in the garage now: those that were told, while they are fresh and mean that engine,
 * and nothing keeps an engine from running.
 */
export function handsAt(told: Told | null, engine: string, now: number, kept: boolean): Hands {
  if (told === null || kept || told.pose.engine !== engine) return NO_HANDS;
  const age = now - told.at;
  if (age >= STOPS_AFTER) return NO_HANDS;
  const { starter, pedal } = told.pose;
  return age >= LET_GO_AFTER ? { ignition: true, starter: false, pedal: 0 } : { ignition: true, starter, pedal };
}

/** The engine that is asked for and not gone stale; null: none. */
export function wantedEngine(told: Told | null, now: number): string | null {
  return told === null || now - told.at >= STOPS_AFTER ? null : told.pose.engine;
}
