/** Recordings as people bring them, made by ffmpeg from the same few seconds, and those that nobody should take. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SoundFiles {
  path(name: string): string;
  remove(): void;
}

const CODECS: Readonly<Record<string, readonly string[]>> = {
  "plain.wav": [],
  "deep.wav": ["-c:a", "pcm_s24le"],
  "float.wav": ["-c:a", "pcm_f32le"],
  "plain.aiff": [],
  "plain.flac": [],
  "plain.mp3": ["-b:a", "192k"],
  "vorbis.ogg": ["-c:a", "libvorbis"],
  "plain.opus": ["-c:a", "libopus"],
  "plain.m4a": ["-c:a", "aac", "-b:a", "192k"],
  "mono.wav": ["-ac", "1"],
  "six.wav": ["-ac", "6"],
  "plain.webm": ["-c:a", "libopus"],
};

/** Seconds of the recording that all of them hold. */
export const SECONDS = 3;

function ffmpeg(options: readonly string[]): void {
  execFileSync("ffmpeg", ["-v", "error", "-nostdin", "-y", ...options], { stdio: ["ignore", "ignore", "inherit"] });
}

type Files = Pick<SoundFiles, "path">;

/** The first bytes of a file under another name. */
const cut =
  (name: string, bytes: number) =>
  (files: Files, to: string): void =>
    writeFileSync(to, readFileSync(files.path(name)).subarray(0, bytes));
const generated =
  (...options: readonly string[]) =>
  (_: Files, to: string): void =>
    ffmpeg(["-f", "lavfi", "-i", ...options, to]);

/** How each of them is made, by its name. */
const RECIPES: Readonly<Record<string, (files: Files, to: string) => void>> = {
  "source.wav": generated(`anoisesrc=d=${SECONDS}:c=pink:a=0.3:r=44100:seed=7`, "-ac", "2", "-c:a", "pcm_f32le"),
  ...Object.fromEntries(
    Object.entries(CODECS).map(([name, codec]) => [
      name,
      (files: Files, to: string) => ffmpeg(["-i", files.path("source.wav"), ...codec, to]),
    ]),
  ),
  "film.mp4": (files, to) =>
    ffmpeg(["-f", "lavfi", "-i", "testsrc=d=1:s=64x64:r=5", "-i", files.path("source.wav"), "-shortest", to]),
  // A loop that clicks.
  "clicks.wav": generated("aevalsrc=0.4*sin(2*PI*110.3*t):d=4.1:s=48000", "-ac", "2"),
  "short.wav": generated("aevalsrc=0.4*sin(2*PI*330*t):d=0.6:s=48000", "-ac", "2"),
  "silence.wav": generated("anullsrc=r=48000:cl=stereo:d=1"),
  "text.wav": (_, to) => writeFileSync(to, "Dear venue, this is a letter and not a recording.\n".repeat(100)),
  "empty.wav": (_, to) => writeFileSync(to, ""),
  "cut.wav": cut("plain.wav", 100_000),
  "cut.flac": cut("plain.flac", 60_000),
  "cut.ogg": cut("vorbis.ogg", 20_000),
  "cut.m4a": cut("plain.m4a", 20_000),
  "cut.mp3": cut("plain.mp3", 40_000),
  // A rate that changes, with the header that counts its frames; and without it, where no one can say that it is cut.
  "variable.mp3": (files, to) => ffmpeg(["-i", files.path("source.wav"), "-q:a", "4", to]),
  "cut-variable.mp3": cut("variable.mp3", 15_000),
  "uncounted.mp3": (files, to) => ffmpeg(["-i", files.path("source.wav"), "-q:a", "4", "-write_xing", "0", to]),
  "cut-uncounted.mp3": cut("uncounted.mp3", 15_000),
  // What FairPlay makes of a sample entry.
  "shop.m4a": (files, to) => {
    const shop = readFileSync(files.path("plain.m4a"));
    shop.write("drms", shop.indexOf("mp4a"), "latin1");
    writeFileSync(to, shop);
  },
};

/** A folder of their own, in which each is made when it is first asked for; any other name is a place to write to. */
export function makeSoundFiles(): SoundFiles {
  const folder = mkdtempSync(join(tmpdir(), "ronron-sounds-"));
  const files: SoundFiles = {
    path(name) {
      const path = join(folder, name);
      if (!existsSync(path)) RECIPES[name]?.(files, path);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return files;
}

/**
 * A WAV of noise, of so many bytes, at 44.1 kHz in stereo: cheap to make, however large. One loud second among soft ones, as
 * recordings are: what lies far below the highest peak is quickly measured.
 */
export function writeLargeWav(path: string, bytes: number): void {
  const header = Buffer.alloc(44);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(bytes - 8, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(2, 22);
  header.writeUInt32LE(44_100, 24);
  header.writeUInt32LE(176_400, 28);
  header.writeUInt16LE(4, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(bytes - 44, 40);
  const loud = Buffer.alloc(176_400);
  const soft = Buffer.alloc(loud.length);
  let state = 1;
  for (let at = 0; at < loud.length; at += 2) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    loud.writeInt16LE(((state >>> 16) - 32_768) >> 3, at);
    soft.writeInt16LE(((state >>> 16) - 32_768) >> 6, at);
  }
  const whole = Buffer.alloc(bytes);
  header.copy(whole);
  for (let at = 44; at < bytes; at += soft.length) soft.copy(whole, at);
  loud.copy(whole, 44 + soft.length);
  writeFileSync(path, whole);
}
