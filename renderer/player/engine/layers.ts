/** The voices of the engine that stands in the garage: its loops, which follow its speed, and its starter. */
import type { Crank } from "../../../electron/domain/garage/crank.ts";
import { brightnessOf, loudnessOf, partsAt } from "../../../electron/domain/garage/mix.ts";
import type { Offered } from "../../../electron/domain/garage/offered.ts";
import { soon } from "../fader.ts";
import type { Voice, VoiceHost } from "../voices.ts";
import type { EngineBus } from "./bus.ts";

/** How fast a loop's pitch and share follow the crank, seconds (time constant). */
const FOLLOWS_SECONDS = 0.035;

/** The recorded starter begins to turn so far into its recording, seconds. */
const STARTER_BEGINS = 0.12;

/** The starter goes within so many seconds: let go too early, and once the engine has caught. */
const LET_GO_SECONDS = 0.1;
const CAUGHT_SECONDS = 0.3;

/** What no longer turns is taken away within so many seconds. */
const TAKEN_SECONDS = 0.15;

interface Loop {
  readonly voice: Voice;
  readonly share: GainNode;
}

export interface Layers {
  /** Makes the loops and the starter sound as the crank turns. */
  follow(engine: Offered, crank: Crank): void;
  /** Every loop of it is decoded. */
  ready(engine: Offered): boolean;
}

/** Makes the layers of whatever engine stands there, into a bus. */
export function makeLayers(context: AudioContext, host: VoiceHost, bus: EngineBus): Layers {
  const loops = new Map<string, Loop>();
  let starter: Voice | null = null;

  function start(sound: string): Loop {
    const share = new GainNode(context, { gain: 0 });
    share.connect(bus.loops);
    const voice = host.start({
      sound,
      loop: true,
      startsAt: soon(context),
      positionSeconds: 0,
      share: 1,
      fadeInSeconds: 0,
      into: share,
      onGone: () => share.disconnect(),
    });
    return { voice, share };
  }

  function crankUp({ ignition }: Offered): void {
    if (starter !== null || ignition === null || !host.ready(ignition)) return;
    const begun = host.start({
      sound: ignition,
      loop: false,
      startsAt: soon(context),
      positionSeconds: STARTER_BEGINS,
      share: 1,
      fadeInSeconds: 0,
      into: bus.starter,
      onGone: () => {
        if (starter === begun) starter = null;
      },
    });
    starter = begun;
  }

  function letStarterGo(seconds: number): void {
    starter?.leave(seconds);
    starter = null;
  }

  function takeAway(): void {
    for (const { voice } of loops.values()) voice.leave(TAKEN_SECONDS);
    loops.clear();
  }

  return {
    follow(engine, crank) {
      if (crank.phase === "starting") crankUp(engine);
      else letStarterGo(crank.phase === "running" ? CAUGHT_SECONDS : LET_GO_SECONDS);
      bus.follow(loudnessOf(engine.character, crank), brightnessOf(crank));
      if (crank.phase === "off") return takeAway();
      const parts = new Map(partsAt(engine.loops, crank.rpm).map((part) => [part.sound, part]));
      for (const { sound } of engine.loops) {
        if (!loops.has(sound) && host.ready(sound)) loops.set(sound, start(sound));
        const loop = loops.get(sound);
        const part = parts.get(sound);
        loop?.share.gain.setTargetAtTime(part?.share ?? 0, context.currentTime, FOLLOWS_SECONDS);
        if (part !== undefined) loop?.voice.bend(part.playbackRate, FOLLOWS_SECONDS);
      }
    },
    ready: ({ loops: own }) => own.every(({ sound }) => host.ready(sound)),
  };
}
