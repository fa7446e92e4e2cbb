/** Refusals as application/problem+json (RFC 9457): a sentence a person can act on, and the paths of what is wrong. */
import { STATUS_CODES } from "node:http";
import { ORPCError } from "@orpc/server";
import { ValidationError } from "@orpc/contract";
import { z } from "zod";
import { type Issue, issuesOf } from "../contract/issues.ts";

/** The body of a refusal. */
export interface Problem {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly issues?: readonly Issue[];
}

export function problem(status: number, detail: string, issues?: readonly Issue[]): Problem {
  return {
    type: "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail,
    ...(issues === undefined ? {} : { issues }),
  };
}

/** An answer with a problem as its body. */
export function problemResponse(status: number, detail: string): Response {
  return new Response(JSON.stringify(problem(status, detail)), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
}

const RefusalData = z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) });

/** A refusal to throw from a handler. */
export function refusal(status: number, detail: string, issues?: readonly Issue[]): ORPCError<string, unknown> {
  return new ORPCError(STATUS_CODES[status] ?? "REFUSED", {
    status,
    message: detail,
    data: issues === undefined ? undefined : { issues },
  });
}

/** So many faults make a sentence that people read to its end; the list of issues has them all. */
const MOST_TOLD = 5;

/** The faults as one sentence: `rules[0].targets[1]: there is no zone "attic"`. */
export function sentenceOf(issues: readonly Issue[]): string {
  if (issues.length === 0) return "The request cannot be understood.";
  const told = issues.slice(0, MOST_TOLD).map(({ path, message }) => (path === "" ? message : `${path}: ${message}`));
  const more = issues.length - told.length;
  return `${told.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
}

/**
 * Gives input that zod refused the paths and status its caller expects: 422 for a body, 400 for a query or a path.
 * Anything else passes through.
 */
export function explainInput(error: unknown, hasBody: boolean): unknown {
  if (!(error instanceof ORPCError) || !(error.cause instanceof ValidationError) || error.code !== "BAD_REQUEST") return error;
  const raw = issuesOf(new z.ZodError(z.array(z.custom<z.core.$ZodIssue>()).parse(error.cause.issues)));
  const issues = raw.map((issue) => ({ ...issue, path: issue.path.replace(/^(body|headers|query)\.?/, "") }));
  return refusal(hasBody ? 422 : 400, sentenceOf(issues), issues);
}

/** What fails unforeseen; a refusal of ours may be 503, with a sentence. */
const UNFORESEEN = 500;

/** The problem of an error that leaves a handler; what we did not foresee is named as ours and nothing else is told. */
export function problemOf(error: ORPCError<string, unknown>): Problem {
  const data = RefusalData.safeParse(error.data);
  const detail =
    error.status === UNFORESEEN ? "Something went wrong here, and nothing was changed. The log says more." : error.message;
  return problem(error.status, detail, data.success ? data.data.issues : undefined);
}
