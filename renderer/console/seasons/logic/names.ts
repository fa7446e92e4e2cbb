/** Ids of themes and names of pictures, from what people call them. Pure. */
import { Picture } from "../../../../electron/contract/theme.ts";

/** Lower-case letters, digits and hyphens of a text; empty where it has none. */
function plainOf(text: string, longest: number): string {
  return text
    .normalize("NFKD")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, longest)
    .replace(/-+$/, "");
}

/** `base`, or with the first number behind it that is not taken. */
function free(base: string, isTaken: (name: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}-${count}`;
    if (!isTaken(name)) return name;
  }
}

const LONGEST_ID = 48;

/** The id of a new theme, from its name; none of `taken`. */
export function themeIdOf(name: string, taken: ReadonlySet<string>): string {
  const plain = plainOf(name, LONGEST_ID);
  return free(plain === "" ? "theme" : plain, (id) => taken.has(id));
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
  const plain = plainOf(dot === -1 ? fileName : fileName.slice(0, dot), LONGEST_PICTURE_NAME);
  const name = `${free(plain === "" ? "picture" : plain, (stem) => taken.has(`${stem}.${kind}`))}.${kind}`;
  return Picture.safeParse(name).success ? name : null;
}
