/** The plan with its ETag, as the API answers it. */
import type { Plan } from "../../contract/plan.ts";
import type { Controller } from "../../controller/controller.ts";
import { matches } from "../precondition.ts";
import { refusal } from "../problem.ts";
import { accepted } from "./outcome.ts";

interface TaggedPlan {
  readonly headers: { readonly etag: string };
  readonly body: Plan;
}

export function readPlan(controller: Controller): TaggedPlan {
  const { plan, tag } = controller.plan();
  return { headers: { etag: tag }, body: plan };
}

/**
 * A refusal (428) of input that comes without If-Match. Said before a plan (or a theme) is looked at: without it, nobody
 * knows which one is being replaced.
 */
export function requireIfMatch(input: unknown, what: "plan" | "theme"): void {
  const headers: unknown = Reflect.get(Object(input), "headers");
  if (Reflect.get(Object(headers), "if-match") === undefined) {
    throw refusal(428, `Send If-Match with the ETag of the ${what} that you changed.`);
  }
}

/** Replaces the plan where `ifMatch` names the one in force; else a refusal (412), as for a plan that has faults (422). */
export async function replacePlan(controller: Controller, plan: Plan, ifMatch: string, actor: string): Promise<TaggedPlan> {
  const outcome = accepted(await controller.dispatch({ kind: "replace-plan", plan }, actor, (tag) => matches(ifMatch, tag)));
  return { headers: { etag: outcome.tag }, body: controller.plan().plan };
}
