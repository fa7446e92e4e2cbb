/** The venue's own recordings on disk: each an Opus file, its card and its outline, put there whole or not at all. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Waveform } from "../../contract/recording.ts";
import { SoundCard } from "../../contract/sound.ts";
import { flushFile, flushFolder } from "../flush.ts";

export interface Shelf {
  readonly folder: string;
  /** Puts a sound on the shelf; `file` is moved there. Throws where it cannot; then nothing has changed. */
  add(card: SoundCard, file: string, waveform: Waveform): void;
  /** The card of a sound; null where there is none. */
  card(id: string): SoundCard | null;
  /** Puts another card in the place of a sound's. Throws where it cannot; then the old one stands. */
  rewrite(card: SoundCard): void;
  /** Puts another sound in the place of one, under the same id; `file` is moved there. Throws where it cannot. */
  replace(card: SoundCard, file: string, waveform: Waveform): void;
  /** Takes a sound away, card first: what is half gone is no sound any more. For {@link KEPT_ASIDE} it can be brought back. */
  remove(id: string): void;
  /** Brings back what was taken away. False: it is gone for good, or another has its id. */
  restore(id: string): boolean;
  /** The outline of a sound; null where there is none. */
  waveform(id: string): Waveform | null;
  /** Called after each change. Returns unsubscribe. */
  subscribe(listener: () => void): () => void;
  /** Clears away what was taken away. */
  stop(): void;
}

/** How long a sound that was taken away can be brought back, in milliseconds: somewhat longer than its page offers it. */
const KEPT_ASIDE = 10 * 60_000;

/** What a power cut left in the middle of a change: parts, and sounds without a card. */
function removeLeftovers(folder: string): void {
  const names = readdirSync(folder);
  for (const name of names) {
    const card = name.replace(/(\.opus|\.waveform\.json)$/, ".json");
    if (name.endsWith(".part") || (card !== name && !names.includes(card))) rmSync(join(folder, name), { force: true });
  }
}

const namesOf = (id: string): [card: string, waveform: string, sound: string] => [
  `${id}.json`,
  `${id}.waveform.json`,
  `${id}.opus`,
];

/** Opens the shelf of a data folder, and clears away what an interrupted change left there. */
export function openShelf(data: string): Shelf {
  const folder = join(data, "sounds");
  const aside = join(data, "removed-sounds");
  mkdirSync(folder, { recursive: true });
  removeLeftovers(folder);
  rmSync(aside, { recursive: true, force: true });
  const listeners = new Set<() => void>();
  const removed = new Map<string, NodeJS.Timeout>();
  const path = (name: string): string => join(folder, name);
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const removeFiles = (id: string): void => {
    for (const name of namesOf(id)) rmSync(path(name), { force: true });
  };
  const forget = (id: string): void => {
    clearTimeout(removed.get(id));
    removed.delete(id);
    for (const name of namesOf(id)) rmSync(join(aside, name), { force: true });
  };
  /** Writes beside what is there, then renames in one go: the card last, so that a new sound is there whole from then on. */
  const put = (card: SoundCard, file: string, waveform: Waveform): void => {
    const [cardPart, waveformPart, soundPart] = namesOf(card.id).map((name) => path(`${name}.part`));
    const parts = [soundPart!, waveformPart!, cardPart!];
    try {
      renameSync(file, soundPart!);
      flushFile(soundPart!);
      writeFileSync(waveformPart!, JSON.stringify(waveform));
      writeFileSync(cardPart!, `${JSON.stringify(card, null, 2)}\n`);
      flushFile(cardPart!);
      for (const part of parts) renameSync(part, part.replace(/\.part$/, ""));
      flushFolder(folder);
    } catch (error) {
      for (const part of parts) rmSync(part, { force: true });
      throw error;
    }
    tell();
  };

  return {
    folder,
    add(card, file, waveform) {
      try {
        put(card, file, waveform);
      } catch (error) {
        removeFiles(card.id);
        throw error;
      }
    },
    card(id) {
      const file = path(`${id}.json`);
      return existsSync(file) ? SoundCard.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
    },
    rewrite(card) {
      const part = path(`${card.id}.json.part`);
      try {
        writeFileSync(part, `${JSON.stringify(card, null, 2)}\n`);
        flushFile(part);
        renameSync(part, path(`${card.id}.json`));
        flushFolder(folder);
      } catch (error) {
        rmSync(part, { force: true });
        throw error;
      }
      tell();
    },
    replace: put,
    remove(id) {
      forget(id);
      mkdirSync(aside, { recursive: true });
      for (const name of namesOf(id)) {
        if (existsSync(path(name))) renameSync(path(name), join(aside, name));
      }
      flushFolder(folder);
      removed.set(
        id,
        setTimeout(() => forget(id), KEPT_ASIDE),
      );
      tell();
    },
    restore(id) {
      if (!removed.has(id) || existsSync(path(`${id}.json`))) return false;
      // The card last, as when it was new.
      for (const name of namesOf(id).toReversed()) {
        if (existsSync(join(aside, name))) renameSync(join(aside, name), path(name));
      }
      forget(id);
      flushFolder(folder);
      tell();
      return true;
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
    stop() {
      for (const patience of removed.values()) clearTimeout(patience);
      removed.clear();
      rmSync(aside, { recursive: true, force: true });
    },
  };
}
