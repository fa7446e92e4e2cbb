/** A zone between two instants, as segments of equal values. */
import type { Override } from "../contract/command.ts";
import type { Segment } from "../contract/state.ts";
import type { Instant } from "../contract/words.ts";
import type { DayClock } from "./clock.ts";
import type { Schedule } from "./compiled.ts";
import { indexAt, valueIn } from "./course.ts";
import type { Course } from "./course.ts";
import type { Reading } from "./field.ts";
import { fieldsOf } from "./fields.ts";
import { sameLoudness, volumeText } from "./volume.ts";
import type { Loudness } from "./volume.ts";

interface Stretch {
  readonly from: Instant;
  readonly theme: string | null;
  readonly playlist: string | null;
  readonly volume: Loudness;
  readonly accent: string | null;
}

/** Reads a course at instants that come in order. */
function reader<Value>(course: Course<Reading<Value>>, from: Instant): (at: Instant) => Value {
  let index = indexAt(course, from);
  return (at) => {
    while ((course.bounds[index] ?? Infinity) <= at) index++;
    return valueIn(course, index).value;
  };
}

const same = (a: Stretch, b: Stretch): boolean =>
  a.theme === b.theme && a.playlist === b.playlist && a.accent === b.accent && sameLoudness(a.volume, b.volume);

/**
 * A zone's segments: they tile `[from, to)` without gap or overlap, and neighbours differ. Empty where `to` is not
 * after `from`. Throws a RangeError for a zone that the plan does not have.
 */
export function timeline(
  schedule: Schedule,
  overrides: readonly Override[],
  zone: string,
  from: Instant,
  to: Instant,
): Segment[] {
  const fields = fieldsOf(schedule, overrides, zone);
  const stretches: Stretch[] = [];

  function addDay(clock: DayClock): void {
    const start = Math.max(from, clock.start);
    const end = Math.min(to, clock.end);
    if (start >= end) return;
    const courses = {
      theme: fields.theme.courseOn(clock),
      playlist: fields.playlist.courseOn(clock),
      volume: fields.volume.courseOn(clock),
      accent: fields.accent.courseOn(clock),
    };
    const theme = reader(courses.theme, start);
    const playlist = reader(courses.playlist, start);
    const volume = reader(courses.volume, start);
    const accent = reader(courses.accent, start);
    const bounds = Object.values(courses).flatMap((course) => course.bounds);
    const starts = [start, ...bounds.filter((bound) => bound > start && bound < end).toSorted((a, b) => a - b)];
    for (const at of starts) {
      const stretch = { from: at, theme: theme(at), playlist: playlist(at), volume: volume(at), accent: accent(at) };
      const latest = stretches.at(-1);
      if (latest === undefined || !same(latest, stretch)) stretches.push(stretch);
    }
  }

  if (to > from) {
    for (let clock = schedule.clock.dayAt(from); clock.start < to; clock = schedule.clock.dayClock(clock.day + 1)) addDay(clock);
  }
  const { write } = schedule.clock;
  let end = write(to);
  return stretches
    .toReversed()
    .map(({ from: start, theme, playlist, volume, accent }): Segment => {
      const segment = { from: write(start), to: end, theme, playlist, volume: volumeText(volume, write), accent };
      end = segment.from;
      return segment;
    })
    .toReversed();
}
