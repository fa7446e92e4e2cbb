/** A pass-by that goes on from zone to zone, as a car that drives along them. */
import type { Playlist, Zone } from "../../contract/plan.ts";
import type { Instant } from "../../contract/words.ts";
import type { StartsWithin } from "./one-shots.ts";
import type { Card, Repertoire } from "./repertoire.ts";

/** The zones around one, and what they play. */
export interface Neighbourhood {
  readonly zones: readonly Pick<Zone, "id" | "neighbours">[];
  readonly playlists: readonly Playlist[];
  /** What a zone plays at an instant; null is silence, an emergency's as well. */
  playlistIn(zone: string, at: Instant): Playlist | null;
}

/** A pass-by that has come from another zone. */
interface Visit {
  readonly card: Card;
  readonly startsAt: Instant;
  readonly gainDecibels: number;
}

/** Whether a sound can pass by: what has an end of its own does, a loop or a bed stands still. */
export function passesBy({ kind }: Pick<Card, "kind">): boolean {
  return kind !== "loop" && kind !== "bed";
}

/**
 * When each zone is reached from one: the earliest way along the neighbours (Dijkstra 1959). A zone is entered if it plays
 * anything at that instant; else it is passed by, and may be reached on a longer way, later.
 */
export function arrivalsFrom({ zones, playlistIn }: Neighbourhood, origin: string, start: Instant): Map<string, Instant> {
  const neighbours = new Map(zones.map((zone) => [zone.id, zone.neighbours]));
  const arrivals = new Map<string, Instant>();
  const ways = [{ zone: origin, at: start }];
  for (;;) {
    const next = ways.reduce<number>((first, { at }, index) => (at < (ways[first]?.at ?? Infinity) ? index : first), 0);
    const [way] = ways.splice(next, 1);
    if (way === undefined) return arrivals;
    const { zone, at } = way;
    if (arrivals.has(zone) || (zone !== origin && playlistIn(zone, at) === null)) continue;
    arrivals.set(zone, at);
    for (const { zone: further, delaySeconds } of neighbours.get(zone) ?? [])
      ways.push({ zone: further, at: at + Math.round(1000 * delaySeconds) });
  }
}

/** The zones from which a way leads to one, whatever they play, itself left out. */
function originsOf(zones: Neighbourhood["zones"], zone: string): Set<string> {
  const found = new Set([zone]);
  for (const reached of found) {
    for (const { id, neighbours } of zones) if (neighbours.some((neighbour) => neighbour.zone === reached)) found.add(id);
  }
  found.delete(zone);
  return found;
}

/** The visits to one zone that begin in `(after, until]`. */
export type VisitsWithin = (after: Instant, until: Instant) => Visit[];

/** So many journeys are kept. */
const MOST_KEPT = 256;

/** Follows the pass-bys of all other zones to one; what has been found is kept. */
export function visitsTo(zone: string, around: Neighbourhood, repertoire: Repertoire, startsWithin: StartsWithin): VisitsWithin {
  const travelling = around.playlists.flatMap((playlist) =>
    playlist.oneShots.flatMap(({ sound, travels, gainDecibels }, index) => {
      const card = repertoire.sounds.get(sound);
      return travels && card !== undefined && passesBy(card) ? [{ playlist, index, card, gainDecibels }] : [];
    }),
  );
  const origins = travelling.length === 0 ? [] : [...originsOf(around.zones, zone)];
  // No way leads through a zone twice, so none takes longer than the longest delay of each zone together.
  const longest = around.zones.reduce(
    (sum, { neighbours }) => sum + Math.max(0, ...neighbours.map(({ delaySeconds }) => Math.round(1000 * delaySeconds))),
    0,
  );
  const known = new Map<string, Instant | undefined>();
  const arrival = (origin: string, start: Instant): Instant | undefined => {
    const key = `${origin} ${start}`;
    if (!known.has(key)) {
      if (known.size >= MOST_KEPT) known.clear();
      known.set(key, arrivalsFrom(around, origin, start).get(zone));
    }
    return known.get(key);
  };
  return (after, until) =>
    origins.flatMap((origin) =>
      travelling.flatMap(({ playlist, index, card, gainDecibels }) =>
        startsWithin(playlist, origin, index, after - longest, until)
          .filter((start) => around.playlistIn(origin, start)?.id === playlist.id)
          .flatMap((start) => {
            const startsAt = arrival(origin, start);
            return startsAt === undefined || startsAt <= after || startsAt > until ? [] : [{ card, startsAt, gainDecibels }];
          }),
      ),
    );
}
