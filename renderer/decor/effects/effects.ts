/** The effects that a theme can name. Each call makes one for a screen of its own. */
import type { Effect as Wished } from "../../../electron/contract/theme.ts";
import type { Effect } from "../particle.ts";
import { bats } from "./bats.ts";
import { confetti } from "./confetti.ts";
import { dust } from "./dust.ts";
import { embers } from "./embers.ts";
import { createFireworks } from "./fireworks.ts";
import { flare } from "./flare.ts";
import { fog } from "./fog.ts";
import { garland } from "./garland.ts";
import { hearts } from "./hearts.ts";
import { lanterns } from "./lanterns.ts";
import { leaves } from "./leaves.ts";
import { lights } from "./lights.ts";
import { petals } from "./petals.ts";
import { createRain } from "./rain.ts";
import { shimmer } from "./shimmer.ts";
import { snow } from "./snow.ts";
import { trails } from "./trails.ts";

export const EFFECTS: Readonly<Record<Wished["name"], () => Effect>> = {
  bats: () => bats,
  confetti: () => confetti,
  dust: () => dust,
  embers: () => embers,
  fireworks: createFireworks,
  flare: () => flare,
  fog: () => fog,
  garland: () => garland,
  hearts: () => hearts,
  lanterns: () => lanterns,
  leaves: () => leaves,
  lights: () => lights,
  petals: () => petals,
  rain: createRain,
  shimmer: () => shimmer,
  snow: () => snow,
  trails: () => trails,
};
