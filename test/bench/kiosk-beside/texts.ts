/** What the page beside the kiosk says: the same titles and lines in the same languages, without anything of ours that thinks. */
import type { Plan } from "../../../electron/contract/plan.ts";
import type { Words } from "../../../electron/contract/words.ts";

interface Line {
  readonly id: string;
  readonly title: Words;
  readonly line: Words | null;
}

export interface BesideTexts {
  readonly name: Words;
  readonly timeZone: string;
  readonly today: readonly (Line & { readonly starts: readonly string[] })[];
  readonly experiences: readonly Line[];
  readonly places: readonly Line[];
}

export function besideTexts(plan: Plan): BesideTexts {
  return {
    name: plan.venue.name,
    timeZone: plan.venue.timeZone,
    today: plan.programme.map(({ id, title, line, starts }) => ({ id, title, line, starts })),
    experiences: plan.experiences.map(({ id, title, text }) => ({ id, title, line: text })),
    places: plan.map?.places.map(({ id, name }) => ({ id, title: name, line: null })) ?? [],
  };
}
