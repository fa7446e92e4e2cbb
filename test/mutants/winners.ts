/** Faults in who wins, and how loud. */
import { mutant } from "./mutant.ts";
import type { Mutant } from "./mutant.ts";

export const OF_THE_WINNERS: readonly Mutant[] = [
  // opening.ts, entries.ts, painting.ts: the gate
  mutant(
    "a closed venue keeps nobody out",
    "painting.ts",
    "if (!claim.gated) {",
    "if (!claim.gated || openHours.length === 0) {",
  ),
  mutant(
    "where the venue is closed nobody says why",
    "painting.ts",
    "    day.paint(keptStarts[index] ?? 0, keptEnds[index] ?? 0, shutBy(claim));\n",
    "",
  ),
  mutant(
    "a date that is closed keeps its hours",
    "opening.ts",
    "    byDay.set(day, windows);",
    "    if (windows.length > 0) byDay.set(day, windows);",
  ),
  mutant(
    "an exception adds to the hours of its date",
    "opening.ts",
    "exceptions.get(day)?.map(everywhere) ?? regular",
    "[...(exceptions.get(day)?.map(everywhere) ?? []), ...regular]",
  ),
  mutant(
    "without opening hours the venue is never open",
    "opening.ts",
    "(venue.openingHours ?? [{ days: {}, window: ALL_DAY }])",
    "(venue.openingHours ?? [])",
  ),
  mutant(
    "music does not wait for the venue to open",
    "entries.ts",
    "return set.playlist !== undefined || set.volume !== undefined || set.accent !== undefined;",
    "return set.volume !== undefined || set.accent !== undefined;",
  ),
  mutant("a disabled rule exists", "entries.ts", "if (!rule.enabled) return { item: rule, order, claims: [] };", ""),
  mutant("a disabled cap exists", "entries.ts", "if (!cap.enabled) return { item: cap, order, cap: null };", ""),
  // claims.ts, targets.ts, overriding.ts, emergency.ts: who wins
  mutant(
    "in a tie the later of the list wins",
    "claims.ts",
    "return b.priority - a.priority || b.specificity - a.specificity || a.order - b.order;",
    "return b.priority - a.priority || b.specificity - a.specificity || b.order - a.order;",
  ),
  mutant(
    "a close target beats a high priority",
    "claims.ts",
    "return b.priority - a.priority || b.specificity - a.specificity ||",
    "return b.specificity - a.specificity || b.priority - a.priority ||",
  ),
  mutant(
    "a low priority beats a high one",
    "claims.ts",
    "return b.priority - a.priority ||",
    "return a.priority - b.priority ||",
  ),
  mutant(
    "a group is closer than a zone",
    "targets.ts",
    'return target.startsWith("zone:") ? 2 : 1;',
    'return target.startsWith("zone:") ? 1 : 2;',
  ),
  mutant(
    "between targets the weaker rule wins",
    "claims.ts",
    "return byRank(a.claim, b.claim) <= 0 ? a : b;",
    "return byRank(a.claim, b.claim) > 0 ? a : b;",
  ),
  mutant(
    "an operator is above an emergency",
    "claims.ts",
    "{ rule: 1, operator: 2, emergency: EMERGENCY }",
    "{ rule: 1, operator: 4, emergency: EMERGENCY }",
  ),
  mutant("of two overrides the one created first holds", "overriding.ts", "order: -index,", "order: index,"),
  mutant(
    "an override still holds at the instant of its end",
    "overriding.ts",
    "until === null ? Infinity : parseInstant(until))",
    "until === null ? Infinity : parseInstant(until) + 1)",
  ),
  mutant(
    "an emergency still holds at the instant of its end",
    "emergency.ts",
    "parseInstant(until) > at)",
    "parseInstant(until) >= at)",
  ),
  mutant("of two emergencies the first is shown", "emergency.ts", "overrides.findLast(", "overrides.find("),
  mutant(
    "the end of an emergency is no change",
    "emergency.ts",
    "(until === null ? [parseInstant(from)] : [parseInstant(from), parseInstant(until)])",
    "[parseInstant(from)]",
  ),
  mutant("what always holds is forgotten", "fields.ts", "byRank(strongest, floor) <= 0)", "byRank(strongest, floor) < 0)"),
  mutant(
    '"until 18:00" at 18:00 ends at once',
    "ending.ts",
    "if (reached > from) return reached;",
    "if (reached >= from) return reached;",
  ),
  // fields.ts, caps.ts, volume.ts: how loud
  mutant(
    "an emergency is held down by a cap",
    "fields.ts",
    "cap !== null && strength < EMERGENCY && cap.value",
    "cap !== null && strength <= EMERGENCY && cap.value",
  ),
  mutant(
    "an operator's volume ignores caps",
    "fields.ts",
    "cap !== null && strength < EMERGENCY && cap.value",
    "cap !== null && strength < EMERGENCY - 1 && cap.value",
  ),
  mutant("a cap lifts the zone's own maximum", "fields.ts", " && cap.value < zone.maximum.value ? cap", " ? cap"),
  mutant("the highest of two caps limits", "caps.ts", "return a.value - b.value ||", "return b.value - a.value ||"),
  mutant("the later of two equal caps is named", "caps.ts", "|| a.order - b.order;", "|| b.order - a.order;"),
  mutant("a night's cap ends at midnight", "caps.ts", "anchor >= clock.day - cap.occurrence.after;", "anchor >= clock.day;"),
  mutant(
    "a limited volume names the rule, not the cap",
    "fields.ts",
    "values.push(heldDown ? limit : { value, because: outcome.because });",
    "values.push({ value, because: outcome.because });",
  ),
  mutant("a curve does not bend", "fields.ts", "if (until >= end) break;", "if (until >= 0) break;"),
  mutant(
    "a curve's point after midnight comes a day early",
    "volume.ts",
    "minutes < span.minutes ? minutes + MINUTES_IN_DAY : minutes",
    "minutes",
  ),
  mutant("a curve's points are taken as they are listed", "volume.ts", ".toSorted((a, b) => a.minutes - b.minutes)", ""),
  mutant(
    "a curve that crosses its cap is flat from its start",
    "volume.ts",
    "if (Math.min(from, to) >= limit)",
    "if (Math.max(from, to) >= limit)",
  ),
  mutant(
    "yesterday's curve is today's",
    "volume.ts",
    "return a.from === b.from && a.to === b.to && a.start === b.start && a.end === b.end;",
    "return a.from === b.from && a.to === b.to;",
  ),
  mutant("a volume that nothing sets is 50", "fields.ts", "const DEFAULT_VOLUME = 40;", "const DEFAULT_VOLUME = 50;"),
];
