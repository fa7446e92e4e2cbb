/**
 * The baseline: one scheduled job for each edge, as home-made controllers are written with node-schedule and croner.
 * A job notes that its rule begins or ends, then what should play is chosen anew among all that has begun, by the same
 * priorities as ours. Jobs run in the venue's time zone. The very first start is set up by hand, with everything right.
 */
import { Cron } from "croner";
import { scheduleJob } from "node-schedule";
import type { Plan, Rule, Target, Zone } from "../../../electron/contract/plan.ts";
import type { Instant } from "../../../electron/contract/words.ts";
import { type Edges, OPENING, allEdges } from "./edges.ts";
import type { Machine } from "./machine.ts";
import type { Contender } from "./simulate.ts";

const MINUTE = 60_000;

/** The sun of tests rises and sets at the same times of UTC on every date, which a cron expression can say. */
const SUN = { id: "daylight", start: "0 6 * * *", end: "0 18 * * *", timeZone: "UTC" };

/** croner looks at the clock this often, because computers sleep. */
const LOOK = 30_000;

/** Runs cron expressions in a process. */
interface Jobs {
  /** Returns the job's end. */
  every(expression: string, timeZone: string, run: () => void): () => void;
  /** Lets the machine be awake. */
  pass(machine: Machine, duration: number): void;
}

export const nodeSchedule = (): Jobs => ({
  every(rule, tz, run) {
    const job = scheduleJob({ rule, tz }, run);
    return () => void job.cancel();
  },
  pass: (machine, duration) => machine.pass(duration),
});

/**
 * Each of croner's jobs looks at the clock every 30 s and computes its next run again, which would make sixty days last
 * for minutes. Looks at which nothing is due change nothing: after two of them in full, so that the jobs know whatever
 * was set or slept through, they are skipped up to two before the next run.
 */
export function croner(): Jobs {
  const jobs = new Set<Cron>();
  const nextRun = (): Instant => Math.min(...[...jobs].map((job) => job.nextRun()?.getTime() ?? Number.POSITIVE_INFINITY));
  return {
    every(expression, timezone, run) {
      const job = new Cron(expression, { timezone }, run);
      jobs.add(job);
      return () => {
        job.stop();
        jobs.delete(job);
      };
    },
    pass(machine, duration) {
      let left = duration;
      const play = (stretch: number): void => {
        const now = Math.min(left, stretch);
        machine.pass(now);
        left -= now;
      };
      while (left > 0) {
        play(MINUTE);
        const looks = Math.floor((Math.min(left, nextRun() - machine.wall()) - MINUTE) / LOOK);
        if (looks > 0) {
          machine.skip(looks * LOOK, looks * jobs.size);
          left -= looks * LOOK;
        }
        play(2 * MINUTE);
      }
    },
  };
}

const isAbout = (target: Target, zone: Zone): boolean =>
  target === "venue" || target === `zone:${zone.id}` || zone.groups.some((group) => target === `group:${group}`);

const specificity = (target: Target): number => (target === "venue" ? 0 : target.startsWith("group:") ? 1 : 2);

/** The rules about a zone, the winner first. */
function contenders(rules: readonly Rule[], zone: Zone): Rule[] {
  const closest = ({ targets }: Rule): number =>
    Math.max(...targets.filter((target) => isAbout(target, zone)).map((target) => specificity(target)));
  return rules
    .filter(({ targets }) => targets.some((target) => isAbout(target, zone)))
    .toSorted((a, b) => b.priority - a.priority || closest(b) - closest(a));
}

function isGated({ gate, set }: Rule): boolean {
  if (gate !== undefined) return gate === "open";
  return set.playlist !== undefined || set.volume !== undefined || set.accent !== undefined;
}

/** What plays while `holds` is true of what has begun, in the form in which the controller compares states. */
function valuesWhile(plan: Plan, holds: (id: string) => boolean): string {
  const open = holds(OPENING);
  const zones = plan.zones.map((zone) => {
    const rules = contenders(plan.rules, zone).filter((rule) => holds(rule.id) && (open || !isGated(rule)));
    const first = <Field extends keyof Rule["set"]>(field: Field): Rule["set"][Field] =>
      rules.find(({ set }) => set[field] !== undefined)?.set[field];
    const caps = plan.caps.filter((cap) => holds(cap.id) && cap.targets.some((target) => isAbout(target, zone)));
    const volume = first("volume") ?? 40;
    if (typeof volume === "object") throw new Error("A job cannot set a curve.");
    const limited = Math.min(volume, zone.maximumVolume, ...caps.map((cap) => cap.maximumVolume));
    return [zone.id, first("theme") ?? null, first("playlist") ?? null, limited, first("accent") ?? null];
  });
  return JSON.stringify([zones, null, open, holds(SUN.id) ? "day" : "night"]);
}

/** Has it begun and not ended? Asks for the last run of both jobs, as a careful programmer does at a start. */
function hasBegun({ start, end, timeZone }: Edges & { readonly timeZone: string }): boolean {
  const last = (expression: string): number => new Cron(expression, { timezone: timeZone }).previousRuns(1)[0]?.getTime() ?? 0;
  return last(start) > last(end);
}

/** `catchesUp`: at every start, not at the first one alone, it works out what has begun before. Most do not. */
export function jobPerEdge(plan: Plan, startJobs: () => Jobs, catchesUp: boolean): Contender {
  const edges = [...allEdges(plan).map((edge) => ({ ...edge, timeZone: plan.venue.timeZone })), SUN];
  const withEdges = new Set(edges.map(({ id }) => id));
  return (machine, say, first) => {
    const begun = new Set<string>();
    const play = (): void => say(valuesWhile(plan, (id) => begun.has(id) || !withEdges.has(id)));
    if (first || catchesUp) for (const edge of edges) if (hasBegun(edge)) begun.add(edge.id);
    const jobs = startJobs();
    const ends = edges.flatMap(({ id, start, end, timeZone }) => [
      jobs.every(start, timeZone, () => {
        begun.add(id);
        play();
      }),
      jobs.every(end, timeZone, () => {
        begun.delete(id);
        play();
      }),
    ]);
    play();
    return Promise.resolve({
      pass: (duration) => jobs.pass(machine, duration),
      // Nothing to do: whoever schedules jobs trusts that they ring.
      resume: () => undefined,
      stop: () => {
        for (const end of ends) end();
        return Promise.resolve();
      },
    });
  };
}
