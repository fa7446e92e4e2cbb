/** The catalogue of themes and sounds: data that lies in folders, each entry parsed at the door. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { issuesOf } from "../contract/issues.ts";
import type { Fault } from "../contract/report.ts";
import { OWN_COLLECTION } from "../contract/recording.ts";
import { type Sound, SoundCard } from "../contract/sound.ts";
import type { Library } from "../controller/ports.ts";
import { inspectFile } from "./inspect.ts";
import type { Gallery } from "./pictures/gallery.ts";
import type { Shelf } from "./recordings/shelf.ts";
import type { Themes } from "./themes/themes.ts";

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

function readCard<T>(path: string, shown: string, schema: z.ZodType<T>): Read<T> {
  const fault = (message: string): Read<T> => ({
    ok: false,
    fault: { code: "library-unreadable", message: `${shown} ${message}`.slice(0, 500) },
  });
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    return fault(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return fault(
    issuesOf(parsed.error)
      .map((issue) => `${issue.path}: ${issue.message}`)
      .join("; "),
  );
}

function folders(parent: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** The sounds of one folder, each a card beside its file. */
function readCollection(folder: string, collection: string): Read<Sound>[] {
  const names = readdirSync(folder);
  return names
    .filter((name) => name.endsWith(".json") && names.includes(name.replace(/\.json$/, ".opus")))
    .toSorted()
    .map((name): Read<Sound> => {
      const read = readCard(join(folder, name), `sounds/${collection}/${name}`, SoundCard);
      if (!read.ok) return read;
      const { engine: _, ...card } = read.value;
      return { ok: true, value: { ...card, url: `/sounds/${collection}/${name.replace(/\.json$/, ".opus")}` } };
    });
}

function readSounds(root: string): Read<Sound>[] {
  const sounds = join(root, "sounds");
  return folders(sounds).flatMap((collection) => readCollection(join(sounds, collection), collection));
}

/** Which file an address means. */
function fileOf(root: string, shelf: Shelf, themes: Themes, address: string): string {
  const own = `/sounds/${OWN_COLLECTION}/`;
  if (address.startsWith(own)) return join(shelf.folder, address.slice(own.length));
  return address.startsWith("/themes/") ? themes.fileOf(address) : join(root, address);
}

/**
 * Everything at hand: the themes, the sounds below the product's folder, and the venue's own recordings; what cannot be
 * read is a fault, not an end. An own recording goes before one of ours that has come to the same id: plans have named it
 * since.
 */
export function readLibrary(root: string, shelf: Shelf, themes: Themes, gallery: Gallery): Library {
  const ours = readSounds(root);
  const values = <T>(reads: readonly Read<T>[]): T[] => reads.flatMap((read) => (read.ok ? [read.value] : []));
  const stock = () => {
    const own = readCollection(shelf.folder, OWN_COLLECTION);
    const taken = new Set(values(own).map(({ id }) => id));
    const sounds = [...values(ours).filter(({ id }) => !taken.has(id)), ...values(own)];
    return {
      sounds,
      durations: new Map(sounds.map(({ url, durationSeconds }) => [url, durationSeconds])),
      faults: [...ours, ...own].flatMap((read) => (read.ok ? [] : [read.fault])),
    };
  };
  let held = stock();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  shelf.subscribe(() => {
    held = stock();
    tell();
  });
  themes.subscribe(tell);
  return {
    get themes() {
      return themes.wearable;
    },
    get sounds() {
      return held.sounds;
    },
    get faults() {
      return [...themes.faults, ...held.faults];
    },
    pictureFault: gallery.fault,
    inspect: (address) => inspectFile(fileOf(root, shelf, themes, address), held.durations.get(address) ?? null),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
