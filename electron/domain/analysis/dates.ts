/** Dates that an operator gave once and that are all over: a race week of last June, the closed days of last winter. */
import type { Doubt } from "../../contract/analysis.ts";
import type { Days, Period, Plan } from "../../contract/plan.ts";
import { dateOf, dayFromCivil, dayOf, yearOf } from "../time.ts";
import type { Day } from "../time.ts";

/** So many rules are named beside a period. */
const MOST_USERS = 10;

type Periods = ReadonlyMap<string, Period>;

const latest = (dates: readonly string[]): Day => Math.max(...dates.map(dayOf));

/** The last day that may belong to some days; Infinity where they come back for ever. */
function lastDay(days: Days, periods: Periods): Day {
  const bounds = [Infinity];
  if (days.range !== undefined) bounds.push(dayOf(days.range.to));
  if (days.dates !== undefined) bounds.push(latest(days.dates));
  const period = days.period === undefined ? undefined : periods.get(days.period);
  if (period !== undefined) bounds.push(lastDay(period.days, periods));
  return Math.max(Math.min(...bounds), latest(days.include ?? []));
}

const isOver = (last: Day, today: Day): boolean => Number.isFinite(last) && last < today;

/** The year in which a day of the year comes next. */
function yearAhead(last: Day, today: Day): number {
  const sinceNewYear = last - dayFromCivil(yearOf(last), 1, 1);
  const year = yearOf(today);
  return dayFromCivil(year, 1, 1) + sinceNewYear >= today ? year : year + 1;
}

/** The period whose being over leaves some days without any: the innermost that was given dates. */
function guiltyPeriod({ period: id }: Days, periods: Periods, today: Day): Period | null {
  const period = id === undefined ? undefined : periods.get(id);
  if (period === undefined || !isOver(lastDay(period.days, periods), today)) return null;
  return guiltyPeriod(period.days, periods, today) ?? period;
}

/** The enabled rules and caps that live on dates of which none is left, and what they live on. */
export interface Spent {
  readonly doubts: Doubt[];
  readonly rules: ReadonlySet<string>;
  readonly caps: ReadonlySet<string>;
}

export function spentDates(plan: Plan, today: Day): Spent {
  const periods: Periods = new Map(plan.periods.map((period) => [period.id, period]));
  const [rules, caps] = [new Set<string>(), new Set<string>()];
  const users = new Map<string, string[]>();
  const told = (last: Day) => ({ kind: "dates" as const, last: dateOf(last), year: yearAhead(last, today) });

  const own = (["rule", "cap"] as const).flatMap((about) =>
    (about === "rule" ? plan.rules : plan.caps).flatMap(({ id, enabled, days }): Doubt[] => {
      const last = lastDay(days, periods);
      if (!enabled || !isOver(last, today)) return [];
      (about === "rule" ? rules : caps).add(id);
      const guilty = guiltyPeriod(days, periods, today);
      if (guilty === null) return [{ ...told(last), about, id, users: [] }];
      users.set(guilty.id, [...(users.get(guilty.id) ?? []), id]);
      return [];
    }),
  );
  const ofPeriods = plan.periods.flatMap(({ id, days }): Doubt[] => {
    const last = lastDay(days, periods);
    // One that lives on another is mended there.
    if (!isOver(last, today) || guiltyPeriod(days, periods, today) !== null) return [];
    return [{ ...told(last), about: "period", id, users: (users.get(id) ?? []).slice(0, MOST_USERS) }];
  });
  const exceptions = plan.venue.openingExceptions.map(({ date }) => date);
  const lastException = latest(exceptions);
  const ofOpening: Doubt[] = isOver(lastException, today)
    ? [{ ...told(lastException), about: "opening", id: null, users: [] }]
    : [];
  return { doubts: [...own, ...ofPeriods, ...ofOpening], rules, caps };
}
