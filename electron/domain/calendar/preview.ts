/** What a calendar file would change in a plan. Nothing is changed here: the answer holds the whole resulting plan. */
import type { CalendarChange, CalendarRefusal, OpeningException } from "../../contract/calendar.ts";
import { issuesOf } from "../../contract/issues.ts";
import { Plan } from "../../contract/plan.ts";
import type { Period } from "../../contract/plan.ts";
import type { LocalDate } from "../../contract/words.ts";
import type { Day } from "../time.ts";
import type { CalendarEvent, ReadEvent, Refusal, Remark } from "./event.ts";
import { exceptionsOf, timeText } from "./exceptions.ts";
import { kindOf } from "./kind.ts";
import { same, withChanges } from "./merge.ts";
import { type Effort, LAST_DAY, isEndless, stretchesOf } from "./occurrences.ts";
import { coverOf, datesBetween, periodDays } from "./period-days.ts";
import type { CalendarSentences } from "./words/sentences.ts";

/** So many dates of a period are shown. */
const SHOWN_DATES = 50;

/** Dates looked at for one file, a third of a second's work, and for each of its events, so that none starves the others. */
const EFFORT_OF_FILE = 1_500_000;
const EFFORT_OF_EVENT = 150_000;

export interface Preview {
  readonly changes: readonly CalendarChange[];
  readonly refused: readonly CalendarRefusal[];
  readonly skipped: { readonly past: number; readonly own: number };
  readonly plan: Plan;
}

interface Taken {
  readonly event: CalendarEvent;
  readonly kind: "closed" | "opening";
  readonly exceptions: readonly OpeningException[];
  readonly remark: Remark | null;
}

/** Latin letters, digits and hyphens of a summary; "event" where nothing is left, as of an Arabic one. */
function slugOf(summary: string): string {
  const plain = summary.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll("ß", "ss").replaceAll("œ", "oe").toLowerCase();
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, "");
  return slug === "" ? "event" : slug;
}

function isOver(event: CalendarEvent, since: Day, effort: Effort): boolean {
  if (isEndless(event.repeat)) return false;
  const { stretches, excess } = stretchesOf(event, LAST_DAY, effort);
  return excess === null && stretches.length > 0 && stretches.every((stretch) => coverOf(stretch).last < since);
}

function hoursOf(event: CalendarEvent): Remark | null {
  if (event.allDay) return null;
  const { from, to } = event.stretchOn(event.start);
  return { code: "hours", from: timeText(from.minutes), to: timeText(to.minutes) };
}

/** The first dates of a period that are still to come. */
function shownDates(event: CalendarEvent, since: Day, effort: Effort): LocalDate[] {
  const { stretches } = stretchesOf(event, isEndless(event.repeat) ? since + 400 : LAST_DAY, effort);
  const dates = new Set<LocalDate>();
  for (const stretch of stretches) {
    const { first, last } = coverOf(stretch);
    const from = Math.max(first, since);
    for (const date of datesBetween(from, Math.min(last, from + SHOWN_DATES))) dates.add(date);
    if (dates.size >= SHOWN_DATES) break;
  }
  return [...dates].toSorted().slice(0, SHOWN_DATES);
}

/** Exceptions by their date: those of a plan, or of all events of a file. */
type ByDate = ReadonlyMap<LocalDate, readonly OpeningException[]>;

/** An exception change, with what stands on its dates before and after all events of the file. */
function exceptionChange(
  { event, kind, exceptions, remark }: Taken,
  held: ByDate,
  wanted: ByDate,
  say: CalendarSentences,
): CalendarChange {
  const dates = [...new Set(exceptions.map(({ date }) => date))].toSorted();
  const before = dates.flatMap((date) => held.get(date) ?? []);
  const whole = dates.flatMap((date) => wanted.get(date) ?? []);
  return {
    kind,
    action: same(before, whole) ? "unchanged" : before.length === 0 ? "add" : "replace",
    uid: event.uid,
    path: "venue.openingExceptions",
    summary: event.summary,
    dates,
    message: remark === null ? null : say.remark(remark),
    before,
    after: [...exceptions],
  };
}

