/** Reads the events of an iCalendar file (RFC 5545) for a venue. Every event is read on its own, or refused on its own. */
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import ICAL from "ical.js";
import type { CalendarEvent, LocalMoment, ReadEvent, Refusal, Stretch } from "../../domain/calendar/event.ts";
import { FIRST_DAY, LAST_DAY } from "../../domain/calendar/occurrences.ts";
import type { FileRefusal } from "../../domain/calendar/words/sentences.ts";
import type { Clock, Clocks } from "./clocks.ts";
import { clocksOf } from "./clocks.ts";
import { type Fields, readComponent } from "./component.ts";
import { onClock, readMoment, readMoments, RefusedEvent, type Written } from "./moments.ts";
import { readRepeat } from "./repeat.ts";
import { type Part, splitFile } from "./split.ts";

/** So many events are read before other work has its turn. */
const AT_ONCE = 100;

const MINUTES_IN_DAY = 1440;

export type ReadCalendar =
  | { readonly ok: true; readonly events: readonly ReadEvent[] }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** One VEVENT: a series or a single event, or with `instead` another form of one occurrence of a series. */
interface Draft {
  readonly uid: string;
  readonly summary: string;
  readonly part: Part;
  readonly fields: Fields;
  readonly sequence: number;
  readonly instead: boolean;
}

const keyOf = (uid: string): string => createHash("sha256").update(uid).digest("hex").slice(0, 10);

const later = (moment: LocalMoment, minutes: number): LocalMoment => {
  const sum = moment.minutes + minutes;
  const days = Math.floor(sum / MINUTES_IN_DAY);
  return { day: moment.day + days, minutes: sum - days * MINUTES_IN_DAY };
};
const minutesBetween = (from: LocalMoment, to: LocalMoment): number =>
  (to.day - from.day) * MINUTES_IN_DAY + to.minutes - from.minutes;

function startOf(fields: Fields, clocks: Clocks): Written {
  const field = fields.first("dtstart");
  if (field === null) throw new RefusedEvent({ code: "no-start" });
  return readMoment(field.values[0], field.zone, clocks);
}

/** How long an event lasts on its own clock, in minutes: to DTEND, or DURATION, or its whole day. */
function lengthOf(fields: Fields, start: Written, clocks: Clocks): number {
  const end = fields.first("dtend");
  const duration = fields.text("duration");
  let length = start.allDay ? MINUTES_IN_DAY : 0;
  if (end !== null) {
    const written = readMoment(end.values[0], end.zone, clocks);
    // A date where a time belongs is its midnight; a time where a date belongs is its date.
    const until = onClock(written, start.clock);
    length = minutesBetween(start.moment, start.allDay ? { day: until.day, minutes: 0 } : until);
  } else if (duration !== null) {
    let seconds: number;
    try {
      seconds = ICAL.Duration.fromString(duration).toSeconds();
    } catch {
      throw new RefusedEvent({ code: "unreadable", detail: `DURATION:${duration.slice(0, 40)}` });
    }
    length = start.allDay ? Math.ceil(seconds / 86_400) * MINUTES_IN_DAY : seconds / 60;
  }
  if (!(length > 0)) throw new RefusedEvent({ code: "ends-before-start" });
  return length;
}

/** An occurrence on the venue's wall clock. */
function stretchFrom(start: LocalMoment, length: number, clock: Clock, clocks: Clocks): Stretch {
  if (clock.name === clocks.home.name) return { from: start, to: later(start, length) };
  const [begins, ends] = [clock.instantOf(start), clock.instantOf(later(start, length))];
  const [from, to] = [clocks.home.momentAt(begins), clocks.home.momentAt(ends)];
  // Where the venue's clock is put back in between, what was elapsed counts.
  return minutesBetween(from, to) > 0 ? { from, to } : { from, to: later(from, Math.max(1, (ends - begins) / 60_000)) };
}

function stretchOf(fields: Fields, clocks: Clocks): Stretch {
  const start = startOf(fields, clocks);
  return stretchFrom(start.moment, lengthOf(fields, start, clocks), start.clock, clocks);
}

function withinYears(stretch: Stretch): Stretch {
  // The end is exclusive: midnight after the last day is still within.
  if (stretch.from.day < FIRST_DAY || later(stretch.to, -1).day > LAST_DAY) throw new RefusedEvent({ code: "outside-years" });
  return stretch;
}

