/** The venue's own recordings on disk: each an Opus file, its card and its outline, put there whole or not at all. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Waveform } from "../../contract/recording.ts";
import type { SoundCard } from "../../contract/sound.ts";
import { flushFile, flushFolder } from "../flush.ts";

export interface Shelf {
  readonly folder: string;
  /** Puts a sound on the shelf; `file` is moved there. Throws where it cannot; then nothing has changed. */
  add(card: SoundCard, file: string, waveform: Waveform): void;
  /** Takes a sound away, card first: what is half gone is no sound any more. */
  remove(id: string): void;
  /** The outline of a sound; null where there is none. */
  waveform(id: string): Waveform | null;
  /** Called after each change. Returns unsubscribe. */
  subscribe(listener: () => void): () => void;
}

/** What a power cut left in the middle of a change: parts, and sounds without a card. */
function removeLeftovers(folder: string): void {
  const names = readdirSync(folder);
  for (const name of names) {
    const card = name.replace(/(\.opus|\.waveform\.json)$/, ".json");
    if (name.endsWith(".part") || (card !== name && !names.includes(card))) rmSync(join(folder, name), { force: true });
  }
}

/** Opens the shelf of a data folder, and clears away what an interrupted change left there. */
export function openShelf(data: string): Shelf {
  const folder = join(data, "sounds");
  mkdirSync(folder, { recursive: true });
  removeLeftovers(folder);
  const listeners = new Set<() => void>();
  const path = (name: string): string => join(folder, name);
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const removeFiles = (id: string): void => {
    for (const name of [`${id}.json`, `${id}.waveform.json`, `${id}.opus`]) rmSync(path(name), { force: true });
  };

  return {
    folder,
    add(card, file, waveform) {
      const { id } = card;
      const parts = [`${id}.json`, `${id}.waveform.json`, `${id}.opus`].map((name) => path(`${name}.part`));
      const [cardPart, waveformPart, soundPart] = parts;
      try {
        renameSync(file, soundPart!);
        flushFile(soundPart!);
        writeFileSync(waveformPart!, JSON.stringify(waveform));
        writeFileSync(cardPart!, `${JSON.stringify(card, null, 2)}\n`);
        flushFile(cardPart!);
        // The card last: a sound is there from this moment on, and whole.
        for (const part of [soundPart!, waveformPart!, cardPart!]) renameSync(part, part.replace(/\.part$/, ""));
        flushFolder(folder);
      } catch (error) {
        for (const part of parts) rmSync(part, { force: true });
        removeFiles(id);
        throw error;
      }
      tell();
    },
    remove(id) {
      removeFiles(id);
      flushFolder(folder);
      tell();
    },
    waveform(id) {
      const file = path(`${id}.waveform.json`);
      if (!existsSync(file)) return null;
      return Waveform.parse(JSON.parse(readFileSync(file, "utf8")));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
