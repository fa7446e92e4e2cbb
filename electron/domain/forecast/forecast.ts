/**
 * "What would fail tomorrow": a day run through the schedule, the playlists and the library, with the house as it is
 * now. In two steps, since the files are looked at in between, outside. Both yield often, so that others get their turn.
 */
import type { Override } from "../../contract/command.ts";
import type { ScreenStatus } from "../../contract/report.ts";
import type { Sound } from "../../contract/sound.ts";
import type { Theme } from "../../contract/theme.ts";
import { parseInstant } from "../../contract/words.ts";
import type { Instant, InstantText } from "../../contract/words.ts";
import { localDayOf } from "../music/day.ts";
import { repertoireOf, soundsOfPlaylist } from "../music/repertoire.ts";
import { emergencyAt, zoneStateAt } from "../schedule.ts";
import type { Schedule } from "../schedule.ts";
import { assetTroubles, filesNeeded, isMute, noteWorn } from "./assets.ts";
import type { Shelf } from "./assets.ts";
import { zoneDay } from "./day.ts";
import type { VenueDay, ZoneDay } from "./day.ts";
import { screenTroubles, withCardName } from "./screens.ts";
import { extent } from "./stretch.ts";
import type { Flaw, Trouble } from "./trouble.ts";
import { zoneTroubles } from "./zone.ts";
import type { Surroundings } from "./zone.ts";

/** The house as it is now. */
export interface HouseNow {
  readonly schedule: Schedule;
  readonly overrides: readonly Override[];
  readonly sounds: readonly Sound[];
  readonly themes: readonly Theme[];
  readonly screens: readonly ScreenStatus[];
}

/** The day of every zone, and the addresses of the files that it needs. */
export interface DayAhead {
  readonly day: VenueDay;
  readonly zones: readonly ZoneDay[];
  readonly files: readonly string[];
}

export interface Foreseen {
  readonly troubles: readonly Trouble[];
  readonly tracks: number;
}

const instantOf = (text: InstantText | null): Instant | null => (text === null ? null : parseInstant(text));

/** First step: what should be when. */
export function* lookAhead({ schedule, overrides, sounds, themes }: HouseNow, day: VenueDay): Generator<void, DayAhead> {
  const zones: ZoneDay[] = [];
  for (const { id } of schedule.plan.zones) {
    const { playlist, theme } = zoneStateAt(schedule, overrides, id, day.from);
    yield;
    const since = { playlist: instantOf(playlist.since), theme: instantOf(theme.since) };
    zones.push(zoneDay(schedule, overrides, id, day, since));
    yield;
  }
  const repertoire = repertoireOf(sounds);
  const soundsOf = schedule.plan.playlists.map((playlist) => [playlist.id, soundsOfPlaylist(playlist, repertoire)] as const);
  const shelf = {
    sounds: new Map(sounds.map((sound) => [sound.id, sound])),
    themes: new Map(themes.map((theme) => [theme.id, theme])),
  };
  return { day, zones, files: filesNeeded(zones, new Map(soundsOf), shelf) };
}

function emergencyTrouble({ overrides }: HouseNow, day: VenueDay): Trouble[] {
  const emergency = emergencyAt(overrides, day.to - 1) ?? emergencyAt(overrides, day.from);
  if (emergency === null) return [];
  const until = overrides.find(({ id }) => id === emergency.id)?.until ?? null;
  const when = {
    from: Math.max(day.from, parseInstant(emergency.since)),
    to: Math.min(day.to, until === null ? Infinity : parseInstant(until)),
  };
  const what = { code: "emergency-in-force", message: emergency.message } as const;
  return [{ severity: "failure", zones: [], screen: null, when, what }];
}

/** Of the house first, then zone by zone; failures before warnings, by time; a cause stands before what follows from it. */
function inOrder(troubles: readonly Trouble[], order: readonly string[]): Trouble[] {
  const place = ({ zones }: Trouble): number => (zones.length === 1 ? order.indexOf(zones[0] ?? "") : -1);
  const weight = ({ severity }: Trouble): number => (severity === "failure" ? 0 : 1);
  return troubles.toSorted((a, b) => place(a) - place(b) || weight(a) - weight(b) || (a.when?.from ?? 0) - (b.when?.from ?? 0));
}

/** Second step: what would be missed. `flaws` is what was found wrong with the files, by address. */
export function* foresee(house: HouseNow, { day, zones }: DayAhead, flaws: ReadonlyMap<string, Flaw>): Generator<void, Foreseen> {
  const { plan, almanac } = house.schedule;
  const shelf: Shelf = {
    sounds: new Map(house.sounds.map((sound) => [sound.id, sound])),
    themes: new Map(house.themes.map((theme) => [theme.id, theme])),
    flaws,
  };
  const playable = house.sounds.filter((sound) => !isMute(sound, shelf));
  const assets = assetTroubles(shelf);
  const around: Surroundings = {
    day,
    playlists: new Map(plan.playlists.map((playlist) => [playlist.id, playlist])),
    dayOf: localDayOf(almanac),
    cards: repertoireOf(house.sounds),
    playable: repertoireOf(playable),
    assets,
    withPlayer: new Set(plan.screens.filter(({ roles }) => roles.includes("player")).map(({ zone }) => zone)),
    becauseAt: (zone, field, at) => zoneStateAt(house.schedule, house.overrides, zone, at)[field].because,
  };
  const statuses = new Map(house.screens.map((status) => [status.id, status]));
  const shows = extent(day.open);
  const troubles = emergencyTrouble(house, day);
  let tracks = 0;
  for (const zone of zones) {
    noteWorn(zone, shelf.themes, assets);
    const found = yield* zoneTroubles(zone, around);
    troubles.push(...found.troubles);
    tracks += found.tracks;
    const screens = plan.screens.filter((screen) => screen.zone === zone.zone).map((screen) => withCardName(screen, plan));
    const sounds = extent(zone.sounding);
    troubles.push(...screens.flatMap((screen) => screenTroubles(screen, statuses.get(screen.id), sounds, shows)));
    yield;
  }
  const order = plan.zones.map(({ id }) => id);
  return { troubles: inOrder([...assets.list(order), ...troubles], order), tracks };
}
