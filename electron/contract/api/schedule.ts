/** What should be true, why, what comes, and what is doubtful about it. */
import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { Analysis, AnalysisEvent, AnalysisRequest } from "../analysis.ts";
import { Cue } from "../cue.ts";
import { Explanation, ExplanationRequest } from "../explanation.ts";
import { Forecast, ForecastRequest } from "../forecast.ts";
import { PlayingTrack, Segment, VenueState } from "../state.ts";
import { AskedInstant, Id, LanguageTag } from "../words.ts";

export const scheduleApi = {
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

  cues: oc
    .route({
      method: "GET",
      path: "/cues",
      summary:
        "What the seasons do between two instants, at most 400 days apart: themes come and go, windows open, countdowns run",
      tags: ["Schedule"],
    })
    .input(z.object({ from: AskedInstant, to: AskedInstant }))
    .output(z.strictObject({ cues: z.array(Cue) })),

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
};
