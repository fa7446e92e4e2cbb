/** How whatever stands before the visitor speaks to this screen's own player, and hears of the engine that it plays. */
import { createContext, useContext } from "react";
import type { EngineSays, HostSays } from "../../link/stage.ts";

/** "none": this screen has no loudspeakers of its own. "away": its player is not heard of. "locked": the browser waits for a touch. */
export type SoundState = "none" | "away" | "locked" | "on";

export interface Sound {
  readonly state: SoundState;
  readonly say: (message: HostSays) => void;
  /** Returns stop. */
  readonly hear: (listener: (engine: EngineSays) => void) => () => void;
}

const NO_SOUND: Sound = { state: "none", say: () => undefined, hear: () => () => undefined };

export const SoundContext = createContext<Sound>(NO_SOUND);

/** The sound of this screen. */
export function useSound(): Sound {
  return useContext(SoundContext);
}
