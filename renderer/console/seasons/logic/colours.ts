/** The colours of a theme while they are chosen: how well each can be told from the others, and what would do. Pure. */
import type { DayPart, Tokens } from "../../../../electron/contract/theme.ts";
import { contrast, DEMANDS } from "../../../../electron/domain/seasons/contrast.ts";
import { colourOf, oklchOf } from "./oklch.ts";

export type Token = keyof Tokens;

/** In the order in which they are chosen: what is behind, what is written on it, what shines. */
export const TOKENS = ["skyTop", "skyBottom", "surface", "ink", "inkSoft", "accent", "glow"] as const satisfies readonly Token[];

/** A colour beside another from which it must be told. */
export interface Pair {
  readonly other: Token;
  /** Whether the other one lies behind it; else it lies behind the other. */
  readonly behind: boolean;
  /** From 1 to 21. */
  readonly ratio: number;
  /** What it has to reach. */
  readonly least: number;
}

export const passes = ({ ratio, least }: Pick<Pair, "ratio" | "least">): boolean => ratio >= least;

/** A colour with each that lies behind it, and each that it lies behind; empty for one that nothing is asked of. */
export function pairsOf(tokens: Tokens, token: Token): Pair[] {
  const ratioTo = (other: Token): number => contrast(tokens[token], tokens[other]);
  return DEMANDS.flatMap(({ token: written, grounds, least }): Pair[] => {
    if (written === token) return grounds.map((other) => ({ other, behind: true, ratio: ratioTo(other), least }));
    return grounds.includes(token) ? [{ other: written, behind: false, ratio: ratioTo(written), least }] : [];
  });
}

/** How many colours of each part of the day cannot be told from what is behind them. */
export function failingCounts(tokens: Readonly<Record<DayPart, Tokens>>): Record<DayPart, number> {
  const count = (part: DayPart): number =>
    TOKENS.filter((token) => pairsOf(tokens[part], token).some((pair) => pair.behind && !passes(pair))).length;
  return { day: count("day"), night: count("night") };
}

/** A colour from which another must be told, and how well. */
export interface Neighbour {
  readonly colour: string;
  readonly least: number;
}

/** Steps from black to white in which a colour is looked for: finer than the 256 of a screen. */
const STEPS = 400;

/**
 * The nearest colour that can be told from all its neighbours: of the same hue, as much lighter or darker as need be, and
 * the colour itself where it does already. Null: no lightness would do.
 */
export function nearestPassing(colour: string, neighbours: readonly Neighbour[]): string | null {
  const does = (tried: string): boolean => neighbours.every((other) => contrast(tried, other.colour) >= other.least);
  if (does(colour)) return colour;
  const wished = oklchOf(colour);
  for (let step = 1; step <= STEPS; step += 1) {
    const found = [-step, step]
      .map((away) => wished.lightness + away / STEPS)
      .filter((lightness) => lightness >= 0 && lightness <= 1)
      .map((lightness) => colourOf({ ...wished, lightness }))
      .find(does);
    if (found !== undefined) return found;
  }
  // The last step may stop short of white or black.
  return ["#ffffff", "#000000"].find(does) ?? null;
}

/** What would do in place of a colour; null: it does already, or nothing would. */
export function suggestionFor(tokens: Tokens, token: Token): string | null {
  const neighbours = pairsOf(tokens, token).map(({ other, least }) => ({ colour: tokens[other], least }));
  const found = nearestPassing(tokens[token], neighbours);
  return found === tokens[token] ? null : found;
}

/** A contrast as it is told, such as "4.49": rounded down, so that what falls short by a hair is not told as enough. */
export function ratioText(ratio: number, language: string): string {
  const figures = new Intl.NumberFormat(language === "en" ? "en-GB" : language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 2,
  });
  return figures.format(Math.floor(ratio * 100) / 100);
}

/** What somebody types into a field of colours as the contract has it; null: it is none yet. */
export function typedColour(text: string): string | null {
  const [, short, long] = /^#?(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text.trim()) ?? [];
  if (long !== undefined) return `#${long.toLowerCase()}`;
  if (short === undefined) return null;
  return `#${short.toLowerCase().replaceAll(/./g, "$&$&")}`;
}
