/** The id of a new sound, from its title: what playlists name it by. Pure. */

const LONGEST = 48;

/** Lower-case letters, digits and hyphens, and none of `taken`; "recording" where a title has no such letters. */
export function soundIdOf(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize("NFKD")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, LONGEST)
    .replace(/-+$/, "");
  const base = plain === "" ? "recording" : plain;
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

/** A title from the name of a file: "Boxer_idle 02.wav" becomes "Boxer idle 02". */
export function titleOf(fileName: string): string {
  return fileName
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replaceAll(/[_\s]+/g, " ")
    .trim();
}
