/** A rehearsal's own themes, maps and pictures: those of the venue, in a folder of its own. */
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { GALLERIES } from "../pictures/gallery.ts";

/** Links what lies in a folder into another, or copies it where the disk has no links: versions are never written to. */
function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isFile()) {
      try {
        linkSync(source, target);
      } catch {
        // Another disk, or one without links.
        copyFileSync(source, target);
      }
    }
  }
}

/** Puts the own themes and pictures of a data folder into another. */
export function copyPictures(data: string, to: string): void {
  for (const folder of ["themes", ...GALLERIES]) {
    const from = join(data, folder);
    if (existsSync(from)) copyTree(from, join(to, folder));
  }
}
