/** Texts spoken by espeak-ng where it is installed, and kept as recordings in a folder. */
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Log, Speech } from "../../controller/ports.ts";
import type { Recording, Utterance } from "../../domain/announcements/recordings.ts";
import type { SpeechTrouble } from "../../domain/announcements/unspoken.ts";
import { sayWhy } from "../settings-file.ts";
import { findEspeak, speak, voiceFor, voicesOf } from "./espeak.ts";
import { levelled } from "./level.ts";
import { durationOf, readSpoken, writeWave } from "./wave.ts";

/** Longer texts are speeches. */
const MOST_CHARACTERS = 2_000;

/** Changed whenever the same text would sound otherwise, so that nothing old is taken for it. */
const MANNER = 1;

/** Names a spoken text by all that it is made of. */
function nameOf({ language, text }: Utterance): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([MANNER, language, text]))
    .digest("hex");
  return `speech-${hash.slice(0, 32)}`;
}

/** The recordings that lie in the folder; what was cut off while it was written is removed. */
function recordingsIn(folder: string): Map<string, Recording> {
  const found = new Map<string, Recording>();
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const name = /^(speech-[0-9a-f]{32})\.wav$/.exec(file)?.[1];
    const header = Buffer.alloc(44);
    const opened = openSync(path, "r");
    readSync(opened, header, 0, header.length, 0);
    closeSync(opened);
    const durationSeconds = name === undefined ? null : durationOf(header, statSync(path).size);
    if (name !== undefined && durationSeconds !== null) found.set(name, { id: name, url: `/speech/${file}`, durationSeconds });
    else rmSync(path, { force: true });
  }
  return found;
}

/** Speaks into a folder until it is stopped. The folder is made where it is missing; `searchPath` is where programs are looked for, at each text anew. */
export function createSpeech(folder: string, searchPath: () => string, log: Log): Speech & { stop(): Promise<void> } {
  mkdirSync(folder, { recursive: true });
  const recordings = recordingsIn(folder);
  const troubles = new Map<string, SpeechTrouble>();
  let voices: { readonly program: string; readonly names: ReadonlySet<string> } | null = null;
  let last: Promise<void> = Promise.resolve();
  let stopped = false;

  async function record(utterance: Utterance, name: string): Promise<SpeechTrouble | null> {
    if (utterance.text.length > MOST_CHARACTERS) return { kind: "too-long", most: MOST_CHARACTERS };
    const program = findEspeak(searchPath());
    if (program === null) return { kind: "no-engine" };
    try {
      if (voices?.program !== program) voices = { program, names: await voicesOf(program) };
      const voice = voiceFor(utterance.language, voices.names);
      if (voice === null) return { kind: "no-voice", language: utterance.language };
      const samples = await levelled(readSpoken(await speak(program, voice, utterance.text)));
      const bytes = writeWave(samples);
      const path = join(folder, `${name}.wav`);
      // Whole or not at all: a screen that asks meanwhile finds nothing rather than half of it.
      writeFileSync(`${path}.part`, bytes);
      renameSync(`${path}.part`, path);
      const durationSeconds = durationOf(bytes, bytes.length);
      if (durationSeconds === null) return { kind: "failed", why: "what was spoken could not be kept." };
      recordings.set(name, { id: name, url: `/speech/${name}.wav`, durationSeconds });
      return null;
    } catch (error) {
      log.warn(`A text could not be spoken: ${sayWhy(error)}`);
      return { kind: "failed", why: sayWhy(error).slice(0, 200) };
    }
  }

  async function recordMissing(utterances: readonly Utterance[]): Promise<void> {
    for (const utterance of utterances) {
      const name = nameOf(utterance);
      if (recordings.has(name) || stopped) continue;
      const trouble = await record(utterance, name);
      if (trouble === null) troubles.delete(name);
      else troubles.set(name, trouble);
    }
  }

  return {
    find: (utterance) => recordings.get(nameOf(utterance)) ?? null,
    prepare(utterances) {
      // One text at a time: announcements are rare, and a controller has other work.
      const prepared = last.then(() => recordMissing(utterances));
      last = prepared;
      return prepared;
    },
    trouble(utterance) {
      const name = nameOf(utterance);
      if (recordings.has(name)) return null;
      if (utterance.text.length > MOST_CHARACTERS) return { kind: "too-long", most: MOST_CHARACTERS };
      return troubles.get(name) ?? (findEspeak(searchPath()) === null ? { kind: "no-engine" } : null);
    },
    async stop() {
      stopped = true;
      await last;
    },
    keepOnly(utterances) {
      const wanted = new Set(utterances.map(nameOf));
      for (const name of troubles.keys()) if (!wanted.has(name)) troubles.delete(name);
      for (const name of recordings.keys()) {
        if (wanted.has(name)) continue;
        recordings.delete(name);
        try {
          rmSync(join(folder, `${name}.wav`), { force: true });
        } catch (error) {
          // Another program holds it open, as Windows lets it: the next start looks again.
          log.warn(`${name}.wav could not be removed: ${sayWhy(error)}`);
        }
      }
    },
  };
}
