/** Sixty days of a machine whose clock is set, that sleeps and restarts: the driver beside one scheduled job per edge. */
import { courseOf } from "../controller/simulation/disturbances.ts";
import { planOfEdges } from "../controller/simulation/edges.ts";
import { house } from "../controller/simulation/house.ts";
import { croner, jobPerEdge, nodeSchedule } from "../controller/simulation/jobs.ts";
import { type Contender, type Outcome, simulate } from "../controller/simulation/simulate.ts";
import { type Measure, quantile } from "./statistics.ts";

const SEEDS = [1, 2, 3, 4, 5];
const MINUTE = 60_000;

interface Row {
  readonly who: string;
  readonly outcomes: readonly Outcome[];
}

function figure(value: number): string {
  if (value === 0) return "0";
  return value >= 10 ? Math.round(value).toLocaleString("en") : value.toFixed(1);
}

/** Median, and the range where there is one. */
function spread(values: readonly number[]): string {
  const [least, middle, most] = [Math.min(...values), quantile(values, 0.5), Math.max(...values)].map(figure);
  return least === most ? `${middle}` : `${middle} (${least}–${most})`;
}

function tableOf(rows: readonly Row[], days: number): string {
  const lines = rows.map(({ who, outcomes }) => {
    const minutes = (of: (outcome: Outcome) => number): string => spread(outcomes.map((outcome) => of(outcome) / MINUTE));
    return `| ${who} | ${minutes(({ late }) => late)} | ${minutes(({ wrong }) => wrong)} | ${minutes(({ longest }) => longest)} | ${spread(outcomes.map(({ wakes }) => wakes / days))} |`;
  });
  return [
    `| ${days} days, ${spread(rows[0]?.outcomes.map(({ disturbances }) => disturbances) ?? [])} disturbances | Minutes wrong later than 15 s after one | Minutes wrong in all | Longest stretch, minutes | Wakes a day |`,
    "|---|---|---|---|---|",
    ...lines,
  ].join("\n");
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
  console.log(`${tableOf(rows, days)}\n`);
  const late = (row: Row | undefined): number => Math.max(...(row?.outcomes ?? []).map((outcome) => outcome.late / MINUTE));
  return [
    {
      what: `Minutes in a wrong state in ${days} days of clock steps, sleeps and restarts, later than one heartbeat after one`,
      value: late(rows[0]),
      unit: "min",
      limit: 0,
      note: `the worst of ${SEEDS.length} seeds; node-schedule, one job per edge: ${figure(late(rows[1]))} min`,
    },
  ];
}
