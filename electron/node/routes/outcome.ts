/** What became of a command, as the API answers it. */
import { randomUUID } from "node:crypto";
import type { Override } from "../../contract/command.ts";
import type { Outcome } from "../../controller/controller.ts";
import { refusal, sentenceOf } from "../problem.ts";

/** An id for what a command makes, such as "o-1b9d6bcd-bbfd". */
export function freshId(prefix: string): string {
  return `${prefix}-${randomUUID().slice(0, 13)}`;
}

/** A refusal as the API says it: 422 for what is invalid, 404 for what is unknown, 412 for a conflict. */
export function refused(why: Extract<Outcome, { ok: false }>["refusal"]): ReturnType<typeof refusal> {
  switch (why.kind) {
    case "invalid":
      return refusal(422, sentenceOf(why.issues), why.issues);
    case "unknown":
      return refusal(404, why.message);
    case "conflict":
      return refusal(412, why.message);
    default:
      return why satisfies never;
  }
}

/** The outcome of a command that was done; else it throws the refusal. */
export function accepted(outcome: Outcome): Extract<Outcome, { ok: true }> {
  if (outcome.ok) return outcome;
  throw refused(outcome.refusal);
}

/** The override that a command made. */
export function made(outcome: Outcome): Override {
  const { override } = accepted(outcome);
  if (override === null) throw new Error("The command made no override.");
  return override;
}
