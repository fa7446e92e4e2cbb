/** Whether a text that says "we close soon" would be believed when it is heard. Pure. */
import type { PlannedAnnouncement } from "../../../electron/contract/announcement.ts";
import type { VenueState } from "../../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { isAboutClosing } from "../../../electron/domain/announcements/ready-made.ts";

/** A closing within so many milliseconds is soon. */
const SOON = 3_600_000;

export type ClosingDoubt =
  /** It closes, but long after. */
  | { readonly kind: "far"; readonly closesAt: Instant; readonly milliseconds: number }
  /** It is closed now, until then. */
  | { readonly kind: "closed"; readonly until: Instant }
  /** By then it has closed, or nobody knows of a closing. */
  | { readonly kind: "none" };

/** What speaks against announcing a closing at an instant; null: nothing, or it is not about closing. */
export function closingDoubt(
  template: PlannedAnnouncement | null,
  due: Instant,
  { open, until }: VenueState["opening"],
): ClosingDoubt | null {
  if (template === null || !isAboutClosing(template)) return null;
  if (until === null) return { kind: "none" };
  const change = parseInstant(until);
  if (!open) return due < change ? { kind: "closed", until: change } : { kind: "none" };
  const milliseconds = change - due;
  if (milliseconds < 0) return { kind: "none" };
  return milliseconds <= SOON ? null : { kind: "far", closesAt: change, milliseconds };
}
