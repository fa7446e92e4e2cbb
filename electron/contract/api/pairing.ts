/** Pairing pages with screens of the plan. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { PairedScreen, PairingAnswer, Waiting } from "../pairing.ts";
import { Id } from "../words.ts";

const TAGS = ["Access"];
const MayCarryKey = z.object({ "set-cookie": z.string().optional() });

export const pairingApi = {
  begin: oc
    .route({
      method: "POST",
      path: "/pairing",
      summary: "A code for this page to show; it holds for ten minutes",
      tags: TAGS,
      successStatus: 201,
    })
    .output(Waiting),
  answer: oc
    .route({
      method: "POST",
      path: "/pairing/answer",
      summary: "What became of the code: waiting, or the screen, with the cookie that carries its key",
      tags: TAGS,
      outputStructure: "detailed",
    })
    .input(z.strictObject({ secret: z.string().max(200, "is far too long") }))
    .output(z.object({ headers: MayCarryKey, body: PairingAnswer })),
  read: oc
    .route({
      method: "GET",
      path: "/pairing",
      summary: "Which screen does the key of this page name?",
      tags: TAGS,
      outputStructure: "detailed",
    })
    .output(z.object({ headers: MayCarryKey, body: z.strictObject({ screen: Id.nullable() }) })),
  list: oc
    .route({ method: "GET", path: "/pairing/screens", summary: "The screens that have a key", tags: TAGS })
    .output(z.strictObject({ screens: z.array(PairedScreen) })),
  pair: oc
    .route({ method: "PUT", path: "/pairing/{code}", summary: "Say which screen the page with this code is", tags: TAGS })
    .input(z.strictObject({ code: z.string().max(64, "is far too long"), screen: z.string().max(64, "is far too long") }))
    .output(z.strictObject({ screen: Id })),
  unpair: oc
    .route({
      method: "DELETE",
      path: "/pairing/{screen}",
      summary: "Take a screen's keys away",
      tags: TAGS,
      successStatus: 204,
    })
    .input(z.strictObject({ screen: z.string() })),
};
