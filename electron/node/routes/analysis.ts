/** What is doubtful in the plan, as the API answers it: at once when it is known, or with the progress on the way. */
import type { Analysis, AnalysisEvent } from "../../contract/analysis.ts";
import type { Controller } from "../../controller/controller.ts";
import { findingsOf } from "../../domain/analysis/telling.ts";
import type { Analyst } from "../analyst.ts";
import { refusal } from "../problem.ts";
import { tellerOf } from "../teller.ts";

/** The progress of an analysis of the plan in force, and at last its findings; a refusal (503) where it cannot be done. */
export async function* streamAnalysis(
  controller: Controller,
  analyst: Analyst,
  language: string | null,
  signal: AbortSignal | undefined,
): AsyncGenerator<AnalysisEvent> {
  const { plan, tag } = controller.plan();
  for await (const step of analyst.ask(plan, tag, controller.now(), signal)) {
    switch (step.kind) {
      case "progress":
        yield step;
        break;
      case "failed":
        throw refusal(503, step.message);
      case "done": {
        const { doubts, omitted, took } = step;
        const findings = findingsOf(doubts, plan, tellerOf(plan, language));
        yield { kind: "done", took, findings, ...(Object.keys(omitted).length === 0 ? {} : { omitted }) };
        break;
      }
      default:
        step satisfies never;
    }
  }
}

/** The findings alone. */
export async function readAnalysis(
  controller: Controller,
  analyst: Analyst,
  language: string | null,
  signal: AbortSignal | undefined,
): Promise<Analysis> {
  for await (const event of streamAnalysis(controller, analyst, language, signal)) {
    if (event.kind !== "done") continue;
    const { findings, omitted } = event;
    return omitted === undefined ? { findings } : { findings, omitted };
  }
  throw refusal(503, "The analysis was given up before it was done.");
}
