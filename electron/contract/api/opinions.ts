/** What visitors felt: one opinion as a kiosk gives it, and all of them for the house. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { KeptOpinion, Opinion, OpinionReport, OpinionRequest } from "../opinion.ts";

export const opinionsApi = {
  give: oc
    .route({
      method: "POST",
      path: "/opinions",
      summary: "Keep what a visitor felt; sent again under the same id it counts once, and is answered as it was kept first",
      tags: ["Opinions"],
      successStatus: 201,
    })
    .input(Opinion)
    .output(KeptOpinion),
  report: oc
    .route({
      method: "GET",
      path: "/opinions",
      summary: "What visitors felt between two instants at most 400 days apart, in one zone or under one theme where asked for",
      tags: ["Opinions"],
    })
    .input(OpinionRequest)
    .output(OpinionReport),
  table: oc
    .route({ method: "GET", path: "/opinions.csv", summary: "The same as a table for a spreadsheet", tags: ["Opinions"] })
    .input(OpinionRequest)
    .output(z.file()),
};
