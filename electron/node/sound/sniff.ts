/** What a file is by its content, whatever its name says, and whether it can be taken. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { fileTypeFromFile } from "file-type";
import { type IAudioMetadata, parseFile } from "music-metadata";
import { LONGEST_RECORDING } from "../../contract/recording.ts";
import type { Readable } from "./decode.ts";
import { MOST_CHANNELS } from "./mix.ts";
import { saidByMp3 } from "./mp3-length.ts";
import { RefusedRecording } from "./refused.ts";

/** What was found before anything is decoded. */
export interface Found {
  /** For people: "WAV", "M4A (AAC)". */
  readonly type: string;
  /** Who opens it; ffmpeg for what none of our readers knows. */
  readonly reader: Readable | "ffmpeg";
  readonly title: string | null;
  readonly copyright: string | null;
  /** Seconds that the file itself says it lasts, where its kind says so by a count of frames; null: nobody knows before it is decoded. */
  readonly saidSeconds: number | null;
}

const TAKEN = "Bring in WAV, AIFF, FLAC, MP3, M4A, Ogg Vorbis or Ogg Opus.";
const NOT_AUDIO = `The file is not a recording. ${TAKEN}`;
const VIDEO = "The file is a video. Export its sound as WAV, then bring that in.";
const WEBM = "WebM loses samples at every round of a loop, so it is not taken. Export the recording as WAV, then bring that in.";
const PROTECTED =
  "The file is protected against copying (DRM), so the house may not play it. Ask its publisher for a plain file.";
const CUT_SHORT = "The file ends before its sound does: it was cut short. Export it or copy it again.";

/** The objects of a Windows Media file that say it is encrypted (ASF 3.14 and 3.15), as their bytes. */
const ASF_ENCRYPTION = ["fbb3112223bdd211b4b700a0c955fc6e", "14e68a292226174cb935dae07ee9289c"].map((id) =>
  Buffer.from(id, "hex"),
);
/** Sample entries of protected tracks in MP4 (ISO/IEC 14496-12, 8.12), and FairPlay's own. */
const MP4_PROTECTION = ["drms", "drmi", "enca", "sinf"].map((name) => Buffer.from(name, "latin1"));
/** Brands of shops whose files are always protected. */
const PROTECTED_BRANDS = new Set(["M4P ", "aax ", "aaxc"]);

const LARGEST_MOOV = 16 * 1024 * 1024;
const HEAD_BYTES = 64 * 1024;

function readAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(file, buffer, 0, length, position));
}

/** The box that describes the tracks of an MP4, without the sound itself. */
function moovOf(file: number, size: number): Buffer {
  for (let at = 0, boxes = 0; at + 16 <= size && boxes < 1000; boxes++) {
    const header = readAt(file, at, 16);
    const told = header.readUInt32BE(0);
    const length = told === 1 ? Number(header.readBigUInt64BE(8)) : told === 0 ? size - at : told;
    if (header.toString("latin1", 4, 8) === "moov") return readAt(file, at, Math.min(length, LARGEST_MOOV, size - at));
    if (length < 8) break;
    at += length;
  }
  return Buffer.alloc(0);
}

function refuseProtected(file: number, size: number, mime: string): void {
  const head = readAt(file, 0, Math.min(size, HEAD_BYTES));
  const mp4 = head.toString("latin1", 4, 8) === "ftyp";
  const told = mp4
    ? PROTECTED_BRANDS.has(head.toString("latin1", 8, 12)) || MP4_PROTECTION.some((name) => moovOf(file, size).includes(name))
    : mime.includes("asf") && ASF_ENCRYPTION.some((id) => head.includes(id));
  if (told) throw new RefusedRecording("protected", PROTECTED);
}

const LARGEST_PAGE = 27 + 255 + 255 * 255;

/** Refuses an Ogg file whose last whole page is not the last of its stream. */
function refuseCutOgg(file: number, size: number): void {
  const from = Math.max(0, size - 2 * LARGEST_PAGE);
  const tail = readAt(file, from, size - from);
  const at = tail.lastIndexOf("OggS");
  const segments = tail[at + 26] ?? 0;
  const body = tail.subarray(at + 27, at + 27 + segments).reduce((sum, segment) => sum + segment, 0);
  const isLast = at >= 0 && ((tail[at + 5] ?? 0) & 4) !== 0;
  if (!isLast || at + 27 + segments + body > tail.length) throw new RefusedRecording("cut-short", CUT_SHORT);
}

