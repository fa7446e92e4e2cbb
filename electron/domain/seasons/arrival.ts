/** The sound with which a theme arrives in a zone: once, softly, over what sounds there. Pure. */
import type { Override } from "../../contract/command.ts";
import type { PlayingTrack } from "../../contract/state.ts";
import type { Theme } from "../../contract/theme.ts";
import { formatInstant, type Instant } from "../../contract/words.ts";
import type { Schedule } from "../compiled.ts";
import { emergencyAt } from "../emergency.ts";
import { fieldsOf } from "../fields.ts";
import { type Envelope, gainAt, laneOf } from "../music/envelope.ts";
import { ACCENT_DECIBELS } from "../music/levels.ts";
import type { Card } from "../music/repertoire.ts";

/** A sound with a beginning and an end of its own keeps them; of another one a part is heard, which comes and goes by fades. */
const WHOLE: readonly Card["kind"][] = ["chime", "one-shot"];
const FADE = 2_000;

/** However long the recording is: an arrival is a moment, not a programme. In milliseconds. */
export const LONGEST_ARRIVAL = 24_000;

/** What a zone is at an instant, as far as an arrival asks. */
export interface Welcomed {
  readonly theme: string | null;
  /** Since when the zone wears the theme; null: since always. */
  readonly since: Instant | null;
  readonly playlist: string | null;
  readonly accent: string | null;
}

/** A sound that is due from `startsAt` to `endsAt`. */
export interface Arrival {
  readonly sound: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly envelope: Envelope;
}

/**
 * The arrival that a zone hears at an instant; null: none. A zone without a playlist is silent, and stays so: at midnight
 * nobody is there to hear a season come. Where that very sound is the zone's accent, it comes with that.
 */
export function arrivalAt(
  { theme, since, playlist, accent }: Welcomed,
  themes: readonly Pick<Theme, "id" | "accents">[],
  cardOf: (sound: string) => Card | undefined,
  at: Instant,
): Arrival | null {
  if (since === null || at < since || at >= since + LONGEST_ARRIVAL || playlist === null) return null;
  const sound = themes.find(({ id }) => id === theme)?.accents.arrival ?? null;
  if (sound === null || accent === sound) return null;
  const card = cardOf(sound);
  if (card === undefined) return null;
  const whole = WHOLE.includes(card.kind);
  const lasts = Math.min(LONGEST_ARRIVAL, Math.round(card.durationSeconds * 1_000));
  const endsAt = since + lasts;
  if (at >= endsAt) return null;
  const fade = Math.min(FADE, Math.floor(lasts / 2));
  const fadeOut = whole && card.durationSeconds * 1_000 <= LONGEST_ARRIVAL ? 0 : fade;
  const lane = laneOf(since, endsAt, whole ? 0 : fade, fadeOut);
  return { sound, startsAt: since, endsAt, envelope: { gainDecibels: ACCENT_DECIBELS, lanes: [lane] } };
}

/** What of arrivals a zone hears at an instant, in the terms of `GET /api/playing`. Throws a RangeError for a zone that the plan does not have. */
export function arrivalTracks(
  schedule: Schedule,
  overrides: readonly Override[],
  themes: readonly Pick<Theme, "id" | "accents">[],
  sounds: readonly Card[],
  zone: string,
  at: Instant,
): PlayingTrack[] {
  if (emergencyAt(overrides, at) !== null) return [];
  const { theme, playlist, accent } = fieldsOf(schedule, overrides, zone);
  const welcomed = {
    theme: theme.read(at).value,
    since: theme.since(at),
    playlist: playlist.read(at).value,
    accent: accent.read(at).value,
  };
  const arrival = arrivalAt(welcomed, themes, (id) => sounds.find((card) => card.id === id), at);
  if (arrival === null) return [];
  return [
    {
      sound: arrival.sound,
      startedAt: formatInstant(arrival.startsAt),
      positionSeconds: (at - arrival.startsAt) / 1_000,
      gainDecibels: gainAt(arrival.envelope, at),
    },
  ];
}
