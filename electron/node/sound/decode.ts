/** Opens what is in a file, piece by piece: own readers for plain samples, WebAssembly for the rest, so that a hostile file finds a wall. */
import { readSync } from "node:fs";
import { FLACDecoder } from "@wasm-audio-decoders/flac";
import { OggVorbisDecoder } from "@wasm-audio-decoders/ogg-vorbis";
import { MPEGDecoder } from "mpg123-decoder";
import { OpusDecoder } from "opus-decoder";
import type { ChannelOrder } from "./mix.ts";
import { oggReader, opusHead } from "./ogg.ts";
import { type PcmLayout, aiffLayout, samplesOf, wavLayout } from "./pcm.ts";
import { RefusedRecording } from "./refused.ts";

/** What the readers below can open. Anything else goes through ffmpeg first, which makes a WAV of it. */
export type Readable = "wav" | "aiff" | "flac" | "mp3" | "vorbis" | "opus";

/** Samples of each channel, one after the other. */
export interface Piece {
  readonly channels: readonly Float32Array[];
  readonly sampleRate: number;
}

const CHUNK_BYTES = 64 * 1024;

const DAMAGED = "The file is damaged: a part of it cannot be read. Export it or copy it again.";

/** The bytes of a file in turn; `told` hears how many were read so far. */
function* bytesOf(file: number, from: number, to: number, told: (bytes: number) => void): Generator<Buffer> {
  for (let at = from; at < to;) {
    const buffer = Buffer.alloc(Math.min(CHUNK_BYTES, to - at));
    const got = readSync(file, buffer, 0, buffer.length, at);
    if (got === 0) return;
    at += got;
    told(at);
    yield buffer.subarray(0, got);
  }
}

function* decodePcm(file: number, layout: PcmLayout, told: (bytes: number) => void): Generator<Piece> {
  const frame = layout.channels * layout.width;
  let held = Buffer.alloc(0);
  for (const bytes of bytesOf(file, layout.offset, layout.offset + layout.bytes, told)) {
    held = Buffer.concat([held, bytes]);
    const whole = held.length - (held.length % frame);
    yield { channels: samplesOf(held.subarray(0, whole), layout), sampleRate: layout.sampleRate };
    held = held.subarray(whole);
  }
}

interface Decoded {
  readonly channelData: readonly Float32Array[];
  readonly samplesDecoded: number;
  readonly sampleRate: number;
  readonly errors: readonly { readonly message: string }[];
}

/** One of the decoders in WebAssembly: each takes bytes and gives samples. */
interface Decoder {
  decode(bytes: Uint8Array): Decoded | Promise<Decoded>;
  flush(): Decoded | Promise<Decoded> | null;
  free(): void;
}

async function openDecoder(type: "flac" | "mp3" | "vorbis" | "opus"): Promise<Decoder> {
  switch (type) {
    case "flac": {
      const flac = new FLACDecoder();
      await flac.ready;
      return flac;
    }
    case "vorbis": {
      const vorbis = new OggVorbisDecoder();
      await vorbis.ready;
      return vorbis;
    }
    case "mp3": {
      const mpeg = new MPEGDecoder();
      await mpeg.ready;
      return { decode: (bytes) => mpeg.decode(bytes), flush: () => null, free: () => mpeg.free() };
    }
    case "opus":
      return opusStream();
    default:
      return type satisfies never;
  }
}

const NOTHING: Decoded = { channelData: [], samplesDecoded: 0, sampleRate: 48_000, errors: [] };

/** Opus in Ogg, without the samples before its beginning and after its end. */
function opusStream(): Decoder {
  const ogg = oggReader();
  let decoder: OpusDecoder | null = null;
  let preSkip = 0;
  let packets = 0;
  /** Samples decoded so far, with those that are skipped. */
  let decoded = 0;
  return {
    async decode(bytes) {
      const coded: Uint8Array[] = [];
      for (const packet of ogg.read(bytes)) {
        packets++;
        if (packets > 2) coded.push(packet);
        if (packets !== 1) continue;
        const head = opusHead(packet);
        ({ preSkip } = head);
        const { channels, mapping } = head;
        const table =
          mapping === null
            ? {}
            : { streamCount: mapping.streams, coupledStreamCount: mapping.coupled, channelMappingTable: [...mapping.table] };
        decoder = new OpusDecoder({ channels, preSkip: 0, ...table });
        await decoder.ready;
      }
      if (decoder === null || coded.length === 0) return NOTHING;
      const made = decoder.decodeFrames(coded);
      const from = Math.min(made.samplesDecoded, Math.max(0, preSkip - decoded));
      decoded += made.samplesDecoded;
      // The page that these packets stand on says how many samples are meant to be heard up to it.
      const over = ogg.granule() > 0 ? Math.max(0, decoded - ogg.granule()) : 0;
      const to = Math.max(from, made.samplesDecoded - over);
      return { ...made, channelData: made.channelData.map((channel) => channel.subarray(from, to)), samplesDecoded: to - from };
    },
    flush: () => null,
    free: () => decoder?.free(),
  };
}

async function* decodeCoded(
  file: number,
  size: number,
  type: "flac" | "mp3" | "vorbis" | "opus",
  told: (bytes: number) => void,
): AsyncGenerator<Piece> {
  const decoder = await openDecoder(type);
  const checked = ({ channelData, sampleRate, errors, samplesDecoded }: Decoded): Piece | null => {
    // An MP3 may begin or end within a frame, and players go on; the others know their frames.
    if (errors.length > 0 && type !== "mp3") throw new RefusedRecording("damaged", DAMAGED);
    return samplesDecoded === 0 ? null : { channels: channelData, sampleRate };
  };
  try {
    for (const bytes of bytesOf(file, 0, size, told)) {
      const piece = checked(await decoder.decode(bytes));
      if (piece !== null) yield piece;
    }
    const rest = await decoder.flush();
    const piece = rest === null ? null : checked(rest);
    if (piece !== null) yield piece;
  } catch (error) {
    if (error instanceof RefusedRecording) throw error;
    throw new RefusedRecording("damaged", DAMAGED, error);
  } finally {
    decoder.free();
  }
}

/** In which order the channels of a file come. */
export function orderOf(type: Readable): ChannelOrder {
  return type === "vorbis" || type === "opus" ? "vorbis" : "smpte";
}

/** Everything that is heard in an open file of so many bytes; `told` hears how many bytes were read. */
export async function* decode(
  file: number,
  size: number,
  reader: Readable,
  told: (bytes: number) => void,
): AsyncGenerator<Piece> {
  switch (reader) {
    case "wav":
      yield* decodePcm(file, wavLayout(file, size), told);
      break;
    case "aiff":
      yield* decodePcm(file, aiffLayout(file, size), told);
      break;
    case "flac":
    case "mp3":
    case "vorbis":
    case "opus":
      yield* decodeCoded(file, size, reader, told);
      break;
    default:
      reader satisfies never;
  }
}
