/** The recordings a player has fetched, as bytes, and what it could not get. */
import type { Recorded } from "./announced.ts";
import { SAFE_LOOP } from "./safe-loop.ts";

const FETCH_TIMEOUT_MILLISECONDS = 20_000;

/** A recording that failed is asked for again after this long: the controller may have been restarting. */
const RETRY_AFTER_MILLISECONDS = 30_000;

/** Formats that loop without a gap (SOUND §1). WebM drops samples at each turn of a loop, so it is not among them. */
const FORMATS = ["opus", "ogg", "wav", "flac"];

interface Failure {
  readonly at: number;
  readonly reason: string;
}

export interface Shelf {
  /** Fetches a recording, so that it is there when the controller is not. Never rejects: a failure is kept. */
  fetch(sound: Recorded): void;
  /** Fetches a sound and has it decoded. Never rejects: a failure is kept. */
  bring(sound: Recorded): void;
  /** The sounds that could not be had the last time they were asked for, with the reason. */
  failures(): ReadonlyMap<string, Failure>;
  /** Whether a sound failed so lately that its playlist goes on without it for now. */
  resting(sound: string): boolean;
  /** How many sounds could not be had, one after the other, since the last one that could. */
  failedInARow(): number;
  /** Forgets the bytes of the sounds that are not in the set. */
  keepOnly(sounds: ReadonlySet<string>): void;
}

async function fetchRecording(url: string): Promise<Blob> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MILLISECONDS) });
  if (!answer.ok) throw new Error(`the controller answered ${answer.status}`);
  return answer.blob();
}

function formatOf(url: string): string {
  const format = /\.([a-z0-9]+)$/.exec(url)?.[1] ?? "";
  if (!FORMATS.includes(format)) throw new Error(`"${format}" does not loop without a gap; use one of ${FORMATS.join(", ")}`);
  return format;
}

/**
 * Opens a shelf. `decode` takes a recording into the voices; `changed` is called when sounds are ready or have failed, once for
 * all that did so together: when the controller goes, everything that was on its way fails at once.
 */
export function openShelf(decode: (sound: string, recording: Blob, format: string) => Promise<void>, changed: () => void): Shelf {
  const recordings = new Map<string, { readonly url: string; readonly bytes: Promise<Blob> }>();
  const failed = new Map<string, Failure>();
  const decoding = new Set<string>();
  let inARow = new Set<string>();
  let telling = false;

  const tell = (): void => {
    if (telling) return;
    telling = true;
    setTimeout(() => {
      telling = false;
      changed();
    });
  };

  const resting = (sound: string): boolean => performance.now() - (failed.get(sound)?.at ?? -Infinity) < RETRY_AFTER_MILLISECONDS;

  const fail = (sound: string, error: unknown): void => {
    recordings.delete(sound);
    inARow.add(sound);
    failed.set(sound, { at: performance.now(), reason: error instanceof Error ? error.message : String(error) });
    tell();
  };

  function recordingOf(sound: Recorded): Promise<Blob> {
    const kept = recordings.get(sound.id);
    if (kept?.url === sound.url) return kept.bytes;
    const bytes = fetchRecording(sound.url);
    recordings.set(sound.id, { url: sound.url, bytes });
    // Here, and not where it is asked for, which is many times a second while it is on its way: it fails once.
    bytes.catch((error: unknown) => {
      if (recordings.get(sound.id)?.bytes === bytes) fail(sound.id, error);
    });
    return bytes;
  }

  async function decoded(sound: Recorded): Promise<void> {
    const bytes = await recordingOf(sound);
    await decode(sound.id, bytes, formatOf(sound.url));
    failed.delete(sound.id);
    // What came with the page says nothing about the recordings that must be fetched.
    if (sound.id !== SAFE_LOOP.id) inARow = new Set();
    tell();
  }

  return {
    fetch(sound) {
      if (!resting(sound.id)) void recordingOf(sound);
    },
    bring(sound) {
      if (decoding.has(sound.id) || resting(sound.id)) return;
      decoding.add(sound.id);
      decoded(sound)
        .catch((error: unknown) => {
          // A recording that could not be fetched has failed already.
          if (!resting(sound.id)) fail(sound.id, error);
        })
        .finally(() => decoding.delete(sound.id));
    },
    failures: () => failed,
    resting,
    failedInARow: () => inARow.size,
    keepOnly(sounds) {
      for (const sound of recordings.keys()) if (!sounds.has(sound)) recordings.delete(sound);
      for (const sound of failed.keys()) if (!sounds.has(sound)) failed.delete(sound);
    },
  };
}
