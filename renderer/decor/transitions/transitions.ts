/** The ways in which a theme can arrive under a veil; a dissolve needs none. */
import type { Transition } from "../../../electron/contract/theme.ts";
import { chequered } from "./chequered.ts";
import { curtain } from "./curtain.ts";
import { lightsOut } from "./lights-out.ts";
import { snowIn } from "./snow-in.ts";
import type { Raise } from "./veil.ts";

export const VEILS: Readonly<Record<Transition["name"], Raise | null>> = {
  chequered,
  curtain,
  dissolve: null,
  "lights-out": lightsOut,
  "snow-in": snowIn,
};
