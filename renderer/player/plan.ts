/** What sounds against what should: the difference, as actions. Pure; SOUND §2. */
import type { Instant } from "../../electron/contract/words.ts";
import { CANCEL_FADE } from "../../electron/domain/announcements/queue.ts";
import { FADE_OF_ALARM_SECONDS, FADE_TO_SILENCE_SECONDS } from "../../electron/domain/music/levels.ts";
import type { Bus } from "./mixer.ts";
import { lateness } from "./sync/cue.ts";

/** A voice that should sound now. */
export interface Due {
  readonly bus: Bus;
  readonly sound: string;
  /** The playlist it belongs to; null for an accent or an alarm. */
  readonly playlist: string | null;
  readonly startedAt: Instant;
  readonly endsAt: Instant;
  /** Where in the recording the playhead should be now, in seconds. */
  readonly positionSeconds: number;
  readonly durationSeconds: number;
  readonly loop: boolean;
  /** The amplitude now: the track's gain and its share of the crossfade between two tracks. */
  readonly share: number;
  /** Where that is going: from which instant on, and how many real seconds that takes. */
  readonly fade: { readonly from: Instant; readonly to: number; readonly seconds: number };
}

/** A voice that sounds and is not on its way out. */
export interface Sounding extends Pick<Due, "bus" | "sound" | "playlist" | "startedAt" | "endsAt" | "durationSeconds" | "loop"> {
  readonly id: number;
  /** Where in the recording it is heard now, in seconds; not wrapped at the end of a loop. */
  readonly positionSeconds: number;
  /** Real seconds since it was started. */
  readonly ageSeconds: number;
  /** It is further off than it can be steered back: it is cued again. */
  readonly astray: boolean;
}

/** Everything a decision rests on. */
export interface Scene {
  readonly now: Instant;
  /** Venue seconds per real second: 1, but for a rehearsal, and 0 while that is paused. */
  readonly speed: number;
  /** The clock was turned since the last look: what sounds is cued to where it stands now, however fast it runs. */
  readonly turned: boolean;
  /** The playlist that should sound; null is silence. */
  readonly playlist: { readonly id: string; readonly crossfadeSeconds: number } | null;
  /** The playlist that sounded at the last look. */
  readonly before: string | null;
  readonly due: readonly Due[];
  readonly sounding: readonly Sounding[];
  /** Whether a sound is decoded and can begin at once. */
  readonly ready: (sound: string) => boolean;
  /** An alarm waits for nothing, and silences everything else fast. */
  readonly emergency: boolean;
}

export type Action =
  | { readonly kind: "start"; readonly due: Due; readonly fadeInSeconds: number }
  /** Where a voice that fades in on its own takes its place, it goes down as that comes up: `for` is that fade. */
  | { readonly kind: "stop"; readonly voice: number; readonly fadeOutSeconds: number; readonly for?: Due["fade"] }
  /**
   * The voice's share goes where its playlist has it go, unless it is on its way there; and it is steered to where it is
   * due, which it is so many seconds behind.
   */
  | { readonly kind: "follow"; readonly voice: number; readonly fade: Due["fade"]; readonly lateSeconds: number };

export interface Planned {
  readonly actions: readonly Action[];
  /** The playlist that sounds once the actions are done. */
  readonly playlist: string | null;
}

/** An announcement that is cancelled leaves without a click. */
const FADE_OF_CANCELLED = CANCEL_FADE / 1000;
/** A track that begins or ends by itself has its fade from its playlist; this one only keeps it from clicking. */
const FADE_OF_ITS_OWN = 0.05;

/** Further from where it should be than this, in seconds, a voice is cued again through a crossfade. */
const TOLERANCE = 1;

/** A voice is cued again at the latest after six hours (SOUND §3). */
const LONGEST_SECONDS = 6 * 3600;

/** When the venue's clock does not run at the speed of sound: how long a voice is held before it follows that clock again. */
const HOLD_SECONDS = 20;

/** However fast that clock runs: no playlist gives way to the next before it was heard for this many seconds. */
const SHORTEST_SECONDS = 2;

/** How late a track may be found to begin and still count as beginning by itself, in real milliseconds. */
const PUNCTUAL = 1500;

