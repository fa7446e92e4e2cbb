/** What none of our own readers opens (AAC and ALAC in MP4) is turned into a WAV by the computer's ffmpeg, where it has one. */
import { type ChildProcess, spawn } from "node:child_process";
import { LONGEST_RECORDING } from "../../contract/recording.ts";
import { RefusedRecording } from "./refused.ts";

const MISSING =
  "M4A and AAC need the program ffmpeg on the controller's computer, and it is not there. Install it, or export the recording as WAV.";
const DAMAGED = "The file is damaged: a part of it cannot be read. Export it or copy it again.";
const WORDS_KEPT = 2000;

function argumentsFor(from: string, to: string): string[] {
  // Only this very file is opened, whatever addresses it holds; the picture of a cover is left alone.
  const input = ["-protocol_whitelist", "file", "-i", `file:${from}`, "-map", "0:a:0", "-t", String(LONGEST_RECORDING + 2)];
  const output = ["-c:a", "pcm_f32le", "-ac", "2", "-f", "wav", "-n", `file:${to}`];
  return ["-hide_banner", "-nostdin", "-v", "error", "-xerror", ...input, ...output];
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/**
 * Turns the sound of a file into a WAV of two channels. Ends with `signal`; rejects with a {@link RefusedRecording} where
 * there is no ffmpeg or it cannot read the file. Resolves or rejects only when the process is gone.
 */
export async function convert(from: string, to: string, signal: AbortSignal): Promise<void> {
  await new Promise<void>((done, fail) => {
    let words = "";
    let failed: Error | null = null;
    const child: ChildProcess = spawn("ffmpeg", argumentsFor(from, to), {
      signal,
      killSignal: "SIGKILL",
      stdio: ["ignore", "ignore", "pipe"],
    });
    child.stderr?.on("data", (chunk: Buffer) => (words = (words + chunk.toString()).slice(-WORDS_KEPT)));
    child.on("error", (error) => {
      failed = isMissing(error) ? new RefusedRecording("needs-ffmpeg", MISSING, error) : error;
      if (child.pid === undefined) fail(failed);
    });
    child.on("close", (code) => {
      if (failed !== null) fail(failed);
      else if (code === 0) done();
      else if (words.includes("No space left")) fail(Object.assign(new Error(words), { code: "ENOSPC" }));
      else fail(new RefusedRecording("damaged", DAMAGED, new Error(words)));
    });
  });
}
