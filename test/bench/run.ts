/** `npm run bench`: what the product promises about speed, measured on this machine. Ends with 1 where a promise is broken. */
import { measurePublication } from "./publication.ts";
import { measureStart } from "./start.ts";
import type { Measure } from "./statistics.ts";
import { measureTap } from "./tap.ts";

const measures: Measure[] = [];
for (const measure of [measureStart, measurePublication, measureTap]) measures.push(...(await measure()));

console.log("| What | Measured | Promised | How |\n|---|---|---|---|");
for (const { what, value, unit, limit, note } of measures) {
  console.log(
    `| ${what} | ${value >= 20 ? value.toFixed(0) : value.toFixed(2)} ${unit} | ${limit === null ? "" : `≤ ${limit} ${unit}`} | ${note} |`,
  );
}
const broken = measures.filter(({ value, limit }) => limit !== null && value > limit);
if (broken.length > 0) {
  console.error(`Above the promise: ${broken.map(({ what }) => what).join("; ")}.`);
  process.exitCode = 1;
}
