/** What a failed call to the controller means: the session is over, it is away, or it refused with sentences. */
import { ORPCError } from "@orpc/client";
import { z } from "zod";
import { Issue } from "../../electron/contract/issues.ts";

const Issues = z.object({ issues: z.array(Issue).min(1) });

export type Failure =
  | { readonly kind: "expired" }
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly status: number; readonly sentence: string };

export function failureOf(error: unknown): Failure {
  if (!(error instanceof ORPCError)) return { kind: "gone" };
  if (error.status === 401 || error.status === 403) return { kind: "expired" };
  const issues = Issues.safeParse(error.data);
  const sentence = issues.success
    ? issues.data.issues.map(({ path, message }) => (path === "" ? message : `${path} ${message}`)).join("; ")
    : error.message;
  return { kind: "refused", status: error.status, sentence };
}
