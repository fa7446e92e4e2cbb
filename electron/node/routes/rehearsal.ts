/** The clock of a rehearsal as the API answers for it. The real venue's clock obeys nobody. */
import type { RehearsalChange, RehearsalStatus } from "../../contract/rehearsal.ts";
import { formatInstant } from "../../contract/words.ts";
import type { Controller } from "../../controller/controller.ts";
import { refusal } from "../problem.ts";

const EXAMPLE = "npm start -- --rehearse 2026-12-24T17:59:00+01:00 --port 0";

/** How the rehearsal stands; a refusal (409) on the real venue. */
export function readRehearsal(controller: Controller): RehearsalStatus {
  const rehearsal = controller.rehearsal();
  if (rehearsal === null) throw refusal(409, `This is the real venue: start a rehearsal with ${EXAMPLE}.`);
  return { ...rehearsal, now: formatInstant(controller.now()) };
}

/** Turns the rehearsal's clock and answers how it stands; a refusal (409) on the real venue, where nothing changes. */
export async function changeRehearsal(controller: Controller, change: RehearsalChange, actor: string): Promise<RehearsalStatus> {
  readRehearsal(controller);
  await controller.rehearse(change, actor);
  return readRehearsal(controller);
}
