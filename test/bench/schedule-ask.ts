/** Asks processes of their own about the schedule. */
import { askChild } from "./children.ts";
import type { Size } from "./plan.ts";
import { JobsAnswer, type JobsOrder, MemoryAnswer, SpeedAnswer, type SpeedOrder } from "./schedule-orders.ts";

/** For each position the least of all samples. */
function least(samples: readonly (readonly number[])[]): number[] {
  const [first = []] = samples;
  return first.map((_, index) => Math.min(...samples.map((sample) => sample[index] ?? Infinity)));
}

/**
 * Asks the same of several processes, one after the other, and takes the least time of each question: what else the
 * machine does falls on one of them, what the schedule does falls on all.
 */
export async function speedOf(size: Size, effort: Omit<SpeedOrder, "size">, processes: number): Promise<SpeedAnswer> {
  const answers: SpeedAnswer[] = [];
  for (let run = 0; run < processes; run += 1) {
    answers.push(await askChild("schedule-speed.ts", { size, ...effort }, SpeedAnswer));
  }
  const measured = SpeedAnswer.keyType.options;
  return SpeedAnswer.parse(Object.fromEntries(measured.map((name) => [name, least(answers.map((answer) => answer[name]))])));
}

export const memoryOf = (size: Size): Promise<MemoryAnswer> => askChild("schedule-memory.ts", { size }, MemoryAnswer);

/** Loads the rules of a plan as jobs. */
export const jobsOf = (size: Size, library: JobsOrder["library"]): Promise<JobsAnswer> =>
  askChild("schedule-jobs.ts", { size, library }, JobsAnswer);
