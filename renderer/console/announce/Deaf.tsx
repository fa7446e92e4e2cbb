/** In words, which zones would not hear it and why. */
import type { Zone } from "../../../electron/contract/plan.ts";
import { useSpeech } from "../speech.ts";
import type { Deaf } from "./hearing.ts";
import { useZoneNames } from "./zone-names.ts";

export function DeafZones({ deaf, zones }: { deaf: Deaf; zones: readonly Zone[] }) {
  const { say } = useSpeech();
  const named = useZoneNames(zones);
  if (deaf.size === 0) return null;
  return (
    <ul className="announce-deaf">
      {[...deaf].map(([trouble, ids]) => (
        <li key={trouble}>{say(`announce.deaf-${trouble}`, { zones: named(ids) })}</li>
      ))}
    </ul>
  );
}
