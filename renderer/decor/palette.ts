/** The colours of particles: those of the theme that is worn, and some of fire and of autumn. Pure. */
import type { Tokens } from "../../electron/contract/theme.ts";
import { luminance } from "../../electron/domain/seasons/contrast.ts";
import type { Tint } from "./particle.ts";

/** Colours such as #c8102e, by their tint. */
export type Palette = Readonly<Record<Tint, string>>;

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

/** Between two colours: `share` 0 is the one, 1 the other. */
export function mixed(one: string, other: string, share: number): string {
  const [from, to] = [channels(one), channels(other)];
  const parts = from.map((channel, at) => Math.round(channel + ((to[at] ?? channel) - channel) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

export function paletteOf({ skyTop, ink, accent, glow }: Tokens): Palette {
  return {
    0: "#ffffff",
    1: ink,
    2: accent,
    3: glow,
    // A silhouette is darker than a bright sky, and at night a little brighter than the dark around it.
    4: luminance(skyTop) < 0.2 ? mixed(skyTop, ink, 0.24) : mixed(skyTop, "#14100e", 0.86),
    5: "#ffae54",
    6: "#c4532b",
    7: "#e8b54a",
  };
}

/** A colour as bytes of red, green and blue, the red one lowest: what a buffer of colours is filled with. */
export function bytesOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return red | (green << 8) | (blue << 16);
}
