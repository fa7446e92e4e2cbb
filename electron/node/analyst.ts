/** Has plans looked at in a thread of its own, so that nobody waits for it: one analysis at a time, shared by all who ask. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { AnalystMessage } from "../contract/analysis.ts";
import type { Progress } from "../contract/analysis.ts";
import type { Plan } from "../contract/plan.ts";
import type { Instant } from "../contract/words.ts";

/** A plan that takes longer, in milliseconds, is not going to be done. */
const LONGEST = 300_000;

/** Beyond this many megabytes the thread ends, not the house. */
const MOST_MEMORY = 1024;

export type Done = Extract<AnalystMessage, { kind: "done" }>;

/** What an asker hears; the last one is `done` or `failed`, which says why in a sentence. */
export type AnalystStep = AnalystMessage | { readonly kind: "failed"; readonly message: string };

export interface Analyst {
  /** Looks at the year from the local day of `at`. `tag` names the plan by its content. Ends early with `signal`. */
  ask(plan: Plan, tag: string, at: Instant, signal: AbortSignal | undefined): AsyncGenerator<AnalystStep>;
  /** Resolves when no thread is left; who still waits is told. */
  stop(): Promise<void>;
}

interface Run {
  readonly tag: string;
  /** The venue's date that it began on. */
  readonly date: string;
  readonly listeners: Set<(step: AnalystStep) => void>;
  latest: Progress | null;
  /** Ends the thread, and tells those who wait why. */
  end(message: string): void;
}

/** From source it lies beside this file; built, beside the entries, above the chunk that holds this file. */
function workerFile(): string {
  const places = ["analyst-worker.ts", "analyst-worker.js", join("..", "analyst-worker.js")];
  const found = places.map((place) => join(import.meta.dirname, place)).find((path) => existsSync(path));
  if (found === undefined) throw new Error("The analyst's program is missing: reinstall Ronron.");
  return found;
}

function localDate(timeZone: string, at: Instant): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(at);
}

export function createAnalyst(): Analyst {
  let running: Run | null = null;
  let known: { readonly tag: string; readonly date: string; readonly done: Done } | null = null;
  let stopped = false;
  const ending = new Set<Promise<unknown>>();

  function begin(plan: Plan, tag: string, at: Instant): Run {
    const listeners: Run["listeners"] = new Set();
    const worker = new Worker(workerFile(), {
      workerData: { plan, at },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    let over = false;
    const close = (step: AnalystStep): void => {
      if (over) return;
      over = true;
      clearTimeout(patience);
      if (running === run) running = null;
      for (const listener of listeners) listener(step);
      const ended = worker.terminate();
      ending.add(ended);
      void ended.finally(() => ending.delete(ended));
    };
    const fail = (message: string): void => close({ kind: "failed", message });
    const patience = setTimeout(() => fail("The plan could not be looked at within five minutes."), LONGEST);
    const run: Run = { tag, date: localDate(plan.venue.timeZone, at), listeners, latest: null, end: fail };
    worker.on("message", (raw: unknown) => {
      const parsed = AnalystMessage.safeParse(raw);
      if (!parsed.success) return fail(`The plan could not be looked at: ${parsed.error.message}`);
      const message = parsed.data;
      if (message.kind === "progress") {
        run.latest = message;
        for (const listener of listeners) listener(message);
        return;
      }
      known = { tag, date: run.date, done: message };
      close(message);
    });
    worker.once("error", (error) => {
      const why = error instanceof Error ? error.message : String(error);
      fail(`The plan could not be looked at: ${why}`);
    });
    worker.once("exit", () => fail("The plan could not be looked at: the analysis ended early."));
    return run;
  }

  /** The analysis under way if it is about that plan and day, else a new one in its place. */
  function runFor(plan: Plan, tag: string, at: Instant): Run {
    if (running !== null && running.tag === tag && running.date === localDate(plan.venue.timeZone, at)) return running;
    running?.end("The plan or the day has changed meanwhile. Ask again.");
    running = begin(plan, tag, at);
    return running;
  }

  return {
    async *ask(plan, tag, at, signal) {
      if (stopped) {
        yield { kind: "failed", message: "The house is closing." };
        return;
      }
      if (known?.tag === tag && known.date === localDate(plan.venue.timeZone, at)) {
        yield known.done;
        return;
      }
      const run = runFor(plan, tag, at);
      const waiting: AnalystStep[] = run.latest === null ? [] : [run.latest];
      let wake = (): void => undefined;
      const listener = (step: AnalystStep): void => {
        // Only the last progress counts for one who is slow to hear it.
        if (waiting.at(-1)?.kind === "progress") waiting.pop();
        waiting.push(step);
        wake();
      };
      const gone = (): void => wake();
      run.listeners.add(listener);
      signal?.addEventListener("abort", gone);
      try {
        while (signal?.aborted !== true) {
          const step = waiting.shift();
          if (step !== undefined) {
            yield step;
            if (step.kind !== "progress") return;
          } else {
            await new Promise<void>((done) => {
              wake = done;
              if (waiting.length > 0 || signal?.aborted === true) done();
            });
          }
        }
      } finally {
        signal?.removeEventListener("abort", gone);
        run.listeners.delete(listener);
        if (run.listeners.size === 0) run.end("Nobody waits for it any more.");
      }
    },
    async stop() {
      stopped = true;
      running?.end("The house is closing.");
      await Promise.all(ending);
    },
  };
}
