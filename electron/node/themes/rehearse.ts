/** A rehearsal's own themes: those of the venue, in a folder of its own. */
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

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

/** Puts the own themes of a data folder into another. */
export function copyThemes(data: string, to: string): void {
  const from = join(data, "themes");
  if (existsSync(from)) copyTree(from, join(to, "themes"));
}
