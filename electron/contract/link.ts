/** What a screen hears and says over its socket, beside the calls that REST knows, too. */
import { oc, type } from "@orpc/contract";
import { z } from "zod";
import { AnnouncementCue } from "./announcement.ts";
import { Heard, Levels } from "./heard.ts";
import { ProgrammeEntry } from "./programme.ts";
import { Rehearsal } from "./rehearsal.ts";
import { Fault, ScreenReport, ScreenStatus } from "./report.ts";
import { Daylight, House, Segment, VenueState } from "./state.ts";
import { Id, InstantText } from "./words.ts";

const state = {
  revision: z.int(),
  now: InstantText,
  state: VenueState,
  upcoming: z.record(Id, z.array(Segment)),
  daylight: z.array(Daylight),
  announcements: z.array(AnnouncementCue),
  programme: z.array(ProgrammeEntry),
};

/**
 * What a screen hears. The first event is always a snapshot; `now` is the venue's clock when it was sent;
 * `upcoming` holds each zone's segments for the next days, `daylight` their days and nights, and `announcements` what sounds, or ended a moment ago, and
 * what will, and `programme` the entries of today and the coming days: a screen cut off goes on by itself.
 */
export const LinkEvent = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("snapshot"), ...state, house: House }),
  z.strictObject({ kind: z.literal("state"), ...state }),
  /** The clock of a rehearsal was turned: `now` is what it reads from here on, however it read before. */
  z.strictObject({ kind: z.literal("clock"), ...state, rehearsal: Rehearsal }),
  z.strictObject({ kind: z.literal("observed"), screens: z.array(ScreenStatus), faults: z.array(Fault) }),
  /** The player of this screen lets a test tone be heard; an id is heard once. */
  z.strictObject({ kind: z.literal("tone"), screen: Id, id: Id }),
  /** Each second, to those who observe: how loud each screen is that has just told. */
  z.strictObject({ kind: z.literal("levels"), levels: Levels }),
]);
export type LinkEvent = z.infer<typeof LinkEvent>;

export const link = {
  /**
   * A stream of events as JSON text, each parsed with {@link LinkEvent} where it arrives: text, so that the controller
   * writes an event once however many screens listen. `observed` asks for what screens report, too.
   */
  watch: oc.input(z.strictObject({ observed: z.boolean() })).output(type<AsyncIterable<string>>()),
  /**
   * For measuring the offset of clocks, and for noticing that other pages are served than the one that asks.
   * `nowMilliseconds` is `now` with its fractions, from a clock that goes on evenly: sound is timed by it.
   */
  ping: oc.output(
    z.strictObject({ now: InstantText, nowMilliseconds: z.number(), speed: z.number(), build: z.string().nullable() }),
  ),
  report: oc.input(ScreenReport),
  /** Proof of sound and of play. An answer says that it is kept; told again, it counts once. */
  heard: oc.input(Heard),
};
