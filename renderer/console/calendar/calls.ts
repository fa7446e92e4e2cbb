/** Calls of the calendar sheet. Plain requests: a file of some megabytes is no message for the socket. */
import { z } from "zod";
import { Role } from "../../../electron/contract/access.ts";
import { CalendarPreview } from "../../../electron/contract/calendar.ts";
import { Plan } from "../../../electron/contract/plan.ts";

export type Answer<Value> =
  | { readonly kind: "ok"; readonly value: Value; readonly tag: string }
  | { readonly kind: "conflict" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "gone" };

const Problem = z.object({ detail: z.string() });

async function call<Schema extends z.ZodType>(
  schema: Schema,
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Answer<z.infer<Schema>>> {
  try {
    const response = await fetch(path, {
      method,
      headers: { accept: "application/json", ...(body === null ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
    if (response.status === 412) return { kind: "conflict" };
    const answer: unknown = await response.json();
    if (response.ok) return { kind: "ok", value: schema.parse(answer), tag: response.headers.get("etag") ?? "" };
    return { kind: "refused", sentence: Problem.safeParse(answer).data?.detail ?? response.statusText };
  } catch {
    // No answer, or none that makes sense: the sheet says so.
    return { kind: "gone" };
  }
}

export function previewCalendar(ics: string, language: string): Promise<Answer<CalendarPreview>> {
  return call(CalendarPreview, "POST", "/api/calendar/preview", { ics, language }, {});
}

export function readPlan(): Promise<Answer<Plan>> {
  return call(Plan, "GET", "/api/plan", null, {});
}

/** Replaces the plan, where it is still the one that the tag names. */
export function writePlan(plan: Plan, tag: string): Promise<Answer<Plan>> {
  return call(Plan, "PUT", "/api/plan", plan, { "if-match": tag });
}

/** Whether this operator may write the plan; null while that is unknown. */
export async function mayWritePlan(): Promise<boolean | null> {
  const answer = await call(z.object({ role: Role }), "GET", "/api/session", null, {});
  return answer.kind === "ok" ? answer.value.role === "technician" : null;
}

/** The text of a file, whichever encoding its program wrote: UTF-8, UTF-16 with its mark, or the old Western one. */
export async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = `${bytes[0] ?? 0} ${bytes[1] ?? 0}`;
  if (mark === "255 254") return new TextDecoder("utf-16le").decode(bytes);
  if (mark === "254 255") return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, so what Windows wrote before it.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
