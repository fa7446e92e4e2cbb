/** What the controller's refusals mean for who makes themes. */
import { ORPCError } from "@orpc/client";
import { z } from "zod";
import { Issue } from "../../../electron/contract/issues.ts";

export type Refused =
  /** The session is over. */
  | { readonly kind: "expired" }
  /** The controller cannot be reached. */
  | { readonly kind: "gone" }
  /** There is no such theme. */
  | { readonly kind: "missing" }
  /** Someone else made another version meanwhile. */
  | { readonly kind: "conflict" }
  /** There is a theme of this id already. */
  | { readonly kind: "exists"; readonly id: string }
  /** `sentence` for the whole; `issues` for the fields, where it is about fields. */
  | { readonly kind: "refused"; readonly sentence: string; readonly issues: readonly Issue[] };

/** The beginning of the path by which a refusal names a theme that is there already. */
const THEMES = "themes.";

export function refusedOf(status: number, sentence: string, issues: readonly Issue[]): Refused {
  if (status === 401) return { kind: "expired" };
  if (status === 404) return { kind: "missing" };
  if (status === 412) return { kind: "conflict" };
  const taken = issues.find(({ path }) => path.startsWith(THEMES));
  if (status === 409 && taken !== undefined) return { kind: "exists", id: taken.path.slice(THEMES.length) };
  return { kind: "refused", sentence, issues };
}

const Issues = z.object({ issues: z.array(Issue) });

/** The same for a call over the socket that failed. */
export function failedBy(error: unknown): Refused {
  if (!(error instanceof ORPCError)) return { kind: "gone" };
  return refusedOf(error.status, error.message, Issues.safeParse(error.data).data?.issues ?? []);
}
