/** Listens to what leaves the mixer. Proof of sound: the level that is really there, not the one that was asked for. */
import { type LastSecond, levelOf, powerOf, withPiece } from "./loudness.ts";

/** The most samples an analyser holds: 0.68 s at 48 kHz. */
const WINDOW = 32_768;

export interface Meter {
  /** Looks at what was played since the last look and answers the level over the last second, in dBFS. Call it four times a second. */
  read(): number;
  stop(): void;
}

/** Opens a meter on a stereo node. One analyser for each channel, since an analyser mixes what it is given to mono. */
export function openMeter(context: AudioContext, node: AudioNode): Meter {
  const splitter = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
  const analysers = [0, 1].map((channel) => {
    const analyser = new AnalyserNode(context, { fftSize: WINDOW });
    splitter.connect(analyser, channel);
    return { analyser, samples: new Float32Array(WINDOW) };
  });
  node.connect(splitter);
  let lookedAt = context.currentTime;
  let last: LastSecond = [];
  return {
    read() {
      const passed = Math.round((context.currentTime - lookedAt) * context.sampleRate);
      if (context.state !== "running") last = [];
      const count = Math.min(WINDOW, passed);
      if (count === 0) return levelOf(last);
      lookedAt = context.currentTime;
      const heard = analysers.map(({ analyser, samples }) => {
        analyser.getFloatTimeDomainData(samples);
        return samples.subarray(WINDOW - count);
      });
      last = withPiece(last, { seconds: count / context.sampleRate, power: powerOf(heard) });
      return levelOf(last);
    },
    stop() {
      node.disconnect(splitter);
    },
  };
}
