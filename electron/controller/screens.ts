/** What screens reported, and what it says beside what they should show. */
import { type Fault, OFFLINE_AFTER_SECONDS, type ScreenReport, type ScreenStatus } from "../contract/report.ts";
import type { Plan } from "../contract/plan.ts";
import type { ZoneState } from "../contract/state.ts";
import { type Instant, formatInstant } from "../contract/words.ts";

/** How long a screen may take to follow a change before a difference is called a fault, in milliseconds of real time. */
const GRACE = 8_000;

/** Below this level a zone that should sound is silent (SOUND §3). */
const SILENCE_DBFS = -70;

interface Heard {
  readonly at: Instant;
  readonly report: ScreenReport;
}

export interface Screens {
  /** Takes a heartbeat. `wall` is real time. */
  hear(report: ScreenReport, wall: Instant): void;
  /** Every screen of the plan. `changedAt` is when the desired state last changed, in real time. */
  statuses(plan: Plan, zones: Readonly<Record<string, ZoneState>>, wall: Instant, changedAt: Instant): ScreenStatus[];
}

/** The volume of a zone as one number; of a ramp, the end it moves to. */
function volumeNumber(volume: ZoneState["volume"]["value"]): number {
  return typeof volume === "number" ? volume : volume.to;
}

function differences(report: ScreenReport, zone: ZoneState): Fault[] {
  const faults: Fault[] = [];
  const wanted = zone.theme.value ?? "classic";
  if (report.page === "kiosk" && report.theme !== wanted) {
    faults.push({ code: "theme-differs", message: `It wears ${report.theme ?? "nothing"} and should wear ${wanted}.` });
  }
  if (report.sound === null) return faults;
  if (report.sound.needsGesture)
    faults.push({ code: "sound-locked", message: "Its browser lets it make sound only after someone touches the screen." });
  if (report.page === "player" && report.playlist !== zone.playlist.value) {
    faults.push({
      code: "playlist-differs",
      message: `It plays ${report.playlist ?? "nothing"} and should play ${zone.playlist.value ?? "nothing"}.`,
    });
  }
  const due = zone.playlist.value !== null && volumeNumber(zone.volume.value) > 0;
  if (due && !report.sound.needsGesture && report.sound.levelDbfs < SILENCE_DBFS) {
    faults.push({ code: "silent", message: "It should sound, and nothing is heard." });
  }
  return faults;
}

/** Nothing is kept but the last report of each page; the memory it takes is bounded by the plan. */
export function watchScreens(): Screens {
  const heard = new Map<string, Map<string, Heard>>();
  return {
    hear(report, wall) {
      const pages = heard.get(report.screen) ?? new Map<string, Heard>();
      pages.set(report.page, { at: wall, report });
      heard.set(report.screen, pages);
    },
    statuses(plan, zones, wall, changedAt) {
      return plan.screens.flatMap((screen) => {
        const zone = zones[screen.zone];
        if (zone === undefined) return [];
        const pages = [...(heard.get(screen.id)?.values() ?? [])];
        const fresh = pages.filter((page) => wall - page.at <= OFFLINE_AFTER_SECONDS * 1000);
        const last = pages.reduce((latest, page) => Math.max(latest, page.at), Number.NEGATIVE_INFINITY);
        const gone = pages.length > 0 && fresh.length === 0;
        const settled = wall - changedAt > GRACE;
        return [
          {
            id: screen.id,
            zone: screen.zone,
            roles: screen.roles,
            online: fresh.length > 0,
            lastHeartbeat: pages.length > 0 ? formatInstant(last) : null,
            desired: { theme: zone.theme.value, playlist: zone.playlist.value, volume: volumeNumber(zone.volume.value) },
            observed: fresh.map((page) => page.report),
            faults: [
              ...(gone ? [{ code: "screen-gone", message: `Not heard from since ${formatInstant(last)}.` }] : []),
              ...fresh.flatMap((page) => [...page.report.faults, ...(settled ? differences(page.report, zone) : [])]),
            ],
          },
        ];
      });
    },
  };
}
