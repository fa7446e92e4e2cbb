/** The effects a theme can name. */
import type { Theme } from "../../../electron/contract/theme.ts";
import type { Effect } from "../particle.ts";
import { confetti } from "./confetti.ts";
import { dust } from "./dust.ts";
import { embers } from "./embers.ts";
import { petals } from "./petals.ts";
import { snow } from "./snow.ts";
import { streaks } from "./streaks.ts";

/** null where nothing moves. */
export const EFFECTS: Readonly<Record<Theme["effect"]["name"], Effect | null>> = {
  none: null,
  dust,
  snow,
  petals,
  confetti,
  embers,
  streaks,
};
