/** What can be found, before anyone says it in words. */
import type { ForecastFinding } from "../../contract/forecast.ts";
import type { Because } from "../../contract/state.ts";
import type { InstantText, Words } from "../../contract/words.ts";
import type { Stretch } from "./stretch.ts";

/** What is wrong with a file of the library. */
export type Flaw =
  | { readonly kind: "missing" | "forbidden" | "empty" }
  /** It is not what its name says. */
  | { readonly kind: "foreign" }
  /** A sound that ends early, after so many seconds: it was cut off, or a newer one has replaced it. */
  | { readonly kind: "short"; readonly seconds: number };

export type What =
  | { readonly code: "emergency-in-force"; readonly message: Words }
  /** `file` is null where the library has no such sound at all; `theme` then is the one that would arrive with it, or null. */
  | { readonly code: "sound-missing"; readonly sound: string; readonly file: string | null; readonly theme: string | null }
  | { readonly code: "sound-unreadable"; readonly sound: string; readonly file: string; readonly flaw: Flaw }
  /** The library has no idle of it. */
  | { readonly code: "engine-missing"; readonly engine: string }
  | { readonly code: "theme-missing"; readonly theme: string }
  | { readonly code: "picture-missing"; readonly theme: string; readonly file: string; readonly flaw: Flaw }
  /** `known`: the plan has such a playlist. */
  | { readonly code: "playlist-unplayable"; readonly playlist: string; readonly known: boolean }
  /** Silence within a playlist, so many times; the longest for so many seconds. */
  | { readonly code: "silent-gap"; readonly playlist: string; readonly count: number; readonly longestSeconds: number }
  /** No playlist: nothing asks for one, or an override keeps it away. */
  | { readonly code: "silent-gap"; readonly playlist: null; readonly override: Because | null }
  | { readonly code: "volume-zero"; readonly playlist: string; readonly because: Because }
  | { readonly code: "no-player" }
  | { readonly code: "screen-offline"; readonly lastHeartbeat: InstantText | null }
  | { readonly code: "page-absent"; readonly page: "kiosk" | "player" }
  | { readonly code: "sound-locked" }
  | { readonly code: "output-unknown"; readonly output: string; readonly outputs: readonly string[] }
  | { readonly code: "output-untold"; readonly output: string };

export interface Trouble {
  readonly severity: ForecastFinding["severity"];
  /** The ids of the zones it is about, in the plan's order; none: the whole house. */
  readonly zones: readonly string[];
  readonly screen: string | null;
  /** When it would be noticed. */
  readonly when: Stretch | null;
  readonly what: What;
}

/** The one thing a trouble is about, where it has a name. */
export function subjectOf(what: What): string | null {
  switch (what.code) {
    case "sound-missing":
    case "sound-unreadable":
      return what.sound;
    case "engine-missing":
      return what.engine;
    case "theme-missing":
      return what.theme;
    case "picture-missing":
      return what.file;
    case "playlist-unplayable":
    case "silent-gap":
    case "volume-zero":
      return what.playlist;
    case "output-unknown":
    case "output-untold":
      return what.output;
    case "emergency-in-force":
    case "no-player":
    case "screen-offline":
    case "page-absent":
    case "sound-locked":
      return null;
    default:
      return what satisfies never;
  }
}
