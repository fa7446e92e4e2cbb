import { oggOpusWriter, oggReader, opusHead } from "../../electron/node/sound/ogg.ts";

/** An Ogg Opus stream taken apart: what the decoder needs, without the container's accidents. */
export interface OpusPackets {
  /** Samples that the decoder must drop before the first one meant to be heard. */
  preSkip: number;
  audio: Uint8Array[];
}

/** The packets of a single Ogg Opus stream. Throws where it is none. */
export function readOpus(file: Uint8Array): OpusPackets {
  const [head, , ...audio] = oggReader().read(file);
  if (head === undefined) throw new Error("not an Opus stream");
  return { preSkip: opusHead(head).preSkip, audio };
}

/**
 * A stereo Ogg Opus file whose decoder drops the first `preSkip` samples and then plays exactly `samples`.
 * Every packet is taken for `packetSamples` long; packets past the end are left out.
 */
export function writeOpus(
  { preSkip, audio }: OpusPackets,
  samples: number,
  packetSamples: number,
  comments: readonly string[],
): Buffer {
  const needed = Math.ceil((preSkip + samples) / packetSamples);
  if (needed > audio.length) throw new RangeError(`${needed} packets needed, ${audio.length} given`);
  const writer = oggOpusWriter(preSkip, samples, packetSamples, comments);
  const pages = audio.slice(0, needed).flatMap((packet) => writer.put(packet));
  return Buffer.concat([...pages, ...writer.end()]);
}
