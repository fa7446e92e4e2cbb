/** Recordings as people bring them, made by ffmpeg from the same few seconds, and those that nobody should take. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SoundFiles {
  readonly folder: string;
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

/** The first part of a file under another name. */
function cut(files: SoundFiles, from: string, to: string, bytes: number): void {
  writeFileSync(files.path(to), readFileSync(files.path(from)).subarray(0, bytes));
}

/** Makes all of them in a folder of their own. */
export function makeSoundFiles(): SoundFiles {
  const folder = mkdtempSync(join(tmpdir(), "ronron-sounds-"));
  const files: SoundFiles = {
    folder,
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  const noise = `anoisesrc=d=${SECONDS}:c=pink:a=0.3:r=44100:seed=7`;
  ffmpeg(["-f", "lavfi", "-i", noise, "-ac", "2", "-c:a", "pcm_f32le", files.path("source.wav")]);
  for (const [name, codec] of Object.entries(CODECS)) ffmpeg(["-i", files.path("source.wav"), ...codec, files.path(name)]);
  // A film with sound, a loop that clicks, and one that is silence.
  ffmpeg(["-f", "lavfi", "-i", "testsrc=d=1:s=64x64:r=5", "-i", files.path("source.wav"), "-shortest", files.path("film.mp4")]);
  ffmpeg(["-f", "lavfi", "-i", "aevalsrc=0.4*sin(2*PI*110.3*t):d=4.1:s=48000", "-ac", "2", files.path("clicks.wav")]);
  ffmpeg(["-f", "lavfi", "-i", "anullsrc=r=48000:cl=stereo:d=1", files.path("silence.wav")]);
  writeFileSync(files.path("text.wav"), "Dear venue, this is a letter and not a recording.\n".repeat(100));
  writeFileSync(files.path("empty.wav"), "");
  cut(files, "plain.wav", "cut.wav", 100_000);
  cut(files, "plain.flac", "cut.flac", 60_000);
  cut(files, "vorbis.ogg", "cut.ogg", 20_000);
  cut(files, "plain.m4a", "cut.m4a", 20_000);
  // What FairPlay makes of a sample entry.
  const shop = readFileSync(files.path("plain.m4a"));
  shop.write("drms", shop.indexOf("mp4a"), "latin1");
  writeFileSync(files.path("shop.m4a"), shop);
  return files;
}

/** A WAV of noise, of so many bytes, at 44.1 kHz in stereo: cheap to make, however large. */
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
  const second = Buffer.alloc(176_400);
  let state = 1;
  for (let at = 0; at < second.length; at += 2) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    second.writeInt16LE(((state >>> 16) - 32_768) >> 3, at);
  }
  const whole = Buffer.alloc(bytes);
  header.copy(whole);
  for (let at = 44; at < bytes; at += second.length) second.copy(whole, at);
  writeFileSync(path, whole);
}
