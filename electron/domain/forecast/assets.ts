/** What a day needs of the library, and what of it is not there. */
import type { Sound } from "../../contract/sound.ts";
import type { Theme } from "../../contract/theme.ts";
import { LONGEST_ARRIVAL } from "../seasons/arrival.ts";
import type { ZoneDay } from "./day.ts";
import { common, extent } from "./stretch.ts";
import type { Stretch } from "./stretch.ts";
import type { Flaw, Trouble, What } from "./trouble.ts";

/** What screens wear where nothing sets a theme. */
const HOUSE_STYLE = "classic";

/** The sounds and themes at hand, and what is wrong with their files, by address. */
export interface Shelf {
  readonly sounds: ReadonlyMap<string, Sound>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly flaws: ReadonlyMap<string, Flaw>;
}

/** Faults of the library, each once however many zones meet it. */
export interface AssetTroubles {
  /** Notes that a sound is needed in a zone, if anything is wrong with it. */
  noteSound(sound: string, zone: string, when: Stretch): void;
  /** The same of a sound with which a theme arrives. */
  noteArrival(sound: string, theme: string, zone: string, when: Stretch): void;
  /** Notes that an engine is needed that the library does not have. */
  noteEngine(engine: string, zone: string, when: Stretch): void;
  noteTheme(theme: string | null, zone: string, when: Stretch): void;
  /** `order` is the plan's order of zones. */
  list(order: readonly string[]): Trouble[];
}

/** A sound whose file cannot be played at all; one that is cut short still sounds. */
export function isMute(sound: Sound, { flaws }: Shelf): boolean {
  const flaw = flaws.get(sound.url);
  return flaw !== undefined && flaw.kind !== "short";
}

/** Where the file of an address of the library lies, from the product's folder; of an own sound or theme, its address. */
function fileOf(address: string): string {
  return address.startsWith("/themes/") && !address.startsWith("/themes/own/") ? `assets${address}` : address.slice(1);
}

export function picturesOf({ art, base }: Theme): string[] {
  const pictures = new Set(art.flatMap(({ landscape, portrait }) => (portrait === null ? [landscape] : [landscape, portrait])));
  return [...pictures].map((picture) => `${base}${picture}`);
}

/** What is wrong with a sound; `theme` is the one that arrives with it, or null. */
function soundTrouble(id: string, theme: string | null, { sounds, flaws }: Shelf): What | null {
  const sound = sounds.get(id);
  if (sound === undefined) return { code: "sound-missing", sound: id, file: null, theme };
  const flaw = flaws.get(sound.url);
  if (flaw === undefined) return null;
  const file = fileOf(sound.url);
  return flaw.kind === "missing"
    ? { code: "sound-missing", sound: id, file, theme: null }
    : { code: "sound-unreadable", sound: id, file, flaw };
}

function themeTroubles(id: string, { themes, flaws }: Shelf): What[] {
  const theme = themes.get(id);
  if (theme === undefined) return [{ code: "theme-missing", theme: id }];
  return picturesOf(theme).flatMap((address): What[] => {
    const flaw = flaws.get(address);
    return flaw === undefined ? [] : [{ code: "picture-missing", theme: id, file: fileOf(address), flaw }];
  });
}

/** The sounds with which themes arrive in a zone while something is heard there, and from when to when they may be heard themselves. */
function arrivalsOf(
  { dresses, segments }: ZoneDay,
  themes: ReadonlyMap<string, Theme>,
): { readonly sound: string; readonly theme: string; readonly when: Stretch }[] {
  return dresses.flatMap(({ theme, since, from, to }) => {
    const sound = themes.get(theme ?? "")?.accents.arrival ?? null;
    if (theme === null || sound === null || since === null) return [];
    const arriving = { from, to: Math.min(to, since + LONGEST_ARRIVAL) };
    const heard = segments.filter(({ playlist, accent, loud }) => playlist !== null && loud && accent !== sound);
    const when = extent(common(arriving, heard));
    return when === null ? [] : [{ sound, theme, when }];
  });
}

/** The addresses of the files that a day needs, each once. */
export function filesNeeded(
  zones: readonly ZoneDay[],
  playlists: ReadonlyMap<string, readonly string[]>,
  { sounds, themes }: Pick<Shelf, "sounds" | "themes">,
): string[] {
  const addresses = new Set<string>();
  for (const zone of zones) {
    for (const { sound } of arrivalsOf(zone, themes)) {
      const wanted = sounds.get(sound);
      if (wanted !== undefined) addresses.add(wanted.url);
    }
    for (const { theme, playlist, accent } of zone.segments) {
      const wanted = themes.get(theme ?? HOUSE_STYLE);
      for (const picture of wanted === undefined ? [] : picturesOf(wanted)) addresses.add(picture);
      for (const id of [...(playlists.get(playlist ?? "") ?? []), ...(accent === null ? [] : [accent])]) {
        const sound = sounds.get(id);
        if (sound !== undefined) addresses.add(sound.url);
      }
    }
  }
  return [...addresses];
}

export function assetTroubles(shelf: Shelf): AssetTroubles {
  const noted = new Map<string, { readonly what: What; readonly zones: Set<string>; when: Stretch }>();
  const note = (what: What, zone: string, when: Stretch): void => {
    const key = JSON.stringify(what);
    const known = noted.get(key);
    if (known === undefined) noted.set(key, { what, zones: new Set([zone]), when });
    else {
      known.zones.add(zone);
      known.when = extent([known.when, when]) ?? when;
    }
  };
  return {
    noteSound(sound, zone, when) {
      const what = soundTrouble(sound, null, shelf);
      if (what !== null) note(what, zone, when);
    },
    noteArrival(sound, theme, zone, when) {
      const what = soundTrouble(sound, theme, shelf);
      if (what !== null) note(what, zone, when);
    },
    noteEngine(engine, zone, when) {
      note({ code: "engine-missing", engine }, zone, when);
    },
    noteTheme(theme, zone, when) {
      for (const what of themeTroubles(theme ?? HOUSE_STYLE, shelf)) note(what, zone, when);
    },
    list: (order) =>
      [...noted.values()].map(({ what, zones, when }) => ({
        severity: "failure",
        zones: order.filter((zone) => zones.has(zone)),
        screen: null,
        when,
        what,
      })),
  };
}

/** Themes all day, accents while they can be heard, and what themes arrive with. */
export function noteWorn(day: ZoneDay, themes: ReadonlyMap<string, Theme>, into: AssetTroubles): void {
  const { zone, segments } = day;
  for (const { sound, theme, when } of arrivalsOf(day, themes)) into.noteArrival(sound, theme, zone, when);
  for (const { theme, accent, loud, from, to } of segments) {
    into.noteTheme(theme, zone, { from, to });
    if (accent !== null && loud) into.noteSound(accent, zone, { from, to });
  }
}
