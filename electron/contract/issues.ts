/** Turns what zod found into sentences with the path in words an operator can follow: `rules[0].targets[1]`. */
import { z } from "zod";

export const Issue = z.object({ path: z.string(), message: z.string() });
export type Issue = z.infer<typeof Issue>;

/** `["rules", 0, "set"]` becomes `rules[0].set`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`))
    .join("");
}

type RawIssue = z.core.$ZodIssue;

/** How far a union's alternative got before it failed: the furthest one is what its author meant. */
function depth(issues: readonly RawIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length * 2 + (issue.code === "invalid_type" ? 0 : 1)));
}

function flatten(issue: RawIssue, prefix: readonly PropertyKey[]): Issue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0 && issue.message === "Invalid input") {
    const closest = issue.errors.reduce((best, next) => (depth(next) > depth(best) ? next : best));
    return closest.flatMap((inner) => flatten(inner, path));
  }
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: pathText([...path, key]), message: "is not a known key here" }));
  const missing = issue.code === "invalid_type" && /received undefined/.test(issue.message);
  return [{ path: pathText(path), message: missing ? "is missing" : issue.message }];
}

/** Every fault of a refused value, each with its path and a sentence. */
export function issuesOf(error: { issues: readonly RawIssue[] }): Issue[] {
  return error.issues.flatMap((issue) => flatten(issue, []));
}
