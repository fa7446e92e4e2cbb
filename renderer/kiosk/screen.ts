/** Which screen this page is, and what it should wear. Pure. */
import type { House, Segment } from "../../electron/contract/state.ts";
import type { Theme } from "../../electron/contract/theme.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { LANGUAGES, type Language } from "./words.ts";

export type HouseScreen = House["screens"][number];

/** What a screen wears where nothing else is asked for. */
const HOUSE_STYLE = "classic";

/** The screen an address names, if the house has it. */
export function findScreen(screens: readonly HouseScreen[], id: string | null): HouseScreen | null {
  return screens.find((screen) => screen.id === id) ?? null;
}

/** The theme to wear: the wanted one, else the house style, else any; null only in a house without themes. */
export function themeToWear(themes: readonly Theme[], segment: Segment | null): Theme | null {
  const named = (id: string | null | undefined): Theme | undefined => themes.find((theme) => theme.id === id);
  return named(segment?.theme) ?? named(HOUSE_STYLE) ?? themes[0] ?? null;
}

/** The themes in the order in which they come to be worn: those of coming segments first, then the rest as they are. */
export function inComingOrder(themes: readonly Theme[], segments: readonly Segment[], now: Instant): readonly Theme[] {
  const coming = segments.filter(({ to }) => parseInstant(to) > now).flatMap((segment) => themeToWear(themes, segment) ?? []);
  return [...new Set([...coming, ...themes])];
}

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The language this page speaks by itself: the venue's, or English where we do not speak that. */
export function houseLanguage(locale: string): Language {
  const base = locale.split("-")[0] ?? "";
  return isLanguage(base) ? base : "en";
}

/** Every language that the kiosk speaks, in the order in which they are offered. */
export const ALL_LANGUAGES: readonly Language[] = Object.keys(LANGUAGES).filter((tag) => isLanguage(tag));

/** Both welcomes, the one in the given language first; the other is in English, or in French beside that. */
export function inOrder(first: Language): readonly Language[] {
  return [first, first === "en" ? "fr" : "en"];
}
