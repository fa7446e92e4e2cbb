/**
 * Every endpoint, once. `api` is served as REST under /api and over the socket; `link` over the socket alone.
 * The names, paths and answers here are relied on from outside (DESIGN §7).
 */
import { eventIterator, oc, type } from "@orpc/contract";
import { z } from "zod";
import {
  AnnouncementCue,
  AnnouncementListRequest,
  AnnouncementRequest,
  AnnouncementStatus,
  AnnouncementTemplates,
} from "./announcement.ts";
import { Analysis, AnalysisEvent, AnalysisRequest } from "./analysis.ts";
import { calendarApi } from "./calendar.ts";
import { EmergencyRequest, Override, OverrideRequest } from "./command.ts";
import { Explanation, ExplanationRequest } from "./explanation.ts";
import { Forecast, ForecastRequest } from "./forecast.ts";
import { Heard, Levels } from "./heard.ts";
import { Plan, PlanDocument } from "./plan.ts";
import { recordingsApi, soundsApi } from "./recording.ts";
import { HeardMinutes, HeardRequest, Proof, ProofRequest } from "./proof.ts";
import { Rehearsal, RehearsalChange, RehearsalStatus } from "./rehearsal.ts";
import { Fault, Health, ScreenReport, ScreenStatus } from "./report.ts";
import { House, PlayingTrack, Segment, VenueState } from "./state.ts";
import { AskedInstant, Id, InstantText, LanguageTag } from "./words.ts";

/** What a caller may do, from least to most. A technician is an operator who may also write the plan. */
export const ROLES = ["anyone", "screen", "operator", "technician"] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const Session = z.strictObject({
  /** For `Authorization: Bearer`; browsers use the cookie that comes with it. */
  token: z.string(),
  role: Role,
  expiresAt: InstantText,
});
export type Session = z.infer<typeof Session>;

const etagHeader = z.object({ etag: z.string() });
const Pin = z.strictObject({ pin: z.string("must be the six digits of the PIN, as text").max(64, "is far too long") });
const OverrideId = z.strictObject({ id: z.string() });

