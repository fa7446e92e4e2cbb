/** Reads a theme package from its folder, and notices when something in it has changed. */
import { lstatSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ThemeFile } from "../../contract/theme.ts";
import { THEME_FILE, type ThemeProblem } from "../../contract/theme-package.ts";
import { belongs, fault, judge, sizeFaults } from "./judge.ts";
import { type PackageFiles, digestOf } from "./picture.ts";

interface Lying {
  readonly name: string;
  readonly bytes: number;
  readonly changedAt: number;
}

/** The files that lie in a folder and belong to a theme. Throws where the folder cannot be read. */
function lying(folder: string): Lying[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && belongs(entry.name))
    .map(({ name }) => {
      const { size, mtimeMs } = lstatSync(join(folder, name));
      return { name, bytes: size, changedAt: mtimeMs };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Tells one state of a folder from another without reading its files; null: it cannot be read. */
export function signatureOf(folder: string): string | null {
  try {
    return lying(folder)
      .map(({ name, bytes, changedAt }) => `${name}:${bytes}:${changedAt}`)
      .join("/");
  } catch {
    // Gone, or changed while it was looked at: another look tells.
    return null;
  }
}

/** For how many looks a changed folder must have rested: whoever copies files in is not done at once. */
const RESTED = 4;

/** Asked at each look: whether a folder is another than the one that was read (null: none was), and has rested since. */
export function restingChanges(): (folder: string, known: string | null) => boolean {
  const waiting = new Map<string, { readonly signature: string | null; readonly looks: number }>();
  return (folder, known) => {
    const signature = signatureOf(folder);
    const before = waiting.get(folder);
    waiting.delete(folder);
    if (signature === known) return false;
    const looks = before?.signature === signature ? before.looks + 1 : 0;
    if (looks >= RESTED) return true;
    waiting.set(folder, { signature, looks });
    return false;
  };
}

/** The files of a folder. Throws where they cannot be read. */
export function readFiles(folder: string): PackageFiles {
  return new Map(lying(folder).map(({ name }) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** What `theme.json` of a folder says; null: it cannot be understood. Nothing else is looked at. */
export function readThemeFile(folder: string): ThemeFile | null {
  try {
    return ThemeFile.parse(JSON.parse(readFileSync(join(folder, THEME_FILE), "utf8")));
  } catch {
    // Whoever asks can do without it, and says so.
    return null;
  }
}

/** A package as it was read from a folder. */
export interface ReadPackage {
  readonly folder: string;
  readonly signature: string | null;
  /** Empty where it was not read. */
  readonly digest: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly theme: ThemeFile | null;
  readonly problems: readonly ThemeProblem[];
}

/**
 * Reads the package of a folder and judges it under an id, all but what is in its SVG. Never throws: what cannot be read is
 * a fault.
 */
export function readPackage(folder: string, id: string): ReadPackage {
  const signature = signatureOf(folder);
  try {
    const sizes = lying(folder).map(({ name, bytes }) => ({ name, bytes }));
    const found = { folder, signature, files: sizes };
    const tooLarge = sizeFaults(sizes);
    if (tooLarge.length > 0) return { ...found, digest: "", theme: null, problems: tooLarge };
    const files = readFiles(folder);
    return { ...found, digest: digestOf(files), ...judge(id, files, false) };
  } catch (error) {
    const problem = fault("", `It cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return { folder, signature, files: [], digest: "", theme: null, problems: [problem] };
  }
}
