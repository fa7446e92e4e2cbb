/** Lets a program that follows the schedule live through a {@link Course}, and judges what it says. */
import { compile } from "../../../electron/domain/schedule.ts";
import type { Plan } from "../../../electron/contract/plan.ts";
import { testAlmanac } from "../../support/almanac.ts";
import type { Course } from "./disturbances.ts";
import { type Verdict, judgeBy } from "./judge.ts";
import { type Machine, startMachine } from "./machine.ts";

const DAY = 86_400_000;

/** A running program. */
export interface Running {
  /** Lets the machine be awake for so many milliseconds. */
  pass(duration: number): void;
  /** The system says that it woke up. */
  resume(): void;
  stop(): Promise<void>;
}

/** Starts the program on a machine. It says what it publishes, as `valuesOf` writes a state; `first` on its very first start. */
export type Contender = (machine: Machine, say: (values: string) => void, first: boolean) => Promise<Running>;

export interface Outcome extends Verdict {
  /** How often a timer rang in all the days. */
  readonly wakes: number;
  readonly disturbances: number;
}

export async function simulate(contender: Contender, plan: Plan, course: Course): Promise<Outcome> {
  const schedule = compile(plan, testAlmanac(plan.venue.timeZone), null);
  const machine = startMachine(course.start);
  try {
    const judge = judgeBy({ revision: 0, overrides: [], announcements: [], programme: [], schedule, tag: "" }, machine.wall);
    let running = await contender(machine, judge.say, true);
    let left = course.days * DAY;
    let disturbances = 0;
    const awake = (duration: number): void => {
      const now = Math.min(duration, left);
      left -= now;
      running.pass(now);
      judge.settle();
    };
    for (const event of course.disturbances) {
      awake(event.after);
      if (left === 0) break;
      disturbances += 1;
      switch (event.kind) {
        case "step":
          machine.set(event.by);
          judge.disturbed(machine.wall());
          break;
        case "sleep":
          left = Math.max(0, left - event.lasts);
          // Told before it wakes: what rings on waking already counts.
          judge.disturbed(machine.wall() + event.lasts);
          machine.sleep(event.lasts, course.timersStandStill);
          if (event.told) running.resume();
          break;
        case "restart":
          left = Math.max(0, left - event.off);
          await running.stop();
          machine.off(event.off);
          judge.disturbed(machine.wall());
          running = await contender(machine, judge.say, false);
          break;
        default:
          event satisfies never;
      }
    }
    awake(left);
    await running.stop();
    return { ...judge.verdict(), wakes: machine.wakes(), disturbances };
  } finally {
    machine.end();
  }
}
