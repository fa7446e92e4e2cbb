/** What each zone wears over a year, told from what the seasons do; zones of equal course as one. Pure. */
import type { Cue } from "../../../../electron/contract/cue.ts";
import type { ZoneState } from "../../../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../../../electron/contract/words.ts";
import { shareOf } from "../../logic/day.ts";
import type { Part, Span } from "./span.ts";

/** What screens wear where nothing sets a theme. */
export const HOUSE_STYLE = "classic";

/** A theme for as long as it is worn, `[from, to)`. */
export interface Worn {
  readonly theme: string;
  /** null: since always. */
  readonly from: Instant | null;
  /** null: its end lies beyond what was read. */
  readonly to: Instant | null;
}

/** The year of one zone, or of several that are dressed alike. */
export interface Course {
  /** In the order of the plan. */
  readonly zones: readonly string[];
  /** Without a gap, in the order of time. */
  readonly worn: readonly Worn[];
}

/** What zones wear where the reading begins. */
export type Beginnings = Readonly<Record<string, Pick<ZoneState, "theme">>>;

function begun(state: Pick<ZoneState, "theme"> | undefined): Worn {
  const since = state?.theme.since ?? null;
  return { theme: state?.theme.value ?? HOUSE_STYLE, from: since === null ? null : parseInstant(since), to: null };
}

/** The courses of some zones, from what they wear at first and all that happens from there on, in the order of time. */
export function coursesOf(zones: readonly string[], beginnings: Beginnings, cues: readonly Cue[]): Course[] {
  const wornBy = new Map(zones.map((zone) => [zone, [begun(beginnings[zone])]]));
  for (const cue of cues) {
    if (cue.kind !== "arrive") continue;
    const at = parseInstant(cue.at);
    for (const zone of cue.zones) {
      const worn = wornBy.get(zone);
      const last = worn?.at(-1);
      // What arrives as the reading begins is worn there already.
      if (worn === undefined || last === undefined || last.theme === cue.theme) continue;
      worn[worn.length - 1] = { ...last, to: at };
      worn.push({ theme: cue.theme, from: at, to: null });
    }
  }
  const folded = new Map<string, { readonly zones: string[]; readonly worn: readonly Worn[] }>();
  for (const [zone, worn] of wornBy) {
    const key = JSON.stringify(worn);
    const alike = folded.get(key);
    if (alike === undefined) folded.set(key, { zones: [zone], worn });
    else alike.zones.push(zone);
  }
  return [...folded.values()];
}

/** A stretch of a course, or of what happens in it, on the line. */
export type Placed<T> = T & Part;

/** What of a course lies within a span, cut at its ends. */
export function placedIn({ worn }: Course, span: Span): Placed<{ readonly worn: Worn }>[] {
  return worn
    .map((each) => ({
      worn: each,
      start: Math.max(0, each.from === null ? 0 : shareOf(each.from, span)),
      end: Math.min(1, each.to === null ? 1 : shareOf(each.to, span)),
    }))
    .filter(({ start, end }) => end > start);
}

/** A moment on the line. A countdown and its zero are one, on the day that they end. */
export interface Mark {
  readonly kind: "arrive" | "window" | "countdown";
  readonly theme: string;
  readonly at: Instant;
  readonly share: number;
}

function isMarked(kind: Cue["kind"]): kind is Mark["kind"] {
  return kind === "arrive" || kind === "window" || kind === "countdown";
}

/** What happens in the zones of a course within a span. */
export function marksOf({ zones }: Course, cues: readonly Cue[], span: Span): Mark[] {
  const [one = ""] = zones;
  return cues.flatMap(({ kind, theme, at: text, zones: where }): Mark[] => {
    if (!isMarked(kind) || !where.includes(one)) return [];
    const at = parseInstant(text);
    const share = shareOf(at, span);
    return share >= 0 && share < 1 ? [{ kind, theme, at, share }] : [];
  });
}

/** The place in a course of what is worn at an instant; -1 where nothing is known of it. */
export function wornAt(worn: readonly Worn[], at: Instant): number {
  return worn.findIndex(({ from, to }) => (from === null || from <= at) && (to === null || at < to));
}
