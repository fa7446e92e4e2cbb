/** The rules of a plan as cron would say them: a job where a window begins and one where it ends, as far as cron can. */
import { type Days, type Plan, type Rule, WEEKDAYS } from "../../electron/contract/plan.ts";
import { dateOf, dayOf, MINUTES_IN_DAY, minutesOf, weekdayIndex } from "../../electron/domain/time.ts";

/** The dates of a job; every given condition must hold. */
interface Dates {
  /** 0 is Sunday, as cron counts. */
  readonly weekdays: readonly number[] | null;
  readonly monthDays: readonly number[] | null;
  /** 1 is January. */
  readonly months: readonly number[] | null;
  /** This one alone. */
  readonly date: string | null;
  /** First and last date, inclusive. */
  readonly between: { readonly from: string; readonly to: string } | null;
}

/** One job, at a local time of day. */
export interface CronJob extends Dates {
  readonly hour: number;
  readonly minute: number;
}

export interface CronRules {
  readonly jobs: readonly CronJob[];
  /** Rules that cron cannot say at all, by why. */
  readonly unsaid: ReadonlyMap<string, number>;
  /** Rules whose jobs fire at the edges, but whose opening hours or moving volume the job itself would have to look after. */
  readonly halfSaid: number;
}

const EVERY_DATE: Dates = { weekdays: null, monthDays: null, months: null, date: null, between: null };
/** A year with a 29 February. */
const LEAP = 2028;

const oneDate = (date: string): Dates => ({ ...EVERY_DATE, date });

/** A season, `later` days later: its whole months in one piece, and what is begun of a month in a piece each. */
function seasonDates(from: string, to: string, later: number): Dates[] {
  const first = dayOf(`${LEAP}-${from}`) + later;
  const end = dayOf(`${LEAP}-${to}`) + later;
  const last = end < first ? end + 366 : end;
  const byMonth = new Map<number, number[]>();
  for (let day = first; day <= last; day += 1) {
    const [, month, monthDay] = dateOf(day).split("-").map(Number);
    if (month !== undefined && monthDay !== undefined) byMonth.set(month, [...(byMonth.get(month) ?? []), monthDay]);
  }
  const isWhole = (month: number, monthDays: readonly number[]): boolean =>
    new Set(monthDays).size === new Date(Date.UTC(LEAP, month, 0)).getUTCDate();
  const whole = [...byMonth].filter(([month, monthDays]) => isWhole(month, monthDays)).map(([month]) => month);
  const begun = [...byMonth].filter(([month]) => !whole.includes(month));
  return [
    ...(whole.length > 0 ? [{ ...EVERY_DATE, months: whole }] : []),
    ...begun.map(([month, monthDays]) => ({ ...EVERY_DATE, months: [month], monthDays })),
  ];
}

/** The dates `later` (0 or 1) days after those of a rule, or why cron cannot say them. */
function datesOf(days: Days, plan: Plan, later: number): Dates[] | string {
  if (days.holidays !== undefined) return "public holidays";
  if ((days.except ?? []).length > 0) return "dates taken out";
  const weekdays = days.weekdays?.map((weekday) => (WEEKDAYS.indexOf(weekday) + 1 + later) % 7) ?? null;
  const plus = (date: string): string => dateOf(dayOf(date) + later);
  const included = (days.include ?? []).map((date) => oneDate(plus(date)));
  const only = (dates: Dates[]): Dates[] => [
    ...dates
      .filter(({ date }) => date === null || weekdays === null || weekdays.includes((weekdayIndex(dayOf(date)) + 1) % 7))
      .map((each) => (each.date === null ? { ...each, weekdays: each.weekdays ?? weekdays } : each)),
    ...included,
  ];

  if (days.period !== undefined) {
    const inner = datesOf(plan.periods.find(({ id }) => id === days.period)?.days ?? {}, plan, later);
    return typeof inner === "string" ? inner : only(inner);
  }
  if (days.season !== undefined) {
    const { from, to } = days.season;
    if (typeof from !== "string" || typeof to !== "string") return "feasts and floating seasons";
    return only(seasonDates(from, to, later));
  }
  if (days.range !== undefined) {
    return only([{ ...EVERY_DATE, between: { from: plus(days.range.from), to: plus(days.range.to) } }]);
  }
  if (days.dates !== undefined) return only(days.dates.map((date) => oneDate(plus(date))));
  return only([EVERY_DATE]);
}

function jobsOf({ days, window }: Rule, plan: Plan): CronJob[] | string {
  if (typeof window.from !== "string" || typeof window.to !== "string") return "sunrise and sunset";
  const starts = datesOf(days, plan, 0);
  const endsAt = minutesOf(window.to);
  const ends = datesOf(days, plan, endsAt <= minutesOf(window.from) || endsAt === MINUTES_IN_DAY ? 1 : 0);
  if (typeof starts === "string") return starts;
  if (typeof ends === "string") return ends;
  const at = (minutes: number) => (dates: Dates) => ({ ...dates, hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 });
  return [...starts.map(at(minutesOf(window.from))), ...ends.map(at(endsAt))];
}

const looksFurther = ({ gate, set }: Rule): boolean => {
  const heard = set.playlist !== undefined || set.volume !== undefined || set.accent !== undefined;
  return gate === "open" || (gate === undefined && heard) || typeof set.volume === "object";
};

/** Translates every enabled rule. */
export function cronRules(plan: Plan): CronRules {
  const jobs: CronJob[] = [];
  const unsaid = new Map<string, number>();
  let halfSaid = 0;
  for (const rule of plan.rules.filter(({ enabled }) => enabled)) {
    const found = jobsOf(rule, plan);
    if (typeof found === "string") unsaid.set(found, (unsaid.get(found) ?? 0) + 1);
    else {
      jobs.push(...found);
      if (looksFurther(rule)) halfSaid += 1;
    }
  }
  return { jobs, unsaid, halfSaid };
}
