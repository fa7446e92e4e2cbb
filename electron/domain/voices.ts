/** Which sounds of a playlist are heard at an instant. */
import type { Playlist } from "../contract/plan.ts";
import type { Instant, LocalDate } from "../contract/words.ts";
/** A local date with its first instant and the first instant of the next one. */
export interface LocalDay { readonly date: LocalDate; readonly startsAt: Instant; readonly endsAt: Instant }
/** A playlist that sounds in a zone. */
export interface PlaylistInZone {
  readonly playlist: Playlist;
  readonly zone: string;
  /** Start of the playlist's unbroken value; null where it has none. */
  readonly since: Instant | null;
  readonly dayOf: (instant: Instant) => LocalDay;
  /** Seconds of each sound by its id; a sound that is not there is passed over. */
  readonly durations: ReadonlyMap<string, number>;
}
export interface Voice {
  readonly kind: "track" | "one-shot";
  readonly sound: string;
  readonly startedAt: Instant;
  readonly endsAt: Instant;
  readonly positionSeconds: number;
  readonly gainDecibels: number;
}
export function voicesAt(_source: PlaylistInZone, _at: Instant): Voice[] { throw new Error("to come"); }
