/** A playlist walked through, track after track in the order of that day. */
import { slotsAround } from "../music/chain.ts";
import type { PlaylistInZone } from "../music/chain.ts";
import { soundsOfTrack } from "../music/repertoire.ts";
import type { Stretch } from "./stretch.ts";

/** So many tracks are walked through before others get their turn. */
const TURN = 2_000;

export interface Walk {
  readonly tracks: number;
  /** From the first start to the last end of each sound that is heard. */
  readonly heard: ReadonlyMap<string, Stretch>;
  /** Where no track sounds, the pauses that the playlist asks for included. */
  readonly silences: readonly Stretch[];
}

/**
 * A stretch within one local date. Yields now and then, so that a day of very many short tracks holds nobody up.
 */
export function* walk(source: PlaylistInZone, { from, to }: Stretch): Generator<void, Walk> {
  const heard = new Map<string, Stretch>();
  const silences: Stretch[] = [];
  let tracks = 0;
  let silentFrom = from;
  let counted = 0;
  // The tracks are counted from where the playlist, or its month, began.
  const slots = slotsAround(source, from, source.dayOf(from));
  for (let next = slots.next(); next.done !== true && next.value.startsAt < to; next = slots.next()) {
    if (++counted % TURN === 0) yield;
    const { track, startsAt, endsAt } = next.value;
    if (endsAt <= from) continue;
    tracks += 1;
    const starts = Math.max(from, startsAt);
    const ends = Math.min(to, endsAt);
    // Which of an engine's layers sound when is not looked at: each may.
    for (const sound of soundsOfTrack(track, source.repertoire))
      heard.set(sound, { from: heard.get(sound)?.from ?? starts, to: Math.max(ends, heard.get(sound)?.to ?? ends) });
    if (starts > silentFrom) silences.push({ from: silentFrom, to: starts });
    silentFrom = Math.max(silentFrom, ends);
  }
  if (silentFrom < to) silences.push({ from: silentFrom, to });
  return { tracks, heard, silences };
}
