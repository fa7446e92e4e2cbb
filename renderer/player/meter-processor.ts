/**
 * Runs on the audio thread and hears every sample: the power of each short block, told to the page some times a second.
 * However late the page's own timers are, nothing is left out.
 */
import { BLOCK_FRAMES, BLOCKS_A_MESSAGE, PROCESSOR } from "./meter-blocks.ts";

/** What the audio thread's global scope has and the page's library of types does not. */
declare const sampleRate: number;
declare const currentFrame: number;
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

class MeterProcessor extends AudioWorkletProcessor {
  private readonly powers: number[] = [];
  private sum = 0;
  private frames = 0;

  /** `inputs` has no channel while nothing is connected or sounds: that is silence. */
  process(inputs: readonly (readonly Float32Array[])[], outputs: readonly (readonly Float32Array[])[]): boolean {
    const channels = inputs[0] ?? [];
    let power = 0;
    for (const channel of channels) for (const sample of channel) power += sample * sample;
    this.sum += channels.length === 0 ? 0 : power / channels.length;
    this.frames += outputs[0]?.[0]?.length ?? 128;
    if (this.frames < BLOCK_FRAMES) return true;
    this.powers.push(this.sum / this.frames);
    this.sum = 0;
    this.frames = 0;
    if (this.powers.length === BLOCKS_A_MESSAGE) {
      const endsAt = (currentFrame + 128) / sampleRate;
      this.port.postMessage({ endsAt, secondsEach: BLOCK_FRAMES / sampleRate, powers: this.powers.splice(0) });
    }
    return true;
  }
}

registerProcessor(PROCESSOR, MeterProcessor);

export default PROCESSOR;
