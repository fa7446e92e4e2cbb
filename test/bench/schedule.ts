/** How fast the schedule is at the size that is promised, in adverse shapes of it, and beside jobs of cron libraries. */
import type { z } from "zod";
import { askChild } from "./children.ts";
import { type Size, SHAPES } from "./plan.ts";
import { JobsAnswer, type JobsOrder, MemoryAnswer, SpeedAnswer, type SpeedOrder } from "./schedule-orders.ts";
import { figure, type Measure, quantile, tableText } from "./statistics.ts";

const PROMISED: Size = { rules: 10_000, zones: 500, shape: "house" };
const WHAT = `${figure(PROMISED.rules)} rules × ${PROMISED.zones} zones`;
const PROCESSES = 3;
const FULLY: Omit<SpeedOrder, "size"> = { compiles: 5, queries: 300, years: 20, edits: 30 };
const BRIEFLY: Omit<SpeedOrder, "size"> = { compiles: 3, queries: 50, years: 5, edits: 8 };

const median = (sample: readonly number[]): number => quantile(sample, 0.5);
const p95 = (sample: readonly number[]): number => quantile(sample, 0.95);
const worst = (sample: readonly number[]): number => Math.max(...sample);
const ms = (value: number): string => `${figure(value)} ms`;
/** Microseconds for each zone of a sample of queries about all of them. */
const perZone = (sample: readonly number[], zones: number): number[] => sample.map((time) => (time / zones) * 1000);

type Speeds = readonly SpeedAnswer[];

async function speedsOf(size: Size, effort: Omit<SpeedOrder, "size">, processes: number): Promise<Speeds> {
  const speeds: SpeedAnswer[] = [];
  for (let run = 0; run < processes; run += 1) speeds.push(await askChild("schedule-speed.ts", { size, ...effort }, SpeedAnswer));
  return speeds;
}

const memoryOf = (size: Size): Promise<z.infer<typeof MemoryAnswer>> => askChild("schedule-memory.ts", { size }, MemoryAnswer);

function promises(speeds: Speeds, memory: z.infer<typeof MemoryAnswer>): Measure[] {
  const all = (of: (speed: SpeedAnswer) => readonly number[]): number[] => speeds.flatMap(of);
  const first = speeds.map(({ firstCompile }) => firstCompile);
  const compiles = [...first, ...all(({ compile }) => compile)];
  const warm = perZone(
    all(({ warmQuery }) => warmQuery),
    PROMISED.zones,
  );
  const same = perZone(
    all(({ sameInstant }) => sameInstant),
    PROMISED.zones,
  );
  const newDay = perZone(
    all(({ newDay: days }) => days),
    PROMISED.zones,
  );
  const overridden = perZone(
    all(({ overridden: queries }) => queries),
    PROMISED.zones,
  );
  const tapped = all(({ tapped: taps }) => taps);
  const next = all(({ nextChange }) => nextChange);
  const firstYear = all(({ firstYear: years }) => years);
  const parse = all(({ parse: times }) => times);
  const edit = (kind: "sharedEdit" | "parsedEdit", what: string): Measure => {
    const times = all((speed) => speed[kind].compile);
    const after = all((speed) => speed[kind].query);
    return {
      what,
      value: p95(times),
      unit: "ms",
      limit: 20,
      note: `p95 of ${times.length}, median ${ms(median(times))}; the first query of all zones afterwards ${ms(median(after))}, p95 ${ms(p95(after))}`,
    };
  };
  return [
    {
      what: `Compiling ${WHAT}`,
      value: p95(compiles),
      unit: "ms",
      limit: 500,
      note: `p95 of ${compiles.length} in ${PROCESSES} processes, the first in each at worst ${ms(worst(first))}; the first query of all zones after it ${ms(worst(speeds.map(({ firstQuery }) => firstQuery)))}`,
    },
    {
      what: "A warm query, for each zone",
      value: p95(warm),
      unit: "µs",
      limit: 5,
      note: `p95 of ${warm.length} queries of all zones at any second of a visited day, median ${figure(median(warm))} µs; at one and the same instant ${figure(median(same))} µs`,
    },
    {
      what: "A query of a day nobody asked about, for each zone",
      value: median(newDay),
      unit: "µs",
      limit: null,
      note: `median of ${newDay.length} queries of all zones, p95 ${figure(p95(newDay))} µs`,
    },
    {
      what: "All zones and the next change, right after an operator's tap",
      value: p95(tapped),
      unit: "ms",
      limit: null,
      note: `p95 of ${tapped.length}, median ${ms(median(tapped))}, among twenty overrides of the day; with these a warm query takes ${figure(median(overridden))} µs for each zone, p95 ${figure(p95(overridden))} µs`,
    },
    {
      what: "The next change over all zones",
      value: p95(next),
      unit: "ms",
      limit: 1,
      note: `p95 of ${next.length} at any second of a visited day, median ${ms(median(next))}; the very first ${ms(worst(speeds.map(({ firstNextChange }) => firstNextChange)))}`,
    },
    {
      what: "A year's timeline of one zone",
      value: p95(firstYear),
      unit: "ms",
      limit: 50,
      note: `p95 of ${firstYear.length}, each asked for the first time, median ${ms(median(firstYear))}, worst ${ms(worst(firstYear))}; asked again ${ms(median(all(({ year }) => year)))}`,
    },
    edit("parsedEdit", "Compiling again after an edit of one rule, in a plan read anew"),
    edit("sharedEdit", "The same, in a plan that shares the other rules with the one before"),
    {
      what: "Reading such a plan from its text",
      value: median(parse),
      unit: "ms",
      limit: null,
      note: `median of ${parse.length}, ${ms(p95(parse))} at p95: what a PUT costs before anything is compiled`,
    },
    {
      what: "Memory of the schedule, with a day of queries and next changes",
      value: memory.day,
      unit: "MB",
      limit: 15,
      note: `above plan and almanac, in and outside V8's heap, after a collection; just compiled ${figure(memory.compiled)}, after a month of days ${figure(memory.month)}, after 20 years' timelines ${figure(memory.years)}, after 50 edits ${figure(memory.edits)} MB`,
    },
  ];
}

