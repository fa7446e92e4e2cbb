/**
 * `npm run bench`: what the product promises about speed, measured on this machine. Ends with 1 where a promise is broken.
 * `npm run bench -- schedule driver` measures these alone; `npm run bench -- --picture` draws how the schedule's cost grows;
 * `npm run bench -- decor --seconds 30` makes that one short, to see that it runs: its figures are then worth little.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { measureDecor } from "./decor.ts";
import { measureDriver } from "./driver.ts";
import { measureKiosk } from "./kiosk.ts";
import { drawGrowth } from "./schedule-growth.ts";
import { measurePublication } from "./publication.ts";
import { measureSchedule } from "./schedule.ts";
import { measureSound } from "./sound.ts";
import { measureStart } from "./start.ts";
import { figure, type Measure, tableText } from "./statistics.ts";
import { measureTap } from "./tap.ts";

const MEASURES = new Map<string, (seconds: number | null) => Promise<Measure[]>>([
  ["start", measureStart],
  ["publication", measurePublication],
  ["tap", measureTap],
  ["driver", measureDriver],
  ["schedule", measureSchedule],
  ["sound", measureSound],
  ["decor", measureDecor],
  ["kiosk", measureKiosk],
]);

async function run(names: readonly string[], seconds: number | null): Promise<void> {
  const measures: Measure[] = [];
  for (const name of names) measures.push(...((await MEASURES.get(name)?.(seconds)) ?? []));
  const rows = measures.map(({ what, value, unit, limit, note }) => [
    what,
    `${figure(value)} ${unit}`,
    limit === null ? "" : `≤ ${limit} ${unit}`,
    note,
  ]);
  console.log(tableText(["What", "Measured", "Promised", "How"], rows));
  const broken = measures.filter(({ value, limit }) => limit !== null && value > limit);
  if (broken.length === 0) return;
  console.error(`Above the promise: ${broken.map(({ what }) => what).join("; ")}.`);
  process.exitCode = 1;
}

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { picture: { type: "boolean", default: false }, seconds: { type: "string" } },
});
const unknown = wanted.filter((name) => !MEASURES.has(name));
const seconds = values.seconds === undefined ? null : Number(values.seconds);
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(", ")}: choose from ${[...MEASURES.keys(), "--picture"].join(", ")}.`);
  process.exitCode = 1;
} else if (seconds !== null && !(seconds > 0)) {
  console.error("After --seconds there must be how many, such as 30.");
  process.exitCode = 1;
} else {
  // A machine that does other things measures them, too.
  console.log(`Load of the machine over the last 1, 5 and 15 minutes: ${loadavg().map(figure).join(", ")}\n`);
  if (values.picture) await drawGrowth();
  else await run(wanted.length > 0 ? wanted : [...MEASURES.keys()], seconds);
}
