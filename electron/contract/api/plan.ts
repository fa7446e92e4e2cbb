/** The plan, read and replaced as a whole. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { Plan, PlanDocument } from "../plan.ts";

const etagHeader = z.object({ etag: z.string() });

export const planApi = {
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
};
