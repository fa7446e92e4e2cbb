/** Logging in and out. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { Role, Session } from "../access.ts";
import { InstantText } from "../words.ts";

const Pin = z.strictObject({ pin: z.string("must be the six digits of the PIN, as text").max(64, "is far too long") });

export const sessionApi = {
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
};
