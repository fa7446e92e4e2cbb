/** Lets the ambience go down under announcements and come back, to the millisecond of the audio clock. */
import type { Instant } from "../../electron/contract/words.ts";
import { duckAt, duckMoves } from "../../electron/domain/duck.ts";
import type { DuckMove, Spoken } from "../../electron/domain/duck.ts";
import { soon } from "./fader.ts";

/** What lies further ahead than this, in milliseconds, is told to the audio clock later. */
const AHEAD = 60_000;

/** The audio clock and the venue's may drift this far apart, in seconds, before the moves that lie ahead are told again. */
const DRIFT = 0.02;

/** How fast it goes where it should be when it was told late, in seconds (time constant). */
const CATCHING_UP = 0.1;

export interface Ducker {
  /** `announced` is all that the zone hears announced around now; `timeOf` the audio clock's time of an instant, in seconds. */
  follow(announced: readonly Spoken[], now: Instant, timeOf: (instant: Instant) => number): void;
}

/** Makes the ducker of a gain that stands at 1. */
export function makeDucker(context: AudioContext, gain: AudioParam): Ducker {
  let told: readonly DuckMove[] = [];
  let toldOffset = 0;

  function tell(moves: readonly DuckMove[], now: Instant, timeOf: (instant: Instant) => number): void {
    const from = soon(context);
    gain.cancelAndHoldAtTime(from);
    const past = moves.filter(({ at }) => timeOf(at) <= from);
    // Where it should be by now, and on towards what the last move nears.
    gain.setTargetAtTime(duckAt(past, now), from, CATCHING_UP / 5);
    const under = past.at(-1);
    if (under !== undefined) gain.setTargetAtTime(under.to, from + CATCHING_UP, under.timeConstantSeconds);
    for (const move of moves.slice(past.length)) {
      gain.setTargetAtTime(move.to, Math.max(from + CATCHING_UP, timeOf(move.at)), move.timeConstantSeconds);
    }
  }

  return {
    follow(announced, now, timeOf) {
      const near = duckMoves(announced.filter(({ startsAt, endsAt }) => startsAt < now + AHEAD && endsAt > now - AHEAD));
      const offset = timeOf(now) - now / 1000;
      const same =
        near.length === told.length && near.every((move, index) => move.at === told[index]?.at && move.to === told[index]?.to);
      if (same && (near.length === 0 || Math.abs(offset - toldOffset) < DRIFT)) return;
      tell(near, now, timeOf);
      told = near;
      toldOffset = offset;
    },
  };
}
