/** How well a theme can be read, and what else is wrong with one beyond its schema. */
import { ReasonLanguage } from "../../contract/explanation.ts";
import { DayPart, type ThemeFile, type Tokens } from "../../contract/theme.ts";
import type { ThemeProblem } from "../../contract/theme-package.ts";
import type { Words } from "../../contract/words.ts";

/** Relative luminance of a colour such as #c8102e, from 0 to 1 (WCAG 2.2). Alpha is left aside. */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

type Token = keyof Tokens;

/** What a colour must reach on each of its grounds. */
interface Demand {
  readonly token: Token;
  readonly grounds: readonly Token[];
  /** WCAG 2.2: 1.4.3 for text, 1.4.11 for what is no text and must be seen. */
  readonly least: number;
  readonly what: string;
}

const GROUNDS = ["skyTop", "skyBottom", "surface"] as const;

/** What is asked of the colours of a theme. */
export const DEMANDS: readonly Demand[] = [
  { token: "ink", grounds: GROUNDS, least: 4.5, what: "text" },
  { token: "inkSoft", grounds: GROUNDS, least: 4.5, what: "text" },
  { token: "accent", grounds: ["skyTop", "skyBottom"], least: 3, what: "a line or a lamp" },
];

/** Rounded down: what falls short by a hair is not told as enough. */
function ratioText(ratio: number): string {
  return `${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;
}

/** The colours of one part of the day that cannot be told from what is behind them, each with its measured contrast. */
export function contrastProblems(tokens: Tokens, part: DayPart): ThemeProblem[] {
  return DEMANDS.flatMap(({ token, grounds, least, what }) =>
    grounds.flatMap((ground): ThemeProblem[] => {
      const ratio = contrast(tokens[token], tokens[ground]);
      if (ratio >= least) return [];
      const message = `has a contrast of ${ratioText(ratio)} on ${ground}, and ${what} needs at least ${least}:1`;
      return [{ severity: "fault", path: `tokens.${part}.${token}`, message }];
    }),
  );
}

/** A language of the house that a text lacks: visitors read another one there. */
function languageProblems(path: string, words: Words | null): ThemeProblem[] {
  if (words === null || typeof words === "string") return [];
  const lacking = ReasonLanguage.options.filter((language) => words[language] === undefined);
  if (lacking.length === 0) return [];
  return [
    { severity: "warning", path, message: `has no text in ${lacking.join(", ")}: whoever reads that is shown another language` },
  ];
}

/** Everything that is wrong with a theme that its schema accepts; `folder` is the name it lies under. */
export function problemsOf(theme: ThemeFile, folder: string): ThemeProblem[] {
  const misnamed: ThemeProblem[] =
    theme.id === folder
      ? []
      : [{ severity: "fault", path: "id", message: `is "${theme.id}", and the theme is called "${folder}"` }];
  return [
    ...misnamed,
    ...DayPart.options.flatMap((part) => contrastProblems(theme.tokens[part], part)),
    ...languageProblems("name", theme.name),
    ...Object.entries(theme.captions).flatMap(([name, words]) => languageProblems(`captions.${name}`, words)),
  ];
}
