/** A rehearsal's own recordings: those of the venue, in a folder of its own that goes with it. */
import { copyFileSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PREFIX = "ronron-rehearsal-";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process that is not ours to signal lives all the same.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Folders of rehearsals that were killed before they could clear up. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1] ?? Number.NaN);
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** A copy of the data folder's recordings. Files are linked where the disk allows it: they are replaced, never written to. */
export function copyForRehearsal(data: string): { readonly folder: string; remove(): void } {
  removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const from = join(data, "sounds");
  const to = join(folder, "sounds");
  mkdirSync(to);
  for (const name of existsSync(from) ? readdirSync(from) : []) {
    try {
      linkSync(join(from, name), join(to, name));
    } catch {
      // Another disk, or one without links.
      copyFileSync(join(from, name), join(to, name));
    }
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
