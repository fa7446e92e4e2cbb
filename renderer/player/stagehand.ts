/** Carries out what the plan decides: keeps the voices that sound, and starts, follows and stops them. */
import type { Sound } from "../../electron/contract/sound.ts";
import type { Instant } from "../../electron/contract/words.ts";
import { soon } from "./fader.ts";
import type { PlayLog } from "./ledger-clerk.ts";
import type { Bus, Mixer } from "./mixer.ts";
import { type Action, type Due, plan, type Scene, type Sounding } from "./plan.ts";
import { type AudioTime, cueOf } from "./sync/cue.ts";
import { isAstray, STEADY, STEER_EVERY_SECONDS, steer, type Steering } from "./sync/drift.ts";
import { decibelsOf } from "../../electron/domain/taper.ts";
import type { Voice, VoiceHost } from "./voices.ts";

interface Playing {
  readonly due: Due;
  readonly voice: Voice;
  readonly startedAtSeconds: number;
  /** Its name in the log of what was heard. */
  readonly play: string;
  steering: Steering;
  steeredAtSeconds: number;
  leaving: boolean;
}

export interface Stagehand {
  /** Makes what sounds what is due. */
  reconcile(scene: Pick<Scene, "now" | "speed" | "turned" | "playlist" | "due" | "emergency">, timeOf: AudioTime): void;
  /** The playlist that sounds; null is silence. */
  playlist(): string | null;
  /** The sounds that are heard, the newest first. */
  sounds(): string[];
  /** About how loud the voices are together before the levels of the buses, by their cards, in dBFS; null while any comes or goes. */
  loudness(bus: Bus, sounds: ReadonlyMap<string, Pick<Sound, "loudnessLufs">>): number | null;
  /** Lets every voice go at once, for building them again. */
  drop(): void;
}

/** A voice younger than this, in seconds, may still be fading in: too early to say how loud it should be. */
const SETTLED_SECONDS = 4;

/** An operator's change reaches the loudspeaker within this many seconds. */
const NEWS_SECONDS = 2;

/**
 * How long a playlist takes to come up, and what it replaces to go down, if both begin at `earliest`: its whole fade where
 * the change is news, since what is on its way to the loudspeaker cannot be called back; what is left of it where it has
 * long begun.
 */
function openingSeconds(fade: Due["fade"], earliest: number, timeOf: AudioTime): number {
  const late = Math.max(0, earliest - timeOf(fade.from));
  return late <= NEWS_SECONDS ? fade.seconds : Math.max(0, fade.seconds - late);
}

