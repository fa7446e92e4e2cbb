import { SAMPLE_RATE } from "./circular.ts";
import type { Course } from "./course.ts";
import { createDrift } from "./drift.ts";
import type { Engine } from "./engine.ts";
import type { Random } from "./random.ts";

/** One firing: when its exhaust valve opens, and what came before it. */
export interface Firing {
  cylinder: number;
  cycle: number;
  seconds: number;
  /** Beside a firing of the recipe at its own speed. */
  strength: number;
  /** Turns a minute at that instant, beside the recipe's. */
  speed: number;
  /** Whether fuel that it left lights in the pipe. */
  pops: boolean;
}

/** The weakest firing that is still one; below it a cylinder has misfired. */
const WEAKEST = 0.08;

/**
 * Every firing of a course, in the order of the cylinders, with its jitter. The spread of an idle (a coefficient of
 * variation of some 5 to 10 %) settles as the engine turns faster: with more charge and less burnt gas left over.
 */
export function drawFirings(engine: Engine, course: Course, random: Random): Firing[] {
  const load = createDrift(random, 1, 9);
  const loopSeconds = course.length / SAMPLE_RATE;
  const firings = engine.cylinders.flatMap((cylinder, index) => {
    const own = createDrift(random, 2, 17);
    const chances = Array.from({ length: course.cycles }, () => random.gaussian());
    return chances.map((chance, cycle) => {
      // The burnt gas that a weak cycle leaves behind is fuel for the next: what one lacks the other has
      // (Daw and others, "A simple model for cyclic variations in a spark-ignition engine", 1996).
      const before = chances[(cycle + course.cycles - 1) % course.cycles]!;
      const due = course.secondsAt(cycle + cylinder.firesAtDegrees / 720);
      const speed = course.rpmAt(due) / engine.rpm;
      const unrest = course.unrestAt(due) / Math.sqrt(Math.max(1, speed));
      const chanced = engine.strengthSpread * unrest * (chance - engine.lope * before);
      const position = due / loopSeconds;
      const wandered = engine.loadWander * load(position) + engine.ownWander * unrest * own(position);
      const strength = cylinder.strength * course.strengthAt(due) * (1 + chanced + wandered);
      return {
        cylinder: index,
        cycle,
        seconds: due + (engine.timingSpreadSeconds * unrest * random.gaussian()) / Math.max(1, speed),
        strength: Math.max(WEAKEST * course.strengthAt(due), strength),
        speed,
        pops: random.uniform() < course.popsAt(due),
      };
    });
  });
  return firings.filter(({ strength }) => strength > 0);
}
