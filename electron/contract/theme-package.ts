/** Theme packages: what may lie in one, what is wrong with it, and the versions of the venue's own. */
import { z } from "zod";
import { ThemeFile } from "./theme.ts";
import { Id, InstantText, Words } from "./words.ts";

const MEGABYTE = 1024 * 1024;

/** The largest picture of a theme, in bytes. */
export const LARGEST_PICTURE = 2 * MEGABYTE;

/** All files of a theme together, in bytes. */
export const LARGEST_THEME = 6 * MEGABYTE;

/** Files of a theme, `theme.json` included. */
export const MOST_FILES = 40;

/** The largest zip that is taken in, in bytes. */
export const LARGEST_ARCHIVE = 10 * MEGABYTE;

/** The file that says what the theme is. */
export const THEME_FILE = "theme.json";

/** Something about a package: a fault refuses it, a warning does not. */
export const ThemeProblem = z.strictObject({
  severity: z.enum(["fault", "warning"]),
  /** Where: `tokens.day.ink` in theme.json, or the name of a file. */
  path: z.string(),
  /** A sentence about it without its beginning: "has a contrast of 3.12:1 on skyTop, and text needs at least 4.5:1". */
  message: z.string(),
});
export type ThemeProblem = z.infer<typeof ThemeProblem>;

/** What names a theme: it would be worn. */
export const ThemeUse = z.strictObject({ kind: z.enum(["rule", "override"]), id: z.string(), name: Words });
export type ThemeUse = z.infer<typeof ThemeUse>;

/** A package in the list; of an own theme and one of ours under the same id, the own one. */
export const ThemeSummary = z.strictObject({
  /** Of ours the name of its folder, which may be no id where the package is refused. */
  id: z.string(),
  /** The id, where nothing better can be read. */
  name: Words,
  /** Whether it is the venue's own: it can be changed and taken away. */
  own: z.boolean(),
  /** Whether one of ours has this id: it is worn again when the own one is taken away. */
  stock: z.boolean(),
  /** The version that is in force; null: one of ours has none. */
  version: z.int().nullable(),
  /** How many versions are kept. */
  versions: z.int(),
  /** All of its files together. */
  bytes: z.int(),
  /** Whether it can be worn: nothing among the problems is a fault. */
  wearable: z.boolean(),
  problems: z.array(ThemeProblem),
  usedBy: z.array(ThemeUse),
});
export type ThemeSummary = z.infer<typeof ThemeSummary>;

/** A package with all that lies in it. */
export const ThemeDetails = ThemeSummary.extend({
  /** The URL of its folder, relative to the controller's origin, with a final slash. */
  base: z.string(),
  /** null: `theme.json` cannot be understood. */
  theme: ThemeFile.nullable(),
  pictures: z.array(
    z.strictObject({
      name: z.string(),
      bytes: z.int(),
      /** Whether a layer names it. */
      used: z.boolean(),
    }),
  ),
});
export type ThemeDetails = z.infer<typeof ThemeDetails>;

/** A version of an own theme. */
export const ThemeVersion = z.strictObject({
  version: z.int(),
  /** When it was made. */
  at: InstantText,
  /** Whether it is the one in force. */
  current: z.boolean(),
  base: z.string(),
  /** null: it cannot be understood any more. */
  theme: ThemeFile.nullable(),
});
export type ThemeVersion = z.infer<typeof ThemeVersion>;

/** A copy of a theme under another id and name. The id of one of ours is fine: the copy is worn in its place. */
export const ThemeCopy = z.strictObject({ id: Id, name: Words });
export type ThemeCopy = z.infer<typeof ThemeCopy>;

/** What becomes of an archive: the id that the theme is given, and whether it may take the place of one that has it. */
export const ImportRequest = z.strictObject({
  as: Id.optional(),
  replace: z.enum(["true", "false"], "is true or false").default("false"),
});
