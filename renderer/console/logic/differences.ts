/** Where what is differs from what should be, in words: the heart of the console. */
import type { Fault, OutputState, ScreenReport, ScreenStatus } from "../../../electron/contract/report.ts";
import type { ZoneState } from "../../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { volumeAt } from "../../../electron/domain/ramp.ts";
import { type Arrivals, arrivedAt } from "./arrivals.ts";

/** Where a player that is mute for want of its sound card stands. */
const UNHEARD = ["missing", "lost", "hold-off", "ambiguous", "untold"] as const satisfies readonly OutputState[];
type Unheard = (typeof UNHEARD)[number];

/** One thing that is not as it should be; what it says is in the page's words under `difference.<kind>`. */
export type Difference =
  | { readonly kind: "never-seen" }
  | { readonly kind: "offline"; readonly since: Instant }
  | { readonly kind: "theme"; readonly observed: string | null; readonly desired: string | null }
  | { readonly kind: "playlist"; readonly observed: string | null; readonly desired: string | null }
  | { readonly kind: "needs-touch" }
  | { readonly kind: "sound-stopped" }
  | { readonly kind: "silent"; readonly playlist: string }
  | { readonly kind: "heard"; readonly levelDbfs: number }
  | { readonly kind: "clock"; readonly milliseconds: number }
  /** It is mute, because it has not the sound card that it should play on; null: the machine's default. */
  | { readonly kind: "output"; readonly state: Unheard; readonly wanted: string | null }
  | { readonly kind: "page-missing"; readonly page: "kiosk" | "player" }
  /** A fault the screen or the controller names itself. */
  | { readonly kind: "fault"; readonly fault: Fault };

/** Below this a room counts as silent (SOUND §3), in dBFS. */
export const SILENCE_DBFS = -70;

/** Above this something is heard for certain, also where nothing should be. */
const HEARD_DBFS = -60;

/** A change takes this long to reach a screen and come back in a report: heartbeats are 5 s apart, a crossfade lasts up to 20 s. */
const SETTLE_MILLISECONDS = 25_000;

/** A clock that is off by more than this is worth a sentence; sound stays in step far below it. */
const CLOCK_MILLISECONDS = 250;

/** Codes under which the controller says what is compared here in the operator's own language. */
const SAID_HERE: ReadonlySet<string> = new Set([
  "theme-differs",
  "playlist-differs",
  "sound-locked",
  "audio-locked",
  "silent",
  "sounds-unasked",
  "screen-gone",
  "output-missing",
  "output-lost",
  "output-ambiguous",
  "output-unnamed",
]);

/** What a player finds wrong with its own sound needs no patience: it has waited already. */
const tells = (report: ScreenReport, code: "silent" | "sounds-unasked"): boolean =>
  report.faults.some((fault) => fault.code === code);

/** When things are compared. */
export interface Look {
  /** The venue's clock. */
  readonly now: Instant;
  /** The venue's seconds for each real one. */
  readonly speed: number;
  /** Real time, also in a rehearsal. */
  readonly wall: Instant;
  readonly arrivals: Arrivals;
}

function settled(since: string | null, { now, speed }: Look): boolean {
  return since === null || now - parseInstant(since) > SETTLE_MILLISECONDS * speed;
}

/** Whether a page has been here long enough to be held to what it should do. */
function settledIn(screen: string, page: string, { arrivals, wall }: Look): boolean {
  return wall - arrivedAt(arrivals, screen, page) > SETTLE_MILLISECONDS;
}

/** A level is measured over a second and reported at most every five; what it says of a change comes this much after it. */
const FADE_MILLISECONDS = 2_000;

/** Whether a screen's last report is older than the last change of what it should sound like: its level is yesterday's news. */
export function levelIsStale(screen: ScreenStatus, zone: ZoneState, { now, speed, wall }: Look): boolean {
  if (!screen.online || screen.lastHeartbeat === null) return false;
  const changes = [zone.volume.since, zone.playlist.since].filter((since) => since !== null).map(parseInstant);
  const sinceChange = (now - Math.max(-Infinity, ...changes)) / speed;
  return wall - parseInstant(screen.lastHeartbeat) > sinceChange - FADE_MILLISECONDS;
}

function kioskDifferences(report: ScreenReport, zone: ZoneState, look: Look): Difference[] {
  const { value, since } = zone.theme;
  // A screen wears the house style where nothing sets a theme.
  const worn = report.theme === "classic" ? null : report.theme;
  const wanted = value === "classic" ? null : value;
  return worn !== wanted && settled(since, look) ? [{ kind: "theme", observed: report.theme, desired: value }] : [];
}

