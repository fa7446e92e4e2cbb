/** What visitors felt, as the API takes it and answers it. */
import type { z } from "zod";
import type { KeptOpinion, Opinion, OpinionReport, OpinionRequest } from "../../contract/opinion.ts";
import { parseInstant } from "../../contract/words.ts";
import type { Controller } from "../../controller/controller.ts";
import { csvOf } from "../../domain/opinions/csv.ts";
import { refusal, sentenceOf } from "../problem.ts";
import { sayWhy } from "../settings-file.ts";
import { knownZone } from "./schedule.ts";

const LONGEST = 400 * 86_400_000;

/** A refusal for a screen the plan does not have (404), a reason it never had (422) and a journal that cannot be written (503). */
export function takeOpinion(controller: Controller, opinion: Opinion): KeptOpinion {
  const outcome = controller.opinions.take(opinion);
  if (outcome.ok) return outcome.opinion;
  switch (outcome.why) {
    case "unknown-screen":
      throw refusal(404, outcome.message);
    case "unknown-reason": {
      const issues = [{ path: outcome.path, message: outcome.message }];
      throw refusal(422, sentenceOf(issues), issues);
    }
    case "unwritable":
      throw refusal(503, outcome.message);
    default:
      return outcome satisfies never;
  }
}

/** A refusal for a zone that the plan does not have (404), a stretch that is none (400) and an unreadable journal (503). */
export function readOpinions(controller: Controller, asked: z.infer<typeof OpinionRequest>): OpinionReport {
  const [from, to] = [parseInstant(asked.from), parseInstant(asked.to)];
  if (to <= from) throw refusal(400, "to must lie after from.");
  if (to - from > LONGEST) throw refusal(400, "from and to may be at most 400 days apart.");
  const zone = asked.zone === undefined ? null : knownZone(controller, asked.zone);
  try {
    return controller.opinions.report({ from, to, zone, theme: asked.theme ?? null });
  } catch (error) {
    throw refusal(503, `The journal cannot be read: ${sayWhy(error)}.`);
  }
}

/** The same as a file to download; refused as {@link readOpinions} does. */
export function readOpinionTable(controller: Controller, asked: z.infer<typeof OpinionRequest>): File {
  const report = readOpinions(controller, asked);
  const { plan, schedule } = controller.plan();
  return new File([csvOf(report, schedule.almanac)], `${plan.venue.id}-opinions.csv`, { type: "text/csv;charset=utf-8" });
}
