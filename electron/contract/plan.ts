/** The plan: everything an operator configures, one document, validated as a whole (DESIGN §5). */
import { z } from "zod";
import { planFaults } from "./faults.ts";
import { PlanParts } from "./parts.ts";

export { ALL_DAY, Days, Season, SeasonPoint, WEEKDAYS, Window } from "./days.ts";
export type { Weekday } from "./days.ts";
export { targetFaults } from "./faults.ts";
export { Cap, Output, Period, Playlist, Rule, Screen, Settings, Zone } from "./parts.ts";
export type { Track, Venue } from "./parts.ts";
export { Target } from "./target.ts";

/** The plan with all its inner references checked. Themes and sounds are checked against the library, at PUT. */
export const Plan = PlanParts.superRefine((plan, context) => {
  for (const fault of planFaults(plan)) context.addIssue({ code: "custom", ...fault });
});
export type Plan = z.infer<typeof Plan>;

/** Keys and entries of all objects and lists together. */
const MOST_VALUES = 500_000;

/** Whether a document holds more than so many values, however deep it is; it stops counting there. */
function holdsMore(document: unknown, most: number): boolean {
  const waiting: unknown[] = [document];
  let count = 0;
  for (let value = waiting.pop(); value !== undefined || waiting.length > 0; value = waiting.pop()) {
    if (typeof value !== "object" || value === null) continue;
    const inner: unknown[] = Object.values(value);
    count += inner.length;
    if (count > most) return true;
    for (const each of inner) if (typeof each === "object") waiting.push(each);
  }
  return false;
}

/** A plan from outside: one too large is refused before it is read, so that nobody waits while it is. */
export const PlanDocument = z.preprocess((document, context) => {
  if (!holdsMore(document, MOST_VALUES)) return document;
  context.addIssue({ code: "custom", message: "holds more than 500,000 values: that is no plan for one venue", input: document });
  return z.NEVER;
}, Plan);
