/** Sixty days of a machine whose clock is set, that sleeps and restarts: the driver beside one scheduled job per edge. */
import { courseOf } from "../controller/simulation/disturbances.ts";
import { planOfEdges } from "../controller/simulation/edges.ts";
import { house } from "../controller/simulation/house.ts";
import { croner, jobPerEdge, nodeSchedule } from "../controller/simulation/jobs.ts";
import { type Contender, type Outcome, simulate } from "../controller/simulation/simulate.ts";
import { type Measure, figure, quantile, tableText } from "./statistics.ts";

const SEEDS = [1, 2, 3, 4, 5];
const MINUTE = 60_000;

interface Row {
  readonly who: string;
  readonly outcomes: readonly Outcome[];
}

/** Median, and the range where there is one. */
function spread(values: readonly number[]): string {
  const rounded = [Math.min(...values), quantile(values, 0.5), Math.max(...values)].map((value) => Math.round(value * 10) / 10);
  const [least, middle, most] = rounded.map(figure);
  return least === most ? `${middle}` : `${middle} (${least}–${most})`;
}

function rowOf({ who, outcomes }: Row, days: number): string[] {
  const over = (of: (outcome: Outcome) => number): string => spread(outcomes.map(of));
  return [
    who,
    over(({ late }) => late / MINUTE),
    over(({ wrong }) => wrong / MINUTE),
    over(({ longest }) => longest / MINUTE),
    over(({ wakes }) => Math.round(wakes / days)),
  ];
}

/** Prints the table and promises zero. */
export async function measureDriver(): Promise<Measure[]> {
  const plan = planOfEdges();
  const contenders: readonly (readonly [string, Contender])[] = [
    ["Ronron", house(plan)],
    ["node-schedule, one job per edge", jobPerEdge(plan, nodeSchedule, false)],
    ["the same, catching up at each start", jobPerEdge(plan, nodeSchedule, true)],
    ["croner, one job per edge", jobPerEdge(plan, croner, false)],
    ["the same, catching up at each start", jobPerEdge(plan, croner, true)],
  ];
  const courses = SEEDS.map(courseOf);
  const rows: Row[] = [];
  for (const [who, contender] of contenders) {
    const outcomes: Outcome[] = [];
    for (const course of courses) outcomes.push(await simulate(contender, plan, course));
    rows.push({ who, outcomes });
  }
  const days = courses[0]?.days ?? 0;
  const disturbances = spread(rows[0]?.outcomes.map((outcome) => outcome.disturbances) ?? []);
  const heading = [
    `${days} days, ${disturbances} disturbances`,
    "Minutes wrong, later than 15 s after one",
    "Minutes wrong in all",
    "Longest stretch, minutes",
    "Timers rung a day",
  ];
  const table = rows.map((row) => rowOf(row, days));
  console.log(`${tableText(heading, table)}\n`);
  const late = (row: Row | undefined): number => Math.max(...(row?.outcomes ?? []).map((outcome) => outcome.late / MINUTE));
  return [
    {
      what: `Minutes in a wrong state in ${days} days of clock steps, sleeps and restarts, later than one heartbeat after one`,
      value: late(rows[0]),
      unit: "min",
      limit: 0,
      note: `the worst of ${SEEDS.length} seeds; node-schedule, one job per edge: ${figure(Math.round(late(rows[1])))} min`,
    },
  ];
}
