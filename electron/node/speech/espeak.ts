/** espeak-ng as a child process: which voices it has, and what it makes of a text. */
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** A sentence takes a tenth of a second; one that takes so many milliseconds will never come. */
const PATIENCE = 20_000;

/** Two thousand characters, spoken slowly, are far below this. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Words a minute: slower than its usual 175, since halls echo. */
const PACE = "150";

/** Where the program is found on a search path; null: nowhere. */
export function findEspeak(searchPath: string): string | null {
  const name = process.platform === "win32" ? "espeak-ng.exe" : "espeak-ng";
  const found = searchPath
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        // Not here, or not to be run: the next folder may have it.
        return false;
      }
    });
  return found ?? null;
}

/** Runs it without a shell and gives what it wrote; rejects with a sentence where it fails or takes too long. */
function run(program: string, options: readonly string[], text: string): Promise<Buffer> {
  return new Promise((done, fail) => {
    const child = spawn(program, options, { stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
    const written: Buffer[] = [];
    let bytes = 0;
    let complaint = "";
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      fail(new Error(`espeak-ng took longer than ${PATIENCE / 1000} seconds.`));
    }, PATIENCE);
    child.stdout.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) child.kill("SIGKILL");
      else written.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      complaint = `${complaint}${chunk.toString()}`.slice(0, 200);
    });
    // It may end before it has read all; that it failed is told by how it ends.
    child.stdin.on("error", () => undefined);
    child.on("error", (error) => {
      clearTimeout(timer);
      fail(new Error(`espeak-ng cannot be started: ${error.message}.`));
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0 && bytes <= MOST_BYTES) done(Buffer.concat(written));
      else fail(new Error(`espeak-ng failed: ${complaint.trim().replace(/\.?$/, ".")}`));
    });
    child.stdin.end(text);
  });
}

/** The languages it speaks, as its options name them: "fr", "en-gb". */
export async function voicesOf(program: string): Promise<ReadonlySet<string>> {
  const table = (await run(program, ["--voices"], "")).toString("utf8");
  const voices = table
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      // Such as " 5  fr-fr  --/M  French_(France)  roa/fr  (fr 5)": what stands in brackets are other names of the voice.
      const [, language = ""] = line.trim().split(/\s+/);
      const others = [...line.matchAll(/\(([a-z][a-z0-9-]*) \d+\)/g)].map(([, other = ""]) => other);
      return [language, ...others];
    });
  return new Set(voices.filter((voice) => voice !== ""));
}

/** The voice of a language tag: its own, else that of the language without its region; null: none. */
export function voiceFor(language: string, voices: ReadonlySet<string>): string | null {
  const tag = language.toLowerCase();
  return [tag, tag.split("-")[0] ?? tag].find((name) => voices.has(name)) ?? null;
}

/** A text as a WAV file. */
export function speak(program: string, voice: string, text: string): Promise<Buffer> {
  return run(program, ["-v", voice, "-s", PACE, "-z", "-b", "1", "--stdin", "--stdout"], text);
}
