/** What a theme is at one time of the day: its colours, its pictures and what moves. Pure. */
import type { DayPart, Effect, Layer, Theme, Tokens } from "../../electron/contract/theme.ts";

export interface Face {
  /** Names the theme, the part of the day and all that is drawn of it: a draft keeps its id while it changes. */
  readonly key: string;
  /** Names what is painted of it: its pictures, from the folder they lie in, before its sky; and the distance, where air wavers. */
  readonly scene: string;
  readonly theme: Theme;
  readonly part: DayPart;
  readonly tokens: Tokens;
  readonly layers: readonly Layer[];
  readonly effects: readonly Effect[];
}

/** The face of a theme by day or by night. */
export function faceOf(theme: Theme, part: DayPart): Face {
  const isThere = ({ during }: { readonly during: "always" | DayPart }): boolean => during === "always" || during === part;
  const tokens = theme.tokens[part];
  const layers = theme.art.filter(isThere);
  const effects = theme.effects.filter(isThere);
  const shimmers = effects.some(({ name }) => name === "shimmer");
  const scene = JSON.stringify([theme.base, tokens.skyTop, tokens.skyBottom, layers, shimmers]);
  const key = `${theme.id}/${part}/${JSON.stringify([scene, theme.type, tokens, effects])}`;
  return { key, scene, theme, part, tokens, layers, effects };
}
