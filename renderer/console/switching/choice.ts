/** What somebody has chosen to change for a while: what it still lacks, and the request that it makes. Pure. */
import type { OverrideRequest } from "../../../electron/contract/command.ts";
import type { Settings, Target, Zone } from "../../../electron/contract/plan.ts";
import type { VenueState } from "../../../electron/contract/state.ts";
import type { Instant } from "../../../electron/contract/words.ts";
import { type End, endInstant, endRequest } from "../logic/ends.ts";
import { zonesOf } from "../logic/overrides.ts";
import { type Start, startInstant, startRequest, startTrouble } from "../logic/starts.ts";

export interface Choice {
  readonly set: Settings;
  readonly targets: readonly Target[];
  readonly start: Start;
  readonly end: End;
}

/** What is still to be said, in the order in which it is asked for. */
export type Lack = "what" | "where" | "start-needed" | "start-passed" | "end";

/** A choice that begins later: its instant; null: it begins now, or says no instant yet. */
export function laterStart({ start }: Choice, now: Instant, timeZone: string): Instant | null {
  return start.kind === "now" ? null : startInstant(start, now, timeZone);
}

/**
 * What a choice lacks; null: nothing. `opening` is how the venue is now; the end of an opening that lies ahead is the
 * controller's to say.
 */
export function lackOf(
  choice: Choice,
  zones: readonly Zone[],
  opening: VenueState["opening"],
  now: Instant,
  timeZone: string,
): Lack | null {
  const { set, targets, start, end } = choice;
  if (Object.values(set).every((value) => value === undefined)) return "what";
  if (zonesOf(targets, zones).length === 0) return "where";
  const late = startTrouble(start, now, timeZone);
  if (late !== null) return `start-${late}`;
  const known = start.kind === "now" ? opening : null;
  if (end.kind === "closing" && known === null) return null;
  return endInstant(end, laterStart(choice, now, timeZone) ?? now, timeZone, known) === null ? "end" : null;
}

/** The request of a choice that lacks nothing. */
export function requestOf({ set, targets, start, end }: Choice, now: Instant, timeZone: string): OverrideRequest {
  return { targets: [...targets], set, ...startRequest(start, now, timeZone), ...endRequest(end, timeZone) };
}
