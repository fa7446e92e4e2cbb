/** Has recordings worked on in threads of their own, so that neither the house nor its screens wait for it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Job, Message, type Progress, type Result } from "./jobs.ts";
import { RefusedRecording } from "./refused.ts";

/** A job that takes longer, in milliseconds, is not going to be done. */
const LONGEST = 10 * 60_000;

/** Beyond this many megabytes the thread ends, not the house. */
const MOST_MEMORY = 512;

const TOO_SLOW = "The recording could not be worked on within ten minutes. Bring in a shorter one.";

export interface Studio {
  /**
   * Carries out a job when those before it are done, long ones and quick ones each in a line of their own. Rejects with a {@link RefusedRecording}, or with the signal's reason
   * once the thread is gone.
   */
  work(job: Job, told: (progress: Progress) => void, signal: AbortSignal): Promise<Result>;
}

/** Carries out a job whose result is of one kind. */
export async function workFor<Kind extends Result["kind"]>(
  studio: Studio,
  kind: Kind,
  job: Job,
  told: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Extract<Result, { kind: Kind }>> {
  const result = await studio.work(job, told, signal);
  const isAsked = (one: Result): one is Extract<Result, { kind: Kind }> => one.kind === kind;
  if (!isAsked(result)) throw new Error(`the studio answered ${result.kind} and not ${kind}`);
  return result;
}

/** From source it lies beside this file; built, beside the entries, above the chunk that holds this file. */
function workerFile(): string {
  const places = ["studio-worker.ts", "studio-worker.js", join("..", "studio-worker.js")];
  const found = places.map((place) => join(import.meta.dirname, place)).find((path) => existsSync(path));
  if (found === undefined) throw new Error("The studio's program is missing: reinstall Ronron.");
  return found;
}

async function carryOut(job: Job, told: (progress: Progress) => void, signal: AbortSignal): Promise<Result> {
  const worker = new Worker(workerFile(), {
    workerData: job,
    // The decoders complain aloud about files that they cannot read; what counts comes as a message.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const giveUp = new AbortController();
  const patience = setTimeout(() => giveUp.abort(new RefusedRecording("too-slow", TOO_SLOW)), LONGEST);
  const ending = AbortSignal.any([signal, giveUp.signal]);
  try {
    return await new Promise<Result>((done, fail) => {
      const giveIn = (): void => {
        const reason: unknown = ending.reason;
        fail(reason instanceof Error ? reason : new Error(String(reason)));
      };
      ending.addEventListener("abort", giveIn, { once: true });
      worker.on("message", (raw: unknown) => {
        const message = Message.parse(raw);
        if (message.kind === "progress") told(message);
        else if (message.kind === "refused") fail(new RefusedRecording(message.refusal.reason, message.refusal.message));
        else done(message);
      });
      worker.once("error", fail);
      worker.once("exit", () => fail(new Error("the work ended early")));
    });
  } finally {
    clearTimeout(patience);
    await worker.terminate();
  }
}

/** What is over in a moment does not stand in line behind what takes minutes. */
function laneOf({ kind }: Job): "quick" | "long" {
  return kind === "measure" || kind === "render" ? "long" : "quick";
}

/** One job at a time in each lane. */
export function createStudio(): Studio {
  const lanes: Record<"quick" | "long", Promise<unknown>> = { quick: Promise.resolve(), long: Promise.resolve() };
  return {
    work(job, told, signal) {
      const lane = laneOf(job);
      const turn = lanes[lane].then(async () => {
        signal.throwIfAborted();
        return carryOut(job, told, signal);
      });
      // Whoever comes next waits for the end of this one, however it ended.
      lanes[lane] = turn.catch(() => undefined);
      return turn;
    },
  };
}
