/**
 * What is doubtful in a plan over the coming year, overrides left aside: rules that never hold or never win, dates that
 * are over, opening hours in which nobody says what a zone plays, ties that the order of the list decides, and windows
 * of which nothing is left. It may be long work: it tells how far it is whenever it is asked to go on.
 */
import type { Doubt, FindingKind, Omitted, Progress } from "../../contract/analysis.ts";
import { FINDING_KINDS } from "../../contract/analysis.ts";
import type { Instant } from "../../contract/words.ts";
import { isGated } from "../entries.ts";
import type { Schedule } from "../schedule.ts";
import { dateOf, dayOf } from "../time.ts";
import { arenasOf, FIELDS } from "./claims.ts";
import type { Followed } from "./claims.ts";
import { spentDates } from "./dates.ts";
import type { Spent } from "./dates.ts";
import { gapDoubts, gapFinder, MOST_DATES } from "./gaps.ts";
import { occasionsIn } from "./occasions.ts";
import type { Occasions } from "./occasions.ts";
import { mostFrequent, outcomeOf } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { painter } from "./painting.ts";
import { intersection } from "./pieces.ts";
import type { Pieces } from "./pieces.ts";
import { cutByDay, withinYear, yearFrom } from "./year.ts";
import type { Year } from "./year.ts";

/** Of each kind; a plan with more has one cause. */
const MOST_FINDINGS = 200;

export interface Findings {
  readonly doubts: Doubt[];
  readonly omitted: Omitted;
}

/** When the venue is open, within the year. */
function openIn({ clock, opening }: Schedule, year: Year): Pieces {
  const hours = Array.from({ length: year.end - year.first }, (_, index) => opening.hoursOn(clock.dayClock(year.first + index)));
  return withinYear(year, hours.flat());
}

interface Subject {
  readonly about: "rule" | "cap" | "opening";
  readonly id: string | null;
}

function vanishing({ vanished, why, dates }: Occasions, subject: Subject): Doubt[] {
  // A window of which nothing is ever left is one that never holds.
  if (vanished.length === 0 || (subject.about !== "opening" && vanished.length === dates)) return [];
  return [{ kind: "vanishes", ...subject, cause: why, count: vanished.length, dates: vanished.slice(0, MOST_DATES).map(dateOf) }];
}

function neverHolds({ dates, vanished, why }: Occasions, about: "rule" | "cap", id: string, closed: boolean): Doubt {
  const cause = dates > 0 && vanished.length === dates ? why : closed ? "closed" : "days";
  return { kind: "never", about, id, cause };
}

function openingVanishing(schedule: Schedule, occasionsOf: ReturnType<typeof occasionsIn>): Doubt[] {
  const { openingHours, openingExceptions } = schedule.plan.venue;
  const exceptional = new Set(openingExceptions.map(({ date }) => dayOf(date)));
  return (openingHours ?? []).flatMap(({ days, window }) => {
    const occasions = occasionsOf(days, window);
    const vanished = occasions.vanished.filter((day) => !exceptional.has(day));
    return vanishing({ ...occasions, vanished }, { about: "opening", id: null });
  });
}

function shadowed(outcome: Outcome, rules: readonly Followed[]): Doubt[] {
  return rules.flatMap((followed): Doubt[] => {
    const victors = outcome.victorsOf(followed);
    return victors === null ? [] : [{ kind: "shadowed", rule: followed.rule.id, by: mostFrequent(victors) }];
  });
}

function tied(outcome: Outcome, rules: readonly Followed[]): Doubt[] {
  return rules.flatMap((followed) =>
    FIELDS.flatMap((field): Doubt[] => {
      const tie = outcome.tieOf(followed, field);
      if (tie === null) return [];
      const [zone = ""] = tie.zones;
      const { from, to, zones } = tie;
      return [{ kind: "tie", rule: followed.rule.id, by: mostFrequent(tie.by), field, zone, zones: zones.size, from, to }];
    }),
  );
}

