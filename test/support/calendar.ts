/** Calendar files for tests, and what they would change. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CalendarChange } from "../../electron/contract/calendar.ts";
import type { Days, Plan, Window } from "../../electron/contract/plan.ts";
import type { CalendarEntry } from "../../electron/domain/calendar/entry.ts";
import type { CalendarEvent, ReadEvent } from "../../electron/domain/calendar/event.ts";
import { type Preview, previewOf } from "../../electron/domain/calendar/preview.ts";
import { calendarSentences } from "../../electron/domain/calendar/words/words.ts";
import { dayOf } from "../../electron/domain/time.ts";
import { readCalendar } from "../../electron/node/icalendar/read.ts";
import { type CalendarHead, calendarPieces } from "../../electron/node/icalendar/write.ts";

/** The day on which previews of tests are asked for. */
export const TODAY = "2026-11-20";

/** A file of Thunderbird's with one event of each kind: a Windows time zone, folded lines, a moved occurrence, CRLF and a BOM. */
export const VENUE_YEAR = join(import.meta.dirname, "..", "fixtures", "venue-year.ics");
export const venueYear = (): string => readFileSync(VENUE_YEAR, "utf8");

/** A calendar of events, each given by its lines; what has no UID gets one from its place. */
export function calendarOf(...events: readonly string[]): string {
  const written = events.map((lines, index) => {
    const uid = /^UID:/m.test(lines) ? "" : `UID:event-${index}@test\n`;
    return `BEGIN:VEVENT\n${uid}${lines.trim()}\nEND:VEVENT\n`;
  });
  return `BEGIN:VCALENDAR\nVERSION:2.0\n${written.join("")}END:VCALENDAR\n`;
}

/** The whole file that the house writes. */
export const writtenCalendar = (entries: readonly CalendarEntry[], head: CalendarHead): string =>
  [...calendarPieces(entries, head)].join("");

export async function eventsOf(text: string, timeZone = "Europe/Paris"): Promise<readonly ReadEvent[]> {
  const read = await readCalendar(text, timeZone);
  if (!read.ok) throw new Error(`The file was refused: ${read.refusal.code}`);
  return read.events;
}

/** The first event of a file, which must have been read. */
export async function eventOf(lines: string, timeZone = "Europe/Paris"): Promise<CalendarEvent> {
  const [first] = await eventsOf(calendarOf(lines), timeZone);
  if (first?.ok !== true) throw new Error(`The event was refused: ${JSON.stringify(first)}`);
  return first.event;
}

export async function previewFor(plan: Plan, text: string, since = TODAY, language = "en"): Promise<Preview> {
  const events = await eventsOf(text, plan.venue.timeZone);
  return previewOf(plan, events, dayOf(since), calendarSentences(language, plan.venue.locale));
}

/** The days of the only period that a preview adds or replaces. */
export function onlyDays(preview: Preview): Days {
  const [change, ...more] = preview.changes;
  if (change?.kind !== "period" || more.length > 0) throw new Error(`One period was expected: ${JSON.stringify(preview)}`);
  return change.after.days;
}

const edgeText = (edge: Window["from"]): string => (typeof edge === "string" ? edge : edge.sun);

/** The exceptions that a preview asks for, as short texts: "2026-12-24 closed", "2026-12-31 10:00-16:00". */
export function exceptionTexts(changes: readonly CalendarChange[]): string[] {
  return changes.flatMap((change) =>
    change.kind === "period"
      ? []
      : change.after.map((one) =>
          "closed" in one ? `${one.date} closed` : `${one.date} ${edgeText(one.window.from)}-${edgeText(one.window.to)}`,
        ),
  );
}