export const api = {
  health: oc.route({ method: "GET", path: "/health", summary: "Is the house well?", tags: ["House"] }).output(Health),

  session: {
    open: oc
      .route({
        method: "POST",
        path: "/session",
        summary: "Log in with the operator's PIN",
        tags: ["Access"],
        outputStructure: "detailed",
      })
      .input(Pin)
      .output(z.object({ headers: z.object({ "set-cookie": z.string() }), body: Session })),
    read: oc
      .route({ method: "GET", path: "/session", summary: "Who am I?", tags: ["Access"] })
      .output(z.strictObject({ role: Role, expiresAt: InstantText.nullable() })),
    close: oc
      .route({
        method: "DELETE",
        path: "/session",
        summary: "Log out",
        tags: ["Access"],
        successStatus: 204,
        outputStructure: "detailed",
      })
      .output(z.object({ headers: z.object({ "set-cookie": z.string() }) })),
  },

  plan: {
    read: oc
      .route({ method: "GET", path: "/plan", summary: "The plan, with its ETag", tags: ["Plan"], outputStructure: "detailed" })
      .output(z.object({ headers: etagHeader, body: Plan })),
    replace: oc
      .route({
        method: "PUT",
        path: "/plan",
        summary: "Replace the plan; needs If-Match",
        tags: ["Plan"],
        inputStructure: "detailed",
        outputStructure: "detailed",
      })
      .input(z.object({ headers: z.object({ "if-match": z.string().optional() }), body: PlanDocument }))
      .output(z.object({ headers: etagHeader, body: Plan })),
  },

  state: oc
    .route({
      method: "GET",
      path: "/state",
      summary: "What should be true in every zone, now or at any instant, and why",
      tags: ["Schedule"],
    })
    .input(
      z.object({
        at: AskedInstant.optional(),
        explain: z.stringbool({ error: "must be true or false" }).optional(),
        /** Of the sentences that `explain` brings; by default the venue's. */
        language: LanguageTag.optional(),
      }),
    )
    .output(VenueState),

  explain: oc
    .route({
      method: "GET",
      path: "/explain",
      summary: "Why a zone is what it is, now or at any instant, what lost, and what comes next, in an operator's language",
      tags: ["Schedule"],
    })
    .input(ExplanationRequest)
    .output(Explanation),

  timeline: oc
    .route({
      method: "GET",
      path: "/timeline",
      summary: "A zone's segments between two instants, at most 400 days apart",
      tags: ["Schedule"],
    })
    .input(z.object({ zone: Id, from: AskedInstant, to: AskedInstant }))
    .output(z.strictObject({ segments: z.array(Segment) })),

  playing: oc
    .route({ method: "GET", path: "/playing", summary: "What is heard in a zone, now or at any instant", tags: ["Schedule"] })
    .input(z.object({ zone: Id, at: AskedInstant.optional() }))
    .output(z.strictObject({ tracks: z.array(PlayingTrack) })),

  analysis: {
    read: oc
      .route({
        method: "GET",
        path: "/analysis",
        summary: "What is doubtful in the plan over the coming year, and what to do about it",
        tags: ["Schedule"],
      })
      .input(AnalysisRequest)
      .output(Analysis),
    stream: oc
      .route({
        method: "GET",
        path: "/analysis/stream",
        summary: "The same as server-sent events, with the progress on the way",
        tags: ["Schedule"],
      })
      .input(AnalysisRequest)
      .output(eventIterator(AnalysisEvent)),
  },

  forecast: oc
    .route({
      method: "GET",
      path: "/forecast",
      summary: "What would fail on a day, tomorrow by default, if it came with the house as it is now",
      tags: ["Schedule"],
    })
    .input(ForecastRequest)
    .output(Forecast),

  proof: {
    read: oc
      .route({
        method: "GET",
        path: "/proof",
        summary: "A day, today by default: what was planned against what was heard",
        tags: ["Proof"],
      })
      .input(ProofRequest)
      .output(Proof),
    table: oc
      .route({ method: "GET", path: "/proof.csv", summary: "The same as a table for a spreadsheet", tags: ["Proof"] })
      .input(ProofRequest.pick({ date: true }))
      .output(z.file()),
  },

  heard: oc
    .route({
      method: "GET",
      path: "/heard",
      summary: "How loud a zone was, minute by minute, between two instants at most two days apart",
      tags: ["Proof"],
    })
    .input(HeardRequest)
    .output(HeardMinutes),

  calendar: calendarApi,

  overrides: {
    list: oc
      .route({ method: "GET", path: "/overrides", summary: "Overrides that hold or are to come", tags: ["Overrides"] })
      .output(z.strictObject({ overrides: z.array(Override) })),
    create: oc
      .route({
        method: "POST",
        path: "/overrides",
        summary: "Change something now, for a while",
        tags: ["Overrides"],
        successStatus: 201,
      })
      .input(OverrideRequest)
      .output(Override),
    end: oc
      .route({
        method: "DELETE",
        path: "/overrides/{id}",
        summary: "End an override early",
        tags: ["Overrides"],
        successStatus: 204,
      })
      .input(OverrideId),
  },

  announcements: {
    list: oc
      .route({
        method: "GET",
        path: "/announcements",
        summary: "What is announced, was and will be, in the order of the queue, and what became of it",
        tags: ["Announcements"],
      })
      .input(AnnouncementListRequest)
      .output(z.strictObject({ announcements: z.array(AnnouncementStatus) })),
    create: oc
      .route({
        method: "POST",
        path: "/announcements",
        summary: "Announce something, now or at an instant: a planned or ready-made one by its id, or one of your own",
        tags: ["Announcements"],
        successStatus: 201,
      })
      .input(AnnouncementRequest)
      .output(AnnouncementStatus),
    cancel: oc
      .route({
        method: "DELETE",
        path: "/announcements/{id}",
        summary: "Cancel one that waits, also one that the plan makes, or end one that sounds",
        tags: ["Announcements"],
        successStatus: 204,
      })
      .input(z.strictObject({ id: z.string() })),
    templates: oc
      .route({
        method: "GET",
        path: "/announcements/templates",
        summary: "What can be announced by its id: the plan's announcements and the ready-made ones",
        tags: ["Announcements"],
      })
      .input(z.object({ language: LanguageTag.optional() }))
      .output(AnnouncementTemplates),
  },

  emergency: {
    declare: oc
      .route({
        method: "POST",
        path: "/emergency",
        summary: "One message on every screen and speaker, above everything",
        tags: ["Emergency"],
        successStatus: 201,
      })
      .input(EmergencyRequest)
      .output(Override),
    end: oc.route({
      method: "DELETE",
      path: "/emergency",
      summary: "End the emergency",
      tags: ["Emergency"],
      successStatus: 204,
    }),
  },

  recordings: recordingsApi,
  sounds: soundsApi,

  screens: oc
    .route({ method: "GET", path: "/screens", summary: "Desired beside observed, for each screen", tags: ["House"] })
    .output(z.strictObject({ screens: z.array(ScreenStatus) })),

  testTone: oc
    .route({
      method: "POST",
      path: "/screens/{id}/test-tone",
      summary: "Two seconds of a gentle tone from a screen's player, left then right",
      tags: ["House"],
      successStatus: 202,
    })
    .input(z.strictObject({ id: z.string() })),

  rehearsal: {
    read: oc
      .route({
        method: "GET",
        path: "/rehearsal",
        summary: "The clock of this rehearsal; 409 on the real venue",
        tags: ["Rehearsal"],
      })
      .output(RehearsalStatus),
    change: oc
      .route({
        method: "PATCH",
        path: "/rehearsal",
        summary: "Pause the rehearsal's clock, set its speed, jump; 409 on the real venue",
        tags: ["Rehearsal"],
      })
      .input(RehearsalChange)
      .output(RehearsalStatus),
  },
};

const state = {
  revision: z.int(),
  now: InstantText,
  state: VenueState,
  upcoming: z.record(Id, z.array(Segment)),
  announcements: z.array(AnnouncementCue),
};

/**
 * What a screen hears. The first event is always a snapshot; `now` is the venue's clock when it was sent;
 * `upcoming` holds each zone's segments for the next days, and `announcements` what sounds, or ended a moment ago, and
 * what will: a screen cut off goes on by itself.
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

/** Everything a page may call over the socket. */
export const socket = { api, link };
