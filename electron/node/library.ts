/** The catalogue of themes and sounds: data that lies in folders, each entry parsed at the door. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { issuesOf } from "../contract/issues.ts";
import type { Fault } from "../contract/report.ts";
import { type Sound, SoundCard } from "../contract/sound.ts";
import { type Theme, ThemeFile } from "../contract/theme.ts";
import type { Library } from "../controller/ports.ts";
import { inspectFile } from "./inspect.ts";

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

function readThemes(root: string): Read<Theme>[] {
  const themes = join(root, "assets", "themes");
  return folders(themes).map((id) => {
    const read = readCard(join(themes, id, "theme.json"), `assets/themes/${id}/theme.json`, ThemeFile);
    return read.ok ? { ok: true, value: { ...read.value, base: `/themes/${id}/` } } : read;
  });
}

function readSounds(root: string): Read<Sound>[] {
  const sounds = join(root, "sounds");
  return folders(sounds).flatMap((collection) => {
    const names = readdirSync(join(sounds, collection));
    return names
      .filter((name) => name.endsWith(".json") && names.includes(name.replace(/\.json$/, ".opus")))
      .toSorted()
      .map((name): Read<Sound> => {
        const read = readCard(join(sounds, collection, name), `sounds/${collection}/${name}`, SoundCard);
        if (!read.ok) return read;
        const { engine: _, ...card } = read.value;
        return { ok: true, value: { ...card, url: `/sounds/${collection}/${name.replace(/\.json$/, ".opus")}` } };
      });
  });
}

/** Reads everything at hand below the product's folder; what cannot be read is a fault, not an end. */
export function readLibrary(root: string): Library {
  const themes = readThemes(root);
  const sounds = readSounds(root);
  const durations = new Map(sounds.flatMap((read) => (read.ok ? [[read.value.url, read.value.durationSeconds] as const] : [])));
  return {
    themes: themes.flatMap((read) => (read.ok ? [read.value] : [])),
    sounds: sounds.flatMap((read) => (read.ok ? [read.value] : [])),
    faults: [...themes, ...sounds].flatMap((read) => (read.ok ? [] : [read.fault])),
    inspect: (address) =>
      inspectFile(join(root, address.startsWith("/themes/") ? `assets${address}` : address), durations.get(address) ?? null),
  };
}
