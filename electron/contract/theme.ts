/** A decoration theme: data in assets/themes/<id>/theme.json, no code. */
import { z } from "zod";
import { Id, Words } from "./words.ts";

const Colour = z.string().regex(/^#[0-9a-f]{6}([0-9a-f]{2})?$/, "is not a colour such as #c8102e");
const Picture = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*\.(svg|webp|avif|png|jpg)$/, "is not the name of a picture in the theme's folder");

/** `theme.json`. Tokens become CSS custom properties `--ronron-<token>`. */
export const ThemeFile = z.strictObject({
  id: Id,
  name: Words,
  /** One line that a visitor reads under the welcome. */
  greeting: Words,
  tokens: z.strictObject({
    /** Page background, from top to bottom. */
    skyTop: Colour,
    skyBottom: Colour,
    /** Raised surfaces. */
    surface: Colour,
    /** Text on sky and surface; contrast of at least 4.5:1 on all three is tested. */
    ink: Colour,
    inkSoft: Colour,
    /** Lines, highlights, light. */
    accent: Colour,
    /** A second light. */
    glow: Colour,
  }),
  art: z.strictObject({
    /** Full-bleed picture behind everything. */
    backdrop: Picture.nullable(),
    /** Picture in front of the backdrop, at the bottom. */
    foreground: Picture.nullable(),
    /** Lines of light alone, laid over the picture of the same frame; a gleam travels along them. */
    backdropLight: Picture.nullable().default(null),
    foregroundLight: Picture.nullable().default(null),
  }),
  /** What moves: a named particle effect of renderer/decor, with its amount from 0 to 1. */
  effect: z.strictObject({
    name: z.enum(["none", "dust", "snow", "petals", "confetti", "embers", "streaks"]),
    amount: z.number().min(0).max(1),
  }),
  /** How many lights glow out of focus in the distance, from 0 (none) to 1. */
  lights: z.number().min(0).max(1).default(0),
});
export type ThemeFile = z.infer<typeof ThemeFile>;

/** A theme a screen can wear. `base` is the URL of its folder, relative to the controller's origin, with a final slash. */
export const Theme = ThemeFile.extend({ base: z.string() });
export type Theme = z.infer<typeof Theme>;
