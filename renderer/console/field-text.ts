/** The four things a zone should be, in words. */
import type { ZoneState } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { volumeAt } from "../../electron/domain/ramp.ts";
import type { Speech } from "./speech.ts";

export const FIELDS = ["theme", "playlist", "volume", "accent"] as const;
export type Field = (typeof FIELDS)[number];

/** The value of a field in words: "Christmas", "42", "0, muted". */
export function valueText(field: Field, zone: ZoneState, now: Instant, speech: Speech): string {
  if (field !== "volume") return speech[field](zone[field].value);
  const level = Math.round(volumeAt(zone.volume.value, now));
  return level === 0 ? speech.say("value.volume-muted") : String(level);
}

/** Where a moving volume is going, "to 60 at 12:00"; null where it stays. */
export function rampText(zone: ZoneState, speech: Speech): string | null {
  const { value } = zone.volume;
  return typeof value === "number"
    ? null
    : speech.say("value.volume-ramp", { to: value.to, time: speech.time(parseInstant(value.endInstant)) });
}

/** A field of a zone about which someone asks why. */
export interface WhySubject {
  readonly zone: string;
  readonly field: Field;
}
