/** Which zones would not hear an announcement, and why: what is to be known before it is made. */
import type { ZoneHearing } from "../../contract/announcement.ts";
import type { Override } from "../../contract/command.ts";
import type { ScreenStatus } from "../../contract/report.ts";
import type { Instant } from "../../contract/words.ts";
import type { Schedule } from "../compiled.ts";
import { emergencyAt } from "../emergency.ts";
import { volumeAt } from "../ramp.ts";
import { zoneStateAt } from "../schedule.ts";
import { limitAt } from "./limits.ts";
import { announcementVolume, HARD_TO_HEAR } from "./loudness.ts";

/** An output in one of these states is heard nowhere. */
const SILENT_OUTPUTS: ReadonlySet<string> = new Set(["missing", "lost", "ambiguous", "untold"]);

/** What keeps the players of a zone from being heard as they are now; null: one of them can be. */
function playerTrouble(screens: readonly ScreenStatus[]): ZoneHearing["trouble"] {
  const players = screens.filter(({ roles }) => roles.includes("player"));
  if (players.length === 0) return "no-player";
  const reports = players.flatMap(({ online, observed }) => (online ? observed.filter(({ page }) => page === "player") : []));
  if (reports.length === 0) return "offline";
  const attached = reports.filter(({ output }) => output === null || !SILENT_OUTPUTS.has(output.state));
  if (attached.length === 0) return "no-output";
  return attached.every(({ sound }) => sound?.needsGesture === true) ? "needs-touch" : null;
}

/**
 * Each zone of the plan, and the first reason for which it would not hear, or hardly, an announcement at an instant with a
 * volume of its own (null: none). Players are judged as they are now.
 */
export function hearingAt(
  schedule: Schedule,
  overrides: readonly Override[],
  screens: readonly ScreenStatus[],
  at: Instant,
  own: number | null,
): ZoneHearing[] {
  const isEmergency = emergencyAt(overrides, at) !== null;
  return schedule.plan.zones.map(({ id }) => {
    const volume = Math.min(
      announcementVolume(volumeAt(zoneStateAt(schedule, overrides, id, at).volume.value, at), own),
      limitAt(schedule, id, at),
    );
    const player = playerTrouble(screens.filter(({ zone }) => zone === id));
    const quiet = volume === 0 ? "muted" : volume < HARD_TO_HEAR ? "quiet" : null;
    return { zone: id, trouble: isEmergency ? "emergency" : volume === 0 ? "muted" : (player ?? quiet) };
  });
}
