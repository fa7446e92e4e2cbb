/**
 * Settings on disk: one file written by electron-store or conf, checksummed, with its last good generations beside it.
 * A file that a power cut left empty, cut or full of zeros is put aside, never overwritten, and the last good one runs.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Override } from "../contract/command.ts";
import { issuesOf } from "../contract/issues.ts";
import { Plan } from "../contract/plan.ts";
import type { Fault } from "../contract/report.ts";
import type { Store, Stored } from "../controller/ports.ts";

/** What electron-store and conf have in common, as far as it is used: the whole value, read and written at once. */
export type OpenStore = (options: {
  cwd: string;
  name: string;
  serialize: (value: unknown) => string;
  deserialize: (text: string) => Record<string, unknown>;
}) => { store: Record<string, unknown> };

const NAME = "settings";
const KEPT_GENERATIONS = 12;

const PinHash = z.strictObject({ salt: z.string(), hash: z.string() });
export type PinHash = z.infer<typeof PinHash>;

const StoredSettings = z.strictObject({
  revision: z.int().nonnegative(),
  plan: Plan,
  overrides: z.array(Override),
  operatorPin: PinHash.nullable(),
});
type StoredSettings = z.infer<typeof StoredSettings>;

const Envelope = z.object({ checksum: z.string(), settings: z.unknown() });

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function serialize(settings: unknown): string {
  return JSON.stringify({ checksum: checksum(JSON.stringify(settings)), settings }, null, 1);
}

/** Reads a settings text or throws a sentence that says what is wrong with it. */
function deserialize(text: string): StoredSettings {
  if (text.length === 0) throw new Error("it is empty");
  if (/^\0+$/.test(text)) throw new Error("it is full of zero bytes");
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new Error("it is cut off or not JSON");
  }
  const envelope = Envelope.safeParse(raw);
  if (!envelope.success) throw new Error("it has no checksum");
  if (envelope.data.checksum !== checksum(JSON.stringify(envelope.data.settings))) throw new Error("its checksum does not match");
  const settings = StoredSettings.safeParse(envelope.data.settings);
  if (!settings.success) {
    const [first] = issuesOf(settings.error);
    throw new Error(`${first?.path ?? ""} ${first?.message ?? "it cannot be read"}`);
  }
  return settings.data;
}

function sayWhy(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

interface Found {
  readonly settings: StoredSettings;
  readonly faults: readonly Fault[];
}

/** The newest readable settings of a folder, or null where there never were any. Throws where all that is there is unreadable. */
function recover(folder: string): Found | null {
  const current = join(folder, `${NAME}.json`);
  const older = join(folder, "generations");
  const generations = existsSync(older)
    ? readdirSync(older)
        .filter((name) => name.endsWith(".json"))
        .toSorted()
        .toReversed()
        .map((name) => join(older, name))
    : [];
  const candidates = [...(existsSync(current) ? [current] : []), ...generations];
  if (candidates.length === 0) return null;
  const troubles: string[] = existsSync(current) ? [] : ["the settings file was missing"];
  for (const path of candidates) {
    try {
      const settings = deserialize(readFileSync(path, "utf8"));
      if (path === current) return { settings, faults: [] };
      return {
        settings,
        faults: [
          { code: "settings-recovered", message: `${troubles.join("; ")}. The last good settings run; please check the plan.` },
        ],
      };
    } catch (error) {
      if (path !== current) continue;
      const aside = join(folder, `${NAME}.bad-${checksum(readFileSync(path, "latin1")).slice(0, 8)}.json`);
      copyFileSync(path, aside);
      troubles.push(`The settings file could not be read (${sayWhy(error)}) and was kept as ${aside}`);
    }
  }
  throw new Error(
    `${troubles.join("; ")}, and no earlier generation in ${older} can be read either. Restore one from a backup, or start with an empty --data folder.`,
  );
}

/** Settings that are stored in a folder, or for a rehearsal only in memory. */
export interface SettingsStore extends Store {
  pin(): PinHash | null;
  setPin(pin: PinHash): void;
}

function keep(first: StoredSettings, faults: readonly Fault[], persist: (settings: StoredSettings) => void): SettingsStore {
  let held = first;
  const write = (next: StoredSettings): void => {
    persist(next);
    held = next;
  };
  return {
    faults,
    read: () => held,
    write: (stored: Stored) => write({ ...held, revision: stored.revision, plan: stored.plan, overrides: [...stored.overrides] }),
    pin: () => held.operatorPin,
    setPin: (operatorPin) => write({ ...held, operatorPin }),
  };
}

function flush(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
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
  const current = join(folder, `${NAME}.json`);
  // Put out of the way what cannot be read (its copy is kept): the library behind the store would throw on it or reset it.
  if (found !== null && found.faults.length > 0) rmSync(current, { force: true });
  const library = openStore({ cwd: folder, name: NAME, serialize, deserialize: (text) => ({ ...deserialize(text) }) });
  const generations = join(folder, "generations");
  mkdirSync(generations, { recursive: true });
  let generation = readdirSync(generations).reduce((highest, name) => Math.max(highest, Number.parseInt(name, 10) || 0), 0);

  const persist = (settings: StoredSettings): void => {
    library.store = { ...settings };
    generation += 1;
    const path = join(generations, `${String(generation).padStart(8, "0")}.json`);
    copyFileSync(current, `${path}.part`);
    flush(`${path}.part`);
    renameSync(`${path}.part`, path);
    const complete = readdirSync(generations)
      .filter((name) => name.endsWith(".json"))
      .toSorted();
    for (const name of complete.slice(0, -KEPT_GENERATIONS)) rmSync(join(generations, name));
  };

  const first = found?.settings ?? { revision: 0, plan: firstPlan(), overrides: [], operatorPin: null };
  const store = keep(first, found?.faults ?? [], persist);
  if (replacement !== null) store.write({ ...store.read(), revision: first.revision + 1, plan: replacement });
  else if (found === null || found.faults.length > 0) store.write(store.read());
  return store;
}

/** A copy of a folder's settings that lives in memory: what a rehearsal does to it vanishes with it. */
export function rehearseSettings(folder: string, firstPlan: () => Plan, replacement: Plan | null): SettingsStore {
  const found = recover(folder);
  const first = found?.settings ?? { revision: 0, plan: firstPlan(), overrides: [], operatorPin: null };
  return keep({ ...first, plan: replacement ?? first.plan }, found?.faults ?? [], () => undefined);
}