/** Compares what a file says with a plan. `since`: what is over before that day is left out. Sentences are the language's. */
export function previewOf(plan: Plan, read: readonly ReadEvent[], since: Day, say: CalendarSentences): Preview {
  let left = EFFORT_OF_FILE;
  const refused: CalendarRefusal[] = [];
  const taken: Taken[] = [];
  const said = new Map<LocalDate, Taken>();
  const periods: {
    readonly event: CalendarEvent;
    readonly period: Period;
    readonly before: Period | null;
    readonly dates: LocalDate[];
  }[] = [];
  const skipped = { past: 0, own: 0 };

  const refuse = ({ uid, summary, line }: Pick<CalendarEvent, "uid" | "summary" | "line">, refusal: Refusal): void => {
    refused.push({ uid, summary, line, message: say.refusal(summary, refusal) });
  };

  const takeException = (event: CalendarEvent, kind: Taken["kind"], effort: Effort): void => {
    const made = exceptionsOf(event, kind, since, effort);
    if (!made.ok) return refuse(event, made.refusal);
    if (made.exceptions.length === 0) return refuse(event, { code: "never" });
    // Of two events that say the opposite about one date the later one in the file is refused.
    for (const { date } of made.exceptions) {
      const other = said.get(date);
      if (other !== undefined && other.kind !== kind)
        return refuse(event, { code: "contradicts", summary: other.event.summary, date });
    }
    const one: Taken = { event, kind, exceptions: made.exceptions, remark: made.remark };
    for (const { date } of made.exceptions) said.set(date, one);
    taken.push(one);
  };

  const takePeriod = (event: CalendarEvent, effort: Effort): void => {
    const made = periodDays(event, since, effort);
    if (!made.ok) return refuse(event, made.refusal);
    const before = plan.periods.find(({ id }) => id.endsWith(`-${event.key}`)) ?? null;
    const id = before?.id ?? `${slugOf(event.summary)}-${event.key}`;
    const dates = shownDates(event, since, effort);
    periods.push({ event, before, dates, period: { id, name: event.summary, days: made.days } });
  };

  for (const one of read) {
    if (!one.ok) {
      refuse(one, one.refusal);
      continue;
    }
    const { event } = one;
    const kind = kindOf(event);
    const given = Math.min(left, EFFORT_OF_EVENT);
    const effort: Effort = { left: given };
    if (kind === "own") skipped.own += 1;
    else if (isOver(event, since, effort)) skipped.past += 1;
    else if (kind === "open-and-closed") refuse(event, { code: "open-and-closed" });
    else if (kind === "period") takePeriod(event, effort);
    else takeException(event, kind, effort);
    left -= given - Math.max(0, effort.left);
  }

  const held = Map.groupBy(plan.venue.openingExceptions, ({ date }) => date);
  const wanted = Map.groupBy(
    taken.flatMap(({ exceptions }) => exceptions),
    ({ date }) => date,
  );
  const newFrom = plan.periods.length;
  let added = 0;
  const changes: CalendarChange[] = [
    ...taken.map((one) => exceptionChange(one, held, wanted, say)),
    ...periods.map(({ event, period, before, dates }): CalendarChange => {
      const index = before === null ? newFrom + added++ : plan.periods.indexOf(before);
      const remark = hoursOf(event);
      return {
        kind: "period",
        action: before === null ? "add" : same(before, period) ? "unchanged" : "replace",
        uid: event.uid,
        path: `periods[${index}]`,
        summary: event.summary,
        dates,
        message: remark === null ? null : say.remark(remark),
        before,
        after: period,
      };
    }),
  ];
  const merged = Plan.safeParse(withChanges(plan, changes));
  if (merged.success) return { changes, refused, skipped, plan: merged.data };
  const faults = issuesOf(merged.error).map(({ path, message }) => ({
    uid: "",
    summary: "",
    line: 0,
    message: say.refusal("", { code: "invalid-plan", path, message }),
  }));
  return { changes: [], refused: [...refused, ...faults], skipped, plan };
}
