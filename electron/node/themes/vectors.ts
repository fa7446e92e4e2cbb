/** Looks into the vector pictures of a package that lies in a folder, one at a turn: nobody waits for them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { ThemeProblem } from "../../contract/theme-package.ts";
import { fault } from "./judge.ts";
import { isVector, pictureFault } from "./picture.ts";
import { type ReadPackage, signatureOf } from "./read.ts";

/** What is wrong in the SVG of a package; null where its folder is no longer what was read. Rejects when `signal` says so. */
export async function vectorProblems(
  { folder, files, digest, signature }: ReadPackage,
  signal: AbortSignal,
): Promise<ThemeProblem[] | null> {
  // What was too large to be read is no smaller now, and was refused for it.
  if (digest === "") return [];
  const problems: ThemeProblem[] = [];
  for (const { name } of files.filter((file) => isVector(file.name))) {
    await setImmediate(undefined, { signal });
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(join(folder, name));
    } catch {
      // Gone since then.
      return null;
    }
    const message = pictureFault(name, bytes);
    if (message !== null) problems.push(fault(name, message));
  }
  return signatureOf(folder) === signature ? problems : null;
}
