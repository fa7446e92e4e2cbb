/** The loop that a player falls back on. It comes with the page, so that it is there when the library and the controller are not. */
import type { Sound } from "../../electron/contract/sound.ts";
import type { Instant } from "../../electron/contract/words.ts";
import { isPlayable, repertoireOf } from "../../electron/domain/music/repertoire.ts";
import card from "../../sounds/signals/safe-loop.json";
import url from "../../sounds/signals/safe-loop.opus?url";
import type { Due } from "./plan.ts";
import type { Wanted } from "./wanted.ts";

/** So many recordings that could not be had one after the other: the next one will hardly do better. */
const FAILURES_IN_A_ROW = 3;

/** Enough of a sound to fetch and to play it. */
export const SAFE_LOOP = { id: "safe-loop", url, durationSeconds: card.durationSeconds, loudnessLufs: card.loudnessLufs };

/**
 * Whether a zone that should sound has nothing to sound with: none of what is due is decoded, and all recordings of its
 * playlist, or the last few that were tried, could not be had.
 */
export function needsSafeLoop(
  wanted: Wanted,
  due: readonly Due[],
  ready: (sound: string) => boolean,
  library: ReadonlyMap<string, Sound>,
  shelf: { failures(): ReadonlyMap<string, unknown>; failedInARow(): number },
): boolean {
  const { playlist, emergency } = wanted;
  if (playlist === null || playlist.tracks.length === 0 || emergency !== null) return false;
  if (due.some(({ bus, sound }) => bus === "ambience" && ready(sound))) return false;
  const failures = shelf.failures();
  const playable = repertoireOf([...library.values()].filter(({ id }) => !failures.has(id)));
  const lost = !playlist.tracks.some((track) => isPlayable(track, playable));
  return lost || shelf.failedInARow() >= FAILURES_IN_A_ROW;
}

/** The loop as a voice of the playlist it stands in for; the same second of it everywhere. */
export function safeDue(playlist: string, now: Instant): Due {
  const { id: sound, durationSeconds } = SAFE_LOOP;
  return {
    bus: "ambience",
    sound,
    playlist,
    startedAt: 0,
    endsAt: Infinity,
    positionSeconds: (now / 1000) % durationSeconds,
    durationSeconds,
    loop: true,
    share: 1,
    fade: { from: now, to: 1, seconds: 0 },
  };
}
