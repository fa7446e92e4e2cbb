/** The clock of a rehearsal. */
import { oc } from "@orpc/contract";
import { RehearsalChange, RehearsalStatus } from "../rehearsal.ts";

export const rehearsalApi = {
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
};
