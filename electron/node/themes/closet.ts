/** The venue's own themes on disk: each with its versions, written whole or not at all. */
import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { InstantText } from "../../contract/words.ts";
import { flushFile, flushFolder } from "../flush.ts";
import { type PackageFiles, digestOf } from "./picture.ts";

const Version = z.strictObject({ version: z.int().positive(), digest: z.string().regex(/^[0-9a-f]{12}$/), at: InstantText });
type Version = z.infer<typeof Version>;

/** `versions.json` of a theme: which version is in force, and which there are, the oldest first. What it does not name is not there. */
const Versions = z
  .strictObject({ schema: z.literal(1), current: z.int(), versions: z.array(Version).min(1) })
  .refine(
    ({ current, versions }) => versions.some(({ version }) => version === current),
    "names a version that it does not list",
  );
type Versions = z.infer<typeof Versions>;

const POINTER = "versions.json";

/** Older versions are forgotten. Files that did not change are kept once for all of them. */
const MOST_VERSIONS = 30;

/** How long a theme that was taken away can be brought back, in milliseconds. */
const KEPT_ASIDE = 10 * 60_000;

/** The folder of a version, and the last part of its address: told by its content, so that it may be kept for ever. */
export const labelOf = ({ version, digest }: Pick<Version, "version" | "digest">): string => `${version}-${digest}`;

/** What is known of an own theme. */
export type Kept =
  | { readonly ok: true; readonly current: Version; readonly versions: readonly Version[] }
  | { readonly ok: false; readonly reason: string };

export interface Closet {
  readonly folder: string;
  ids(): string[];
  /** null: there is no own theme of this id. */
  find(id: string): Kept | null;
  folderOf(id: string, version: Pick<Version, "version" | "digest">): string;
  /** Makes a new version and puts it in force; the same content as the one in force makes none. Throws where it cannot; then nothing has changed. */
  put(id: string, files: PackageFiles, at: InstantText): void;
  /** Puts a version in force that there is. Throws where it cannot; then nothing has changed. */
  point(id: string, version: number): void;
  /** Takes a theme away with its versions. For {@link KEPT_ASIDE} it can be brought back. */
  remove(id: string): void;
  /** Brings back what was taken away. False: it is gone for good, or another has its id. */
  restore(id: string): boolean;
  /** Clears away what was taken away. */
  stop(): void;
}

const sayWhy = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function readPointer(folder: string): { ok: true; pointer: Versions } | { ok: false; reason: string } {
  try {
    return { ok: true, pointer: Versions.parse(JSON.parse(readFileSync(join(folder, POINTER), "utf8"))) };
  } catch (error) {
    return {
      ok: false,
      reason: `${POINTER} cannot be read: ${error instanceof z.ZodError ? z.prettifyError(error) : sayWhy(error)}`,
    };
  }
}

