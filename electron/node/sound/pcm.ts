/** Plain samples in a file: where they lie in WAV and AIFF, and what their bytes mean. */
import { readSync } from "node:fs";
import { RefusedRecording } from "./refused.ts";

export interface PcmLayout {
  /** Bytes from the beginning of the file to the first sample, and of all samples. */
  readonly offset: number;
  readonly bytes: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly encoding: "unsigned" | "signed" | "float";
  /** Bytes of one sample of one channel. */
  readonly width: number;
  readonly littleEndian: boolean;
}

const NOT_PLAIN = "The file holds compressed sound in a WAV or AIFF wrapper. Export it as plain PCM, 16 or 24 bit.";
const CUT_SHORT = "The file ends before its sound does: it was cut short. Export it or copy it again.";

function readAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(file, buffer, 0, length, position));
}

interface Chunk {
  readonly id: string;
  readonly at: number;
  readonly size: number;
}

/** So many chunks are looked at; a file with more is none that a program writes. */
const MOST_CHUNKS = 1000;

/** The chunks of a RIFF or IFF file: four letters, a size, a body, filled up to an even length. */
function* chunksOf(file: number, fileSize: number, size: (header: Buffer) => number): Generator<Chunk> {
  let at = 12;
  for (let count = 0; at + 8 <= fileSize && count < MOST_CHUNKS; count++) {
    const header = readAt(file, at, 8);
    const chunk = { id: header.toString("latin1", 0, 4), at: at + 8, size: size(header) };
    yield chunk;
    at = chunk.at + chunk.size + (chunk.size % 2);
  }
}

function checked(layout: PcmLayout, fileSize: number): PcmLayout {
  const { channels, sampleRate, width, offset, bytes } = layout;
  const widths = layout.encoding === "float" ? [4, 8] : [1, 2, 3, 4];
  if (channels === 0 || !(sampleRate > 0) || !widths.includes(width)) {
    throw new RefusedRecording("damaged", "The file's header makes no sense. Export the recording again.");
  }
  if (bytes === 0) throw new RefusedRecording("empty", "The file holds no sound at all. Export the recording again.");
  // One sample may be missing: some programs count their padding.
  if (offset + bytes > fileSize + channels * width) throw new RefusedRecording("cut-short", CUT_SHORT);
  return layout;
}

const WAVE_PCM = 1;
const WAVE_FLOAT = 3;
const WAVE_EXTENSIBLE = 0xfffe;
/** A size that says "ask the ds64 chunk" (RF64), or that the writer never came back to fill in. */
const UNKNOWN_SIZE = 0xffffffff;

/** Where a WAV file (RIFF, RF64 or BW64) holds its samples. Refuses what is compressed, cut short or empty. */
export function wavLayout(file: number, fileSize: number): PcmLayout {
  let format: Buffer | null = null;
  let large: number | null = null;
  for (const { id, at, size } of chunksOf(file, fileSize, (header) => header.readUInt32LE(4))) {
    if (id === "ds64") large = Number(readAt(file, at, 16).readBigUInt64LE(8));
    if (id === "fmt ") format = readAt(file, at, Math.min(size, 40));
    if (id !== "data") continue;
    if (format === null || format.length < 16) break;
    const kind = format.readUInt16LE(0);
    const tag = kind === WAVE_EXTENSIBLE && format.length >= 26 ? format.readUInt16LE(24) : kind;
    if (tag !== WAVE_PCM && tag !== WAVE_FLOAT) throw new RefusedRecording("type", NOT_PLAIN);
    const channels = format.readUInt16LE(2);
    const width = Math.ceil(format.readUInt16LE(14) / 8);
    const told = size === UNKNOWN_SIZE ? (large ?? fileSize - at) : size;
    return checked(
      {
        offset: at,
        bytes: told,
        channels,
        sampleRate: format.readUInt32LE(4),
        encoding: tag === WAVE_FLOAT ? "float" : width === 1 ? "unsigned" : "signed",
        width,
        littleEndian: true,
      },
      fileSize,
    );
  }
  throw new RefusedRecording("cut-short", CUT_SHORT);
}

/** An 80-bit extended number, as AIFF writes its sample rate. */
function extended(bytes: Buffer): number {
  const exponent = (bytes.readUInt16BE(0) & 0x7fff) - 16_383;
  return Number(bytes.readBigUInt64BE(2)) * 2 ** (exponent - 63);
}

/** What the four letters of AIFF-C say about plain samples. */
const AIFF_KINDS: Readonly<Record<string, Pick<PcmLayout, "encoding" | "littleEndian">>> = {
  NONE: { encoding: "signed", littleEndian: false },
  twos: { encoding: "signed", littleEndian: false },
  sowt: { encoding: "signed", littleEndian: true },
  fl32: { encoding: "float", littleEndian: false },
  FL32: { encoding: "float", littleEndian: false },
  fl64: { encoding: "float", littleEndian: false },
};

/** Where an AIFF or AIFF-C file holds its samples. Refuses what is compressed, cut short or empty. */
export function aiffLayout(file: number, fileSize: number): PcmLayout {
  let common: Buffer | null = null;
  let sound: Chunk | null = null;
  for (const chunk of chunksOf(file, fileSize, (header) => header.readUInt32BE(4))) {
    if (chunk.id === "COMM") common = readAt(file, chunk.at, Math.min(chunk.size, 22));
    if (chunk.id === "SSND") sound = chunk;
  }
  if (common === null || common.length < 18 || sound === null || sound.size < 8) {
    throw new RefusedRecording("cut-short", CUT_SHORT);
  }
  const kind = AIFF_KINDS[common.length >= 22 ? common.toString("latin1", 18, 22) : "NONE"];
  if (kind === undefined) throw new RefusedRecording("type", NOT_PLAIN);
  const channels = common.readUInt16BE(0);
  const width = Math.ceil(common.readUInt16BE(6) / 8);
  const skipped = readAt(file, sound.at, 4).readUInt32BE(0);
  return checked(
    {
      offset: sound.at + 8 + skipped,
      bytes: common.readUInt32BE(2) * channels * width,
      channels,
      sampleRate: extended(common.subarray(8, 18)),
      width,
      ...kind,
    },
    fileSize,
  );
}

/** Samples of each channel, full scale at ±1; bytes that make no whole frame are left out. */
export function samplesOf(bytes: Buffer, { channels, encoding, width, littleEndian }: PcmLayout): Float32Array[] {
  const frames = Math.floor(bytes.length / (channels * width));
  const full = 2 ** (8 * width - 1);
  const read = (at: number): number => {
    // Nearly every file is this; the general way takes three times as long.
    if (width === 2 && littleEndian) return (((bytes[at + 1]! << 24) >> 16) | bytes[at]!) / full;
    if (encoding === "float") {
      const value =
        width === 8
          ? littleEndian
            ? bytes.readDoubleLE(at)
            : bytes.readDoubleBE(at)
          : littleEndian
            ? bytes.readFloatLE(at)
            : bytes.readFloatBE(at);
      // What is no number would poison every sum after it.
      return Number.isFinite(value) ? value : 0;
    }
    if (encoding === "unsigned") return (bytes[at]! - 128) / 128;
    return (littleEndian ? bytes.readIntLE(at, width) : bytes.readIntBE(at, width)) / full;
  };
  return Array.from({ length: channels }, (_, channel) => {
    const samples = new Float32Array(frames);
    for (let frame = 0; frame < frames; frame++) samples[frame] = read((frame * channels + channel) * width);
    return samples;
  });
}
