/** Announcements: what there is, made by hand, and cancelled. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import {
  AnnouncementListRequest,
  AnnouncementRequest,
  AnnouncementStatus,
  AnnouncementTemplates,
  HearingRequest,
  ZoneHearing,
} from "../announcement.ts";
import { LanguageTag } from "../words.ts";

export const announcementsApi = {
  list: oc
    .route({
      method: "GET",
      path: "/announcements",
      summary: "What is announced, was and will be, in the order of the queue, and what became of it",
      tags: ["Announcements"],
    })
    .input(AnnouncementListRequest)
    .output(z.strictObject({ announcements: z.array(AnnouncementStatus) })),
  create: oc
    .route({
      method: "POST",
      path: "/announcements",
      summary: "Announce something, now or at an instant: a planned or ready-made one by its id, or one of your own",
      tags: ["Announcements"],
      successStatus: 201,
    })
    .input(AnnouncementRequest)
    .output(AnnouncementStatus),
  cancel: oc
    .route({
      method: "DELETE",
      path: "/announcements/{id}",
      summary: "Cancel one that waits, also one that the plan makes, or end one that sounds",
      tags: ["Announcements"],
      successStatus: 204,
    })
    .input(z.strictObject({ id: z.string() })),
  restore: oc
    .route({
      method: "POST",
      path: "/announcements/{id}/restore",
      summary: "Bring back one that was cancelled before it began, also one that the plan makes",
      tags: ["Announcements"],
      successStatus: 204,
    })
    .input(z.strictObject({ id: z.string() })),
  hearing: oc
    .route({
      method: "GET",
      path: "/announcements/hearing",
      summary: "Which zones would not hear an announcement, and why",
      tags: ["Announcements"],
    })
    .input(HearingRequest)
    .output(z.strictObject({ zones: z.array(ZoneHearing) })),
  templates: oc
    .route({
      method: "GET",
      path: "/announcements/templates",
      summary: "What can be announced by its id: the plan's announcements and the ready-made ones",
      tags: ["Announcements"],
    })
    .input(z.object({ language: LanguageTag.optional() }))
    .output(AnnouncementTemplates),
};
