/** What is heard in a zone at an instant. */
import type { Override } from "../contract/command.ts";
import type { Sound } from "../contract/sound.ts";
import type { PlayingTrack } from "../contract/state.ts";
import type { Instant } from "../contract/words.ts";
import type { Schedule } from "./compile.ts";
export { voicesAt } from "./voices.ts";
export type { LocalDay, PlaylistInZone, Voice } from "./voices.ts";
export function playing(_schedule: Schedule, _overrides: readonly Override[], _zone: string, _at: Instant, _sounds: readonly Pick<Sound, "id" | "durationSeconds">[]): PlayingTrack[] { throw new Error("to come"); }
