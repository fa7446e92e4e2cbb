/** The effects of particles that a theme can name. */
import type { Effect as Setting } from "../../../electron/contract/theme.ts";
import type { Effect } from "../particle.ts";
import { confetti } from "./confetti.ts";
import { dust } from "./dust.ts";
import { embers } from "./embers.ts";
import { petals } from "./petals.ts";
import { snow } from "./snow.ts";
import { trails } from "./trails.ts";

export const EFFECTS: Readonly<Record<Exclude<Setting["name"], "lights">, Effect>> = {
  dust,
  snow,
  petals,
  confetti,
  embers,
  trails,
};
