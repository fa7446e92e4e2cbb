/** A measurement in a process of its own: its memory and its compiled code are nobody else's. */
import { fork } from "node:child_process";
import { join } from "node:path";
import type { z } from "zod";
import type { Plan } from "../../electron/contract/plan.ts";
import type { Almanac } from "../../electron/domain/almanac.ts";
import { almanacPreparer } from "../../electron/node/almanac.ts";

/**
 * Starts a file of this folder with an order as its only argument, and resolves with what it sends back. Rejects where it
 * ends without an answer. The child can ask for garbage collection.
 */
export function askChild<Answer extends z.ZodType>(file: string, order: unknown, answer: Answer): Promise<z.infer<Answer>> {
  return new Promise((done, failed) => {
    const child = fork(join(import.meta.dirname, file), [JSON.stringify(order)], { execArgv: ["--expose-gc"] });
    child.once("error", failed);
    child.once("message", (message) => {
      const parsed = answer.safeParse(message);
      if (parsed.success) done(parsed.data);
      else failed(new Error(`${file} answered something else: ${parsed.error.message}`));
    });
    child.once("exit", (code) => failed(new Error(`${file} ended with ${code} before it answered.`)));
  });
}

/** Megabytes (10^6 bytes) in use after two collections, what lies outside V8's heap included. */
export function usedMegabytes(): number {
  if (globalThis.gc === undefined) throw new Error("Start Node with --expose-gc.");
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

/** How long an action takes, in milliseconds. */
export function millisecondsOf(action: () => void): number {
  const began = performance.now();
  action();
  return performance.now() - began;
}

/** Almanacs as the house prepares them: plan after plan gets the same one for as long as it needs no other. */
export function almanacs(): (plan: Plan) => Promise<Almanac> {
  const prepare = almanacPreparer();
  return async (plan) => {
    const prepared = await prepare(plan);
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
    return prepared.almanac;
  };
}

/** Sends an answer to whoever asked, or prints it where nobody did, and ends: timers would keep the process for months. */
export function tellParent(answer: object): void {
  if (process.send !== undefined) process.send(answer, () => process.exit());
  else {
    console.log(JSON.stringify(answer));
    process.exit();
  }
}
