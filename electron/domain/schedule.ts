/** What should be true in each zone at any instant, why, and when it changes next (S1-S10). */
import type { Override } from "../contract/command.ts";
import type { Emergency, Segment, VenueState, ZoneState } from "../contract/state.ts";
import type { Instant } from "../contract/words.ts";
import type { Schedule } from "./compile.ts";

export { compile } from "./compile.ts";
export type { Schedule } from "./compile.ts";

export interface DesiredState {
  zones: Record<string, ZoneState>;
  emergency: Emergency | null;
  opening: VenueState["opening"];
}
export function desiredState(_schedule: Schedule, _overrides: readonly Override[], _at: Instant, _explain: boolean): DesiredState { throw new Error("to come"); }
export function nextChange(_schedule: Schedule, _overrides: readonly Override[], _after: Instant): Instant | null { throw new Error("to come"); }
export function timeline(_schedule: Schedule, _overrides: readonly Override[], _zone: string, _from: Instant, _to: Instant): Segment[] { throw new Error("to come"); }
export function explain(_schedule: Schedule, _overrides: readonly Override[], _zone: string, _at: Instant): ZoneState { throw new Error("to come"); }
export function opening(_schedule: Schedule, _at: Instant): VenueState["opening"] { throw new Error("to come"); }
export type ResolvedEnd = { ok: true; until: Instant } | { ok: false; message: string };
export function resolveEnd(_schedule: Schedule, _request: { until?: string | undefined; forMinutes?: number | undefined }, _from: Instant): ResolvedEnd { throw new Error("to come"); }
