/** A plan with some of the changes of a calendar: all of them, or those that a person ticked. */
import type { CalendarChange, OpeningException } from "../../contract/calendar.ts";
import type { Period, Plan } from "../../contract/plan.ts";

/** A value as text that is the same for equal values, whatever the order of their keys. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Whether two exceptions lists, in any order, or two periods say the same. */
export function same(a: Period | readonly OpeningException[], b: Period | readonly OpeningException[]): boolean {
  const sorted = (value: typeof a): string =>
    "days" in value ? textOf(value) : [...new Set(value.map(textOf))].toSorted().join();
  return sorted(a) === sorted(b);
}

const byDate = (a: OpeningException, b: OpeningException): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

function exceptionsWith(held: readonly OpeningException[], changes: readonly CalendarChange[]): OpeningException[] {
  const wanted = new Map<string, OpeningException>();
  for (const change of changes) {
    if (change.kind !== "period") for (const exception of change.after) wanted.set(textOf(exception), exception);
  }
  const dates = new Set([...wanted.values()].map(({ date }) => date));
  return [...held.filter(({ date }) => !dates.has(date)), ...[...wanted.values()].toSorted(byDate)];
}

function periodsWith(held: readonly Period[], changes: readonly CalendarChange[]): Period[] {
  const wanted = new Map(changes.flatMap((change) => (change.kind === "period" ? [[change.after.id, change.after]] : [])));
  const kept = held.map((period) => {
    const after = wanted.get(period.id) ?? period;
    wanted.delete(period.id);
    return after;
  });
  return [...kept, ...wanted.values()];
}

/**
 * The plan with the changes. Dates that a change is about have its exceptions in place of their own; what a change
 * leaves as it is stays where it stands.
 */
export function withChanges(plan: Plan, changes: readonly CalendarChange[]): Plan {
  const real = changes.filter(({ action }) => action !== "unchanged");
  if (real.length === 0) return plan;
  return {
    ...plan,
    venue: { ...plan.venue, openingExceptions: exceptionsWith(plan.venue.openingExceptions, real) },
    periods: periodsWith(plan.periods, real),
  };
}
