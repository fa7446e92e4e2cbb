/**
 * Imports of recordings: each in a folder of its own that goes with it, from the first byte sent until it is kept or given
 * up. Those that wait for a decision outlast the controller.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Draft, KeepRequest, Recording } from "../../contract/recording.ts";
import type { SoundCard } from "../../contract/sound.ts";
import type { Log } from "../../controller/ports.ts";
import { inLanguage } from "../../contract/words.ts";
import { convert } from "../sound/ffmpeg.ts";
import type { Facts, Job, Progress, Result } from "../sound/jobs.ts";
import { RefusedRecording, refusalOf } from "../sound/refused.ts";
import type { Found } from "../sound/sniff.ts";
import { type Studio, workFor } from "../sound/studio.ts";
import { type Audition, auditionOf } from "./audition.ts";
import { readDrafts, removeBesides, writeDraft } from "./drafts.ts";
import type { Shelf } from "./shelf.ts";
import { receive } from "./upload.ts";

/** Each draft that waits holds its decoded samples on disk: as many as somebody still has in mind. */
const MOST_AT_ONCE = 12;

/** A draft that nobody decided about, in milliseconds. */
const LONGEST_WAIT = 12 * 3_600_000;

const GIVEN_UP = "The import was given up.";

export interface Sent {
  readonly name: string;
  /** Bytes that are said to come; null: nobody said. */
  readonly size: number | null;
  readonly body: AsyncIterable<Uint8Array>;
}

export interface Imports {
  /** The folder that holds what is being worked on; whatever else lies there at a start is cleared away. */
  readonly home: string;
  list(): Recording[];
  /** null: there is none of that id. */
  read(id: string): Recording | null;
  /**
   * Takes a file in. Resolves when it is here and known to be a recording; the rest goes on. Rejects with a
   * {@link RefusedRecording}, or with the body's own error, and then nothing of it is left.
   */
  take(sent: Sent): Promise<Recording>;
  /** Every change from now on, the present state first; null when the import is over and gone. Returns unsubscribe. */
  watch(id: string, listener: (recording: Recording | null) => void): () => void;
  /** Makes a sound of the venue of a draft. Rejects with a {@link RefusedRecording}; the draft then waits as before. */
  keep(request: KeepRequest): Promise<SoundCard>;
  /** The end and the beginning of a draft's loop as a WAV file; null where there is no such draft or cut. */
  seam(id: string, cut: boolean): Promise<Buffer | null>;
  /** All of a draft to listen to; null where there is no such draft. */
  audition(id: string): Audition | null;
  /** Gives an import up at any step, and resolves when nothing of it is left. False: there was none. */
  discard(id: string): Promise<boolean>;
  /** Gives up what is under way; drafts stay where they are, for the next start. */
  stop(): Promise<void>;
}

interface Import {
  readonly id: string;
  readonly folder: string;
  readonly begun: number;
  readonly ending: AbortController;
  readonly listeners: Set<(recording: Recording | null) => void>;
  now: Recording;
  /** What goes on; settles when no file of it is touched any more. */
  going: Promise<unknown>;
}

