/** A process that loads the rules of a plan as jobs of node-schedule or of croner; asked and answered as in schedule-orders.ts. */
import { Cron } from "croner";
import { scheduleJob } from "node-schedule";
import { firstReach, dayOf } from "../../electron/domain/time.ts";
import { almanacs, tellParent, usedMegabytes } from "./children.ts";
import { cronRules, type CronJob } from "./cron.ts";
import { largePlan } from "./plan.ts";
import { type JobsAnswer, JobsOrder } from "./schedule-orders.ts";

const order = JobsOrder.parse(JSON.parse(process.argv[2] ?? ""));
const plan = largePlan(order.size);
const almanac = await almanacs()(plan);
const { jobs, unsaid, halfSaid } = cronRules(plan);
const { timeZone } = plan.venue;
const nothing = (): void => undefined;

/** The instant of a job that runs once in its life; null: it runs on many dates. */
function onlyDate({ date, hour, minute }: CronJob): Date | null {
  return date === null ? null : new Date(firstReach(almanac, dayOf(date), hour * 60 + minute));
}

/** The instants between which the dates of a job lie; the second is the first that is after them. */
function bounds({ between }: CronJob): { start: Date; end: Date } | null {
  if (between === null) return null;
  return {
    start: new Date(firstReach(almanac, dayOf(between.from), 0)),
    end: new Date(firstReach(almanac, dayOf(between.to) + 1, 0)),
  };
}

const list = (values: readonly number[] | null): string => values?.join(",") ?? "*";

/**
 * Prepares a job in the quickest words that its library has for it, so that nothing but the library is timed; calling it
 * loads the job and tells whether it will ever run.
 */
const LIBRARIES: Record<JobsOrder["library"], (job: CronJob) => () => boolean> = {
  "node-schedule": (job) => {
    const { minute, hour, weekdays, monthDays, months } = job;
    const date = onlyDate(job);
    if (date !== null) return () => scheduleJob(date, nothing) !== null;
    if (weekdays !== null && monthDays !== null) {
      // Its cron expressions join the two by "or"; only its own words join them by "and".
      const spec = { tz: timeZone, second: 0, minute, hour, dayOfWeek: [...weekdays], date: [...monthDays] };
      const month = months === null ? {} : { month: months.map((each) => each - 1) };
      return () => scheduleJob({ ...spec, ...month }, nothing) !== null;
    }
    const rule = `${minute} ${hour} ${list(monthDays)} ${list(months)} ${list(weekdays)}`;
    const spec = { ...bounds(job), tz: timeZone, rule };
    return () => scheduleJob(spec, nothing) !== null;
  },
  croner: (job) => {
    const date = onlyDate(job);
    if (date !== null) return () => new Cron(date, nothing).nextRun() !== null;
    const pattern = `${job.minute} ${job.hour} ${list(job.monthDays)} ${list(job.months)} ${list(job.weekdays)}`;
    const within = bounds(job);
    const between = within === null ? {} : { startAt: within.start, stopAt: within.end };
    return () => new Cron(pattern, { timezone: timeZone, domAndDow: true, ...between }, nothing).nextRun() !== null;
  },
};

const loads = jobs.map(LIBRARIES[order.library]);
const before = usedMegabytes();
const began = performance.now();
let running = 0;
for (const load of loads) if (load()) running += 1;
const milliseconds = performance.now() - began;
const answer: JobsAnswer = {
  milliseconds,
  megabytes: usedMegabytes() - before,
  jobs: jobs.length,
  running,
  unsaid: Object.fromEntries(unsaid),
  halfSaid,
};
tellParent(answer);
