/** What limits a zone's volume in the course of a date: its own maximum, and the lowest cap that holds (S7). */
import type { Zone } from "../contract/plan.ts";
import type { Because } from "../contract/state.ts";
import { Canvas } from "./canvas.ts";
import type { DayClock } from "./clock.ts";
import { joined, steady } from "./course.ts";
import type { Course } from "./course.ts";
import type { Occurrence } from "./occurrence.ts";

/** A highest volume, 0-100, and what people call it; where a volume is held down to it, it is the reading itself. */
export interface Limit {
  readonly value: number;
  readonly because: Because;
}

export interface CompiledCap extends Limit {
  readonly occurrence: Occurrence;
  /** The earlier of the list has the lower number; of two equal caps it is named. */
  readonly order: number;
}

/** The caps of one target, and which of them limits when. */
export interface CapList {
  /** The lowest first. */
  readonly caps: readonly CompiledCap[];
  courseOn(clock: DayClock): Course<CompiledCap | null>;
}

/** Negative where `a` limits more. */
export function byLimit(a: CompiledCap, b: CompiledCap): number {
  return a.value - b.value || a.order - b.order;
}

export function capList(caps: readonly CompiledCap[]): CapList {
  return {
    caps,
    courseOn(clock) {
      const day = new Canvas<CompiledCap | null>(clock.start, clock.end);
      for (const cap of caps) {
        for (let anchor = clock.day + cap.occurrence.before; anchor >= clock.day - cap.occurrence.after; anchor--) {
          const span = cap.occurrence.spanOn(anchor, clock);
          if (span !== null) day.paint(span.start, span.end, cap);
        }
        if (day.full) break;
      }
      return day.course(null);
    },
  };
}

/** The zone's own maximum, which no emergency exceeds. */
export function maximumOf({ id, name, maximumVolume }: Zone): Limit {
  return { value: maximumVolume, because: { kind: "cap", id, name } };
}

function lower(a: CompiledCap | null, b: CompiledCap | null): CompiledCap | null {
  if (a === null || b === null) return a ?? b;
  return byLimit(a, b) <= 0 ? a : b;
}

/** The lowest of the caps of all lists in the course of a date; null where none holds. */
export function lowestOn(lists: readonly CapList[], clock: DayClock): Course<CompiledCap | null> {
  let course: Course<CompiledCap | null> = steady(null);
  for (const list of lists) course = joined(course, list.courseOn(clock), lower);
  return course;
}
