/** Faults in since when and until when, and in what is taken over from an earlier plan. */
import { mutant } from "./mutant.ts";
import type { Mutant } from "./mutant.ts";

export const OF_CHANGES: readonly Mutant[] = [
  // field.ts, changes.ts, timeline.ts: since when, until when
  mutant(
    "since takes a change of reason for a change",
    "field.ts",
    "if (before === undefined || value === undefined || !same(before.value, value)) break;",
    "if (before === undefined || value === undefined || before.because !== values[start]?.because) break;",
  ),
  mutant(
    "since reaches back to midnight at most",
    "field.ts",
    "if (!same(valueIn(course, last).value, value)) return day.start;",
    "return day.start;",
  ),
  mutant(
    "a value of more than a year has no beginning",
    "field.ts",
    "const LOOK_BACK = 1500 * DAY;",
    "const LOOK_BACK = 300 * DAY;",
  ),
  mutant(
    "a change at midnight is overlooked",
    "field.ts",
    "const first = after < day.start ? 0 : indexAt",
    "const first = after < day.start ? 1 : indexAt",
  ),
  mutant(
    "a change is found where only the reason is another",
    "field.ts",
    "if (reading !== undefined && !same(reading.value, from))",
    "if (reading !== undefined)",
  ),
  mutant("a season in ten months is too far away", "changes.ts", "const HORIZON = 400 * DAY;", "const HORIZON = 200 * DAY;"),
  mutant(
    "the farthest change of a day is told, not the nearest",
    "changes.ts",
    "if (change !== null && change <= (nearest ?? end)) nearest = change;",
    "if (change !== null && change <= end) nearest = change;",
  ),
  mutant(
    "equal neighbours of a timeline are two",
    "timeline.ts",
    "if (latest === undefined || !same(latest, stretch)) stretches.push(stretch);",
    "stretches.push(stretch);",
  ),
  // entries.ts, compile.ts, place.ts, target-lists.ts: a plan after another
  mutant(
    "an edited rule stays as it was",
    "entries.ts",
    "return known !== null && equal(known.item, item) ? known : null;",
    "return known;",
  ),
  mutant(
    "a zone keeps what it knew though its rules have changed",
    "compile.ts",
    " && !targetsAround(zone).some((target) => changed.has(target))",
    "",
  ),
  mutant(
    "a zone keeps what it knew though it moved to another group",
    "compile.ts",
    "known !== undefined && equal(known.zone, zone) &&",
    "known !== undefined &&",
  ),
  mutant("a rule that is gone lives on", "target-lists.ts", "before.filter((member) => !gone.has(member))", "before.slice()"),
  mutant("edited periods stay as they were", "place.ts", "equal(place.periods, periods)", "true"),
  mutant(
    "edited opening exceptions stay as they were",
    "place.ts",
    "equal(place.venue.openingExceptions, venue.openingExceptions) &&",
    "true &&",
  ),
  mutant("another almanac is not looked at", "place.ts", "place.source === source &&", "source !== null &&"),
];
