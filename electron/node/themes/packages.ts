/** The theme packages at hand, ours and the venue's own, as they are read from their folders. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../../contract/report.ts";
import type { ThemeProblem } from "../../contract/theme-package.ts";
import { type Closet, labelOf } from "./closet.ts";
import { fault, problemText } from "./judge.ts";
import { type ReadPackage, readPackage, signatureOf } from "./read.ts";

/** Where the pages find the venue's own. */
export const OWN_ADDRESS = "/themes/own/";

/** A package at hand. */
export interface Package extends ReadPackage {
  readonly id: string;
  /** The version in force; null: it is one of ours, which have none, or none can be told. */
  readonly version: number | null;
  readonly versions: number;
  /** The URL of its folder. */
  readonly base: string;
  /** What names exactly this content, as an ETag. */
  readonly tag: string;
}

/** The packages under one id; at least one is there. */
export interface Entry {
  readonly id: string;
  readonly own: Package | null;
  readonly stock: Package | null;
}

/** What the venue is told of a package that it has to do without. */
export function refusalOf(shown: string, id: string, problems: readonly ThemeProblem[]): Fault {
  const [first, ...others] = problems.filter(({ severity }) => severity === "fault");
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  const why = first === undefined ? "it cannot be read" : problemText(first);
  const message = `The theme "${id}" is refused: ${why}${more}. See ${shown}.`;
  return { code: "theme-refused", message: message.slice(0, 500), values: { theme: id.slice(0, 200) } };
}

/** The names of the folders of ours. */
export function stockFolders(root: string): string[] {
  const home = join(root, "assets", "themes");
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** The folder of one of ours. */
export const stockFolder = (root: string, id: string): string => join(root, "assets", "themes", id);

/** Reads one of ours, all but what is in its SVG. */
export function readStock(root: string, id: string): Package {
  const read = readPackage(stockFolder(root, id), id);
  return { ...read, id, version: null, versions: 0, base: `/themes/${id}/`, tag: `"${read.digest}"` };
}

/** Reads the version in force of an own theme; null: there is none of this id. */
export function readOwn(closet: Closet, id: string): Package | null {
  const kept = closet.find(id);
  if (kept === null) return null;
  if (!kept.ok) {
    const folder = join(closet.folder, id);
    const problems = [fault("", kept.reason)];
    const empty = { folder, signature: signatureOf(folder), digest: "", files: [], theme: null, problems };
    return { ...empty, id, version: null, versions: 0, base: `${OWN_ADDRESS}${id}/`, tag: '"unreadable"' };
  }
  const { current, versions } = kept;
  const read = readPackage(closet.folderOf(id, current), id);
  const damaged = read.digest === current.digest ? [] : [fault("", "Its files are no longer what they were when it was kept")];
  const label = labelOf(current);
  return {
    ...read,
    problems: [...read.problems, ...damaged],
    id,
    version: current.version,
    versions: versions.length,
    base: `${OWN_ADDRESS}${id}/${label}/`,
    tag: `"${label}"`,
  };
}