/** An event with what the file says of single occurrences of it. */
function eventOf({ uid, summary, part, fields }: Draft, others: readonly Draft[], clocks: Clocks): CalendarEvent {
  if (fields.text("status")?.toUpperCase() === "CANCELLED") throw new RefusedEvent({ code: "cancelled" });
  const start = startOf(fields, clocks);
  const length = lengthOf(fields, start, clocks);
  const { clock, allDay } = start;
  const [rule, second] = fields.all("rrule");
  if (second !== undefined || fields.first("exrule") !== null)
    throw new RefusedEvent({ code: "unknown-rule", part: second === undefined ? "EXRULE" : "RRULE" });
  const repeat = rule === undefined ? null : readRepeat(rule, start, clock, clocks);
  const dayOf = (written: Written): number => onClock(written, clock).day;
  const removed = new Set(fields.all("exdate").flatMap((field) => readMoments(field, clocks).map(dayOf)));
  const added: Stretch[] = [];
  for (const field of fields.all("rdate")) {
    if (field.type === "period") throw new RefusedEvent({ code: "unknown-rule", part: "RDATE;VALUE=PERIOD" });
    for (const written of readMoments(field, clocks)) {
      const moment = allDay ? { day: written.moment.day, minutes: 0 } : onClock(written, clock);
      added.push(withinYears(stretchFrom(moment, length, clock, clocks)));
    }
  }
  for (const other of others) {
    const replaced = other.fields.first("recurrence-id");
    if (replaced === null) continue;
    if (replaced.range?.toUpperCase() === "THISANDFUTURE") throw new RefusedEvent({ code: "this-and-future" });
    removed.add(dayOf(readMoment(replaced.values[0], replaced.zone, clocks)));
    if (other.fields.text("status")?.toUpperCase() !== "CANCELLED") added.push(withinYears(stretchOf(other.fields, clocks)));
  }
  const stretchOn = (day: number): Stretch => stretchFrom({ day, minutes: start.moment.minutes }, length, clock, clocks);
  withinYears(stretchOn(start.moment.day));
  return {
    uid,
    key: keyOf(uid),
    summary,
    line: part.line,
    categories: fields.all("categories").flatMap(({ values }) => values.map(String)),
    mark: fields.text("x-ronron-kind"),
    allDay,
    start: start.moment.day,
    repeat,
    atHome: clock.name === clocks.home.name,
    stretchOn,
    removed,
    added,
  };
}

function draftOf(part: Part): Draft | Extract<ReadEvent, { ok: false }> {
  const read = readComponent(part.text);
  if (!read.ok) {
    const refusal: Refusal = { code: "unreadable", detail: read.detail };
    const summary = /^SUMMARY[^:\r\n]*:(.*)$/im.exec(part.text)?.[1]?.trim().slice(0, 200) ?? "";
    return { ok: false, uid: "", summary, line: part.line, refusal };
  }
  const { fields } = read;
  const summary = (fields.text("summary") ?? "").slice(0, 200);
  const written = fields.text("dtstart") ?? "";
  // Some programs write no uid: what the event says stands in, so that it is found again all the same.
  const uid = fields.text("uid") ?? `${summary} ${written}`;
  const sequence = Number(fields.first("sequence")?.values[0] ?? 0);
  return { uid, summary, part, fields, sequence, instead: fields.first("recurrence-id") !== null };
}

/** Events of one uid: of two versions the higher SEQUENCE counts, and two equal ones that differ are a broken file. */
function joined(drafts: readonly Draft[], clocks: Clocks): ReadEvent[] {
  const whole = drafts.filter(({ instead }) => !instead).toSorted((a, b) => b.sequence - a.sequence);
  const instead = drafts.filter((draft) => draft.instead);
  const [newest, rival] = whole;
  const attempt = (draft: Draft, make: () => CalendarEvent): ReadEvent => {
    try {
      return { ok: true, event: make() };
    } catch (error) {
      if (!(error instanceof RefusedEvent)) throw error;
      return { ok: false, uid: draft.uid, summary: draft.summary, line: draft.part.line, refusal: error.refusal };
    }
  };
  // Occurrences whose series is not in the file stand for themselves.
  if (newest === undefined) {
    return instead.map((draft) => {
      const own = `${draft.uid} ${draft.fields.text("recurrence-id") ?? ""}`;
      return attempt(draft, () => eventOf({ ...draft, uid: own }, [], clocks));
    });
  }
  const read = [attempt(newest, () => eventOf(newest, instead, clocks))];
  if (rival === undefined || rival.sequence !== newest.sequence || rival.part.text === newest.part.text) return read;
  const refusal: Refusal = { code: "same-uid", line: newest.part.line };
  return [...read, { ok: false, uid: rival.uid, summary: rival.summary, line: rival.part.line, refusal }];
}

/** Reads a file for a venue in a time zone. Gives way to other work while it reads. */
export async function readCalendar(text: string, venueZone: string): Promise<ReadCalendar> {
  const split = splitFile(text);
  if (!split.ok) return split;
  const clocks = clocksOf(split.zones, venueZone);
  const events: ReadEvent[] = [];
  const byUid = new Map<string, Draft[]>();
  for (const [index, part] of split.events.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const draft = draftOf(part);
    if ("ok" in draft) events.push(draft);
    else byUid.set(draft.uid, [...(byUid.get(draft.uid) ?? []), draft]);
  }
  let count = 0;
  for (const drafts of byUid.values()) {
    if (++count % AT_ONCE === 0) await setImmediate();
    events.push(...joined(drafts, clocks));
  }
  return { ok: true, events };
}
