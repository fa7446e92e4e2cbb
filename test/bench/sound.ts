/** What the sound of the venue costs and how well it keeps time, on loudspeakers that are recorded. */
import { measureCommand } from "./command.ts";
import { measureDropouts } from "./dropouts.ts";
import { measurePlayerCpu } from "./player-cpu.ts";
import { measurePlayerMemory } from "./player-memory.ts";
import { measureSkew } from "./skew.ts";
import type { Measure } from "./statistics.ts";

/** All of it: about twelve minutes, since sound is measured in its own time. */
export async function measureSound(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const measure of [measureSkew, measureDropouts, measurePlayerMemory, measurePlayerCpu, measureCommand])
    measures.push(...(await measure()));
  return measures;
}