/** Opens the imports below a data folder: drafts that waited wait again, and what an interrupted one left is cleared away. */
export function openImports(data: string, shelf: Shelf, studio: Studio, log: Log): Imports {
  const home = join(data, "imports");
  mkdirSync(home, { recursive: true });
  const imports = new Map<string, Import>();
  const hold = (id: string, now: Recording): Import => {
    const held: Import = {
      id,
      folder: join(home, id),
      begun: performance.now(),
      ending: new AbortController(),
      listeners: new Set(),
      now,
      going: Promise.resolve(),
    };
    imports.set(id, held);
    return held;
  };
  for (const draft of readDrafts(home)) hold(draft.id, draft);

  const tell = (held: Import, now: Recording): void => {
    held.now = now;
    for (const listener of held.listeners) listener(now);
  };
  const sweep = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
  const file = (held: Import, name: string): string => join(held.folder, name);
  const progressOf =
    (held: Import) =>
    ({ step, part }: Progress): void =>
      tell(held, { id: held.id, name: held.now.name, state: step, part });
  const work = <K extends Result["kind"]>(held: Import, job: Job, kind: K): Promise<Extract<Result, { kind: K }>> =>
    workFor(studio, kind, job, progressOf(held), held.ending.signal);

  async function forget(held: Import): Promise<void> {
    held.ending.abort(new RefusedRecording("failed", GIVEN_UP));
    // What it was doing ends with the signal; its own failure was told where it happened.
    await held.going.catch(() => undefined);
    imports.delete(held.id);
    for (const listener of held.listeners) listener(null);
    await sweep(held.folder);
  }

  /** Ends with the controller; what waits, or was about to be kept, lies there for the next start. */
  async function leave(held: Import): Promise<void> {
    if (held.now.state !== "ready" && held.now.state !== "transcoding") return forget(held);
    held.ending.abort(new RefusedRecording("failed", GIVEN_UP));
    await held.going.catch(() => undefined);
    // A sound that was made meanwhile has swept its folder.
    if (!imports.has(held.id)) return;
    for (const listener of held.listeners) listener(null);
    removeBesides(held.folder);
  }

  async function makeRoom(): Promise<void> {
    const old = [...imports.values()].filter(({ begun }) => performance.now() - begun > LONGEST_WAIT);
    const refused = [...imports.values()].filter(({ now }) => now.state === "refused");
    await Promise.all([...old, ...refused.slice(0, -MOST_AT_ONCE)].map(forget));
    if ([...imports.values()].filter(({ now }) => now.state !== "refused").length < MOST_AT_ONCE) return;
    throw new RefusedRecording(
      "too-many",
      `${MOST_AT_ONCE} recordings are being brought in or wait for a decision. Keep or discard some of them first.`,
    );
  }

  async function measure(held: Import, found: Found): Promise<void> {
    let { reader } = found;
    let from = file(held, "upload");
    if (reader === "ffmpeg") {
      tell(held, { id: held.id, name: held.now.name, state: "decoding", part: 0 });
      await convert(from, file(held, "converted"), held.ending.signal);
      await rm(from);
      from = file(held, "converted");
      reader = "wav";
    }
    const raw = file(held, "raw");
    const { draft } = await work(held, { kind: "measure", file: from, reader, found, faded: false, raw }, "measured");
    await rm(from);
    const ready = { id: held.id, name: held.now.name, state: "ready", draft } as const;
    writeDraft(held.folder, ready);
    tell(held, ready);
  }

  async function begin(held: Import, sent: Sent): Promise<Found> {
    const path = file(held, "upload");
    const { size } = sent;
    const told = (bytes: number): void => {
      const part = size === null ? 0 : Math.min(1, bytes / Math.max(1, size));
      tell(held, { id: held.id, name: sent.name, state: "uploading", part });
    };
    await receive(sent.body, path, told, held.ending.signal);
    return (await work(held, { kind: "survey", file: path }, "surveyed")).found;
  }

  const draftOf = (id: string): Draft | null => {
    const now = imports.get(id)?.now;
    return now?.state === "ready" ? now.draft : null;
  };

  return {
    home,
    list: () => [...imports.values()].map(({ now }) => now),
    read: (id) => imports.get(id)?.now ?? null,
    async take(sent) {
      await makeRoom();
      const id = `r-${randomUUID().slice(0, 13)}`;
      const now: Recording = { id, name: sent.name, state: "uploading", part: 0 };
      const held = hold(id, now);
      const { folder } = held;
      mkdirSync(folder);
      const begun = begin(held, sent);
      held.going = begun;
      let found: Found;
      try {
        found = await begun;
      } catch (error) {
        await forget(held);
        throw error;
      }
      tell(held, { id, name: sent.name, state: "decoding", part: 0 });
      held.going = measure(held, found).catch(async (error: unknown) => {
        await sweep(folder);
        if (held.ending.signal.aborted) return;
        const refusal = refusalOf(error);
        if (refusal.reason === "failed") log.warn(`A recording could not be measured: ${String(error)}`);
        tell(held, { id, name: sent.name, state: "refused", ...refusal });
      });
      return held.now;
    },
    watch(id, listener) {
      const held = imports.get(id);
      if (held === undefined) return () => undefined;
      held.listeners.add(listener);
      listener(held.now);
      return () => held.listeners.delete(listener);
    },
    async keep(request) {
      const draft = draftOf(request.id);
      const held = imports.get(request.id);
      if (held === undefined || draft === null) throw new RefusedRecording("failed", GIVEN_UP);
      const out = file(held, "sound.opus");
      const { sound: id, title, kind, licence, source } = request;
      const cut = request.cut ? (draft.suggestion?.cut ?? null) : null;
      const comments = [`TITLE=${inLanguage(title, "en", "en")}`, `LICENSE=${licence}`];
      const waiting = held.now;
      tell(held, { id: held.id, name: waiting.name, state: "transcoding", part: 0 });
      const job: Job = { kind: "render", raw: file(held, "raw"), cut, as: kind, comments, file: out };
      const made = (async (): Promise<SoundCard> => {
        const { facts } = await work(held, job, "rendered");
        held.ending.signal.throwIfAborted();
        const card = cardOf({ id, title, kind, licence, source }, facts);
        shelf.add(card, out, facts.waveform);
        return card;
      })();
      held.going = made;
      try {
        const card = await made;
        tell(held, { id: held.id, name: waiting.name, state: "kept", sound: id });
        await forget(held);
        return card;
      } catch (error) {
        await rm(out, { force: true });
        if (!held.ending.signal.aborted) tell(held, waiting);
        throw error;
      }
    },
    async seam(id, cut) {
      const draft = draftOf(id);
      const held = imports.get(id);
      if (held === undefined || draft === null || (cut && draft.suggestion === null)) return null;
      const path = file(held, `seam-${randomUUID().slice(0, 8)}.wav`);
      const job: Job = { kind: "seam", raw: file(held, "raw"), cut: cut ? (draft.suggestion?.cut ?? null) : null, file: path };
      await work(held, job, "joined");
      const wav = await readFile(path);
      await rm(path, { force: true });
      return wav;
    },
    audition(id) {
      const draft = draftOf(id);
      const held = imports.get(id);
      return held === undefined || draft === null ? null : auditionOf(file(held, "raw"), draft);
    },
    async discard(id) {
      const held = imports.get(id);
      if (held === undefined) return false;
      await forget(held);
      return true;
    },
    async stop() {
      await Promise.all([...imports.values()].map(leave));
      if (imports.size === 0) await sweep(home);
    },
  };
}

function cardOf(
  asked: Pick<SoundCard, "id" | "title" | "kind" | "licence" | "source">,
  { durationSeconds, loudnessLufs, peakDbtp }: Facts,
): SoundCard {
  return { ...asked, durationSeconds, loudnessLufs: Math.min(0, loudnessLufs), peakDbtp: Math.min(0, peakDbtp) };
}
