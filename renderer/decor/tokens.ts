/** A theme's tokens on the page. */
import { luminance } from "../../electron/domain/seasons/contrast.ts";
import type { Face } from "./face.ts";
import { typeProperties } from "./type.ts";

/** "skyTop" becomes "--ronron-sky-top". */
export function propertyOf(token: string): string {
  return `--ronron-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Dresses the page: its properties move to the face's colours (decor.css says how), and it says what it wears. */
export function wear(root: HTMLElement, { theme, tokens }: Face): void {
  for (const [token, colour] of Object.entries(tokens)) root.style.setProperty(propertyOf(token), colour);
  for (const [property, value] of typeProperties(theme)) root.style.setProperty(property, value);
  root.style.colorScheme = luminance(tokens.skyTop) < 0.2 ? "dark" : "light";
  root.dataset["theme"] = theme.id;
}