function writePointer(folder: string, pointer: Versions): void {
  const part = join(folder, `${POINTER}.part`);
  try {
    writeFileSync(part, `${JSON.stringify(pointer, null, 2)}\n`);
    flushFile(part);
    renameSync(part, join(folder, POINTER));
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  flushFolder(folder);
}

/** Writes a file, or links the one of the version before where it holds the same: versions are never written to. */
function place(path: string, bytes: Uint8Array, before: string | null): void {
  if (before !== null && existsSync(before) && readFileSync(before).equals(bytes)) {
    try {
      linkSync(before, path);
      return;
    } catch {
      // A disk without links has it twice.
    }
  }
  writeFileSync(path, bytes);
  flushFile(path);
}

/** What this file writes into the folder of a theme. */
const OURS = /^(\d+-[0-9a-f]{12}(\.part)?|versions\.json(\.part)?)$/;

/** What a power cut left in the middle of a change: whatever no pointer names. What someone else put there stays. */
function removeLeftovers(folder: string): void {
  const read = existsSync(join(folder, POINTER)) ? readPointer(folder) : null;
  if (read?.ok === false) return;
  const named = new Set(read === null ? [] : [POINTER, ...read.pointer.versions.map(labelOf)]);
  for (const name of readdirSync(folder)) {
    if (OURS.test(name) && !named.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  removeEmpty(folder);
}

function removeEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}

function foldersIn(home: string): string[] {
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** Opens the closet of a data folder, and clears away what an interrupted change left there. */
export function openCloset(data: string): Closet {
  const home = join(data, "themes");
  const aside = join(data, "removed-themes");
  mkdirSync(home, { recursive: true });
  for (const id of foldersIn(home)) removeLeftovers(join(home, id));
  rmSync(aside, { recursive: true, force: true });
  const removed = new Map<string, NodeJS.Timeout>();
  const themeFolder = (id: string): string => join(home, id);
  const folderOf: Closet["folderOf"] = (id, version) => join(themeFolder(id), labelOf(version));
  const pointerOf = (id: string): Versions | null => {
    if (!existsSync(join(themeFolder(id), POINTER))) return null;
    const read = readPointer(themeFolder(id));
    if (!read.ok) throw new Error(`The own theme "${id}" cannot be changed: its ${read.reason}.`);
    return read.pointer;
  };
  const forget = (id: string): void => {
    clearTimeout(removed.get(id));
    removed.delete(id);
    rmSync(join(aside, id), { recursive: true, force: true });
  };

  function write(id: string, files: PackageFiles, version: Version, before: Version | null): void {
    const folder = folderOf(id, version);
    const part = `${folder}.part`;
    try {
      mkdirSync(part, { recursive: true });
      for (const [name, bytes] of files) {
        place(join(part, name), bytes, before === null ? null : join(folderOf(id, before), name));
      }
      flushFolder(part);
      renameSync(part, folder);
    } catch (error) {
      rmSync(part, { recursive: true, force: true });
      throw error;
    }
    flushFolder(themeFolder(id));
  }

  return {
    folder: home,
    folderOf,
    ids: () => foldersIn(home),
    find(id) {
      if (!existsSync(themeFolder(id))) return null;
      const read = readPointer(themeFolder(id));
      if (!read.ok) return read;
      const { current, versions } = read.pointer;
      const found = versions.find(({ version }) => version === current);
      return found === undefined ? { ok: false, reason: "no version is in force" } : { ok: true, current: found, versions };
    },
    put(id, files, at) {
      const pointer = pointerOf(id);
      const before = pointer?.versions.find(({ version }) => version === pointer.current) ?? null;
      const digest = digestOf(files);
      if (before?.digest === digest) return;
      const version = { version: Math.max(0, ...(pointer?.versions ?? []).map((one) => one.version)) + 1, digest, at };
      const kept = [...(pointer?.versions ?? []), version];
      const dropped = kept.slice(0, Math.max(0, kept.length - MOST_VERSIONS));
      try {
        write(id, files, version, before);
        writePointer(themeFolder(id), { schema: 1, current: version.version, versions: kept.slice(dropped.length) });
      } catch (error) {
        rmSync(folderOf(id, version), { recursive: true, force: true });
        removeEmpty(themeFolder(id));
        throw error;
      }
      if (pointer === null) flushFolder(home);
      for (const old of dropped) rmSync(folderOf(id, old), { recursive: true, force: true });
    },
    point(id, version) {
      const pointer = pointerOf(id);
      if (pointer === null || pointer.current === version) return;
      writePointer(themeFolder(id), { ...pointer, current: version });
    },
    remove(id) {
      forget(id);
      mkdirSync(aside, { recursive: true });
      renameSync(themeFolder(id), join(aside, id));
      flushFolder(home);
      removed.set(
        id,
        setTimeout(() => forget(id), KEPT_ASIDE),
      );
    },
    restore(id) {
      if (!removed.has(id) || existsSync(themeFolder(id))) return false;
      renameSync(join(aside, id), themeFolder(id));
      forget(id);
      flushFolder(home);
      return true;
    },
    stop() {
      for (const patience of removed.values()) clearTimeout(patience);
      removed.clear();
      rmSync(aside, { recursive: true, force: true });
    },
  };
}
