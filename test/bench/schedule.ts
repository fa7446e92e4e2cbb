/** How fast the schedule is at the size that is promised, in adverse shapes of it, and beside jobs of cron libraries. */
import { type Size, SHAPES } from "./plan.ts";
import { jobsOf, memoryOf, speedOf } from "./schedule-ask.ts";
import type { JobsAnswer, MemoryAnswer, SpeedAnswer, SpeedOrder } from "./schedule-orders.ts";
import { figure, type Measure, quantile, tableText } from "./statistics.ts";

const PROMISED: Size = { rules: 10_000, zones: 500, shape: "house" };
const WHAT = `${figure(PROMISED.rules)} rules × ${PROMISED.zones} zones`;
const PROCESSES = 5;
const FULLY: Omit<SpeedOrder, "size"> = { compiles: 9, queries: 500, years: 40, edits: 40 };
const BRIEFLY: Omit<SpeedOrder, "size"> = { compiles: 3, queries: 50, years: 5, edits: 8 };

const median = (sample: readonly number[]): number => quantile(sample, 0.5);
const p95 = (sample: readonly number[]): number => quantile(sample, 0.95);
const ms = (value: number): string => `${figure(value)} ms`;
/** Microseconds for each zone of a sample of queries about all of them. */
const perZone = (sample: readonly number[]): number[] => sample.map((time) => (time / PROMISED.zones) * 1000);

function promises(speed: SpeedAnswer, memory: MemoryAnswer): Measure[] {
  const compiles = [...speed.firstCompile, ...speed.compile];
  const warm = perZone(speed.warmQuery);
  const newDay = perZone(speed.newDay);
  const overridden = perZone(speed.overridden);
  const edit = (what: string, compiled: readonly number[], asked: readonly number[]): Measure => ({
    what,
    value: p95(compiled),
    unit: "ms",
    limit: 20,
    note: `p95 of ${compiled.length}, median ${ms(median(compiled))}; the first query of all zones after it ${ms(median(asked))}, p95 ${ms(p95(asked))}`,
  });
  return [
    {
      what: `Compiling ${WHAT}`,
      value: p95(compiles),
      unit: "ms",
      limit: 500,
      note: `p95 of ${compiles.length}, median ${ms(median(compiles))}, the very first ${ms(median(speed.firstCompile))}, the first query of all zones after that ${ms(median(speed.firstQuery))}; every figure of the schedule is the least of ${PROCESSES} processes that were asked the same`,
    },
    {
      what: "A warm query, for each zone",
      value: p95(warm),
      unit: "µs",
      limit: 5,
      note: `p95 of ${warm.length} queries of all zones, each at another second of a visited day, median ${figure(median(warm))} µs; at one and the same instant ${figure(median(perZone(speed.sameInstant)))} µs`,
    },
    {
      what: "A query of a day nobody asked about, for each zone",
      value: p95(newDay),
      unit: "µs",
      limit: null,
      note: `p95 of ${newDay.length} queries of all zones, median ${figure(median(newDay))} µs`,
    },
    {
      what: "All zones and the next change, right after an operator's tap",
      value: p95(speed.tapped),
      unit: "ms",
      limit: null,
      note: `p95 of ${speed.tapped.length}, median ${ms(median(speed.tapped))}, among twenty overrides of the day; with these a warm query takes ${figure(median(overridden))} µs for each zone, p95 ${figure(p95(overridden))} µs`,
    },
    {
      what: "The next change over all zones",
      value: p95(speed.nextChange),
      unit: "ms",
      limit: 1,
      note: `p95 of ${speed.nextChange.length}, each after another second of a visited day, median ${ms(median(speed.nextChange))}, worst ${ms(Math.max(...speed.nextChange))}; the very first ${ms(median(speed.firstNextChange))}`,
    },
    {
      what: "A year's timeline of one zone",
      value: p95(speed.firstYear),
      unit: "ms",
      limit: 50,
      note: `p95 of ${speed.firstYear.length} zones, each asked for the first time, median ${ms(median(speed.firstYear))}, worst ${ms(Math.max(...speed.firstYear))}; asked again ${ms(median(speed.year))}`,
    },
    edit("Compiling again after an edit of one rule, in a plan read anew", speed.parsedEdit, speed.queryAfterParsedEdit),
    edit("The same, in a plan that shares its other rules with the one before", speed.sharedEdit, speed.queryAfterSharedEdit),
    {
      what: "Reading such a plan from its text",
      value: p95(speed.parse),
      unit: "ms",
      limit: null,
      note: `p95 of ${speed.parse.length}, median ${ms(median(speed.parse))}: what a PUT costs before anything is compiled`,
    },
    {
      what: "Memory of the schedule, with a day of queries and next changes",
      value: memory.day,
      unit: "MB",
      limit: 15,
      note: `above plan and almanac, in and outside V8's heap, after a collection; just compiled ${figure(memory.compiled)}, after a month of days ${figure(memory.month)}, after the year of 20 zones ${figure(memory.years)}, after 50 edits ${figure(memory.edits)}, after 5 plans read anew ${figure(memory.plans)} MB`,
    },
  ];
}

async function shapesTable(house: SpeedAnswer, houseMemory: MemoryAnswer): Promise<string> {
  const names = { house: "as a house is", venue: "every rule aimed at the venue", holding: "every rule holding all day" };
  const rows: string[][] = [];
  for (const shape of SHAPES) {
    const size = { ...PROMISED, shape };
    const speed = shape === "house" ? house : await speedOf(size, BRIEFLY, 3);
    const memory = shape === "house" ? houseMemory : await memoryOf(size);
    rows.push([
      names[shape],
      ms(median([...speed.firstCompile, ...speed.compile])),
      `${figure(median(perZone(speed.warmQuery)))} µs`,
      `${figure(median(perZone(speed.newDay)))} µs`,
      ms(median(speed.nextChange)),
      ms(median(speed.firstYear)),
      ms(median(speed.parsedEdit)),
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

async function jobsTable(house: SpeedAnswer, memory: MemoryAnswer): Promise<string> {
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
  return tableText(
    [`The same ${figure(PROMISED.rules)} rules`, "Loaded in", "Memory", "What they are"],
    [
      [
        "Ronron",
        ms(median(house.firstCompile)),
        `${figure(memory.day)} MB`,
        "every rule, for every zone, with a day already answered",
      ],
      row("node-schedule", nodeSchedule),
      row("croner", croner),
    ],
  );
}

/** Prints what is not promised as tables, and returns what is. */
export async function measureSchedule(): Promise<Measure[]> {
  const speed = await speedOf(PROMISED, FULLY, PROCESSES);
  const memory = await memoryOf(PROMISED);
  console.log(`${await shapesTable(speed, memory)}\n\n${await jobsTable(speed, memory)}\n`);
  return promises(speed, memory);
}