/** Where a player stands that is mute for want of its sound card, whatever it goes on mixing; null: it is heard. */
export function unheard(report: Pick<ScreenReport, "output">): Unheard | null {
  return UNHEARD.find((state) => state === report.output?.state) ?? null;
}

function playerDifferences(report: ScreenReport, zone: ZoneState, look: Look): Difference[] {
  const found: Difference[] = [];
  const playlist = zone.playlist.value;
  if (report.playlist !== playlist && settled(zone.playlist.since, look)) {
    found.push({ kind: "playlist", observed: report.playlist, desired: playlist });
  }
  const { sound } = report;
  if (sound === null) return found;
  const state = unheard(report);
  if (state !== null) return [...found, { kind: "output", state, wanted: report.output?.wanted ?? null }];
  const rests = settled(zone.playlist.since, look) && settled(zone.volume.since, look);
  if (playlist === null || volumeAt(zone.volume.value, look.now) < 1) {
    // An emergency sounds by itself, whatever the playlist.
    const unasked = zone.playlist.because.kind !== "emergency" && sound.levelDbfs > HEARD_DBFS && rests;
    return unasked || tells(report, "sounds-unasked") ? [...found, { kind: "heard", levelDbfs: sound.levelDbfs }] : found;
  }
  if (sound.needsGesture) return [...found, { kind: "needs-touch" }];
  if (!sound.running && !tells(report, "silent")) return [...found, { kind: "sound-stopped" }];
  if (tells(report, "silent") || (sound.levelDbfs < SILENCE_DBFS && rests)) found.push({ kind: "silent", playlist });
  return found;
}

/** What is wrong with one screen, the gravest first. */
export function screenDifferences(screen: ScreenStatus, zone: ZoneState, look: Look): readonly Difference[] {
  if (screen.lastHeartbeat === null) return [{ kind: "never-seen" }];
  if (!screen.online) return [{ kind: "offline", since: parseInstant(screen.lastHeartbeat) }];
  const here = screen.observed.filter(({ page }) => settledIn(screen.id, page, look));
  // A screen's pages start one after the other: the second is missed only once the first has settled.
  const awaited = here.length === 0 && screen.observed.length > 0 ? [] : screen.roles;
  const missing = awaited.filter((role) => !screen.observed.some((report) => report.page === role));
  const compared = screen.observed.flatMap((report) => {
    const found = report.page === "kiosk" ? kioskDifferences(report, zone, look) : playerDifferences(report, zone, look);
    // A screen that waits for a touch waits from its first second on, and one that is silent knows it.
    const own = ({ kind }: Difference): boolean =>
      kind === "needs-touch" ||
      kind === "output" ||
      (kind === "silent" && tells(report, "silent")) ||
      (kind === "heard" && tells(report, "sounds-unasked"));
    return here.includes(report) ? found : found.filter(own);
  });
  const offset = clockOffset(screen);
  return [
    ...missing.map((page): Difference => ({ kind: "page-missing", page })),
    ...compared,
    ...(offset !== null && Math.abs(offset) > CLOCK_MILLISECONDS ? [{ kind: "clock", milliseconds: offset } as const] : []),
    ...screen.faults.filter((fault) => !SAID_HERE.has(fault.code)).map((fault): Difference => ({ kind: "fault", fault })),
  ];
}

/** A screen's clock minus the venue's, in milliseconds, of the page that is furthest off; null before any report. */
export function clockOffset(screen: ScreenStatus): number | null {
  const offsets = screen.observed.map((report) => report.clockOffsetMilliseconds);
  return offsets.length === 0 ? null : offsets.reduce((worst, next) => (Math.abs(next) > Math.abs(worst) ? next : worst));
}

/** One line of the status: a fault of the house, or a screen and what is wrong with it. */
export type Need =
  /** Faults of one code are one thing to see to, with a sentence for each. */
  | { readonly kind: "house"; readonly code: string; readonly messages: readonly string[] }
  | { readonly kind: "screen"; readonly zone: string; readonly screen: string; readonly difference: Difference };

/** Everything that needs somebody, faults of the house first. Empty: all is well. */
export function needs(
  observed: { readonly screens: readonly ScreenStatus[]; readonly faults: readonly Fault[] },
  zones: Readonly<Record<string, ZoneState>>,
  look: Look,
): readonly Need[] {
  return [
    ...[...Map.groupBy(observed.faults, (fault) => fault.code)].map(([code, faults]): Need => ({
      kind: "house",
      code,
      messages: faults.map(({ message }) => message),
    })),
    ...observed.screens.flatMap((screen) => {
      const zone = zones[screen.zone];
      if (zone === undefined) return [];
      return screenDifferences(screen, zone, look).map((difference): Need => ({
        kind: "screen",
        zone: screen.zone,
        screen: screen.id,
        difference,
      }));
    }),
  ];
}