/** The doubts by kind, and how many of each were left out. */
function limited(doubts: readonly Doubt[]): Findings {
  const omitted: Omitted = {};
  const kept = FINDING_KINDS.flatMap((kind: FindingKind) => {
    const found = doubts.filter((doubt) => doubt.kind === kind);
    if (found.length > MOST_FINDINGS) omitted[kind] = found.length - MOST_FINDINGS;
    return found.slice(0, MOST_FINDINGS);
  });
  return { doubts: kept, omitted };
}

/** What is found by looking at each rule and cap alone. */
interface Looked {
  /** Rules that hold at some time. */
  readonly followed: Followed[];
  readonly doubts: Doubt[];
}

function* lookAtRules(schedule: Schedule, year: Year, open: Pieces, spent: Spent): Generator<Progress, Looked> {
  const { plan } = schedule;
  const occasionsOf = occasionsIn(year, schedule.parts.place.dayReader());
  const followed: Followed[] = [];
  const doubts: Doubt[] = [];
  const progress = (done: number): Progress => ({ kind: "progress", done, total: plan.rules.length, what: "rules" });
  for (const [index, rule] of plan.rules.entries()) {
    yield progress(index);
    if (!rule.enabled) continue;
    const occasions = occasionsOf(rule.days, rule.window);
    const held = isGated(rule) ? intersection(occasions.pieces, open) : occasions.pieces;
    doubts.push(...vanishing(occasions, { about: "rule", id: rule.id }));
    if (held.length > 0) followed.push({ rule, place: followed.length, cut: cutByDay(year, held) });
    else if (!spent.rules.has(rule.id)) doubts.push(neverHolds(occasions, "rule", rule.id, occasions.pieces.length > 0));
  }
  for (const cap of plan.caps.filter(({ enabled }) => enabled)) {
    yield progress(plan.rules.length);
    const occasions = occasionsOf(cap.days, cap.window);
    doubts.push(...vanishing(occasions, { about: "cap", id: cap.id }));
    if (occasions.pieces.length === 0 && !spent.caps.has(cap.id)) doubts.push(neverHolds(occasions, "cap", cap.id, false));
  }
  return { followed, doubts: [...doubts, ...openingVanishing(schedule, occasionsOf)] };
}

/** Paints every field of every zone: notes what became of the rules, and answers with the gaps. */
function* lookAtZones(
  schedule: Schedule,
  year: Year,
  open: Pieces,
  followed: readonly Followed[],
  outcome: Outcome,
): Generator<Progress, Doubt[]> {
  const { plan, almanac } = schedule;
  const total = plan.zones.length;
  const { pieces, index } = cutByDay(year, open);
  const gaps = new Map<string, Doubt[]>();
  const paint = painter(year, outcome);
  let fieldsDone = 0;
  for (const arena of arenasOf(schedule, followed)) {
    const finder = arena.field === "playlist" ? gapFinder(year.starts[0] ?? 0, year.starts.at(-1) ?? 0) : null;
    const painting = paint(arena, (day, painted) => finder?.take([...pieces.subarray(index[day], index[day + 1])], painted));
    for (const share of painting) {
      const done = Math.floor((fieldsDone + share * arena.zones.length) / FIELDS.length);
      yield { kind: "progress", done, total, what: "zones" };
    }
    fieldsDone += arena.zones.length;
    if (finder !== null) for (const zone of arena.zones) gaps.set(zone, gapDoubts(almanac, finder.found(), zone));
  }
  yield { kind: "progress", done: total, total, what: "zones" };
  return plan.zones.flatMap(({ id }) => gaps.get(id) ?? []);
}

/** Looks at the year from the local day of an instant on. Each step tells how far it is; the last answer is what was found. */
export function* analyse(schedule: Schedule, at: Instant): Generator<Progress, Findings> {
  const year = yearFrom(schedule.clock, at);
  const open = openIn(schedule, year);
  const spent = spentDates(schedule.plan, year.first);
  const { followed, doubts } = yield* lookAtRules(schedule, year, open, spent);
  const outcome = outcomeOf(followed.length);
  const gaps = yield* lookAtZones(schedule, year, open, followed, outcome);
  return limited([...doubts, ...spent.doubts, ...shadowed(outcome, followed), ...gaps, ...tied(outcome, followed)]);
}
