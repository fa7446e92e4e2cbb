/** How the house and its screens are. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { Health, ScreenStatus } from "../report.ts";

export const houseApi = {
  health: oc.route({ method: "GET", path: "/health", summary: "Is the house well?", tags: ["House"] }).output(Health),

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
};
