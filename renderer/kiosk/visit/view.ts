/** What a visitor can open from the home of a visit, and what each such view is given. */
import type { House } from "../../../electron/contract/state.ts";
import type { Theme } from "../../../electron/contract/theme.ts";
import type { HouseScreen } from "../screen.ts";
import type { Language } from "../words.ts";

/** In the order in which the home shows them. */
export const VIEW_NAMES = ["garage", "today", "experiences", "map", "opinion"] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

export interface ViewProps {
  readonly house: House;
  readonly screen: HouseScreen;
  /** What the screen wears; null in a house without themes. */
  readonly theme: Theme | null;
  readonly language: Language;
  /** The venue's, for `inLanguage`. */
  readonly locale: string;
  /** Less motion is asked for, by the visitor or the system. */
  readonly calm: boolean;
  /** Ways with steps are avoided: as the visitor says, and until then where they asked for everything within reach. */
  readonly stepFree: boolean;
  readonly walk: (stepFree: boolean) => void;
  /** What the view is opened for: the id of an experience, a place of the map; null: for itself. */
  readonly about: string | null;
  readonly home: () => void;
  readonly open: (view: ViewName, about: string | null) => void;
}
