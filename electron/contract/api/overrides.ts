/** What people change by hand, for a while, and the emergency above everything. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { EmergencyRequest, Override, OverrideRequest } from "../command.ts";
import { OverridePreview } from "../override-preview.ts";

const OverrideId = z.strictObject({ id: z.string() });

export const overridesApi = {
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
  preview: oc
    .route({
      method: "POST",
      path: "/overrides/preview",
      summary: "What an override would change, and what it would lie above; nothing is changed",
      tags: ["Overrides"],
    })
    .input(OverrideRequest)
    .output(OverridePreview),
  end: oc
    .route({
      method: "DELETE",
      path: "/overrides/{id}",
      summary: "End an override early",
      tags: ["Overrides"],
      successStatus: 204,
    })
    .input(OverrideId),
};

export const emergencyApi = {
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
};
