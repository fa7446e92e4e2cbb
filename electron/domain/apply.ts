/** What a command does to the house. */
import type { Command, Override } from "../contract/command.ts";
import type { Issue } from "../contract/issues.ts";
import type { Plan } from "../contract/plan.ts";
import type { Instant } from "../contract/words.ts";
import type { Schedule } from "./compile.ts";
/** All that commands can change. Overrides stand in the order of their creation. */
export interface HouseState { readonly plan: Plan; readonly overrides: readonly Override[] }
export interface ApplyContext { readonly now: Instant; readonly schedule: Schedule; readonly themes: ReadonlySet<string>; readonly sounds: ReadonlySet<string> }
export type Refusal = { readonly kind: "invalid"; readonly issues: Issue[] } | { readonly kind: "unknown"; readonly message: string };
export type Applied = { readonly ok: true; readonly house: HouseState; readonly override: Override | null } | { readonly ok: false; readonly refusal: Refusal };
export function apply(_house: HouseState, _command: Command, _context: ApplyContext): Applied { throw new Error("to come"); }
