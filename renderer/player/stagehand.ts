/** Carries out what the plan decides: keeps the voices that sound, and starts, follows and stops them. */
import type { Sound } from "../../electron/contract/sound.ts";
import type { Instant } from "../../electron/contract/words.ts";
import { soon } from "./fader.ts";
import type { Bus, Mixer } from "./mixer.ts";
import { type Action, type Due, plan, type Scene, type Sounding } from "./plan.ts";
import { decibelsOf } from "./taper.ts";
import type { Voice, VoiceHost } from "./voices.ts";

interface Playing {
  readonly due: Due;
  readonly voice: Voice;
  readonly startedAtSeconds: number;
  leaving: boolean;
}

/** The audio clock's time of an instant of the venue, in seconds, as far as both run at the same speed. */
export type AudioTime = (instant: Instant) => number;

export interface Stagehand {
  /** Makes what sounds what is due. */
  reconcile(scene: Pick<Scene, "now" | "speed" | "turned" | "playlist" | "due" | "emergency">, timeOf: AudioTime): void;
  /** The playlist that sounds; null is silence. */
  playlist(): string | null;
  /** The sounds that are heard, the newest first. */
  sounds(): string[];
  /** About how loud the voices are together before the levels of the buses, by their cards, in dBFS; null while any comes or goes. */
  loudness(bus: Bus, sounds: ReadonlyMap<string, Sound>): number | null;
  /** Lets every voice go at once, for building them again. */
  drop(): void;
}

/** A voice younger than this, in seconds, may still be fading in: too early to say how loud it should be. */
const SETTLED_SECONDS = 4;

/** Makes a stagehand for one zone's mixer. */
export function makeStagehand(context: AudioContext, host: VoiceHost, mixer: Mixer): Stagehand {
  const playing = new Map<number, Playing>();
  let before: string | null = null;
  let lastId = 0;

  const soundingOf = (id: number, { due, voice, startedAtSeconds }: Playing): Sounding => ({
    id,
    bus: due.bus,
    sound: due.sound,
    playlist: due.playlist,
    startedAt: due.startedAt,
    endsAt: due.endsAt,
    durationSeconds: due.durationSeconds,
    loop: due.loop,
    positionSeconds: due.loop ? voice.position() % due.durationSeconds : voice.position(),
    ageSeconds: context.currentTime - startedAtSeconds,
  });

  function start(due: Due, fadeInSeconds: number, now: Instant, timeOf: AudioTime): void {
    lastId += 1;
    const id = lastId;
    const startsAt = Math.max(soon(context), timeOf(Math.max(now, due.startedAt)));
    const position = due.positionSeconds + (due.startedAt > now ? startsAt - timeOf(due.startedAt) : startsAt - timeOf(now));
    const voice = host.start({
      sound: due.sound,
      loop: due.loop,
      startsAt,
      positionSeconds: due.loop ? position % due.durationSeconds : position,
      share: due.share,
      fadeInSeconds,
      into: mixer.input(due.bus),
      onGone: () => playing.delete(id),
    });
    voice.share.follow(due.fade.to, due.fade.seconds, startsAt);
    playing.set(id, { due, voice, startedAtSeconds: startsAt, leaving: false });
  }

  function perform(action: Action, now: Instant, timeOf: AudioTime): void {
    switch (action.kind) {
      case "start":
        start(action.due, action.fadeInSeconds, now, timeOf);
        return;
      case "stop": {
        const held = playing.get(action.voice);
        if (held !== undefined) {
          held.leaving = true;
          held.voice.leave(action.fadeOutSeconds);
        }
        return;
      }
      case "follow": {
        playing.get(action.voice)?.voice.share.follow(action.fade.to, action.fade.seconds);
        return;
      }
      default:
        action satisfies never;
    }
  }

  const present = (): Playing[] => [...playing.values()].filter((held) => !held.leaving);

  return {
    reconcile(scene, timeOf) {
      const sounding = [...playing].filter(([, held]) => !held.leaving).map(([id, held]) => soundingOf(id, held));
      const planned = plan({ ...scene, before, sounding, ready: (sound) => host.ready(sound) });
      for (const action of planned.actions) perform(action, scene.now, timeOf);
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
      }
    },
  };
}
