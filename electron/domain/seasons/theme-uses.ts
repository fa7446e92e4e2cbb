/** What names a theme: it would be worn. */
import type { Override } from "../../contract/command.ts";
import type { Plan } from "../../contract/plan.ts";
import type { ThemeUse } from "../../contract/theme-package.ts";

/** The rules of a plan and the overrides that set each theme, in their order. */
export function themeUses(plan: Plan, overrides: readonly Override[]): ReadonlyMap<string, readonly ThemeUse[]> {
  const uses = new Map<string, ThemeUse[]>();
  const note = (theme: string | null | undefined, use: ThemeUse): void => {
    if (typeof theme === "string") uses.set(theme, [...(uses.get(theme) ?? []), use]);
  };
  for (const { id, name, set } of plan.rules) note(set.theme, { kind: "rule", id, name: name ?? id });
  for (const { id, reason, set } of overrides) note(set.theme, { kind: "override", id, name: reason });
  return uses;
}
