/** Which zones would not hear what is about to be announced, as the controller tells: read again at every change. */
import { useEffect, useState } from "react";
import type { ZoneHearing } from "../../../electron/contract/announcement.ts";
import { type Instant, formatInstant } from "../../../electron/contract/words.ts";
import { useKnown } from "../../link/react.ts";
import { useDesk } from "../desk.ts";

/** The clock of this reading only bounds its age: what players tell and what is in force are followed at once. */
const READ_AGAIN = 30_000;

/** Zones by what keeps them from hearing it. */
export type Deaf = ReadonlyMap<NonNullable<ZoneHearing["trouble"]>, readonly string[]>;

/** Of the zones that it is about, those that would not hear it, by the reason. Pure. */
export function deafOf(hearing: readonly ZoneHearing[], zones: readonly string[]): Deaf {
  const deaf = new Map<NonNullable<ZoneHearing["trouble"]>, string[]>();
  for (const { zone, trouble } of hearing) {
    if (trouble !== null && zones.includes(zone)) deaf.set(trouble, [...(deaf.get(trouble) ?? []), zone]);
  }
  return deaf;
}

/** The zones in which nothing would be heard, however quiet it is in the others. Pure. */
export function silentZones(deaf: Deaf): string[] {
  return [...deaf].flatMap(([trouble, zones]) => (trouble === "quiet" ? [] : zones));
}

/** Each zone at an instant (null: now), for an announcement with a volume of its own or without; empty before the first answer. */
export function useHearing(at: Instant | null, volume: number | null): readonly ZoneHearing[] {
  const { ask, reachable, overrides } = useDesk();
  const { state, observed } = useKnown();
  const [hearing, setHearing] = useState<readonly ZoneHearing[]>([]);
  // Reports come every second; what counts of them changes seldom.
  const players = (observed?.screens ?? [])
    .map((screen) => {
      const found = screen.observed.find(({ page }) => page === "player");
      return [screen.id, screen.online, found?.sound?.needsGesture, found?.output?.state].join(" ");
    })
    .join("|");

  useEffect(() => {
    if (!reachable) return;
    let stopped = false;
    const read = async (): Promise<void> => {
      const asked = {
        ...(at === null ? {} : { at: formatInstant(at) }),
        ...(volume === null ? {} : { volume }),
      };
      const found = await ask((client) => client.api.announcements.hearing(asked));
      if (!stopped && found !== null) setHearing(found.zones);
    };
    void read();
    const timer = setInterval(() => void read(), READ_AGAIN);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [ask, reachable, at, volume, overrides, state, players]);

  return hearing;
}
