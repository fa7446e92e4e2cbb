/** A season: what the house wears, from its colours to its cues. Data in assets/themes/<id>/theme.json, no code. */
import { z } from "zod";
import { Id, MonthDay, Words } from "./words.ts";

const Colour = z.string().regex(/^#[0-9a-f]{6}$/, "is not a colour such as #c8102e");
/** The name of a picture in a theme's folder. */
export const Picture = z
  .string()
  .max(64)
  .regex(/^[a-z0-9][a-z0-9-]*\.(svg|webp|avif|png|jpg)$/, "is not the name of a picture in the theme's folder");

/** Whether the sun is up at the venue: a season has two faces. */
export const DayPart = z.enum(["day", "night"]);
export type DayPart = z.infer<typeof DayPart>;

/** When a part of a theme is there. */
const During = z.enum(["always", "day", "night"]).default("always");

/** Colours; each becomes the CSS custom property `--ronron-<token>`. */
export const Tokens = z.strictObject({
  /** Page background, from top to bottom. */
  skyTop: Colour,
  skyBottom: Colour,
  /** Raised surfaces. */
  surface: Colour,
  /** Text on sky and surface, at least 4.5:1 on all three. */
  ink: Colour,
  inkSoft: Colour,
  /** Lines, highlights, light; at least 3:1 on the sky. */
  accent: Colour,
  /** A second light. */
  glow: Colour,
});
export type Tokens = z.infer<typeof Tokens>;

/** Families that come with the product; Arabic is set in one of its own beside each. */
const FONTS = [
  "zalando-sans-expanded",
  "instrument-sans",
  "fraunces",
  "bodoni-moda",
  "saira",
  "bricolage-grotesque",
  "grenze-gotisch",
] as const;

/** How the large words are set. */
const Type = z.strictObject({
  display: z.enum(FONTS),
  weight: z.int().min(100).max(900),
  /** Space between letters, em. */
  tracking: z.number().min(-0.1).max(0.3).default(0),
  capitals: z.boolean().default(false),
});

/** One layer of background art, painted over those before it. */
const Layer = z.strictObject({
  /** Composed for screens that lie. */
  landscape: Picture,
  /** Composed for screens that stand; null: the other one, cropped at its sides. */
  portrait: Picture.nullable().default(null),
  during: During,
  /** `cover`: it covers the screen and stands on its lower edge. `subject`: it stands beside the words, or below them. */
  place: z.enum(["cover", "subject"]).default("cover"),
  /** How much it takes part in the slow movement of the scene, from 0 (the sky) to 1 (before the glass). */
  depth: z.number().min(0).max(1).default(0),
  /** `light`: it is added to what is behind it, as light is, and a gleam travels along its lines. */
  blend: z.enum(["paint", "light"]).default("paint"),
});
export type Layer = z.infer<typeof Layer>;

/** What renderer/decor can make move. */
export const EFFECTS = [
  "bats",
  "confetti",
  "dust",
  "embers",
  "fireworks",
  "flare",
  "fog",
  "garland",
  "hearts",
  "lanterns",
  "leaves",
  "lights",
  "petals",
  "rain",
  "shimmer",
  "snow",
  "trails",
] as const;

/** How a season can arrive; `dissolve` is what a screen does for someone who asked for less motion. */
export const TRANSITIONS = ["chequered", "curtain", "dissolve", "lights-out", "snow-in"] as const;

const Effect = z.strictObject({
  name: z.enum(EFFECTS),
  /** How much of it, from nothing to all that it was drawn for. */
  amount: z.number().min(0).max(1).default(1),
  /** Of its parts, and of its movement, beside what it was drawn for. */
  size: z.number().min(0.25).max(3).default(1),
  speed: z.number().min(0.25).max(3).default(1),
  during: During,
});
export type Effect = z.infer<typeof Effect>;

/** How the theme arrives. */
const Transition = z.strictObject({
  name: z.enum(TRANSITIONS),
  seconds: z.number().min(1).max(2),
});
export type Transition = z.infer<typeof Transition>;

const dayNumber = (monthDay: string): number =>
  Date.UTC(2024, Number(monthDay.slice(0, 2)) - 1, Number(monthDay.slice(3, 5))) / 86_400_000;

/** Days from one day of the year on to another, 0 to 365: over the new year where need be, and with 29 February in every year. */
export function daysFrom(from: string, to: string): number {
  return (dayNumber(to) - dayNumber(from) + 366) % 366;
}

/** One window a day, from one day of the year to another. It opens at that day's midnight and stays open as long as the theme is worn. */
export const WindowsMoment = z
  .strictObject({
    kind: z.literal("windows"),
    from: MonthDay,
    to: MonthDay,
    /** What is behind each, the first day's first. */
    words: z.array(Words).min(1).max(31),
    /** What the opening of each is called for the world outside; null: it has no name. */
    cue: Id.nullable().default(null),
  })
  .refine(({ from, to, words }) => words.length === daysFrom(from, to) + 1, {
    path: ["words"],
    error: "needs one text for each day from `from` to `to`",
  });
export type WindowsMoment = z.infer<typeof WindowsMoment>;

/** The last seconds before a day begins. */
export const CountdownMoment = z.strictObject({
  kind: z.literal("countdown"),
  /** The day at whose beginning it reaches zero. */
  to: MonthDay,
  seconds: z.int().min(3).max(60).default(10),
  /** What is said at zero. */
  words: Words,
  /** What its beginning and its zero are called for the world outside; null: they have no name. */
  cue: Id.nullable().default(null),
});
export type CountdownMoment = z.infer<typeof CountdownMoment>;

/** What happens at a date while the theme is worn. */
const Moments = z
  .array(z.discriminatedUnion("kind", [WindowsMoment, CountdownMoment]))
  .refine((moments) => new Set(moments.map(({ kind }) => kind)).size === moments.length, "may hold one moment of each kind")
  .default([]);

/** Whose work it is and what may be done with it. */
const Credit = z.strictObject({
  what: z.string().min(1).max(200),
  author: z.string().min(1).max(200),
  licence: z.string().min(1).max(200),
  source: z.string().max(500).nullable().default(null),
});

/** `theme.json`. */
export const ThemeFile = z.strictObject({
  schema: z.literal(1),
  id: Id,
  name: Words,
  captions: z.strictObject({
    /** One line that a visitor reads under the welcome. */
    greeting: Words,
    /** Said to whoever has left an opinion, by the page that asks for one; null: that page's own words. */
    thanks: Words.nullable().default(null),
    /** In place of the greeting while the venue is closed; null: the greeting stays. */
    closed: Words.nullable().default(null),
  }),
  tokens: z.strictObject({ day: Tokens, night: Tokens }),
  type: Type,
  art: z.array(Layer).max(8),
  effects: z.array(Effect).max(6),
  transition: Transition,
  moments: Moments,
  accents: z
    .strictObject({
      /** The sound that a zone hears once, softly, when the theme arrives there; null: it comes without one. */
      arrival: Id.nullable().default(null),
    })
    .default({ arrival: null }),
  /** What the theme's coming and going are called for the world outside (lights, scent, doors); null: nobody is told. */
  cues: z
    .strictObject({ arrive: Id.nullable().default(null), leave: Id.nullable().default(null) })
    .default({ arrive: null, leave: null }),
  credits: z.array(Credit).min(1).max(20),
});
export type ThemeFile = z.infer<typeof ThemeFile>;

/** A theme a screen can wear. `base` is the URL of its folder, relative to the controller's origin, with a final slash. */
export const Theme = ThemeFile.extend({ base: z.string() });
export type Theme = z.infer<typeof Theme>;
