/** Ids and names of files, from what people call things. Pure. */

/**
 * The lower-case letters, digits and hyphens of a text, or `otherwise` where it has none; with the first number behind it
 * where that is taken.
 */
export function nameFrom(text: string, longest: number, otherwise: string, isTaken: (name: string) => boolean): string {
  const plain = text
    .normalize("NFKD")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, longest)
    .replace(/-+$/, "");
  const base = plain === "" ? otherwise : plain;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}-${count}`;
    if (!isTaken(name)) return name;
  }
}

const LONGEST_ID = 48;

/** An id from a text, and none of `taken`; `otherwise` where the text has no letters that an id may have. */
export function idFrom(text: string, otherwise: string, taken: ReadonlySet<string>): string {
  return nameFrom(text, LONGEST_ID, otherwise, (id) => taken.has(id));
}
