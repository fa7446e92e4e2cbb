/** One opinion as it comes about, question by question. Pure. */
import type { Face, Opinions } from "../../../../electron/contract/opinion.ts";

export type Step = "face" | "reasons" | "line" | "wish" | "thanks";

/** What a visitor has said so far. */
export interface Draft {
  readonly face: Face | null;
  readonly reasons: readonly string[];
  readonly line: string;
  readonly wish: string;
}

export const EMPTY: Draft = { face: null, reasons: [], line: "", wish: "" };

/** The questions that are asked: no reasons where the plan has none, and no wish of whoever was astonished. */
export function questionsFor(face: Face | null, { reasons }: Opinions): readonly Step[] {
  const asked: readonly Step[] = ["face", ...(reasons.length === 0 ? [] : (["reasons"] as const)), "line"];
  return face === "astonished" ? asked : [...asked, "wish"];
}

/** The question after one, or the thanks. */
export function stepAfter(step: Step, questions: readonly Step[]): Step {
  return questions[questions.indexOf(step) + 1] ?? "thanks";
}

/** The question before one; the first stays itself. */
export function stepBefore(step: Step, questions: readonly Step[]): Step {
  return questions[Math.max(0, questions.indexOf(step) - 1)] ?? "face";
}

/** The reasons with one more, or one less. */
export function toggled(reasons: readonly string[], id: string): readonly string[] {
  return reasons.includes(id) ? reasons.filter((reason) => reason !== id) : [...reasons, id];
}

/** Whether a question has an answer yet. */
export function isAnswered(step: Step, draft: Draft): boolean {
  switch (step) {
    case "face":
      return draft.face !== null;
    case "reasons":
      return draft.reasons.length > 0;
    case "line":
    case "wish":
      return draft[step].trim() !== "";
    case "thanks":
      return true;
    default:
      return step satisfies never;
  }
}
