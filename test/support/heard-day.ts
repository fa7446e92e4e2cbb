/** A journal as players would have filled it: steady zones, with silences where they are wanted. */
import { openJournal } from "../../electron/node/journal.ts";
import { formatInstant, type Instant } from "../../electron/contract/words.ts";

export interface HeardStretch {
  readonly zone: string;
  readonly screen: string;
  readonly from: Instant;
  readonly to: Instant;
  /** dBFS; it breathes by a few decibels around it. */
  readonly levelDbfs: number;
}

/** Writes a day's levels into the journal of a data folder; later stretches lie over earlier ones. */
export function writeHeard(path: string, stretches: readonly HeardStretch[]): void {
  const journal = openJournal(path);
  for (const { zone, screen, from, to, levelDbfs } of stretches) {
    const levels = [];
    for (let at = from; at < to; at += 1000) {
      const breath = levelDbfs <= -120 ? 0 : 2 * Math.sin(at / 700_000) + 1.5 * Math.sin(at / 9_000);
      levels.push({ at: formatInstant(at), levelDbfs: levelDbfs + breath });
    }
    journal.hear(zone, { screen, page: "p", levels, plays: [] });
  }
  journal.close();
}
