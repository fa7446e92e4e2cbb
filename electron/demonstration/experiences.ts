/** What the demonstration venue offers, as its team would write it. */
import type { z } from "zod";
import type { Experience } from "../contract/experience.ts";
import { driving } from "./driving.ts";
import { indoors } from "./indoors.ts";

/** In six languages, as visitors read it. */
export function demonstrationExperiences(): z.input<typeof Experience>[] {
  return [...driving(), ...indoors()];
}
