/** The exchange of calendars. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { CALENDAR_TYPE, CalendarPreview, ExportRequest, PreviewRequest } from "../calendar.ts";

export const calendarApi = {
  export: oc
    .route({
      method: "GET",
      path: "/calendar.ics",
      summary: "The coming year as an iCalendar file, to download or to subscribe to",
      tags: ["Calendar"],
    })
    .input(ExportRequest)
    .output(z.file().mime(CALENDAR_TYPE)),
  preview: oc
    .route({
      method: "POST",
      path: "/calendar/preview",
      summary: "What an iCalendar file would change in the plan; nothing is stored",
      tags: ["Calendar"],
    })
    .input(PreviewRequest)
    .output(CalendarPreview),
};
