/** What is known of a screen's zone at an instant, gathered from the link. */
import type { Screen } from "../../electron/contract/plan.ts";
import { rateOf } from "../../electron/contract/rehearsal.ts";
import type { Sound } from "../../electron/contract/sound.ts";
import type { Instant } from "../../electron/contract/words.ts";
import { repertoireOf, soundsOfPlaylist } from "../../electron/domain/music/repertoire.ts";
import type { Link } from "../link/link.ts";
import { type Announced, announcedIn } from "./announced.ts";
import { type Wanted, wantedAt } from "./wanted.ts";

/** A zone as its player sees it. */
export interface Zone {
  readonly screen: Screen;
  readonly wanted: Wanted;
  readonly announced: Announced;
  readonly sounds: ReadonlyMap<string, Sound>;
  /** Venue seconds per real second: 1, but for a rehearsal, and 0 while that is paused. */
  readonly speed: number;
  /** Its sound is heard so much later, so that amplifiers with a delay of their own agree. */
  readonly delayMilliseconds: number;
}

/** What a screen's zone should be doing at an instant not far from now; null while the link has not told. */
export function wantedOf(link: Link, { zone }: Screen, at: Instant): Wanted | null {
  const { house, state, upcoming } = link.known();
  const segment = link.zone(zone);
  if (house === null || state === null || segment === null) return null;
  return wantedAt({ house, state, segments: upcoming[zone] ?? [], segment, zone }, at);
}

/** A screen's zone now; null while the link has not told, or where the plan has no such screen. */
export function zoneOf(link: Link, screenId: string, now: Instant): Zone | null {
  const { house, announcements } = link.known();
  const screen = house?.screens.find(({ id }) => id === screenId);
  const wanted = screen === undefined ? null : wantedOf(link, screen, now);
  if (house === null || screen === undefined || wanted === null) return null;
  const speed = rateOf(house.rehearsal);
  return {
    screen,
    wanted,
    // A clock that races would race through the words: they are read on the kiosks, and not heard.
    announced: announcedIn(screen.zone, speed === 1 ? announcements : []),
    sounds: new Map(house.sounds.map((sound) => [sound.id, sound])),
    speed,
    delayMilliseconds: house.zones.find(({ id }) => id === screen.zone)?.delayMilliseconds ?? 0,
  };
}

/**
 * Of the playlists and accents that the zone has coming, of what may pass by from other zones, and of the arrivals of all
 * themes, since one tap brings any of them: their bytes are kept, so that they sound also while the controller is away.
 */
export function comingSounds(link: Link, { screen, sounds }: Zone): Set<string> {
  const { house, upcoming } = link.known();
  const coming = new Set((upcoming[screen.zone] ?? []).flatMap(({ playlist, accent }) => [playlist, accent]));
  const playlists = house?.playlists ?? [];
  const repertoire = repertoireOf(sounds.values());
  const own = playlists.filter(({ id }) => coming.has(id)).flatMap((playlist) => soundsOfPlaylist(playlist, repertoire));
  const passing = playlists.flatMap(({ oneShots }) => oneShots.filter(({ travels }) => travels).map(({ sound }) => sound));
  const arrivals = (house?.themes ?? []).flatMap(({ accents }) => accents.arrival ?? []);
  return new Set([...own, ...passing, ...arrivals, ...[...coming].filter((id) => id !== null)]);
}
