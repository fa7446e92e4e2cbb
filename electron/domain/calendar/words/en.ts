/** The exchange of calendars in English. */
import type { CalendarSentences } from "./sentences.ts";

export const en: CalendarSentences = {
  names: {
    open: "Open",
    openAllDay: "Open all day",
    exceptionalHours: "Special opening hours",
    closed: "Closed",
    theme: (name) => `Theme: ${name}`,
    playlist: (name) => `Sound: ${name}`,
    override: (reason) => `Override: ${reason}`,
    emergency: (message) => `Emergency: ${message}`,
    wholeVenue: "The whole venue",
    zones: (names) => `In ${names}`,
  },
  file(refusal) {
    switch (refusal.code) {
      case "empty":
        return "The file is empty.";
      case "no-calendar":
        return "This is no iCalendar file: it does not begin with BEGIN:VCALENDAR. Export the calendar as .ics and choose that file.";
      case "cut-off":
        return "The file is cut off: its end (END:VCALENDAR) is missing. Export it again.";
      case "too-many-events":
        return `The file holds ${refusal.found} events, and at most ${refusal.limit} are read: export fewer years or one calendar at a time.`;
      default:
        return refusal satisfies never;
    }
  },
  refusal(summary, refusal) {
    const event = summary === "" ? "An event without a title" : `“${summary}”`;
    switch (refusal.code) {
      case "unreadable":
        return `${event} cannot be read: ${refusal.detail}.`;
      case "bad-date":
        return `${event} has the date ${refusal.text}, which does not exist.`;
      case "no-start":
        return `${event} has no start.`;
      case "ends-before-start":
        return `${event} ends before it starts, or lasts no time at all.`;
      case "outside-years":
        return `${event} lies outside the years 1900 to 2199.`;
      case "unknown-zone":
        return `${event} is in the time zone ${refusal.zone}, which neither the file nor the tz database explains.`;
      case "same-uid":
        return `${event} has the same UID as the event in line ${refusal.line}, and the two differ: export the calendar again.`;
      case "cancelled":
        return `${event} is cancelled: nothing is taken over, and what an earlier import added stays until you remove it.`;
      case "too-often":
        return `${event} repeats several times a day, and a period is made of whole days.`;
      case "unknown-rule":
        return `${event} repeats by ${refusal.part}, which is not understood here.`;
      case "this-and-future":
        return `${event} was changed for one date and all that follow: split it into two events.`;
      case "endless":
        return `${event} repeats for ever in a way that no season and no weekdays can say: give it an end.`;
      case "too-many":
        return `${event} covers more than ${refusal.limit} dates.`;
      case "too-long":
        return `${event} repeats in a way that takes too long to work out: give it an earlier end.`;
      case "never":
        return `${event} has no date left on which it would take place.`;
      case "closed-part-of-day":
        return `${event} says closed for a part of the day, and an exception closes whole dates: make it an all-day event, or enter the remaining hours as open.`;
      case "open-without-hours":
        return `${event} says open for whole days: give it the hours from and to.`;
      case "open-too-long":
        return `${event} says open for more than 24 hours: enter each day as an event of its own.`;
      case "open-seconds":
        return `${event} starts or ends within a minute, and opening hours are whole minutes.`;
      case "open-and-closed":
        return `${event} says open and closed at once: say one of them.`;
      case "contradicts":
        return `${event} contradicts “${refusal.summary}” on ${refusal.date}: one says open, the other closed.`;
      case "invalid-plan":
        return `The plan would become invalid: ${refusal.path} ${refusal.message}. Nothing can be taken over.`;
      default:
        return refusal satisfies never;
    }
  },
  remark(remark) {
    switch (remark.code) {
      case "hours":
        return `Its hours, ${remark.from} to ${remark.to}, are not part of a period: give them to the rule that uses it.`;
      case "until":
        return `It repeats for ever: taken until ${remark.date}. Import it again before then.`;
      default:
        return remark satisfies never;
    }
  },
};
