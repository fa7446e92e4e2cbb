/** Which part of a screen a hand reaches, also from a wheelchair. */
import type { Screen } from "../contract/plan.ts";

/** Millimetres above the floor: 15 to 48 inches, ADA 308.2.1 and 308.3.1; EN 301 549 8.3 asks for no other. */
export const REACH_MILLIMETRES = { lowest: 380, highest: 1220 } as const;

/** A band of a screen, as shares of its height counted from its upper edge. */
export interface ReachBand {
  readonly top: number;
  readonly bottom: number;
}

/** Where nobody measured how a screen hangs: its lower half, as most stand on the floor. */
const UNMEASURED: ReachBand = { top: 0.5, bottom: 1 };

/** Controls need some room: a band below this share of the screen is widened, downwards and upwards, to the nearest that has it. */
const LEAST_SHARE = 0.3;

/** The band that is within reach. A screen that hangs out of reach as a whole gets its nearest edge. */
export function reachBand(mounting: Screen["mounting"]): ReachBand {
  if (mounting === null) return UNMEASURED;
  const { bottomMillimetres: bottom, heightMillimetres: height } = mounting;
  const share = (millimetres: number): number => Math.min(1, Math.max(0, 1 - (millimetres - bottom) / height));
  const band = { top: share(REACH_MILLIMETRES.highest), bottom: share(REACH_MILLIMETRES.lowest) };
  const lack = LEAST_SHARE - (band.bottom - band.top);
  if (lack <= 0) return band;
  const top = Math.min(1 - LEAST_SHARE, Math.max(0, band.top - lack / 2));
  return { top, bottom: top + LEAST_SHARE };
}