async function shapesTable(house: Speeds, houseMemory: z.infer<typeof MemoryAnswer>): Promise<string> {
  const names = { house: "as a house is", venue: "every rule aimed at the venue", holding: "every rule holding all day" };
  const rows: string[][] = [];
  for (const shape of SHAPES) {
    const size = { ...PROMISED, shape };
    const speeds = shape === "house" ? house : await speedsOf(size, BRIEFLY, 1);
    const memory = shape === "house" ? houseMemory : await memoryOf(size);
    const middle = (of: (speed: SpeedAnswer) => readonly number[]): number => median(speeds.flatMap(of));
    rows.push([
      names[shape],
      ms(middle(({ firstCompile, compile }) => [firstCompile, ...compile])),
      `${figure(middle(({ warmQuery }) => perZone(warmQuery, size.zones)))} µs`,
      `${figure(middle(({ newDay }) => perZone(newDay, size.zones)))} µs`,
      ms(middle(({ nextChange }) => nextChange)),
      ms(middle(({ firstYear }) => firstYear)),
      ms(middle(({ parsedEdit }) => parsedEdit.compile)),
      `${figure(memory.day)} MB`,
    ]);
  }
  const heading = [
    `${WHAT}, medians`,
    "Compile",
    "Warm query, each zone",
    "New day, each zone",
    "Next change",
    "Year, one zone",
    "Edit",
    "Memory",
  ];
  return tableText(heading, rows);
}

/** Loads the rules of a plan as jobs. */
export const jobsOf = (size: Size, library: JobsOrder["library"]): Promise<JobsAnswer> =>
  askChild("schedule-jobs.ts", { size, library }, JobsAnswer);

async function jobsTable(house: Speeds, memory: z.infer<typeof MemoryAnswer>): Promise<string> {
  const nodeSchedule = await jobsOf(PROMISED, "node-schedule");
  const croner = await jobsOf(PROMISED, "croner");
  const unsaid = Object.entries(croner.unsaid);
  const missing = unsaid.reduce((sum, [, count]) => sum + count, 0);
  const reasons = unsaid.map(([why, count]) => `${why} ${figure(count)}`).join(", ");
  const row = (name: string, { milliseconds, megabytes, jobs }: JobsAnswer): string[] => [
    name,
    ms(milliseconds),
    `${figure(megabytes)} MB`,
    `${figure(jobs)} jobs; ${figure(missing)} rules that cron cannot say (${reasons}); ${figure(croner.halfSaid)} more whose job would have to look at opening hours or move a volume itself`,
  ];
  const compile = median(house.map(({ firstCompile }) => firstCompile));
  return tableText(
    [`The same ${figure(PROMISED.rules)} rules`, "Loaded in", "Memory", "What they are"],
    [
      ["Ronron", ms(compile), `${figure(memory.day)} MB`, "every rule, for every zone, with a day already answered"],
      row("node-schedule", nodeSchedule),
      row("croner", croner),
    ],
  );
}

/** Prints what is not promised as tables, and returns what is. */
export async function measureSchedule(): Promise<Measure[]> {
  const speeds = await speedsOf(PROMISED, FULLY, PROCESSES);
  const memory = await memoryOf(PROMISED);
  console.log(`${await shapesTable(speeds, memory)}\n\n${await jobsTable(speeds, memory)}\n`);
  return promises(speeds, memory);
}
