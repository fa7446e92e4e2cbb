/** What became of a command, as the API answers it. */
import { randomUUID } from "node:crypto";
import type { Override } from "../../contract/command.ts";
import type { Outcome } from "../../controller/controller.ts";
import { refusal, sentenceOf } from "../problem.ts";

/** An id for what a command makes, such as "o-1b9d6bcd-bbfd". */
export function freshId(prefix: string): string {
  return `${prefix}-${randomUUID().slice(0, 13)}`;
}

/** The outcome of a command that was done; else a refusal: 422 for what is invalid, 404 for what is unknown, 412 for a conflict. */
export function accepted(outcome: Outcome): Extract<Outcome, { ok: true }> {
  if (outcome.ok) return outcome;
  switch (outcome.refusal.kind) {
    case "invalid": {
      const { issues } = outcome.refusal;
      throw refusal(422, sentenceOf(issues), issues);
    }
    case "unknown":
      throw refusal(404, outcome.refusal.message);
    case "conflict":
      throw refusal(412, outcome.refusal.message);
    default:
      return outcome.refusal satisfies never;
  }
}

/** The override that a command made. */
export function made(outcome: Outcome): Override {
  const { override } = accepted(outcome);
  if (override === null) throw new Error("The command made no override.");
  return override;
}
