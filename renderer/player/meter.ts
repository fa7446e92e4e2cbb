/** Listens to what leaves the mixer. Proof of sound: the level that is really there, not the one that was asked for. */
import { z } from "zod";
import { type Piece, powerOf } from "./loudness.ts";
import { PROCESSOR } from "./meter-blocks.ts";
import processor from "./meter-processor.ts?worker&url";

/** The most samples an analyser holds: 0.68 s at 48 kHz. */
const WINDOW = 32_768;

/** Of a longer time, in seconds, a look from outside tells nothing. */
const LONGEST_LOOK = 2;

export interface Meter {
  /** What was heard since the last look, in the order of time. Call it a few times a second. */
  read(): Piece[];
  stop(): void;
}

const Message = z.object({ endsAt: z.number(), secondsEach: z.number().positive(), powers: z.array(z.number()) });

/** Hears each sample on the audio thread. Rejects where the thread's module cannot be had. */
async function listenInside(context: AudioContext, node: AudioNode): Promise<Meter> {
  await context.audioWorklet.addModule(processor);
  const listener = new AudioWorkletNode(context, PROCESSOR, {
    channelCount: 2,
    channelCountMode: "explicit",
    numberOfOutputs: 1,
  });
  // Its output is silence; connected to something that sounds, it is asked for it.
  const silence = new GainNode(context, { gain: 0 });
  node.connect(listener).connect(silence).connect(context.destination);
  let heard: Piece[] = [];
  listener.port.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const { endsAt, secondsEach, powers } = Message.parse(data);
    const startsAt = endsAt - powers.length * secondsEach;
    heard.push(...powers.map((power, index) => ({ startsAt: startsAt + index * secondsEach, seconds: secondsEach, power })));
  });
  listener.port.start();
  return {
    read() {
      const pieces = heard;
      heard = [];
      return pieces;
    },
    stop() {
      node.disconnect(listener);
      silence.disconnect();
      listener.port.close();
    },
  };
}

/**
 * Looks at the last 0.68 s at most: of a page that looks later than that, they stand for all that was between. One
 * analyser for each channel, since it mixes to mono.
 */
function lookFromOutside(context: AudioContext, node: AudioNode): Meter {
  const splitter = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
  const analysers = [0, 1].map((channel) => {
    const analyser = new AnalyserNode(context, { fftSize: WINDOW });
    splitter.connect(analyser, channel);
    return { analyser, samples: new Float32Array(WINDOW) };
  });
  node.connect(splitter);
  let lookedAt = context.currentTime;
  return {
    read() {
      const endsAt = context.currentTime;
      const seconds = Math.min(LONGEST_LOOK, endsAt - lookedAt);
      const count = Math.min(WINDOW, Math.round(seconds * context.sampleRate));
      if (count === 0) return [];
      lookedAt = endsAt;
      const heard = analysers.map(({ analyser, samples }) => {
        analyser.getFloatTimeDomainData(samples);
        return samples.subarray(WINDOW - count);
      });
      return [{ startsAt: endsAt - seconds, seconds, power: powerOf(heard) }];
    },
    stop() {
      node.disconnect(splitter);
    },
  };
}

/**
 * Opens a meter on a stereo node: on the audio thread, or, where the browser keeps that from a page (plain http beyond
 * loopback) or its module cannot be had, from outside.
 */
export function openMeter(context: AudioContext, node: AudioNode): Meter {
  let stopped = false;
  let meter: Meter | null = null;
  const settle = (opened: Meter): void => {
    if (stopped) opened.stop();
    else meter = opened;
  };
  if (typeof context.audioWorklet === "undefined") settle(lookFromOutside(context, node));
  else listenInside(context, node).then(settle, () => settle(lookFromOutside(context, node)));
  return {
    read: () => meter?.read() ?? [],
    stop() {
      stopped = true;
      meter?.stop();
    },
  };
}
