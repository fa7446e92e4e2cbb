/** The programme as the API answers for it. */
import type { ProgrammeChange, ProgrammeEntry } from "../../contract/programme.ts";
import type { LocalDate } from "../../contract/words.ts";
import type { Controller, Outcome } from "../../controller/controller.ts";
import type { Command } from "../../contract/command.ts";
import { accepted } from "./outcome.ts";

interface Entries {
  readonly entries: ProgrammeEntry[];
}

/** Those that begin on a date, or on the venue's today. */
export function readProgramme(controller: Controller, date: LocalDate | null): Entries {
  return { entries: controller.programme(date) };
}

/** Changes an item on a date and answers that date; a refusal for an unknown item (404) or a start it does not have (422). */
export async function changeProgramme(
  controller: Controller,
  asked: { readonly params: { readonly id: string; readonly date: LocalDate }; readonly body: ProgrammeChange },
  command: (command: Command) => Promise<Outcome>,
): Promise<Entries> {
  const { id, date } = asked.params;
  accepted(await command({ kind: "change-programme", item: id, date, change: asked.body }));
  return readProgramme(controller, date);
}