/** Makes a stagehand for one zone's mixer. */
export function makeStagehand(context: AudioContext, host: VoiceHost, mixer: Mixer, log: PlayLog): Stagehand {
  const playing = new Map<number, Playing>();
  let before: string | null = null;
  let lastId = 0;

  const soundingOf = (id: number, { due, voice, startedAtSeconds, steering }: Playing, heardTime: number): Sounding => ({
    id,
    bus: due.bus,
    sound: due.sound,
    playlist: due.playlist,
    startedAt: due.startedAt,
    endsAt: due.endsAt,
    durationSeconds: due.durationSeconds,
    loop: due.loop,
    positionSeconds: voice.position(heardTime),
    ageSeconds: context.currentTime - startedAtSeconds,
    astray: isAstray(steering),
  });

  function start(due: Due, fadeInSeconds: number, now: Instant, timeOf: AudioTime): void {
    const { startsAt, positionSeconds } = cueOf(due, now, timeOf, soon(context), context.sampleRate);
    // Its last moments are on their way to the loudspeaker, or it is too late for them.
    if (!due.loop && positionSeconds >= due.durationSeconds) return;
    lastId += 1;
    const id = lastId;
    // Found while it should rise already: it rises from nothing, as what makes room for it goes down from all it was.
    const risesLate = due.fade.to > due.share && timeOf(due.fade.from) < startsAt;
    const play = log.began({ sound: due.sound, bus: due.bus, playlist: due.playlist, positionSeconds }, startsAt);
    const voice = host.start({
      sound: due.sound,
      loop: due.loop,
      startsAt,
      positionSeconds,
      share: risesLate ? 0 : due.share,
      fadeInSeconds,
      into: mixer.input(due.bus),
      onGone: () => {
        playing.delete(id);
        log.ended(play, context.currentTime);
      },
    });
    if (risesLate) voice.share.follow(due.fade.to, openingSeconds(due.fade, startsAt, timeOf), startsAt);
    else followFade(voice, due.fade, startsAt, timeOf);
    const times = { startedAtSeconds: startsAt, steeredAtSeconds: startsAt };
    playing.set(id, { due, voice, play, ...times, steering: STEADY, leaving: false });
  }

  /** A fade that is told late ends on time all the same: so it does in the other voice and in the other players. */
  function followFade({ share }: Voice, fade: Due["fade"], earliest: number, timeOf: AudioTime): void {
    const from = timeOf(fade.from);
    const late = Math.max(0, earliest - from);
    share.follow(fade.to, Math.max(0, fade.seconds - late), from + late);
  }

  /** Sound keeps its own speed where the venue's clock has another. */
  function keepInTime(held: Playing, lateSeconds: number, speed: number): void {
    if (context.currentTime - held.steeredAtSeconds < STEER_EVERY_SECONDS) return;
    const steering = speed === 1 ? steer(held.steering, lateSeconds) : STEADY;
    if (steering.playbackRate !== held.steering.playbackRate) held.voice.playAt(steering.playbackRate);
    held.steering = steering;
    held.steeredAtSeconds = context.currentTime;
  }

  function perform(action: Action, { now, speed }: Pick<Scene, "now" | "speed">, timeOf: AudioTime): void {
    switch (action.kind) {
      case "start":
        start(action.due, action.fadeInSeconds, now, timeOf);
        return;
      case "stop": {
        const held = playing.get(action.voice);
        if (held !== undefined) {
          const seconds = action.for === undefined ? action.fadeOutSeconds : openingSeconds(action.for, soon(context), timeOf);
          held.leaving = true;
          held.voice.leave(seconds);
          log.ended(held.play, soon(context) + seconds);
        }
        return;
      }
      case "follow": {
        const held = playing.get(action.voice);
        if (held === undefined) return;
        followFade(held.voice, action.fade, soon(context), timeOf);
        keepInTime(held, action.lateSeconds, speed);
        return;
      }
      default:
        action satisfies never;
    }
  }

  const present = (): Playing[] => [...playing.values()].filter((held) => !held.leaving);

  return {
    reconcile(scene, timeOf) {
      const heardTime = timeOf(scene.now);
      const sounding = [...playing].filter(([, held]) => !held.leaving).map(([id, held]) => soundingOf(id, held, heardTime));
      const planned = plan({ ...scene, before, sounding, ready: (sound) => host.ready(sound) });
      for (const action of planned.actions) perform(action, scene, timeOf);
      before = planned.playlist;
    },
    playlist: () => before,
    sounds: () => [...new Set([...playing.values()].toReversed().map(({ due }) => due.sound))],
    loudness(bus, sounds) {
      if ([...playing.values()].some((held) => held.leaving)) return null;
      const heard = present().filter((held) => held.due.bus === bus);
      if (heard.some((held) => context.currentTime - held.startedAtSeconds < SETTLED_SECONDS)) return null;
      const levels = heard.map(
        ({ due, voice }) => (sounds.get(due.sound)?.loudnessLufs ?? -Infinity) + decibelsOf(voice.share.target()),
      );
      return levels.length === 0 ? null : Math.max(...levels);
    },
    drop() {
      for (const held of present()) {
        held.leaving = true;
        held.voice.leave(0);
        log.ended(held.play, soon(context));
      }
    },
  };
}
