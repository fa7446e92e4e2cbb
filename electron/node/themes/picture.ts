/** The files of a theme package, and whether its pictures are pictures. Loaded by a thread of its own, too: it stays small. */
import { createHash } from "node:crypto";
import { rasterFault } from "./raster.ts";
import { svgFault } from "./svg.ts";

/** The files of a package by their names. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

export const isVector = (name: string): boolean => name.endsWith(".svg");

/** Why a file is no picture of the kind that its name says; null: it is one. */
export function pictureFault(name: string, bytes: Uint8Array): string | null {
  if (bytes.length === 0) return "is empty";
  const kind = name.slice(name.lastIndexOf(".") + 1);
  return isVector(name) ? svgFault(bytes) : rasterFault(bytes, kind);
}

/** Names a package by what it is made of: twelve hexadecimal digits. */
export function digestOf(files: PackageFiles): string {
  const hash = createHash("sha256");
  for (const [name, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex").slice(0, 12);
}
