/** What a day needs of the library, and what of it is not there. */
import type { Sound } from "../../contract/sound.ts";
import type { Theme } from "../../contract/theme.ts";
import type { ZoneDay } from "./day.ts";
import { extent } from "./stretch.ts";
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

function soundTrouble(id: string, { sounds, flaws }: Shelf): What | null {
  const sound = sounds.get(id);
  if (sound === undefined) return { code: "sound-missing", sound: id, file: null };
  const flaw = flaws.get(sound.url);
  if (flaw === undefined) return null;
  const file = fileOf(sound.url);
  return flaw.kind === "missing"
    ? { code: "sound-missing", sound: id, file }
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

/** The addresses of the files that a day needs, each once. */
export function filesNeeded(
  zones: readonly ZoneDay[],
  playlists: ReadonlyMap<string, readonly string[]>,
  { sounds, themes }: Pick<Shelf, "sounds" | "themes">,
): string[] {
  const addresses = new Set<string>();
  for (const { segments } of zones) {
    for (const { theme, playlist, accent } of segments) {
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
      const what = soundTrouble(sound, shelf);
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

/** Themes all day, accents while they can be heard. */
export function noteWorn({ zone, segments }: ZoneDay, into: AssetTroubles): void {
  for (const { theme, accent, loud, from, to } of segments) {
    into.noteTheme(theme, zone, { from, to });
    if (accent !== null && loud) into.noteSound(accent, zone, { from, to });
  }
}
