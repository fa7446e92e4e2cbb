/** Track after track from a starting point on, each with its start, its end and its fades. */
import type { Playlist, Track } from "../../contract/plan.ts";
import type { Instant } from "../../contract/words.ts";
import type { LocalDay } from "./day.ts";
import type { Neighbourhood } from "./journey.ts";
import { orderOf } from "./order.ts";
import type { Order } from "./order.ts";
import { isPlayable, keyOf } from "./repertoire.ts";
import type { Repertoire } from "./repertoire.ts";

/** A playlist that sounds in a zone. */
export interface PlaylistInZone {
  readonly playlist: Playlist;
  readonly zone: string;
  /** Start of the playlist's unbroken value; null where it has none. */
  readonly since: Instant | null;
  readonly dayOf: (instant: Instant) => LocalDay;
  /** What can be played; a track that is not there is passed over. */
  readonly repertoire: Repertoire;
  /** The other zones, whose pass-bys may come along; null: none does. */
  readonly around: Neighbourhood | null;
}

/** A track in its place. The fades, in milliseconds, lie within its start and end. */
export interface Slot {
  readonly track: Track;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly fadeIn: number;
  readonly fadeOut: number;
  /** Another track sounded before, or none: an engine is started. Otherwise it has been running. */
  readonly begins: boolean;
}

/** However short a sound is, the next one does not start earlier than this after it, so that a day stays countable. */
const SHORTEST_STEP = 1000;

const milliseconds = (seconds: number): number => Math.round(seconds * 1000);

/** How long a track is held: as it says, or once through. */
function holdOf(track: Track, { sounds }: Repertoire): number {
  const onceThrough = "sound" in track ? sounds.get(track.sound)?.durationSeconds : undefined;
  return Math.max(1, milliseconds(track.playSeconds ?? onceThrough ?? 0));
}

/**
 * The tracks from `from` on, without end: each starts when the one before has been held, less the crossfade or plus
 * the pause, and is drawn from the order of the local date on which it starts. A crossfade takes at most half of
 * either track, so that only two ever overlap.
 */
function* chainFrom(
  { playlist, zone, dayOf, repertoire }: PlaylistInZone,
  from: Instant,
  fadesIn: boolean,
): Generator<Slot, void> {
  const playable = playlist.tracks.filter((track) => isPlayable(track, repertoire));
  const crossfade = milliseconds(playlist.crossfadeSeconds);
  const pause = milliseconds(playlist.pauseSeconds);
  let day = dayOf(from);
  let order: Order = orderOf(playlist, playable, zone, day.date, null);
  const drawAt = (instant: Instant, previous: string | null): Track | null => {
    if (instant >= day.endsAt) {
      day = dayOf(instant);
      order = orderOf(playlist, playable, zone, day.date, previous);
    }
    return order();
  };

  let startsAt = from;
  let track = drawAt(startsAt, null);
  if (track === null) return;
  let hold = holdOf(track, repertoire);
  let begins = fadesIn;
  let fadeIn = fadesIn ? Math.min(crossfade, Math.floor(hold / 2)) : 0;
  for (;;) {
    const endsAt = startsAt + hold;
    const ownFade = Math.min(crossfade, Math.floor(hold / 2));
    // Drawn before its start is known to the millisecond: the overlap depends on it, its date on the longest overlap.
    const next = drawAt(endsAt + pause - (pause > 0 ? 0 : ownFade), keyOf(track));
    if (next === null) return;
    const nextHold = holdOf(next, repertoire);
    const nextFade = Math.min(crossfade, Math.floor(nextHold / 2));
    const overlap = pause > 0 ? 0 : Math.min(ownFade, nextFade);
    yield { track, startsAt, endsAt, fadeIn, fadeOut: pause > 0 ? ownFade : overlap, begins };
    startsAt = Math.max(endsAt + pause - overlap, startsAt + SHORTEST_STEP);
    fadeIn = pause > 0 ? nextFade : overlap;
    begins = pause > 0 || keyOf(next) !== keyOf(track);
    track = next;
    hold = nextHold;
  }
}

/** The first day of the month that a day belongs to. */
function firstOfMonth(day: LocalDay, dayOf: PlaylistInZone["dayOf"]): LocalDay {
  let first = day;
  for (;;) {
    const before = dayOf(first.startsAt - 1);
    if (before.date.slice(0, 7) !== day.date.slice(0, 7)) return first;
    first = before;
  }
}

/** The track that is under way when a month begins, in the chain of the month before. */
function underWayAt(source: PlaylistInZone, monthStart: Instant): Slot | null {
  const before = firstOfMonth(source.dayOf(monthStart - 1), source.dayOf).startsAt;
  let latest: Slot | null = null;
  for (const slot of chainFrom(source, Math.max(before, source.since ?? before), false)) {
    if (slot.startsAt >= monthStart) break;
    latest = slot;
  }
  return latest !== null && latest.endsAt > monthStart ? latest : null;
}

/**
 * Lets a track of the month before finish; the first track of the new month gives up the time that this takes. Where
 * that would be the same sound again, it goes on in its place.
 */
function* afterCarry(slots: Iterable<Slot>, carry: Slot, { crossfadeSeconds, pauseSeconds }: Playlist): Generator<Slot, void> {
  let carried: Slot | null = carry;
  for (const slot of slots) {
    if (carried === null) {
      yield slot;
    } else if (slot.endsAt - slot.fadeOut > carried.endsAt + milliseconds(pauseSeconds)) {
      const { endsAt, fadeOut } = slot;
      if (keyOf(slot.track) === keyOf(carried.track)) {
        yield { ...carried, endsAt, fadeOut };
        carried = null;
        continue;
      }
      const room = slot.endsAt - slot.fadeOut - carried.endsAt;
      const overlap: number =
        pauseSeconds > 0
          ? 0
          : Math.min(milliseconds(crossfadeSeconds), room, Math.floor((carried.endsAt - carried.startsAt) / 2));
      yield pauseSeconds > 0 ? carried : { ...carried, fadeOut: overlap };
      yield {
        ...slot,
        startsAt: Math.max(slot.startsAt, carried.endsAt + milliseconds(pauseSeconds) - overlap),
        fadeIn: overlap,
        begins: true,
      };
      carried = null;
    }
  }
}

/** How long the track under way at a month's start, and what it pushes aside, can be noticed. */
function longestCarry({ playlist, repertoire }: PlaylistInZone): number {
  return 3 * (milliseconds(playlist.pauseSeconds) + Math.max(0, ...playlist.tracks.map((track) => holdOf(track, repertoire))));
}

/**
 * The slots around an instant, from where they are counted: the start of the playlist's value, or the first day of the
 * local month where that lies further back, so that nobody has to count over years. At a month's first midnight, too,
 * the track under way finishes first.
 */
export function slotsAround(source: PlaylistInZone, at: Instant, day: LocalDay): Iterator<Slot, void> {
  const monthStart = firstOfMonth(day, source.dayOf).startsAt;
  const { since } = source;
  if (since !== null && since >= monthStart) return chainFrom(source, since, true);
  const chain = chainFrom(source, monthStart, false);
  const carry = at > monthStart + longestCarry(source) ? null : underWayAt(source, monthStart);
  return carry === null ? chain : afterCarry(chain, carry, source.playlist);
}
