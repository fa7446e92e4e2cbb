/** What an override would change, as the API answers it. */
import type { OverrideRequest } from "../../contract/command.ts";
import type { OverridePreview } from "../../contract/override-preview.ts";
import type { Controller } from "../../controller/controller.ts";
import { refused } from "./outcome.ts";

/** A refusal (422) for what could not be made either, with the path and the reason of every fault. */
export function readPreview(controller: Controller, request: OverrideRequest): OverridePreview {
  const answer = controller.preview(request);
  if (!answer.ok) throw refused(answer.refusal);
  return answer.preview;
}