/** How a file is opened, from what file-type says and the codec that music-metadata found. */
function readerOf(mime: string, ext: string, codec: string): Pick<Found, "type" | "reader"> | null {
  const name = codec.toLowerCase();
  if (ext === "wav" || mime === "audio/wav") return { type: "WAV", reader: "wav" };
  if (ext === "aif" || mime === "audio/aiff") return { type: "AIFF", reader: "aiff" };
  if (ext === "flac") return { type: "FLAC", reader: "flac" };
  if (ext === "mp3" || mime === "audio/mpeg") return { type: "MP3", reader: "mp3" };
  if (mime.includes("ogg") || ext.startsWith("og") || ext === "opus") {
    if (name.includes("opus")) return { type: "Ogg Opus", reader: "opus" };
    if (name.includes("vorbis")) return { type: "Ogg Vorbis", reader: "vorbis" };
    return name.includes("flac") ? { type: "Ogg FLAC", reader: "flac" } : null;
  }
  if (["m4a", "m4b", "mp4", "f4a", "mov"].includes(ext))
    return { type: name.includes("alac") ? "M4A (ALAC)" : "M4A (AAC)", reader: "ffmpeg" };
  if (ext === "aac" || mime === "audio/aac") return { type: "AAC", reader: "ffmpeg" };
  return null;
}

async function metadataOf(path: string): Promise<IAudioMetadata | null> {
  try {
    return await parseFile(path, { skipCovers: true });
  } catch {
    // Whatever the tags are worth, the sound decides: the decoder says whether it can be read.
    return null;
  }
}

function tidy(text: string | undefined): string | null {
  const trimmed = text?.trim().slice(0, 200) ?? "";
  return trimmed === "" ? null : trimmed;
}

/** Kinds of files that say to the frame how long they are. */
const EXACT: ReadonlySet<string> = new Set<Found["reader"]>(["flac"]);

/** Looks at a file. Throws a {@link RefusedRecording} for anything that the house does not take. */
export async function sniff(path: string): Promise<Found> {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size === 0) throw new RefusedRecording("empty", "The file is empty. Export the recording again.");
    const kind = await fileTypeFromFile(path);
    if (kind === undefined) throw new RefusedRecording("not-audio", NOT_AUDIO);
    refuseProtected(file, size, kind.mime);
    if (kind.ext === "webm" || kind.ext === "weba") throw new RefusedRecording("webm", WEBM);
    const metadata = await metadataOf(path);
    const { format, common } = metadata ?? { format: null, common: null };
    const codec = format?.codec ?? "";
    // Matroska holds films and, without a picture, the same codecs as WebM.
    if (kind.mime.includes("matroska"))
      throw format?.hasVideo === false ? new RefusedRecording("webm", WEBM) : new RefusedRecording("video", VIDEO);
    const soundOnly = kind.mime.startsWith("audio/") || kind.mime === "application/ogg";
    if (format?.hasVideo === true || (!soundOnly && format?.hasAudio !== true && kind.mime.startsWith("video/"))) {
      throw new RefusedRecording("video", VIDEO);
    }
    const reader = readerOf(kind.mime, kind.ext, codec);
    if (reader === null) {
      const audible = kind.mime.startsWith("audio/") || format?.hasAudio === true;
      throw audible
        ? new RefusedRecording("type", `This kind of recording (${kind.ext.toUpperCase()}) is not taken. ${TAKEN}`)
        : new RefusedRecording("not-audio", NOT_AUDIO);
    }
    if (reader.reader === "vorbis" || reader.reader === "opus" || reader.type === "Ogg FLAC") refuseCutOgg(file, size);
    if ((format?.numberOfChannels ?? 0) > MOST_CHANNELS) {
      const sentence = `The recording has ${format?.numberOfChannels} channels; at most ${MOST_CHANNELS} are taken. Export it in stereo.`;
      throw new RefusedRecording("too-many-channels", sentence);
    }
    if ((format?.duration ?? 0) > LONGEST_RECORDING + 1) throw tooLong();
    return {
      ...reader,
      title: tidy(common?.title),
      copyright: tidy(common?.license?.[0] ?? common?.copyright),
      saidSeconds: reader.reader === "mp3" ? saidByMp3(file) : EXACT.has(reader.reader) ? (format?.duration ?? null) : null,
    };
  } finally {
    closeSync(file);
  }
}

export function tooLong(): RefusedRecording {
  return new RefusedRecording(
    "too-long",
    `The recording is longer than ${LONGEST_RECORDING / 60} minutes. Cut it into shorter ones, and let a playlist play them in turn.`,
  );
}
