/** All themes at hand: those that came with the product, and the venue's own, which go before ours of the same id. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../../contract/report.ts";
import type { Theme, ThemeFile } from "../../contract/theme.ts";
import type { ThemeProblem } from "../../contract/theme-package.ts";
import { type Instant, formatInstant } from "../../contract/words.ts";
import { type Closet, labelOf, openCloset } from "./closet.ts";
import { type PackageFiles, fault, isWearable, problemText } from "./judge.ts";
import { type ReadPackage, readFiles, readPackage, readThemeFile, restingChanges, signatureOf } from "./read.ts";

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

/** A version of an own theme as it lies on disk. */
export interface VersionAtHand {
  readonly version: number;
  readonly at: string;
  readonly current: boolean;
  readonly base: string;
  /** null: it cannot be understood any more. */
  readonly theme: ThemeFile | null;
}

export interface Themes {
  /** What can be worn, in the order of ids. The lists are new ones after a change. */
  readonly wearable: readonly Theme[];
  readonly faults: readonly Fault[];
  entries(): readonly Entry[];
  find(id: string): Entry | null;
  /** The files of a package as they lie there now. Throws where they cannot be read. */
  files(found: Package): PackageFiles;
  /** The versions of an own theme, the newest first. */
  versions(id: string): VersionAtHand[];
  /** Puts a package that was judged in force as a new version of an own theme. Throws where it cannot; then nothing has changed. */
  keep(id: string, files: PackageFiles): void;
  /** What is wrong with a version that there is, and null where there is none; without a fault it is in force from now on. */
  restoreVersion(id: string, version: number): readonly ThemeProblem[] | null;
  remove(id: string): void;
  /** Brings back what was taken away a moment ago. False: there is nothing to bring back. */
  restore(id: string): boolean;
  /** The file that an address below /themes/ means. */
  fileOf(address: string): string;
  /** The folder of the own themes, with a folder for each version. */
  readonly folder: string;
  /** Called after a change of what can be worn, or of what is wrong. Returns unsubscribe. */
  subscribe(listener: () => void): () => void;
  stop(): void;
}

/** How often, in milliseconds, the folders are looked at for changes from outside. */
const LOOK = 2_000;

const OWN_ADDRESS = "/themes/own/";

/** What the venue is told of a package that it has to do without. */
function refusalOf(shown: string, id: string, problems: readonly ThemeProblem[]): Fault {
  const [first, ...others] = problems.filter(({ severity }) => severity === "fault");
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  const why = first === undefined ? "it cannot be read" : problemText(first);
  const message = `The theme "${id}" is refused: ${why}${more}. See ${shown}.`;
  return { code: "theme-refused", message: message.slice(0, 500), values: { theme: id.slice(0, 200) } };
}

function stockFolders(root: string): string[] {
  const home = join(root, "assets", "themes");
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function readStock(root: string, id: string): Package {
  const read = readPackage(join(root, "assets", "themes", id), id);
  return { ...read, id, version: null, versions: 0, base: `/themes/${id}/`, tag: `"${read.digest}"` };
}

function readOwn(closet: Closet, id: string): Package | null {
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

/** Reads every package, and follows what changes on disk until it is stopped. `now` dates versions. */
export function openThemes(root: string, data: string, now: () => Instant): Themes {
  const closet = openCloset(data);
  const stock = new Map<string, Package>();
  const own = new Map<string, Package>();
  const listeners = new Set<() => void>();
  let wearable: readonly Theme[] = [];
  let faults: readonly Fault[] = [];
  let told = "";

  const find = (id: string): Entry | null => {
    const found = { id, own: own.get(id) ?? null, stock: stock.get(id) ?? null };
    return found.own === null && found.stock === null ? null : found;
  };
  const entries = (): Entry[] => [...new Set([...stock.keys(), ...own.keys()])].toSorted().flatMap((id) => find(id) ?? []);

  /** Works out what can be worn, and tells if it is something else than before. */
  function settle(): void {
    const usable = (found: Package | null): Theme[] =>
      found !== null && found.theme !== null && isWearable(found.problems) ? [{ ...found.theme, base: found.base }] : [];
    const all = entries();
    wearable = all.flatMap((entry) => [...usable(entry.own), ...usable(entry.stock)].slice(0, 1));
    const refused = (found: Package | null, shown: string): Fault[] =>
      found === null || isWearable(found.problems) ? [] : [refusalOf(shown, found.id, found.problems)];
    faults = all.flatMap(({ id, own: mine, stock: ours }) => [
      ...refused(mine, `the themes of the console, or ${join(closet.folder, id)}`),
      ...refused(ours, `assets/themes/${id}`),
    ]);
    const contents = all.map(({ own: mine, stock: ours }) => [mine?.tag, ours?.digest]);
    const state = JSON.stringify([contents, faults, wearable.map(({ base }) => base)]);
    if (state === told) return;
    told = state;
    for (const listener of listeners) listener();
  }

  function readAgain(id: string): void {
    const found = readOwn(closet, id);
    if (found === null) own.delete(id);
    else own.set(id, found);
    settle();
  }

  const hasChanged = restingChanges();
  function look(): void {
    let changed = false;
    for (const id of new Set([...stockFolders(root), ...stock.keys()])) {
      if (!hasChanged(join(root, "assets", "themes", id), stock.get(id)?.signature ?? null)) continue;
      if (existsSync(join(root, "assets", "themes", id))) stock.set(id, readStock(root, id));
      else stock.delete(id);
      changed = true;
    }
    if (changed) settle();
    for (const [id, { folder, signature }] of own) if (hasChanged(folder, signature)) readAgain(id);
  }

  for (const id of stockFolders(root)) stock.set(id, readStock(root, id));
  for (const id of closet.ids()) {
    const found = readOwn(closet, id);
    if (found !== null) own.set(id, found);
  }
  settle();
  const looking = setInterval(look, LOOK).unref();

  return {
    get wearable() {
      return wearable;
    },
    get faults() {
      return faults;
    },
    entries,
    find,
    files: ({ folder }) => readFiles(folder),
    versions(id) {
      const kept = closet.find(id);
      if (kept === null || !kept.ok) return [];
      return kept.versions.toReversed().map((version) => ({
        version: version.version,
        at: version.at,
        current: version.version === kept.current.version,
        base: `${OWN_ADDRESS}${id}/${labelOf(version)}/`,
        theme: readThemeFile(closet.folderOf(id, version)),
      }));
    },
    keep(id, files) {
      closet.put(id, files, formatInstant(now()));
      readAgain(id);
    },
    restoreVersion(id, version) {
      const kept = closet.find(id);
      const found = kept?.ok === true ? kept.versions.find((one) => one.version === version) : undefined;
      if (found === undefined) return null;
      const { problems } = readPackage(closet.folderOf(id, found), id);
      if (isWearable(problems)) {
        closet.point(id, version);
        readAgain(id);
      }
      return problems;
    },
    remove(id) {
      closet.remove(id);
      readAgain(id);
    },
    restore(id) {
      const back = closet.restore(id);
      if (back) readAgain(id);
      return back;
    },
    fileOf: (address) =>
      address.startsWith(OWN_ADDRESS) ? join(closet.folder, address.slice(OWN_ADDRESS.length)) : join(root, `assets${address}`),
    folder: closet.folder,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      clearInterval(looking);
      closet.stop();
    },
  };
}
