/** What should be true, what comes and what is heard, as the API answers it. */
import type { Cue } from "../../contract/cue.ts";
import type { PlayingTrack, Segment, VenueState } from "../../contract/state.ts";
import { type Instant, parseInstant } from "../../contract/words.ts";
import type { Controller } from "../../controller/controller.ts";
import { refusal } from "../problem.ts";

const LONGEST_TIMELINE = 400 * 86_400_000;

/** The id itself; a refusal (404) for a zone that the plan does not have. */
export function knownZone(controller: Controller, id: string): string {
  if (controller.plan().plan.zones.some((zone) => zone.id === id)) return id;
  throw refusal(404, `There is no zone "${id}".`);
}

interface StateQuestion {
  readonly at?: string | undefined;
  readonly explain?: boolean | undefined;
  readonly language?: string | undefined;
}

/** The state now, or `at` an instant; explained in a language, by default the venue's. */
export function readState(controller: Controller, { at, explain, language }: StateQuestion): VenueState {
  return controller.state(
    at === undefined ? null : parseInstant(at),
    explain === true ? (language ?? controller.plan().plan.venue.locale) : null,
  );
}

interface SpanQuestion {
  readonly from: string;
  readonly to: string;
}

interface TimelineQuestion extends SpanQuestion {
  readonly zone: string;
}

/** A refusal (400) for a stretch that is none or too long. */
function spanOf(asked: SpanQuestion): readonly [from: Instant, to: Instant] {
  const [from, to] = [parseInstant(asked.from), parseInstant(asked.to)];
  if (to <= from) throw refusal(400, "to must lie after from.");
  if (to - from > LONGEST_TIMELINE) throw refusal(400, "from and to may be at most 400 days apart.");
  return [from, to];
}

/** A refusal for a stretch that is none or too long (400), and for a zone that the plan does not have (404). */
export function readTimeline(controller: Controller, { zone, ...asked }: TimelineQuestion): Segment[] {
  const [from, to] = spanOf(asked);
  return controller.timeline(knownZone(controller, zone), from, to);
}

/** What the seasons do; a refusal for a stretch that is none or too long (400). */
export function readCues(controller: Controller, asked: SpanQuestion): Cue[] {
  return controller.cues(...spanOf(asked));
}

/** What is heard in a zone now, or `at` an instant; a refusal (404) for a zone that the plan does not have. */
export function readPlaying(
  controller: Controller,
  { zone, at }: { readonly zone: string; readonly at?: string | undefined },
): PlayingTrack[] {
  return controller.playing(knownZone(controller, zone), at === undefined ? null : parseInstant(at));
}
