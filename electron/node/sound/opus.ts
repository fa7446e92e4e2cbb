/** A sound as an Ogg Opus file that decodes to exactly its own samples, and what is heard when it is decoded again. */
import OpusScript from "opusscript";
import { OpusDecoder } from "opus-decoder";
import { type Level, SAMPLE_RATE, startMeter } from "./loudness.ts";
import { oggOpusWriter } from "./ogg.ts";
import { type Source, type Stereo, readAround } from "./raw.ts";
import { startOutline } from "./waveform.ts";

const BITS_PER_SECOND = 112_000;
const PACKET = SAMPLE_RATE / 50;
/** What the codec hears before a sound begins: its memory is then that of the loop, or of silence. */
const PRE_ROLL = 8 * PACKET;
/** Samples that libopus is late for this application at 48 kHz (OPUS_GET_LOOKAHEAD). */
const LOOKAHEAD = 312;
/** OPUS_SET_VBR_CONSTRAINT: no packet much larger than the others, so that a page always holds a second. */
const SET_VBR_CONSTRAINT = 4020;

/** What a player will hear, measured on the decoded file. */
export interface Heard {
  readonly level: Level;
  readonly waveform: ReturnType<ReturnType<typeof startOutline>["draw"]>;
}

function toIntegers({ left, right }: Stereo, gain: number): Buffer {
  const bytes = Buffer.alloc(4 * left.length);
  const limited = (value: number): number => Math.max(-32_768, Math.min(32_767, Math.round(value * gain * 32_768)));
  for (let n = 0; n < left.length; n++) {
    bytes.writeInt16LE(limited(left[n]!), 4 * n);
    bytes.writeInt16LE(limited(right[n]!), 4 * n + 2);
  }
  return bytes;
}

/**
 * Codes a sound. Of a seamless one the codec hears the end before the beginning and the beginning after the end, of any
 * other silence, and the file's pre-skip hides the first: so neither side of a seam is the start of anything, and no click
 * is coded there. `write` gets the file in order, `told` how far it is.
 */
export async function encodeOpus(
  source: Source,
  options: { readonly gain: number; readonly seamless: boolean; readonly comments: readonly string[] },
  write: (bytes: Uint8Array) => void,
  told: (part: number) => void,
): Promise<Heard> {
  const encoder = new OpusScript(SAMPLE_RATE, 2, OpusScript.Application.AUDIO);
  const decoder = new OpusDecoder({ channels: 2 });
  await decoder.ready;
  try {
    encoder.setBitrate(BITS_PER_SECOND);
    encoder.encoderCTL(SET_VBR_CONSTRAINT, 1);
    const preSkip = LOOKAHEAD + PRE_ROLL;
    const writer = oggOpusWriter(preSkip, source.length, PACKET, options.comments);
    const meter = startMeter();
    const outline = startOutline();
    const packets = Math.ceil((preSkip + source.length) / PACKET);
    for (let index = 0; index < packets; index++) {
      const from = index * PACKET - PRE_ROLL;
      const frames = options.seamless ? readAround(source, from, PACKET) : source.read(from, PACKET);
      const packet = encoder.encode(toIntegers(frames, options.gain), PACKET);
      for (const page of writer.put(packet)) write(page);
      const { channelData } = decoder.decodeFrame(packet);
      const first = Math.max(0, preSkip - index * PACKET);
      const last = Math.min(PACKET, preSkip + source.length - index * PACKET);
      if (first < last) {
        const [left, right] = [channelData[0]!.subarray(first, last), channelData[1]!.subarray(first, last)];
        meter.hear(left, right);
        outline.hear(left, right);
      }
      if (index % 50 === 0) told(index / packets);
    }
    for (const page of writer.end()) write(page);
    return { level: meter.level(), waveform: outline.draw() };
  } finally {
    encoder.delete();
    decoder.free();
  }
}
