/** How the house is and what time it has, as the API answers it. */
import { rateOf } from "../../contract/rehearsal.ts";
import type { Health } from "../../contract/report.ts";
import { formatInstant } from "../../contract/words.ts";
import type { Controller } from "../../controller/controller.ts";

/** What the house knows beside the controller. */
export interface Nameplate {
  readonly version: string;
  readonly tzdata: string;
  /** Which build of the pages is served; null where they are not built. */
  readonly build: string | null;
}

/** What time the venue has, as exactly as its clock tells, and which pages are served. */
export function readClock(
  controller: Controller,
  { build }: Nameplate,
): { now: string; nowMilliseconds: number; speed: number; build: string | null } {
  return {
    now: formatInstant(controller.now()),
    nowMilliseconds: controller.exactNow(),
    speed: rateOf(controller.rehearsal()),
    build,
  };
}

/** Whether the house is well, and what a page may know before it may see the house. */
export function readHealth(controller: Controller, { version, tzdata }: Nameplate): Health {
  const faults = controller.faults();
  return {
    status: faults.length === 0 ? "ok" : "degraded",
    version,
    revision: controller.revision(),
    now: formatInstant(controller.now()),
    timeZone: controller.plan().plan.venue.timeZone,
    tzdata,
    rehearsal: controller.rehearsal(),
    faults,
  };
}
