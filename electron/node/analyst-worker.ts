/** The analyst's thread: takes a plan, prepares an almanac of its own, and tells how far it is until it is done. */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import type { AnalystMessage } from "../contract/analysis.ts";
import { Plan } from "../contract/plan.ts";
import { analyse } from "../domain/analysis/analyse.ts";
import { compile } from "../domain/schedule.ts";
import { prepareAlmanac } from "./almanac.ts";

/** Milliseconds between two tellings: often enough for a bar to move, seldom enough to cost nothing. */
const TELL_EVERY = 100;

const Work = z.strictObject({ plan: Plan, at: z.number() });

async function work(tell: (message: AnalystMessage) => void): Promise<void> {
  const begun = performance.now();
  const { plan, at } = Work.parse(workerData);
  const prepared = await prepareAlmanac(plan);
  if (!prepared.ok) throw new Error(prepared.issues.map(({ path, message }) => `${path} ${message}`).join("; "));
  const steps = analyse(compile(plan, prepared.almanac, null), at);
  let told = -Infinity;
  for (let step = steps.next(); ; step = steps.next()) {
    const now = performance.now();
    if (step.done === true) return tell({ kind: "done", ...step.value, took: Math.round(now - begun) });
    if (now - told < TELL_EVERY) continue;
    told = now;
    tell(step.value);
  }
}

if (parentPort === null) throw new Error("The analyst's thread is started by the analyst.");
const { postMessage } = parentPort;
// A failure of this promise ends the thread with an error, which the analyst hears.
await work(postMessage.bind(parentPort));
