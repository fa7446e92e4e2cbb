/** Which sounds of a playlist are heard at an instant, where in the recording, and how loud. */
import type { Instant } from "../../contract/words.ts";
import { slotsAround } from "./chain.ts";
import type { PlaylistInZone, Slot } from "./chain.ts";
import type { LocalDay } from "./day.ts";
import { direct } from "./director.ts";
import { gainAt, laneOf } from "./envelope.ts";
import type { Envelope } from "./envelope.ts";
import { visitsTo } from "./journey.ts";
import { startsCounter } from "./one-shots.ts";
import type { Part } from "./part.ts";
import type { Card } from "./repertoire.ts";

export interface Voice {
  /** A one-shot sounds once, over the rest; a track goes round for as long as it is held. */
  readonly kind: Part["kind"];
  readonly sound: string;
  readonly startedAt: Instant;
  readonly endsAt: Instant;
  /** Of a track: wrapped, since it loops. */
  readonly positionSeconds: number;
  /** The track's own gain with its shares at that instant; -120 is silence. */
  readonly gainDecibels: number;
  /** The same over the voice's whole life. */
  readonly envelope: Envelope;
}

function partsOf({ playlist, zone, repertoire }: PlaylistInZone, slot: Slot): Part[] {
  const { track, startsAt, endsAt, fadeIn, fadeOut, begins } = slot;
  const { gainDecibels } = track;
  if ("sound" in track) {
    const card = repertoire.sounds.get(track.sound);
    const envelope = { gainDecibels, lanes: [laneOf(startsAt, endsAt, fadeIn, fadeOut)] };
    return card === undefined ? [] : [{ kind: "track", card, startsAt, endsAt, entrySeconds: 0, envelope }];
  }
  const engine = repertoire.engines.get(track.engine);
  if (engine === undefined) return [];
  // An ignition begins as it is: faded in, it would not be one.
  const opens = begins && engine.ignition.length > 0;
  const fades = laneOf(startsAt, endsAt, opens ? 0 : fadeIn, fadeOut);
  return direct(engine, `${playlist.id}/${zone}/${track.engine}/${startsAt}`, { startsAt, endsAt, begins }).map(
    ({ lane, ...layer }) => ({ ...layer, envelope: { gainDecibels, lanes: [lane, fades] } }),
  );
}

function voiceAt({ kind, card, startsAt, endsAt, entrySeconds, envelope }: Part, at: Instant): Voice {
  const position = entrySeconds + (at - startsAt) / 1000;
  return {
    kind,
    sound: card.id,
    startedAt: startsAt,
    endsAt,
    positionSeconds: kind === "track" ? position % card.durationSeconds : position,
    gainDecibels: gainAt(envelope, at),
    envelope,
  };
}

/** A recording that is heard once through. */
function onceThrough(card: Card, startsAt: Instant, gainDecibels: number): Part {
  const endsAt = startsAt + Math.round(card.durationSeconds * 1000);
  return { kind: "one-shot", card, startsAt, endsAt, entrySeconds: 0, envelope: { gainDecibels, lanes: [] } };
}

/** Answers for one playlist in one zone; what has been counted is kept, so that asking on and on is cheap. */
interface PlaylistFollower {
  /**
   * What is heard at an instant, and what begins within `ahead` milliseconds from then, as it will be when it begins.
   * Tracks stand before one-shots, the earlier started first.
   */
  voicesAt(at: Instant, ahead: number): Voice[];
}

/** For a player that asks many times a second. Going back in time counts afresh and is as right. */
export function followPlaylist(source: PlaylistInZone): PlaylistFollower {
  const { playlist, zone, repertoire, around } = source;
  const since = source.since ?? -Infinity;
  const startsWithin = startsCounter(source.dayOf);
  const visitsWithin = around === null ? () => [] : visitsTo(zone, around, repertoire, startsWithin);
  const longestVisit =
    1000 * Math.max(0, ...(around?.playlists ?? []).flatMap(({ oneShots }) => oneShots.map(({ sound }) => lengthOf(sound))));
  let day: LocalDay | null = null;
  let month: string | null = null;
  let slots: Iterator<Slot, void> | null = null;
  /** The slots counted last that may still be asked for, the latest of them not yet begun. */
  let recent: Slot[] = [];
  let countedFrom = Infinity;
  const parts = new WeakMap<Slot, Part[]>();

  function lengthOf(sound: string): number {
    return repertoire.sounds.get(sound)?.durationSeconds ?? 0;
  }

  const slotsFrom = (at: Instant, until: Instant, today: LocalDay): Slot[] => {
    if (slots === null || month !== today.date.slice(0, 7) || at < countedFrom) {
      month = today.date.slice(0, 7);
      slots = slotsAround(source, at, today);
      recent = [];
    }
    for (let latest = recent.at(-1); latest === undefined || latest.startsAt <= until; latest = recent.at(-1)) {
      const { value } = slots.next();
      if (value === undefined) break;
      recent.push(value);
    }
    recent = recent.filter(({ endsAt }) => endsAt > at);
    countedFrom = at;
    return recent;
  };

  const partsIn = (slot: Slot): Part[] => {
    let known = parts.get(slot);
    if (known === undefined) parts.set(slot, (known = partsOf(source, slot)));
    return known;
  };

  return {
    voicesAt(at, ahead) {
      if (day === null || at < day.startsAt || at >= day.endsAt) day = source.dayOf(at);
      // A new month counts its tracks anew: what begins then is not known from here.
      const until = ahead === 0 ? at : Math.min(at + ahead, day.endsAt - 1);
      const tracks = slotsFrom(at, until, day).flatMap(partsIn);
      const own = playlist.oneShots.flatMap(({ sound, gainDecibels }, index) => {
        const card = repertoire.sounds.get(sound);
        if (card === undefined) return [];
        const starts = startsWithin(playlist, zone, index, Math.max(since - 1, at - card.durationSeconds * 1000), until);
        return starts.map((start) => onceThrough(card, start, gainDecibels));
      });
      const visits = visitsWithin(Math.max(since - 1, at - longestVisit), until).map(({ card, startsAt, gainDecibels }) =>
        onceThrough(card, startsAt, gainDecibels),
      );
      return [...tracks, ...own, ...visits]
        .filter(({ startsAt, endsAt }) => startsAt <= until && endsAt > at)
        .toSorted((a, b) => rank(a) - rank(b) || a.startsAt - b.startsAt)
        .map((part) => voiceAt(part, Math.max(at, part.startsAt)));
    },
  };
}

const rank = ({ kind }: Part): number => (kind === "track" ? 0 : 1);

/** {@link PlaylistFollower.voicesAt} at one instant alone, asked once. */
export function voicesAt(source: PlaylistInZone, at: Instant): Voice[] {
  return followPlaylist(source).voicesAt(at, 0);
}
