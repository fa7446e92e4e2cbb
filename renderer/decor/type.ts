/** The families that large words are set in, and how each is set before a theme says otherwise. */
import type { Theme } from "../../electron/contract/theme.ts";

interface Family {
  readonly name: string;
  /** What its large sizes want of the space between letters, em. */
  readonly tracking: number;
  /** The room of one figure of a clock, em: most of them have no even figures. */
  readonly figure: number;
}

const FAMILIES: Readonly<Record<Theme["type"]["display"], Family>> = {
  "zalando-sans-expanded": { name: "Zalando Sans Expanded Variable", tracking: -0.055, figure: 0.82 },
  "instrument-sans": { name: "Instrument Sans Variable", tracking: -0.04, figure: 0.64 },
  fraunces: { name: "Fraunces Variable", tracking: -0.03, figure: 0.66 },
  "bodoni-moda": { name: "Bodoni Moda Variable", tracking: -0.02, figure: 0.62 },
  saira: { name: "Saira Variable", tracking: -0.025, figure: 0.6 },
  "bricolage-grotesque": { name: "Bricolage Grotesque Variable", tracking: -0.04, figure: 0.64 },
  "grenze-gotisch": { name: "Grenze Gotisch Variable", tracking: -0.005, figure: 0.54 },
};

/** The custom properties of a theme's type. Arabic is set in Alexandria whatever the theme: it comes behind each family. */
export function typeProperties({ type }: Theme): ReadonlyMap<string, string> {
  const { name, tracking, figure } = FAMILIES[type.display];
  return new Map([
    ["--ronron-font-display", `"${name}", "Alexandria Variable", system-ui, sans-serif`],
    ["--ronron-display-weight", String(type.weight)],
    ["--ronron-display-tracking", `${(tracking + type.tracking).toFixed(3)}em`],
    ["--ronron-display-figure", `${figure}em`],
    ["--ronron-display-transform", type.capitals ? "uppercase" : "none"],
  ]);
}

/** Words with the letters of every language that is set in the family. */
const SAMPLE = "Bienvenue à tous: Été, Noël, Straße, mañana 0123";

/** Resolves when the page has the family of a theme; rejects with the browser's reason where it cannot be had. */
export async function loadType({ type }: Theme): Promise<void> {
  await document.fonts.load(`${type.weight} 48px "${FAMILIES[type.display].name}"`, SAMPLE);
}
