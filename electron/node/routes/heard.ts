/** Proof of sound and of play, as the API answers it. */
import { setImmediate as breathe } from "node:timers/promises";
import type { z } from "zod";
import type { HeardMinutes, HeardRequest, Proof, ProofRequest, ProofTableRequest } from "../../contract/proof.ts";
import { parseInstant } from "../../contract/words.ts";
import type { Controller } from "../../controller/controller.ts";
import { csvOf } from "../../domain/proof/csv.ts";
import { languageFor } from "../../domain/words/languages.ts";
import { refusal } from "../problem.ts";
import { knownZone } from "./schedule.ts";

const CSV_TYPE = "text/csv;charset=utf-8";
const LONGEST = 2 * 86_400_000;

const pace = { elapsed: () => performance.now(), breathe: () => breathe() };

/** A refusal (400) for a date that the venue's time zone skips. */
export async function readProof(controller: Controller, { date, stretches }: z.infer<typeof ProofRequest>): Promise<Proof> {
  const found = await controller.proof({ date: date ?? null, stretches: stretches ?? true }, pace);
  if (found !== null) return found;
  const { timeZone } = controller.plan().plan.venue;
  throw refusal(400, `There is no ${date} in ${timeZone}: the calendar skipped that date. Ask about another one.`);
}

/** The report as a file to download. */
export async function readProofTable(
  controller: Controller,
  { date, language }: z.infer<typeof ProofTableRequest>,
): Promise<File> {
  const proof = await readProof(controller, { date, stretches: true });
  const { plan, schedule } = controller.plan();
  const words = { plan, language: languageFor(language ?? null, plan.venue.locale) };
  return new File([csvOf(proof, schedule.almanac, words)], `${plan.venue.id}-heard-${proof.date}.csv`, { type: CSV_TYPE });
}

/** The levels of a zone; a refusal for a zone that the plan does not have (404) and for a stretch that is none (400). */
export function readHeard(controller: Controller, { zone, from, to }: z.infer<typeof HeardRequest>): HeardMinutes {
  knownZone(controller, zone);
  const [first, end] = [parseInstant(from), parseInstant(to)];
  if (end <= first) throw refusal(400, "to must lie after from.");
  if (end - first > LONGEST) throw refusal(400, "from and to may be at most two days apart.");
  return { minutes: controller.heard(zone, first, end) };
}
