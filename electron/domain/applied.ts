/** What commands change, what they need to know, and how they end. */
import type { Announcement } from "../contract/announcement.ts";
import type { Override } from "../contract/command.ts";
import { pathText } from "../contract/issues.ts";
import type { Issue } from "../contract/issues.ts";
import type { Plan } from "../contract/plan.ts";
import type { ProgrammeNews } from "../contract/programme.ts";
import type { Instant } from "../contract/words.ts";
import type { Recordings } from "./announcements/recordings.ts";
import type { Schedule } from "./compiled.ts";
import type { Repertoire } from "./music/repertoire.ts";

/** All that commands can change. Overrides and announcements stand in the order of their creation. */
export interface HouseState {
  readonly plan: Plan;
  readonly overrides: readonly Override[];
  readonly announcements: readonly Announcement[];
  /** What is changed by hand about the programme. */
  readonly programme: readonly ProgrammeNews[];
}

export interface ApplyContext {
  readonly now: Instant;
  /** Compiled from the house's plan. */
  readonly schedule: Schedule;
  /** Ids of the themes and sounds that the library has. */
  readonly themes: ReadonlySet<string>;
  readonly sounds: ReadonlySet<string>;
  /** Why there is no picture to show at an address, as a sentence without its beginning; null: there is. */
  readonly pictureFault: (address: string) => string | null;
  /** What playlists can play. */
  readonly repertoire: Repertoire;
  /** How long announcements last. */
  readonly recordings: Recordings;
}

/** "invalid": the request has faults, each with its path; "unknown": what it is about does not exist. */
type Refusal = { readonly kind: "invalid"; readonly issues: Issue[] } | { readonly kind: "unknown"; readonly message: string };

/** `override` is the one that the command created. */
export type Applied =
  | { readonly ok: true; readonly house: HouseState; readonly override: Override | null }
  | { readonly ok: false; readonly refusal: Refusal };

export const invalid = (issues: Issue[]): Applied => ({ ok: false, refusal: { kind: "invalid", issues } });
export const unknown = (message: string): Applied => ({ ok: false, refusal: { kind: "unknown", message } });

/** The faults of ids that must be in the library; those that set nothing have none. */
export function missing(
  id: string | null | undefined,
  known: ReadonlySet<string>,
  kind: string,
  path: (string | number)[],
): Issue[] {
  return typeof id !== "string" || known.has(id) ? [] : [{ path: pathText(path), message: `there is no ${kind} "${id}"` }];
}