function fits(voice: Sounding, due: Due, { now, speed, turned }: Scene): boolean {
  if (voice.bus !== due.bus || voice.ageSeconds > LONGEST_SECONDS) return false;
  const samePlaylist = voice.playlist === due.playlist;
  const sameSound = samePlaylist && voice.sound === due.sound;
  if (speed === 1 || turned)
    return sameSound && !voice.astray && Math.abs(lateness(due, voice.positionSeconds, now)) <= TOLERANCE;
  if (sameSound && voice.startedAt === due.startedAt) return true;
  return due.playlist !== null && voice.ageSeconds < (samePlaylist ? HOLD_SECONDS : SHORTEST_SECONDS);
}

/** Pairs each due voice with one that already sounds, the very same one first. */
function pair(scene: Scene): Map<Due, Sounding> {
  const pairs = new Map<Due, Sounding>();
  const free = new Set(scene.sounding);
  for (const exact of [true, false]) {
    for (const due of scene.due) {
      if (pairs.has(due)) continue;
      for (const voice of free) {
        if ((exact && voice.startedAt !== due.startedAt) || !fits(voice, due, scene)) continue;
        pairs.set(due, voice);
        free.delete(voice);
        break;
      }
    }
  }
  return pairs;
}

/** What to do so that what is due sounds. */
export function plan(scene: Scene): Planned {
  const pairs = pair(scene);
  const kept = new Set([...pairs.values()].map((voice) => voice.id));
  const starting = scene.due.filter((due) => !pairs.has(due) && scene.ready(due.sound));
  const wanted = scene.playlist?.id ?? null;
  const music = scene.due.filter((due) => due.bus === "ambience");
  // A playlist that begins with a fade of its own has had some of it already: what it replaces leaves in the rest.
  const opening = starting.find((due) => due.bus === "ambience" && due.fade.to > due.share);
  const crossfade = opening?.fade.seconds ?? scene.playlist?.crossfadeSeconds ?? FADE_TO_SILENCE_SECONDS;
  // While nothing of the new playlist is decoded yet, the old one goes on: late is better than a hole.
  const waiting = !scene.emergency && music.length > 0 && !music.some((due) => pairs.has(due) || starting.includes(due));

  const isPunctual = (due: Due): boolean => scene.now - due.startedAt <= PUNCTUAL;

  const fadeIn = (due: Due): number => {
    if (due.bus === "alarm") return FADE_OF_ALARM_SECONDS;
    if (due.bus === "announcement") return FADE_OF_ITS_OWN;
    // What has an end has its own fades: only whoever comes late to it comes in softly.
    if (due.bus === "accent") return !due.loop && isPunctual(due) ? FADE_OF_ITS_OWN : FADE_TO_SILENCE_SECONDS;
    const punctual = scene.speed === 1 && isPunctual(due);
    const rising = due.fade.to > due.share;
    if (punctual && (rising || scene.before === due.playlist)) return FADE_OF_ITS_OWN;
    if (!scene.sounding.some((voice) => voice.bus === "ambience")) return FADE_TO_SILENCE_SECONDS;
    return rising ? FADE_OF_ITS_OWN : crossfade;
  };

  const fadeOut = (voice: Sounding): number | null => {
    if (voice.bus === "alarm" || scene.emergency) return FADE_OF_ALARM_SECONDS;
    if (voice.bus === "announcement") return voice.endsAt <= scene.now ? FADE_OF_ITS_OWN : FADE_OF_CANCELLED;
    if (voice.bus === "accent") return voice.endsAt <= scene.now ? FADE_OF_ITS_OWN : FADE_TO_SILENCE_SECONDS;
    if (waiting) return null;
    return voice.playlist === wanted && voice.endsAt <= scene.now && scene.speed === 1 ? FADE_OF_ITS_OWN : crossfade;
  };

  const actions: Action[] = starting.map((due) => ({ kind: "start", due, fadeInSeconds: fadeIn(due) }));
  for (const [due, voice] of pairs)
    if (voice.sound === due.sound) {
      const lateSeconds = lateness(due, voice.positionSeconds, scene.now);
      actions.push({ kind: "follow", voice: voice.id, fade: due.fade, lateSeconds });
    }
  for (const voice of scene.sounding) {
    const seconds = kept.has(voice.id) ? null : fadeOut(voice);
    if (seconds === null) continue;
    const makesRoom = opening !== undefined && voice.bus === "ambience" && seconds === crossfade;
    actions.push({ kind: "stop", voice: voice.id, fadeOutSeconds: seconds, ...(makesRoom ? { for: opening.fade } : {}) });
  }
  return { actions, playlist: waiting ? scene.before : wanted };
}
