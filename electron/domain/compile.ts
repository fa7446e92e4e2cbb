/** Turns a plan into a form that answers quickly. */
import type { Plan } from "../contract/plan.ts";
import type { Almanac } from "./almanac.ts";
export interface Schedule { readonly plan: Plan; readonly almanac: Almanac }
export function compile(plan: Plan, almanac: Almanac): Schedule { return { plan, almanac }; }
