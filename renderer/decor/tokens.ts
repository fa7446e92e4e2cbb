/** A theme's tokens on the page. */
import type { Face } from "./face.ts";

/** "skyTop" becomes "--ronron-sky-top". */
export function propertyOf(token: string): string {
  return `--ronron-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

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

/** Dresses the page: its properties move to the face's colours (decor.css says how fast), and it says what it wears. */
export function wear(root: HTMLElement, { theme, tokens }: Face): void {
  for (const [token, colour] of Object.entries(tokens)) root.style.setProperty(propertyOf(token), colour);
  root.style.colorScheme = luminance(tokens.skyTop) < 0.2 ? "dark" : "light";
  root.dataset["theme"] = theme.id;
}
