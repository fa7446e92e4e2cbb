/** Ids of themes and names of pictures, from what people call them. Pure. */
import { Picture } from "../../../../electron/contract/theme.ts";
import { idFrom, nameFrom } from "../../logic/names.ts";

/** The id of a new theme, from its name; none of `taken`. */
export function themeIdOf(name: string, taken: ReadonlySet<string>): string {
  return idFrom(name, "theme", taken);
}

const LONGEST_PICTURE_NAME = 40;

/**
 * The name of a picture in a theme's folder, from that of a file; none of `taken`, so that what is worn keeps its own until
 * the theme is saved. Null: it is no picture of a kind that a theme may have.
 */
export function pictureNameOf(fileName: string, taken: ReadonlySet<string>): string | null {
  const dot = fileName.lastIndexOf(".");
  const ending = fileName.slice(dot + 1).toLowerCase();
  const kind = ending === "jpeg" ? "jpg" : ending;
  const stem = dot === -1 ? fileName : fileName.slice(0, dot);
  const name = `${nameFrom(stem, LONGEST_PICTURE_NAME, "picture", (plain) => taken.has(`${plain}.${kind}`))}.${kind}`;
  return Picture.safeParse(name).success ? name : null;
}
