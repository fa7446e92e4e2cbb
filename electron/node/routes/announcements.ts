/** Announcements as the API answers for them. */
import type {
  AnnouncementListRequest,
  AnnouncementStatus,
  AnnouncementTemplates,
  HearingRequest,
  ZoneHearing,
} from "../../contract/announcement.ts";
import { parseInstant } from "../../contract/words.ts";
import type { Controller } from "../../controller/controller.ts";
import { templatesOf } from "../../domain/announcements/ready-made.ts";
import { refusal } from "../problem.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Where nobody says otherwise. */
const LISTED_BEFORE = DAY;
const LISTED_AHEAD = 3 * DAY;

/** What each is heard of in each of its zones is looked up one by one. */
const LONGEST_LIST = 62 * DAY;

/** A refusal (400) where the span is empty or too long. */
export function listAnnouncements(
  controller: Controller,
  { from: asked, to: until, language }: AnnouncementListRequest,
): { announcements: AnnouncementStatus[] } {
  const now = controller.now();
  const from = asked === undefined ? (until === undefined ? now : parseInstant(until)) - LISTED_BEFORE : parseInstant(asked);
  const to = until === undefined ? Math.max(now, from) + LISTED_AHEAD : parseInstant(until);
  if (to <= from) throw refusal(400, "to must lie after from.");
  if (to - from > LONGEST_LIST) throw refusal(400, "from and to may be at most 62 days apart.");
  return { announcements: controller.announcements(from, to, language ?? null) };
}

/** One that was just made. It may wait for a long time: it is found by when it is due. */
export function readAnnouncement(controller: Controller, id: string): AnnouncementStatus {
  const found = controller.announcement(id);
  if (found === null) throw new Error("The command made no announcement.");
  return found;
}

export function readHearing(controller: Controller, { at, volume }: HearingRequest): { zones: ZoneHearing[] } {
  return { zones: controller.hearing(at === undefined ? null : parseInstant(at), volume ?? null) };
}

export function listTemplates(controller: Controller, language: string | null): AnnouncementTemplates {
  return { templates: templatesOf(controller.plan().plan.announcements), unspoken: controller.unspoken(language) };
}
