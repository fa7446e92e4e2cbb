/** What screens reported, and what it says beside what they should show. */
import { type Fault, OFFLINE_AFTER_SECONDS, type ScreenReport, type ScreenStatus } from "../contract/report.ts";
import type { Plan } from "../contract/plan.ts";
import { type Instant, formatInstant } from "../contract/words.ts";

/** How long a screen may take to follow a change before a difference is called a fault: the longest crossfade and a heartbeat, in milliseconds. */
const GRACE = 25_000;

/** Below this level a zone that should sound is silent (SOUND §3). */
const SILENCE_DBFS = -70;

/** Two clocks for one moment. */
export interface Moment {
  /** Real time for people, milliseconds since 1970; it may be set. */
  readonly wall: Instant;
  /** Real milliseconds of a clock that is never set: ages are counted on it. */
  readonly monotonic: number;
}

/** What a zone should be, as far as a screen is compared with it. */
export interface Desired {
  readonly theme: string | null;
  readonly playlist: string | null;
  /** 0-100, at this moment. */
  readonly volume: number;
  /** Something should be heard now: not in a pause between two tracks. */
  readonly audible: boolean;
}

interface Heard {
  readonly at: Moment;
  readonly report: ScreenReport;
}

export interface Screens {
  /** Takes a heartbeat. */
  hear(report: ScreenReport, at: Moment): void;
  /** Forgets the screens that the plan no longer has. */
  keepOnly(screens: Plan["screens"]): void;
  /** Every screen of the plan. `changedAt` is when the desired state last changed, on the monotonic clock. */
  statuses(plan: Plan, desired: ReadonlyMap<string, Desired>, now: Moment, changedAt: number): ScreenStatus[];
}

function differences(report: ScreenReport, zone: Desired): Fault[] {
  const faults: Fault[] = [];
  const wanted = zone.theme ?? "classic";
  if (report.page === "kiosk" && report.theme !== wanted) {
    faults.push({
      code: "theme-differs",
      message: `It wears ${report.theme ?? "nothing"} and should wear ${wanted}.`,
      values: { worn: report.theme ?? "", theme: wanted },
    });
  }
  if (report.sound === null) return faults;
  if (report.sound.needsGesture)
    faults.push({ code: "sound-locked", message: "Its browser lets it make sound only after someone touches the screen." });
  if (report.page === "player" && report.playlist !== zone.playlist) {
    faults.push({
      code: "playlist-differs",
      message: `It plays ${report.playlist ?? "nothing"} and should play ${zone.playlist ?? "nothing"}.`,
      values: { played: report.playlist ?? "", playlist: zone.playlist ?? "" },
    });
  }
  // Mute for want of its sound card, it says so itself.
  const mute = report.output !== null && !["default", "ok"].includes(report.output.state);
  if (zone.audible && !mute && !report.sound.needsGesture && report.sound.levelDbfs < SILENCE_DBFS) {
    faults.push({ code: "silent", message: "It should sound, and nothing is heard." });
  }
  return faults;
}

/** Nothing is kept but the last report of each page of each screen it was told of. */
export function watchScreens(): Screens {
  const heard = new Map<string, Map<string, Heard>>();
  return {
    hear(report, at) {
      const pages = heard.get(report.screen) ?? new Map<string, Heard>();
      pages.set(report.page, { at, report });
      heard.set(report.screen, pages);
    },
    keepOnly(screens) {
      const known = new Set(screens.map((screen) => screen.id));
      for (const id of heard.keys()) if (!known.has(id)) heard.delete(id);
    },
    statuses(plan, desired, now, changedAt) {
      return plan.screens.flatMap((screen) => {
        const zone = desired.get(screen.zone);
        if (zone === undefined) return [];
        const pages = [...(heard.get(screen.id)?.values() ?? [])].toSorted((a, b) => b.at.monotonic - a.at.monotonic);
        const fresh = pages.filter((page) => now.monotonic - page.at.monotonic <= OFFLINE_AFTER_SECONDS * 1000);
        const lastHeartbeat = pages[0] === undefined ? null : formatInstant(pages[0].at.wall);
        const gone = lastHeartbeat !== null && fresh.length === 0;
        const message = `Not heard from since ${lastHeartbeat}.`;
        const settled = now.monotonic - changedAt > GRACE;
        return [
          {
            id: screen.id,
            zone: screen.zone,
            roles: screen.roles,
            online: fresh.length > 0,
            lastHeartbeat,
            desired: { theme: zone.theme, playlist: zone.playlist, volume: zone.volume },
            observed: fresh.map((page) => page.report),
            faults: [
              ...(gone ? [{ code: "screen-gone", message, values: { since: lastHeartbeat } }] : []),
              ...fresh.flatMap((page) => [...page.report.faults, ...(settled ? differences(page.report, zone) : [])]),
            ],
          },
        ];
      });
    },
  };
}
