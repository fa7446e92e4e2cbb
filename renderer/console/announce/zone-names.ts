/** Zones by their names. */
import type { Zone } from "../../../electron/contract/plan.ts";
import { useSpeech } from "../speech.ts";

/** "The whole venue" for all of them, else their names. */
export function useZoneNames(all: readonly Zone[]): (ids: readonly string[]) => string {
  const { say, zone } = useSpeech();
  return (ids) => (ids.length === all.length ? say("sheet.venue") : ids.map(zone).join(", "));
}
