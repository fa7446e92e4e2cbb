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

/**
 * The sentence for a value that is none of a union's forms: neither a text nor an object with one of the keys. Where it
 * is meant as one of them, that form's own sentence says more.
 */
export function unlessOneOf(
  keys: readonly string[],
  sentence: string,
): { error: (issue: { readonly input: unknown }) => string | undefined } {
  return {
    error: ({ input }) => {
      const meant =
        typeof input === "string" || (typeof input === "object" && input !== null && keys.some((key) => key in input));
      return meant ? undefined : sentence;
    },
  };
}

type RawIssue = z.core.$ZodIssue;

/** How far a union's alternative got before it failed: the furthest one is what its author meant. */
function depth(issues: readonly RawIssue[]): number {
  // No spread into Math.max: a broken list has more issues than a call takes arguments.
  return issues.reduce((deepest, { path, code }) => Math.max(deepest, path.length * 2 + (code === "invalid_type" ? 0 : 1)), 0);
}

/** The alternative that got furthest; of those, the one with the fewest faults. */
function closestOf(alternatives: readonly (readonly RawIssue[])[]): readonly RawIssue[] {
  return alternatives.reduce((best, next) => {
    const further = depth(next) - depth(best);
    return further > 0 || (further === 0 && next.length < best.length) ? next : best;
  });
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
  null: "null",
  NaN: "no number at all",
  Infinity: "too large a number",
  "-Infinity": "too small a number",
};

const kindOf = (name: string): string => KINDS[name] ?? name;

/** A limit in words, such as "at most 20 characters". */
function limitText(bound: "least" | "most", limit: number | bigint, inclusive: boolean, origin: string): string {
  const unit = origin === "string" ? " characters" : origin === "array" ? " entries" : "";
  if (!inclusive) return `${bound === "least" ? "above" : "below"} ${limit}${unit}`;
  return `at ${bound} ${limit}${unit}`;
}

/** zod's own sentences, where a schema brings none, speak of types; these speak to whoever wrote the plan. */
function sentenceOf(issue: RawIssue): string {
  switch (issue.code) {
    case "invalid_type": {
      const received = /^Invalid input: expected \S+, received (\S+)$/.exec(issue.message)?.[1];
      if (received === undefined) return issue.message;
      return received === "undefined" ? "is missing" : `must be ${kindOf(issue.expected)}, not ${kindOf(received)}`;
    }
    case "invalid_value":
      if (!issue.message.startsWith("Invalid ")) return issue.message;
      return `must be ${issue.values.map((value) => (typeof value === "string" ? `"${value}"` : String(value))).join(" or ")}`;
    case "too_big":
      if (!issue.message.startsWith("Too big")) return issue.message;
      return `must be ${limitText("most", issue.maximum, issue.inclusive !== false, issue.origin)}`;
    case "too_small":
      if (!issue.message.startsWith("Too small")) return issue.message;
      return `must be ${limitText("least", issue.minimum, issue.inclusive !== false, issue.origin)}`;
    case "invalid_key":
      return issue.issues[0]?.message ?? issue.message;
    default:
      return issue.message;
  }
}

function* flatten(issue: RawIssue, prefix: readonly PropertyKey[]): Generator<Issue, void> {
  const path = [...prefix, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0 && issue.message === "Invalid input") {
    for (const inner of closestOf(issue.errors)) yield* flatten(inner, path);
  } else if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) yield { path: pathText([...path, key]), message: "is not a known key here" };
  } else {
    yield { path: pathText(path), message: sentenceOf(issue) };
  }
}

/** More faults than anyone reads; a broken list would fill the memory with them. */
const MOST_ISSUES = 1000;

/** The faults of a refused value, each with its path and a sentence; the first {@link MOST_ISSUES} of them. */
export function issuesOf(error: { issues: readonly RawIssue[] }): Issue[] {
  const issues: Issue[] = [];
  for (const raw of error.issues) {
    for (const issue of flatten(raw, [])) {
      if (issues.length === MOST_ISSUES) return issues;
      issues.push(issue);
    }
  }
  return issues;
}
