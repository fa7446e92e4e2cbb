/** A plan whose every edge a cron expression can say, and those edges: the baseline's home ground. */
import { ALL_DAY, Plan, type Rule, type Season, WEEKDAYS, type Weekday } from "../../../electron/contract/plan.ts";
import { demonstrationPlan } from "../../../electron/demonstration.ts";

/**
 * The demonstration venue without what no cron expression says (feasts, a Saturday on or after a day, the sun, a curve,
 * single dates), and with two more windows of a busy house: lunch on weekdays, and late evenings on Fridays and Saturdays that
 * end at 02:30, also in the two nights in which the clocks change.
 */
export function planOfEdges(): Plan {
  const plan = demonstrationPlan();
  const fixed: Readonly<Record<string, Season>> = {
    christmas: { from: "12-01", to: "01-06" },
    easter: { from: "03-22", to: "03-29" },
    race: { from: "06-07", to: "06-14" },
  };
  return Plan.parse({
    ...plan,
    venue: { ...plan.venue, openingExceptions: [] },
    periods: plan.periods.map((period) => ({ ...period, days: { season: fixed[period.id] ?? period.days.season } })),
    rules: [
      ...plan.rules.map((rule) => ({
        ...rule,
        window: typeof rule.window.from === "string" ? rule.window : ALL_DAY,
        set: typeof rule.set.volume === "object" ? { ...rule.set, volume: 55 } : rule.set,
      })),
      {
        id: "lunch",
        targets: ["zone:terrace"],
        priority: 12,
        days: { weekdays: ["mon", "tue", "wed", "thu", "fri"] },
        window: { from: "12:00", to: "13:30" },
        set: { playlist: "purr" },
      },
      {
        id: "late",
        targets: ["group:indoor"],
        priority: 8,
        days: { weekdays: ["fri", "sat"] },
        window: { from: "22:00", to: "02:30" },
        gate: "always",
        set: { playlist: "race", volume: 35 },
      },
    ],
  });
}

/** When something begins to hold and when it ends, as cron expressions in the venue's zone. */
export interface Edges {
  /** Of a rule or a cap; {@link OPENING} of the opening hours. */
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

export const OPENING = "opening hours";

function cron(time: string, dayAndMonth: string, weekdays: readonly Weekday[] | undefined, daysLater: number): string {
  const [hour, minute] = time.split(":").map(Number);
  const days = weekdays?.map((day) => (WEEKDAYS.indexOf(day) + 1 + daysLater) % 7).join(",") ?? "*";
  return `${minute} ${hour} ${dayAndMonth} ${days}`;
}

/** A season lasts from the first midnight to the one after its last day. */
function seasonEdges(id: string, { from, to }: Season): Edges {
  if (typeof from !== "string" || typeof to !== "string") throw new Error(`Cron cannot say when ${id} is.`);
  const after = new Date(Date.parse(`2027-${to}T00:00:00Z`) + 86_400_000);
  const dayAndMonth = (monthDay: string): string => monthDay.split("-").map(Number).toReversed().join(" ");
  return {
    id,
    start: cron("00:00", dayAndMonth(from), undefined, 0),
    end: cron("00:00", `${after.getUTCDate()} ${after.getUTCMonth() + 1}`, undefined, 0),
  };
}

function edgesOf(id: string, days: Rule["days"], { from, to }: Rule["window"], plan: Plan): Edges[] {
  if (typeof from !== "string" || typeof to !== "string") throw new Error(`Cron cannot say when ${id} is.`);
  const season = plan.periods.find((period) => period.id === days.period)?.days.season;
  if (season !== undefined) return [seasonEdges(id, season)];
  // What always holds has no edges.
  if (from === ALL_DAY.from && to === ALL_DAY.to && days.weekdays === undefined) return [];
  return [{ id, start: cron(from, "* *", days.weekdays, 0), end: cron(to, "* *", days.weekdays, to <= from ? 1 : 0) }];
}

/** The edges of everything in a plan that begins and ends. */
export function allEdges(plan: Plan): Edges[] {
  return [
    ...(plan.venue.openingHours ?? []).flatMap(({ days, window }) => edgesOf(OPENING, days, window, plan)),
    ...[...plan.rules, ...plan.caps].flatMap(({ id, days, window }) => edgesOf(id, days, window, plan)),
  ];
}
