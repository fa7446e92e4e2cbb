/** When something changes next: looked for date by date, in all zones at once, since the nearest change is all that matters. */
import type { Override } from "../contract/command.ts";
import type { Instant } from "../contract/words.ts";
import type { DayClock } from "./clock.ts";
import type { Schedule } from "./compiled.ts";
import { nextEmergencyChange } from "./emergency.ts";
import type { Field } from "./field.ts";
import { fieldsOf } from "./fields.ts";
import type { FieldName } from "./setting.ts";
import { DAY } from "./time.ts";

/** How far ahead a change is looked for: every yearly season comes within it. */
const HORIZON = 400 * DAY;

/** Finds a field's first change on a date that is later than the instant asked about. */
type Watch = (clock: DayClock) => Instant | null;

function watchFrom<Value>(field: Field<Value>, after: Instant): Watch {
  const { value } = field.read(after);
  return (clock) => field.changeOn(clock, after, value);
}

/** The next instant at which any zone's value or the emergency changes; null: none within 400 days. A reason is no value. */
export function nextChange(schedule: Schedule, overrides: readonly Override[], after: Instant): Instant | null {
  const { clock, plan } = schedule;
  const end = after + HORIZON;
  let nearest = nextEmergencyChange(overrides, after, end);
  const watches = new Map<unknown, Watch>();
  const watch = <Value>(field: Field<Value>): void => {
    // Many zones may have a field in common.
    if (!watches.has(field)) watches.set(field, watchFrom(field, after));
  };
  for (const { id } of plan.zones) {
    const { theme, playlist, volume, accent } = fieldsOf(schedule, overrides, id);
    watch(playlist);
    watch(volume);
    watch(accent);
    watch(theme);
  }
  for (let day = clock.dayAt(after); day.start <= (nearest ?? end); day = clock.dayClock(day.day + 1)) {
    for (const find of watches.values()) {
      const change = find(day);
      if (change !== null && change <= (nearest ?? end)) nearest = change;
    }
  }
  return nearest;
}

/**
 * The next instant at which one field of one zone changes; null: not within 400 days. Throws a RangeError for a zone
 * that the plan does not have.
 */
export function nextChangeOf(
  schedule: Schedule,
  overrides: readonly Override[],
  zone: string,
  name: FieldName,
  after: Instant,
): Instant | null {
  return fieldsOf(schedule, overrides, zone)[name].changeAfter(after, after + HORIZON);
}
