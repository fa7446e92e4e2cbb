/** Is what is built what is written? Answered from the names, sizes and dates of the sources, without reading them. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { BUILD, HEADLESS, ROOT } from "./places.ts";

const SOURCES = ["electron", "renderer"];
const FILES = ["package.json", "package-lock.json"];

/** Inside `.build`, so that whoever deletes the build deletes the stamp. */
export const STAMP = "stamp";

/** A digest that changes whenever a source is added, removed or written. */
export async function digestOfSources(): Promise<string> {
  const paths = [...FILES];
  for (const folder of SOURCES) {
    const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) if (entry.isFile()) paths.push(join(entry.parentPath, entry.name).slice(ROOT.length + 1));
  }
  const digest = createHash("sha256");
  for (const path of paths.toSorted()) {
    const { size, mtimeMs } = statSync(join(ROOT, path));
    digest.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return digest.digest("hex");
}

export function isBuilt(digest: string): boolean {
  const stamp = join(BUILD, STAMP);
  return existsSync(HEADLESS) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest;
}
