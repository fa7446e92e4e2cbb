/** What a theme is at one time of the day: its colours, its pictures and what moves. Pure. */
import type { DayPart, Effect, Layer, Theme, Tokens } from "../../electron/contract/theme.ts";

export interface Face {
  /** Names the theme and the part of the day. */
  readonly key: string;
  readonly theme: Theme;
  readonly part: DayPart;
  readonly tokens: Tokens;
  readonly layers: readonly Layer[];
  readonly effects: readonly Effect[];
}

/** The face of a theme by day or by night. */
export function faceOf(theme: Theme, part: DayPart): Face {
  const isThere = ({ during }: { readonly during: "always" | DayPart }): boolean => during === "always" || during === part;
  return {
    key: `${theme.id}/${part}`,
    theme,
    part,
    tokens: theme.tokens[part],
    layers: theme.art.filter(isThere),
    effects: theme.effects.filter(isThere),
  };
}
