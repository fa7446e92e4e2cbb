/** What a request for an override would change with the house as it is in force. Nothing is stored. */
import type { OverrideRequest } from "../contract/command.ts";
import type { OverridePreview } from "../contract/override-preview.ts";
import type { Applied, ApplyContext } from "../domain/applied.ts";
import { apply } from "../domain/apply.ts";
import { previewOf } from "../domain/preview.ts";
import type { Library } from "./ports.ts";
import { type InForce, houseState } from "./telling.ts";

/** Of an override that is not made: no id that is drawn reads so. */
const UNMADE = "preview";

/** The answer, or why the override could not be made either. */
export type Previewed = { readonly ok: true; readonly preview: OverridePreview } | Extract<Applied, { ok: false }>;

export function preview(request: OverrideRequest, inForce: InForce, context: ApplyContext, library: Library): Previewed {
  const { schedule, overrides } = inForce;
  const applied = apply(houseState(inForce), { kind: "create-override", id: UNMADE, request }, context);
  if (!applied.ok) return applied;
  const { override } = applied;
  if (override === null || override.until === null) throw new Error("An operator's override always has an end.");
  return { ok: true, preview: previewOf(schedule, overrides, { ...override, until: override.until }, library) };
}
