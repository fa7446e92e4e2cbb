/** What the other zones play, from what the link knows: their pass-bys may come along. */
import type { Segment, ZoneState } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import type { Neighbourhood } from "../../electron/domain/music/journey.ts";
import type { Known } from "../link/link.ts";

/** What was told before is remembered for so long, in milliseconds: a pass-by that is under way began then. */
const REMEMBERED = 15 * 60_000;

/** What a zone plays from an instant on; null is silence. */
interface Stretch {
  readonly from: Instant;
  readonly playlist: string | null;
}

/** What a zone played up to the first of the stretches that were told now, and those. */
function withPast(past: readonly Stretch[], told: readonly Stretch[]): readonly Stretch[] {
  const [first] = told;
  if (first === undefined) return past;
  const earlier = past.filter(({ from }) => from < first.from);
  const oldest = earlier.findLastIndex(({ from }) => from <= first.from - REMEMBERED);
  return [...earlier.slice(Math.max(0, oldest)), ...told];
}

/** The segments of a zone; the first has held for as long as the state says. */
function stretchesOf(segments: readonly Segment[], state: ZoneState | undefined): Stretch[] {
  return segments.map(({ from, playlist }, index) => {
    if (index > 0 || state === undefined || state.playlist.value !== playlist) return { from: parseInstant(from), playlist };
    return { from: state.playlist.since === null ? -Infinity : parseInstant(state.playlist.since), playlist };
  });
}

const NOBODY: Neighbourhood = { zones: [], playlists: [], playlistIn: () => null };

/** Keeps the neighbourhood, the same one for as long as there is no news, and remembers what was told before. */
export function neighbourhoodKeeper(): (known: Pick<Known, "house" | "state" | "upcoming">) => Neighbourhood {
  let seen: Pick<Known, "house" | "upcoming"> | null = null;
  let neighbourhood = NOBODY;
  let stretches = new Map<string, readonly Stretch[]>();
  return ({ house, state, upcoming }) => {
    if (house === null || state === null) return NOBODY;
    if (seen !== null && seen.house === house && seen.upcoming === upcoming) return neighbourhood;
    seen = { house, upcoming };
    stretches = new Map(
      Object.entries(upcoming).map(([zone, segments]) => [
        zone,
        withPast(stretches.get(zone) ?? [], stretchesOf(segments, state.zones[zone])),
      ]),
    );
    const playlists = new Map(house.playlists.map((playlist) => [playlist.id, playlist]));
    const played = stretches;
    neighbourhood = {
      zones: house.zones,
      playlists: house.playlists,
      playlistIn: (zone, at) => playlists.get(played.get(zone)?.findLast(({ from }) => from <= at)?.playlist ?? "") ?? null,
    };
    return neighbourhood;
  };
}
