/** Settings kept by electron-store or conf, and each write's last good generations beside the file. */
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../contract/plan.ts";
import type { Fault } from "../contract/report.ts";
import type { Store, Stored } from "../controller/ports.ts";
import { flushFile, flushFolder } from "./flush.ts";
import {
  GENERATIONS,
  type PinHash,
  SETTINGS_NAME,
  type ScreenKey,
  type StoredSettings,
  deserialize,
  recover,
  sayWhy,
  serialize,
} from "./settings-file.ts";

/** What electron-store and conf have in common, as far as it is used: the whole value, read and written at once. */
export type OpenStore = (options: {
  cwd: string;
  name: string;
  serialize: (value: unknown) => string;
  deserialize: (text: string) => Record<string, unknown>;
}) => { store: Record<string, unknown> };

const KEPT_GENERATIONS = 12;

/** Settings that are stored in a folder, or for a rehearsal only in memory. */
export interface SettingsStore extends Store {
  pin(): PinHash | null;
  setPin(pin: PinHash): void;
  screenKeys(): readonly ScreenKey[];
  setScreenKeys(keys: readonly ScreenKey[]): void;
}

function freshSettings(plan: Plan): StoredSettings {
  return { revision: 0, plan, overrides: [], announcements: [], programme: [], operatorPin: null, screenKeys: [] };
}

function keep(first: StoredSettings, faults: () => readonly Fault[], persist: (settings: StoredSettings) => void): SettingsStore {
  let held = first;
  const write = (next: StoredSettings): void => {
    persist(next);
    held = next;
  };
  return {
    faults,
    read: () => held,
    write: ({ revision, plan, overrides, announcements, programme }: Stored) =>
      write({
        ...held,
        revision,
        plan,
        overrides: [...overrides],
        announcements: [...announcements],
        programme: [...programme],
      }),
    pin: () => held.operatorPin,
    setPin: (operatorPin) => write({ ...held, operatorPin }),
    screenKeys: () => held.screenKeys,
    setScreenKeys: (keys) => write({ ...held, screenKeys: [...keys] }),
  };
}

/** Copies each good settings file aside. Its own failure is a fault and no more: what was stored is stored. */
function keepGenerations(folder: string): { add(): void; fault(): Fault | null } {
  const generations = join(folder, GENERATIONS);
  mkdirSync(generations, { recursive: true });
  let latest = readdirSync(generations).reduce((highest, name) => Math.max(highest, Number.parseInt(name, 10) || 0), 0);
  let fault: Fault | null = null;
  const copy = (): void => {
    latest += 1;
    const path = join(generations, `${String(latest).padStart(8, "0")}.json`);
    copyFileSync(join(folder, `${SETTINGS_NAME}.json`), `${path}.part`);
    flushFile(`${path}.part`);
    renameSync(`${path}.part`, path);
    flushFolder(generations);
    const complete = readdirSync(generations)
      .filter((name) => name.endsWith(".json"))
      .toSorted();
    for (const name of complete.slice(0, -KEPT_GENERATIONS)) rmSync(join(generations, name));
  };
  return {
    add() {
      try {
        copy();
        fault = null;
      } catch (error) {
        fault = {
          code: "settings-generation",
          message: `The settings are stored, but no copy of them could be kept: ${sayWhy(error)}`.slice(0, 500),
        };
      }
    },
    fault: () => fault,
  };
}

/**
 * Opens the settings of a folder, creating them from `firstPlan` where there are none; `replacement` takes the place of
 * a stored plan. Throws a sentence where files exist and none of them can be read.
 */
export function openSettings(
  folder: string,
  openStore: OpenStore,
  firstPlan: () => Plan,
  replacement: Plan | null,
): SettingsStore {
  const found = recover(folder);
  const current = join(folder, `${SETTINGS_NAME}.json`);
  // Put out of the way what cannot be read (its copy is kept): the library behind the store would throw on it or reset it.
  if (found !== null && found.faults.length > 0) rmSync(current, { force: true });
  const library = openStore({
    cwd: folder,
    name: SETTINGS_NAME,
    serialize,
    deserialize: (text) => ({ ...deserialize(text) }),
  });
  const generations = keepGenerations(folder);

  const persist = (settings: StoredSettings): void => {
    // Nothing is written that the next start could not read.
    deserialize(serialize(settings));
    library.store = { ...settings };
    flushFolder(folder);
    generations.add();
  };
  const faults = (): readonly Fault[] => {
    const now = generations.fault();
    return [...(found?.faults ?? []), ...(now === null ? [] : [now])];
  };

  const first = found?.settings ?? freshSettings(firstPlan());
  const store = keep(first, faults, persist);
  if (replacement !== null && JSON.stringify(replacement) !== JSON.stringify(first.plan)) {
    store.write({ ...store.read(), revision: first.revision + 1, plan: replacement });
  } else if (found === null || found.faults.length > 0) store.write(store.read());
  return store;
}

/** A copy of a folder's settings that lives in memory: what a rehearsal does to it vanishes with it. */
export function rehearseSettings(folder: string, firstPlan: () => Plan, replacement: Plan | null): SettingsStore {
  const found = recover(folder);
  const first = found?.settings ?? freshSettings(firstPlan());
  const faults = found?.faults ?? [];
  return keep(
    { ...first, plan: replacement ?? first.plan },
    () => faults,
    () => undefined,
  );
}
