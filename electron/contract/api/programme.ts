/** The programme of a day, and what is changed about it by hand. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { ProgrammeChange, ProgrammeEntry } from "../programme.ts";
import { Id, LocalDate } from "../words.ts";

const entries = z.strictObject({ entries: z.array(ProgrammeEntry) });

export const programmeApi = {
  read: oc
    .route({
      method: "GET",
      path: "/programme",
      summary: "What begins on a date, today by default, with delays and what is left of the seats",
      tags: ["Programme"],
    })
    .input(z.object({ date: LocalDate.optional() }))
    .output(entries),
  change: oc
    .route({
      method: "PUT",
      path: "/programme/{id}/{date}",
      summary: "Delay, cancel, count the seats of or say a word about an item on a date: all its starts, or one",
      tags: ["Programme"],
      inputStructure: "detailed",
    })
    .input(z.object({ params: z.strictObject({ id: Id, date: LocalDate }), body: ProgrammeChange }))
    .output(entries),
};
