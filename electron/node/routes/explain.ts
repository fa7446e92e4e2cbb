/** Why a zone is what it is, as the API answers it. */
import type { z } from "zod";
import type { Explanation, ExplanationRequest } from "../../contract/explanation.ts";
import { parseInstant } from "../../contract/words.ts";
import type { Controller } from "../../controller/controller.ts";
import { knownZone } from "./schedule.ts";

/** A refusal (404) for a zone that the plan does not have. */
export function readExplanation(controller: Controller, { zone, at, language }: z.infer<typeof ExplanationRequest>): Explanation {
  return controller.explain(knownZone(controller, zone), at === undefined ? null : parseInstant(at), language ?? null);
}
