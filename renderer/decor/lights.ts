/** Lights out of focus in the distance: they keep their places, breathe, and drift a little with the air. */
import type { Bounds } from "./particle.ts";
import { between, seeded } from "./random.ts";

export interface Light {
  readonly x: number;
  readonly y: number;
  /** Diameter in CSS pixels. */
  readonly size: number;
  readonly strength: number;
  readonly phase: number;
  readonly tint: "accent" | "glow";
}

/** Lights on a full-HD screen at amount 1. */
const MOST = 22;

/** The lights of a theme; the same seed puts them in the same places. They keep to the upper edge and the horizon, off the words. */
export function lightsOf(seed: number, amount: number, bounds: Bounds): Light[] {
  const random = seeded(seed);
  return Array.from({ length: Math.round(MOST * amount) }, () => {
    const size = 14 + random() ** 2 * 66 * (bounds.height / 1080);
    return {
      x: random() * bounds.width,
      y: between(random, 0.55, 0.8) * bounds.height,
      size,
      strength: between(random, 0.2, 0.5),
      phase: random() * 30,
      tint: random() < 0.6 ? "accent" : "glow",
    };
  });
}

/** How bright a light is, from 0 to 1, `seconds` after the page opened. */
export function glowAt(light: Light, seconds: number): number {
  return light.strength * (0.7 + 0.3 * Math.sin(seconds * 0.45 + light.phase));
}
