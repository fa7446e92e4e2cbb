/**
 * Opinions on their way: each lies in the browser's storage under a key of its own before anything is sent, and goes when
 * the controller has answered that it is kept. A damaged one costs no other, and tabs do not stand in each other's way.
 */
import { Opinion } from "../../../../electron/contract/opinion.ts";

const WAITING = "ronron-opinion:";
const DRAFT = "ronron-opinion-draft:";
const REFUSED = "ronron-opinion-refused:";

/** So many wait with what was written; beyond, and where storage is full, the oldest lines go and their opinions stay. */
const MOST_WITH_LINES = 2_000;

/** Of those that nobody takes; each is one fault for somebody to look at, and not for ever more of them. */
const MOST_REFUSED = 100;

/** Stands for a line that had to go: something was written. */
const GONE = "…";

export interface Outbox {
  /** Keeps what a visitor has said so far. Should the page die, the next one takes it for all that they said. */
  draft(opinion: Opinion): void;
  /** Keeps an opinion. It is in storage when this returns, or, where storage refuses even that, in this page's memory. */
  put(opinion: Opinion): void;
  /** Those that wait, the oldest first. */
  waiting(): Opinion[];
  /** The controller keeps it: it is no longer ours. */
  sent(id: string): void;
  /** The controller will never take it: it is put aside. */
  refused(id: string): void;
  countRefused(): number;
}

function shortened(opinion: Opinion): Opinion {
  const { line, wish } = opinion;
  return { ...opinion, line: line === null && wish === null ? null : GONE, wish: null };
}

const hasLines = ({ line, wish }: Opinion): boolean => wish !== null || (line !== null && line !== GONE);

function keysOf(storage: Storage, beginning: string): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (key): key is string => key?.startsWith(beginning) === true,
  );
}

/** Opens what earlier pages left. What they had put aside is tried once more: its screen may be in the plan again. */
export function openOutbox(storage: Storage): Outbox {
  /** What storage did not take. */
  const homeless = new Map<string, Opinion>();

  /** From one key to another; where storage is too full for that, it is lost rather than in the way. */
  function move(from: string, to: string): void {
    const text = storage.getItem(from);
    storage.removeItem(from);
    if (text === null) return;
    try {
      storage.setItem(to, text);
    } catch (error) {
      reportError(error);
    }
  }

  function aside(key: string): void {
    if (keysOf(storage, REFUSED).length >= MOST_REFUSED) storage.removeItem(key);
    else move(key, REFUSED + key.slice(WAITING.length));
  }

  function read(key: string): Opinion[] {
    const text = storage.getItem(key);
    if (text === null) return [];
    try {
      return [Opinion.parse(JSON.parse(text))];
    } catch {
      // Damaged on the disk, or from a version that nobody knows any more: put aside, it is in nobody's way.
      aside(key);
      return [];
    }
  }

  const waiting = (): Opinion[] =>
    [...keysOf(storage, WAITING).flatMap(read), ...homeless.values()].toSorted(
      (one, other) => Date.parse(one.at) - Date.parse(other.at),
    );

  function store(opinion: Opinion): boolean {
    try {
      storage.setItem(WAITING + opinion.id, JSON.stringify(opinion));
      return true;
    } catch {
      return false;
    }
  }

  /** The oldest of those with lines gives them up; false where there is none. */
  function makeRoom(): boolean {
    const oldest = waiting().find((opinion) => hasLines(opinion) && !homeless.has(opinion.id));
    return oldest !== undefined && store(shortened(oldest));
  }

  for (const beginning of [REFUSED, DRAFT])
    for (const key of keysOf(storage, beginning)) move(key, WAITING + key.slice(beginning.length));

  return {
    draft(opinion) {
      try {
        storage.setItem(DRAFT + opinion.id, JSON.stringify(opinion));
      } catch (error) {
        // Storage that is full makes room when the opinion is given.
        reportError(error);
      }
    },
    put(opinion) {
      const many = keysOf(storage, WAITING).length >= MOST_WITH_LINES;
      while (many && waiting().filter(hasLines).length >= MOST_WITH_LINES && makeRoom());
      let stored = store(opinion);
      while (!stored && makeRoom()) stored = store(opinion);
      if (!stored && !store(shortened(opinion))) homeless.set(opinion.id, opinion);
      storage.removeItem(DRAFT + opinion.id);
    },
    waiting,
    sent(id) {
      homeless.delete(id);
      storage.removeItem(WAITING + id);
    },
    refused(id) {
      homeless.delete(id);
      aside(WAITING + id);
    },
    countRefused: () => keysOf(storage, REFUSED).length,
  };
}
