/** Carries out what the plan decides: keeps the voices that sound, and starts, follows and stops them. */
import type { Sound } from "../../electron/contract/sound.ts";
import { leadSeconds } from "./fader.ts";
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

export interface Stagehand {
  /** Makes what sounds what is due. */
  reconcile(scene: Pick<Scene, "now" | "speed" | "turned" | "playlist" | "due" | "emergency">): void;
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

  function start(due: Due, fadeInSeconds: number): void {
    lastId += 1;
    const id = lastId;
    const ahead = due.positionSeconds + leadSeconds(context);
    const voice = host.start({
      sound: due.sound,
      loop: due.loop,
      positionSeconds: due.loop ? ahead % due.durationSeconds : ahead,
      share: due.share,
      fadeInSeconds,
      into: mixer.input(due.bus),
      onGone: () => playing.delete(id),
    });
    voice.share.follow(due.fade.to, due.fade.seconds);
    playing.set(id, { due, voice, startedAtSeconds: context.currentTime, leaving: false });
  }

  function perform(action: Action): void {
    switch (action.kind) {
      case "start":
        start(action.due, action.fadeInSeconds);
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
    reconcile(scene) {
      const sounding = [...playing].filter(([, held]) => !held.leaving).map(([id, held]) => soundingOf(id, held));
      const planned = plan({ ...scene, before, sounding, ready: (sound) => host.ready(sound) });
      for (const action of planned.actions) perform(action);
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
