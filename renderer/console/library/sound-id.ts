/** What a new sound is called: its id for playlists, and its title for people. Pure. */
import { idFrom } from "../logic/names.ts";

/** The id of a new sound, from its title; none of `taken`. */
export function soundIdOf(title: string, taken: ReadonlySet<string>): string {
  return idFrom(title, "recording", taken);
}

/** A title from the name of a file: "Boxer_idle 02.wav" becomes "Boxer idle 02". */
export function titleOf(fileName: string): string {
  return fileName
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replaceAll(/[_\s]+/g, " ")
    .trim();
}
