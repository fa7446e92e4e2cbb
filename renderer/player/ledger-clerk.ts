/** Writes down what is heard, and tells the controller each second. */
import type { Play } from "../../electron/contract/heard.ts";
import { type Instant, formatInstant } from "../../electron/contract/words.ts";
import type { Link } from "../link/link.ts";
import { openLedger } from "./ledger.ts";
import type { PlayMemory } from "./ledger-memory.ts";
import { keepSeconds, type Piece } from "./loudness.ts";

/** A voice, as far as it is written down. Times are those of the audio clock, in seconds. */
export interface PlayLog {
  /** Returns the name under which its end is told. */
  began(play: Pick<Play, "sound" | "bus" | "playlist" | "positionSeconds">, audioTime: number): string;
  ended(id: string, audioTime: number): void;
}

export interface Clerk extends PlayLog {
  /** Takes what the meter heard, and tells what is complete. Call it some times a second. */
  follow(pieces: readonly Piece[]): void;
  /** The page is about to go: what sounds has ended. */
  leave(): void;
}

/** So many looks without anything from the meter: there is nothing to hear, the context stands. */
const LOOKS_WITHOUT = 8;

/** Without anything new, the page writes down so often, in milliseconds, that it is still there. */
const SEEN_EVERY = 10_000;

/** The audio clock's time is heard so many seconds later than the page's clock now. */
function secondsUntilHeard(context: AudioContext, audioTime: number): number {
  const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp();
  // Before the first sound has left there is no such pair.
  if (contextTime === 0) return audioTime - context.currentTime + (context.outputLatency || 0);
  return audioTime - contextTime + (performanceTime - performance.now()) / 1000;
}

/** Opens the books of a screen. `memory` keeps plays over the life of this page; a rehearsal's are not kept. */
export function openClerk(link: Link, screen: string, context: AudioContext, memory: PlayMemory): Clerk {
  const ledger = openLedger(memory.recall());
  const page = crypto.randomUUID().slice(0, 8);
  const seconds = keepSeconds();
  let plays = 0;
  let looksWithout = 0;
  let telling = false;
  let away = false;
  let seenAt = -Infinity;
  let written = "";

  const speed = (): number => {
    const rehearsal = link.known().house?.rehearsal ?? null;
    return rehearsal === null ? 1 : rehearsal.paused ? 0 : rehearsal.speed;
  };

  /** When a moment of the audio clock is heard, by the venue's. */
  const heardAt = (audioTime: number): Instant => Math.round(link.now() + 1000 * speed() * secondsUntilHeard(context, audioTime));

  /** Seconds are those of the venue's clock where it runs as fast as this one; a rehearsal that races is heard at this one's. */
  const clockSeconds = (): number => (speed() === 1 ? link.now() : performance.now()) / 1000;

  function listen(pieces: readonly Piece[]): void {
    looksWithout = pieces.length === 0 ? looksWithout + 1 : 0;
    const now = clockSeconds();
    const complete = pieces.flatMap((piece) => seconds.add(now + secondsUntilHeard(context, piece.startsAt), piece));
    if (looksWithout >= LOOKS_WITHOUT) complete.push(...seconds.close(now - 1));
    const raced = speed() !== 1;
    for (const { second, levelDbfs } of complete)
      ledger.second(raced ? Math.floor(link.now() / 1000) * 1000 : second * 1000, levelDbfs);
  }

  function remember(): void {
    const { house } = link.known();
    if (house === null || house.rehearsal !== null) return;
    const all = ledger.plays();
    const essence = all.map(({ id, endedAt }) => `${id} ${endedAt ?? ""}`).join();
    if (essence === written && performance.now() - seenAt < SEEN_EVERY) return;
    written = essence;
    seenAt = performance.now();
    memory.keep(all, formatInstant(Math.floor(link.now())));
  }

  function tell(): void {
    const { status, house } = link.known();
    if (status === "online" && away) ledger.tellAgain();
    away = status !== "online";
    const piece = ledger.next();
    if (telling || status !== "online" || piece === null || house?.screens.every(({ id }) => id !== screen) === true) return;
    telling = true;
    // What was refused or lost stays in the books, and is told again with the next second.
    link
      .heard({ screen, page, ...piece })
      .then(
        () => ledger.told(piece),
        () => undefined,
      )
      .finally(() => {
        telling = false;
      });
  }

  return {
    began(play, audioTime) {
      plays += 1;
      const id = `${page}-${plays}`;
      ledger.began({ ...play, id, startedAt: formatInstant(heardAt(audioTime)) });
      return id;
    },
    ended: (id, audioTime) => ledger.ended(id, heardAt(audioTime)),
    follow(pieces) {
      listen(pieces);
      remember();
      tell();
    },
    leave() {
      for (const { id, endedAt } of ledger.plays()) if (endedAt === null) ledger.ended(id, Math.floor(link.now()));
      remember();
    },
  };
}
