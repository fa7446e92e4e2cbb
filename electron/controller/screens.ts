/** What screens reported, and what it says beside what they should show. */
import { type Coming, type Fault, OFFLINE_AFTER_SECONDS, type ScreenReport, type ScreenStatus } from "../contract/report.ts";
import type { Plan } from "../contract/plan.ts";
import { type Instant, formatInstant } from "../contract/words.ts";

/** How long a screen may take to follow a change before a difference is called a fault: the longest crossfade and a heartbeat, in milliseconds. */
const GRACE = 25_000;

/** Below this level a zone that should sound is silent (SOUND §3). */
const SILENCE_DBFS = -70;

/** This long before a theme is due a screen must be ready for it, in milliseconds of the venue's clock. */
const READY_BEFORE = 10 * 60_000;

/** How long a page that has just come may take to fetch and paint what it has been told of, in real milliseconds. */
const PREPARING = 60_000;

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
  /** What a kiosk of it wears next, and how many milliseconds of the venue's clock from now; null: nothing else for as long as screens know. */
  readonly coming: { readonly theme: string; readonly at: Instant; readonly inMilliseconds: number } | null;
  /** 0-100, at this moment. */
  readonly volume: number;
  /** Something should be heard now: not in a pause between two tracks. */
  readonly audible: boolean;
}

interface Heard {
  readonly at: Moment;
  /** When the page came, or came back, on the clock that is never set. */
  readonly arrived: number;
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

function isFresh({ at }: Heard, now: Moment): boolean {
  return now.monotonic - at.monotonic <= OFFLINE_AFTER_SECONDS * 1_000;
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

/** What comes to a screen, and whether its kiosk could put it on; null where nothing comes, or nobody would see it. */
function comingOf(roles: Plan["screens"][number]["roles"], pages: readonly Heard[], { coming }: Desired): Coming | null {
  if (coming === null || !roles.includes("kiosk")) return null;
  const told = pages.find(({ report }) => report.page === "kiosk")?.report.ready;
  return { theme: coming.theme, at: formatInstant(coming.at), ready: told === undefined ? null : told.includes(coming.theme) };
}

/** A kiosk that is not ready shortly before it should be: whoever sees this can still help. */
function unready(coming: Coming | null, pages: readonly Heard[], { coming: due }: Desired, now: Moment): Fault[] {
  if (coming === null || due === null || coming.ready !== false || due.inMilliseconds > READY_BEFORE) return [];
  const arrived = pages.find(({ report }) => report.page === "kiosk")?.arrived ?? now.monotonic;
  if (now.monotonic - arrived < PREPARING) return [];
  const { theme, at } = coming;
  const message = `It is not ready for ${theme}, due at ${at}: look at its network, and load its page anew.`;
  return [{ code: "theme-unready", message, values: { theme, due: at } }];
}

/** Nothing is kept but the last report of each page of each screen it was told of. */
export function watchScreens(): Screens {
  const heard = new Map<string, Map<string, Heard>>();
  return {
    hear(report, at) {
      const pages = heard.get(report.screen) ?? new Map<string, Heard>();
      const last = pages.get(report.page);
      const stayed = last !== undefined && isFresh(last, at);
      pages.set(report.page, { at, arrived: stayed ? last.arrived : at.monotonic, report });
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
        const fresh = pages.filter((page) => isFresh(page, now));
        const coming = comingOf(screen.roles, fresh, zone);
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
            ...(coming === null ? {} : { coming }),
            observed: fresh.map((page) => page.report),
            faults: [
              ...(gone ? [{ code: "screen-gone", message, values: { since: lastHeartbeat } }] : []),
              ...unready(coming, fresh, zone, now),
              ...fresh.flatMap((page) => [...page.report.faults, ...(settled ? differences(page.report, zone) : [])]),
            ],
          },
        ];
      });
    },
  };
}
