/** `npm run bench -- --picture`: how the cost of the schedule grows with the plan, measured and drawn for the README. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawPicture, type Line } from "./picture.ts";
import type { Size } from "./plan.ts";
import { jobsOf, memoryOf, speedOf } from "./schedule-ask.ts";
import { figure, quantile } from "./statistics.ts";

const FILE = join(import.meta.dirname, "..", "..", "assets", "docs", "schedule-growth.svg");
const SIZES: readonly Size[] = [
  { rules: 100, zones: 5, shape: "house" },
  { rules: 1_000, zones: 50, shape: "house" },
  { rules: 10_000, zones: 500, shape: "house" },
  { rules: 100_000, zones: 500, shape: "house" },
];
/** Beyond this the libraries of cron jobs take tens of minutes or gigabytes. */
const MOST_JOBS = 10_000;
const EFFORT = { compiles: 4, queries: 200, years: 10, edits: 10 };

const seconds = (value: number): string => {
  if (value >= 1) return `${figure(value)} s`;
  return value >= 0.001 ? `${figure(value * 1e3)} ms` : `${figure(value * 1e6)} µs`;
};

/** Measures every size, medians of each, writes the picture and prints its figures. */
export async function drawGrowth(): Promise<void> {
  const ours: { compile: number; query: number; next: number; year: number; memory: number }[] = [];
  const jobs: Record<"node-schedule" | "croner", ({ time: number; memory: number } | null)[]> = {
    "node-schedule": [],
    croner: [],
  };
  for (const size of SIZES) {
    const speed = await speedOf(size, EFFORT, 3);
    const memory = await memoryOf(size);
    const middle = (sample: readonly number[]): number => quantile(sample, 0.5) / 1000;
    ours.push({
      compile: middle([...speed.firstCompile, ...speed.compile]),
      query: middle(speed.warmQuery) / size.zones,
      next: middle(speed.nextChange),
      year: middle(speed.firstYear),
      memory: memory.day,
    });
    for (const library of ["node-schedule", "croner"] as const) {
      const loaded = size.rules > MOST_JOBS ? null : await jobsOf(size, library);
      jobs[library].push(loaded === null ? null : { time: loaded.milliseconds / 1000, memory: loaded.megabytes });
    }
    console.log(size.rules, size.zones, ours.at(-1), jobs["node-schedule"].at(-1), jobs.croner.at(-1));
  }
  const line = (name: string, look: Line["look"], of: (each: (typeof ours)[number]) => number): Line => ({
    name,
    look,
    values: ours.map(of),
  });
  const aside = (library: keyof typeof jobs, look: Line["look"], of: "time" | "memory"): Line => ({
    name: library,
    look,
    values: jobs[library].map((each) => each?.[of] ?? null),
  });
  const picture = drawPicture({
    title: "A plan may grow",
    subtitle:
      "What the schedule costs by the number of rules, beside loading the same rules as cron jobs. Both axes are logarithmic.",
    columns: SIZES.map(({ rules, zones }) => [figure(rules), figure(zones)] as const),
    counted: ["rules", "zones"],
    panels: [
      {
        title: "Time",
        say: seconds,
        decades: [-7, 2],
        lines: [
          aside("node-schedule", "aside", "time"),
          aside("croner", "aside dotted", "time"),
          line("compiling", "one", ({ compile }) => compile),
          line("a year of one zone", "two", ({ year }) => year),
          line("next change, all zones", "three", ({ next }) => next),
          line("one zone, asked", "four", ({ query }) => query),
        ],
      },
      {
        title: "Memory",
        say: (value) => `${figure(value)} MB`,
        decades: [-1, 4],
        lines: [
          aside("node-schedule", "aside", "memory"),
          aside("croner", "aside dotted", "memory"),
          line("Ronron", "one", ({ memory }) => memory),
        ],
      },
    ],
    footnote: `Medians on two cores, each time the least of three processes; a query is of a visited day, a year is asked for the first time. Cron jobs are loaded up to ${figure(MOST_JOBS)} rules.`,
  });
  writeFileSync(FILE, picture);
  console.log(`Drawn: ${FILE}`);
}
