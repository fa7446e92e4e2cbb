/** Writes events as an iCalendar file (RFC 5545, with the names of RFC 7986). Instants are UTC: no zone to disagree about. */
import ICAL from "ical.js";
import type { Instant } from "../../contract/words.ts";
import type { CalendarEntry } from "../../domain/calendar/entry.ts";
import { dateOf } from "../../domain/time.ts";

export interface CalendarHead {
  readonly name: string;
  /** Of the venue: what its uids end in. */
  readonly venue: string;
  readonly timeZone: string;
  readonly version: string;
  /** When it is written. */
  readonly now: Instant;
}

/** Properties that the library knows no type of are written as they are, and would break their line. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r?\n|\r/g, "\\n");
}

function utc(instant: Instant): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(instant), true);
}

function eventOf(entry: CalendarEntry, head: CalendarHead): ICAL.Component {
  const event = new ICAL.Component("vevent");
  const { span } = entry;
  const time = (of: number): ICAL.Time => (span.kind === "days" ? ICAL.Time.fromDateString(dateOf(of)) : utc(of));
  event.addPropertyWithValue("uid", `${entry.id}@${head.venue}.ronron`);
  event.addPropertyWithValue("dtstamp", utc(head.now));
  event.addPropertyWithValue("dtstart", time(span.from));
  event.addPropertyWithValue("dtend", time(span.to));
  event.addPropertyWithValue("summary", entry.summary);
  if (entry.description !== null) event.addPropertyWithValue("description", entry.description);
  event.addPropertyWithValue("categories", entry.mark.toUpperCase());
  // Nobody's time is taken by a house that is open.
  event.addPropertyWithValue("transp", "TRANSPARENT");
  event.addPropertyWithValue("x-ronron-kind", entry.mark);
  return event;
}

/**
 * The text of the file, piece by piece: its head, each event, its end. The same for the same entries, apart from when it
 * is written. A large house has tens of thousands of events: whoever serves others meanwhile takes a few at a time.
 */
export function* calendarPieces(entries: readonly CalendarEntry[], head: CalendarHead): Generator<string, void> {
  // The library does not count the blank that a folded line begins with: 75 bytes with it are what the format asks for.
  ICAL.foldLength = 74;
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", `-//Ronron//Ronron ${head.version}//EN`);
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("method", "PUBLISH");
  calendar.addPropertyWithValue("name", escaped(head.name));
  calendar.addPropertyWithValue("x-wr-calname", escaped(head.name));
  calendar.addPropertyWithValue("x-wr-timezone", head.timeZone);
  // How often those who subscribe may come back.
  calendar.addPropertyWithValue("refresh-interval", ICAL.Duration.fromString("PT1H"));
  calendar.addPropertyWithValue("x-published-ttl", "PT1H");
  const end = "END:VCALENDAR";
  yield calendar.toString().slice(0, -end.length);
  for (const entry of entries) yield `${eventOf(entry, head).toString()}\r\n`;
  yield `${end}\r\n`;
}
