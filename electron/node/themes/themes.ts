/** All themes at hand: those that came with the product, and the venue's own, which go before ours of the same id. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../../contract/report.ts";
import type { Theme, ThemeFile } from "../../contract/theme.ts";
import type { ThemeProblem } from "../../contract/theme-package.ts";
import { type Instant, formatInstant } from "../../contract/words.ts";
import type { Log } from "../../controller/ports.ts";
import { labelOf, openCloset } from "./closet.ts";
import { isWearable } from "./judge.ts";
import { type Entry, OWN_ADDRESS, type Package, readOwn, readStock, refusalOf, stockFolder, stockFolders } from "./packages.ts";
import type { PackageFiles } from "./picture.ts";
import { readFiles, readPackage, readThemeFile, restingChanges } from "./read.ts";
import { vectorProblems } from "./vectors.ts";

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
  /** Looks into the pictures of ours, and follows what changes on disk from now on, until it is stopped. */
  watch(): void;
  stop(): void;
}

/** How often, in milliseconds, the folders are looked at for changes from outside. */
const LOOK = 2_000;

/**
 * Reads every package, all but what is in the SVG: of own themes that was judged when they were kept and is what it was
 * then, and the start is not to wait for that of ours ({@link Themes.watch}). `now` dates versions.
 */
export function openThemes(root: string, data: string, now: () => Instant, log: Log): Themes {
  const closet = openCloset(data);
  const stock = new Map<string, Package>();
  const own = new Map<string, Package>();
  const listeners = new Set<() => void>();
  let wearable: readonly Theme[] = [];
  let faults: readonly Fault[] = [];
  let told = "";
  const stopping = new AbortController();

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
    const before = new Set(faults.map(({ message }) => message));
    const refused = (found: Package | null, shown: string): Fault[] =>
      found === null || isWearable(found.problems) ? [] : [refusalOf(shown, found.id, found.problems)];
    faults = all.flatMap(({ id, own: mine, stock: ours }) => [
      ...refused(mine, `the themes of the console, or ${join(closet.folder, id)}`),
      ...refused(ours, `assets/themes/${id}`),
    ]);
    for (const { message } of faults) if (!before.has(message)) log.warn(message);
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

  /** Puts packages of ours at hand once their SVG is looked into, too. */
  async function takeIn(packages: readonly Package[]): Promise<void> {
    for (const found of packages) {
      const wrong = await vectorProblems(found, stopping.signal);
      // Another content by now is another change: a later look finds it.
      if (wrong === null) continue;
      stock.set(found.id, { ...found, problems: [...found.problems, ...wrong] });
      settle();
    }
  }

  /** As {@link takeIn}, for whoever does not wait; the end of the house is no failure. */
  function takeInMeanwhile(packages: readonly Package[]): void {
    takeIn(packages).catch((error: unknown) => {
      if (!stopping.signal.aborted) log.warn(`The themes could not be looked into: ${String(error)}`);
    });
  }

  let looking: NodeJS.Timeout | undefined;
  const hasChanged = restingChanges();
  function look(): void {
    const changed: Package[] = [];
    for (const id of new Set([...stockFolders(root), ...stock.keys()])) {
      const folder = stockFolder(root, id);
      if (!hasChanged(folder, stock.get(id)?.signature ?? null)) continue;
      if (existsSync(folder)) changed.push(readStock(root, id));
      else if (stock.delete(id)) settle();
    }
    takeInMeanwhile(changed);
    for (const [id, { folder, signature }] of own) if (hasChanged(folder, signature)) readAgain(id);
  }

  for (const id of stockFolders(root)) stock.set(id, readStock(root, id));
  for (const id of closet.ids()) {
    const found = readOwn(closet, id);
    if (found !== null) own.set(id, found);
  }
  settle();

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
    watch() {
      takeInMeanwhile([...stock.values()]);
      looking ??= setInterval(look, LOOK).unref();
    },
    stop() {
      stopping.abort();
      clearInterval(looking);
      closet.stop();
    },
  };
}
