/** The exchange of calendars as the API answers it: the coming year as a file, and what a file would change. */
import { setImmediate } from "node:timers/promises";
import { CALENDAR_TYPE, type CalendarPreview, type ExportRequest, type PreviewRequest } from "../../contract/calendar.ts";
import { inLanguage } from "../../contract/words.ts";
import type { Words } from "../../contract/words.ts";
import type { Controller } from "../../controller/controller.ts";
import { midnight } from "../../domain/calendar/entry.ts";
import { FIRST_DAY, LAST_DAY } from "../../domain/calendar/occurrences.ts";
import { closedEntries, hoursEntries } from "../../domain/calendar/opening-entries.ts";
import { previewOf } from "../../domain/calendar/preview.ts";
import {
  type Names,
  overrideEntries,
  playlistEntries,
  stretchesIn,
  themeEntries,
  type ValueStretch,
} from "../../domain/calendar/stretch-entries.ts";
import { calendarSentences } from "../../domain/calendar/words/words.ts";
import { dayOf, localDayAt } from "../../domain/time.ts";
import { readCalendar } from "../icalendar/read.ts";
import { calendarPieces } from "../icalendar/write.ts";
import { refusal } from "../problem.ts";

/** So many events are written before other work has its turn. */
const EVENTS_AT_ONCE = 100;

/** No calendar program is glad of more, and writing them takes seconds. */
const MOST_EVENTS = 20_000;

function askedDay(date: string): number {
  const day = dayOf(date);
  if (day < FIRST_DAY || day > LAST_DAY) throw refusal(400, `${date} lies outside the years 1900 to 2199.`);
  return day;
}

/** The calendar of the venue, or of one zone with its playlists. Gives way to other work between zones and between events. */
export async function exportCalendar(
  controller: Controller,
  version: string,
  { zone: zoneId, from: date, days, language }: ExportRequest,
): Promise<File> {
  const { plan, schedule } = controller.plan();
  const { venue } = plan;
  const now = controller.now();
  const zones = zoneId === undefined ? plan.zones : plan.zones.filter(({ id }) => id === zoneId);
  if (zones.length === 0) throw refusal(404, `There is no zone "${zoneId}".`);
  const { names: events } = calendarSentences(language ?? null, venue.locale);
  const text = (words: Words): string => inLanguage(words, language ?? venue.locale, venue.locale);
  const named = (list: readonly { id: string; name: Words }[]): ((id: string) => string) => {
    const known = new Map(list.map((one) => [one.id, text(one.name)]));
    return (id) => known.get(id) ?? id;
  };
  const names: Names = {
    events,
    text,
    theme: named(controller.themes()),
    playlist: named(plan.playlists),
    zone: named(plan.zones),
  };

  const first = date === undefined ? localDayAt(schedule.almanac, now) : askedDay(date);
  const [from, to] = [midnight(schedule.almanac, first), midnight(schedule.almanac, first + days)];
  const themes: ValueStretch[] = [];
  const playlists: ValueStretch[] = [];
  for (const { id } of zones) {
    themes.push(...stretchesIn(schedule, id, "theme", from, to));
    if (zoneId !== undefined) playlists.push(...stretchesIn(schedule, id, "playlist", from, to));
    const count = themes.length + playlists.length;
    if (count > MOST_EVENTS) {
      throw refusal(400, `That would be more than ${MOST_EVENTS} events: ask for one zone, or for fewer days.`);
    }
    await setImmediate();
  }
  const entries = [
    ...closedEntries(schedule, first, first + days, events),
    ...hoursEntries(schedule, first, first + days, events),
    ...themeEntries(schedule, themes, names),
    ...playlistEntries(schedule, playlists, names),
    ...overrideEntries(schedule, controller.overrides(), zones, { from, to }, names),
  ];
  const [zone] = zones;
  const name = zoneId === undefined || zone === undefined ? text(venue.name) : `${text(venue.name)} – ${text(zone.name)}`;
  const head = { name, venue: venue.id, timeZone: venue.timeZone, version, now };
  const written: string[] = [];
  for (const piece of calendarPieces(entries, head)) {
    if (written.push(piece) % EVENTS_AT_ONCE === 0) await setImmediate();
  }
  const fileName = zoneId === undefined ? `${venue.id}.ics` : `${venue.id}-${zoneId}.ics`;
  return new File(written, fileName, { type: CALENDAR_TYPE });
}

/** What a calendar file would change in the plan in force. A file that cannot be read as a whole is refused (422). */
export async function previewCalendar(
  controller: Controller,
  { ics, since, language }: PreviewRequest,
): Promise<CalendarPreview> {
  const { timeZone, locale } = controller.plan().plan.venue;
  const say = calendarSentences(language ?? null, locale);
  const read = await readCalendar(ics, timeZone);
  if (!read.ok) {
    const message = say.file(read.refusal);
    throw refusal(422, message, [{ path: "ics", message }]);
  }
  // Taken after the file is read: a plan that came in between is the one that is compared with.
  const { plan, tag, schedule } = controller.plan();
  const today = since === undefined ? localDayAt(schedule.almanac, controller.now()) : dayOf(since);
  const { changes, refused, skipped, plan: changed } = previewOf(plan, read.events, today, say);
  return { tag, changes: [...changes], refused: [...refused], skipped, plan: changed };
}
