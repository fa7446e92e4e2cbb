/** What is wrong with a draft, and in which part of the editor it is put right. Pure. */
import { type Issue, issuesOf } from "../../../../electron/contract/issues.ts";
import { ThemeFile } from "../../../../electron/contract/theme.ts";
import { problemsOf } from "../../../../electron/domain/seasons/contrast.ts";
import { finished } from "./draft.ts";
import type { Draft } from "./history.ts";

/** The parts of the editor, in their order. */
export const SECTIONS = ["words", "colours", "type", "pictures", "effects", "arrival", "moments", "credits"] as const;
export type Section = (typeof SECTIONS)[number];

const HOMES: Readonly<Record<string, Section>> = {
  name: "words",
  captions: "words",
  tokens: "colours",
  type: "type",
  art: "pictures",
  effects: "effects",
  transition: "arrival",
  accents: "arrival",
  cues: "arrival",
  moments: "moments",
  credits: "credits",
};

/** The part that a path such as `captions.greeting.fr` belongs to; null: to none of them, but to the theme as a whole. */
export function sectionOf(path: string): Section | null {
  const first = path.split(/[.[]/)[0] ?? "";
  if (Object.hasOwn(HOMES, first)) return HOMES[first] ?? null;
  // A path that is the name of a file.
  return /\.(svg|webp|avif|png|jpg)$/.test(path) ? "pictures" : null;
}

/** The layers that name a picture which does not lie in the theme: it was taken away, and a change was undone since. */
function missingPictures({ art }: Draft, pictures: ReadonlySet<string>): Issue[] {
  return art.flatMap(({ landscape, portrait }, index) =>
    Object.entries({ landscape, portrait }).flatMap(([shape, name]) =>
      name === null || pictures.has(name)
        ? []
        : [{ path: `art[${index}].${shape}`, message: `names ${name}, which is not in the package` }],
    ),
  );
}

/** Everything that keeps a draft from being saved, each with its path; `pictures` are those that lie in the theme. */
export function faultsOf(draft: Draft, pictures: ReadonlySet<string>): Issue[] {
  const read = ThemeFile.safeParse(finished(draft));
  if (!read.success) return issuesOf(read.error);
  const problems = problemsOf(read.data, draft.id).filter(({ severity }) => severity === "fault");
  return [...problems.map(({ path, message }) => ({ path, message })), ...missingPictures(draft, pictures)];
}

/** Whether a path is this one or lies within it: `art[1].landscape` lies within `art[1]`, and `art[10]` does not. */
export function within(path: string, home: string): boolean {
  return path === home || path.startsWith(`${home}.`) || path.startsWith(`${home}[`);
}

/** The sentences about a field and what lies within it, each once; null: nothing is wrong with it. */
export function messageAt(issues: readonly Issue[], field: string): string | null {
  const messages = new Set(issues.filter(({ path }) => within(path, field)).map(({ message }) => message));
  return messages.size === 0 ? null : [...messages].join("; ");
}

/** How many fields of each part are wrong. */
export function countsOf(issues: readonly Issue[]): Readonly<Partial<Record<Section, number>>> {
  const paths = new Map<Section, Set<string>>();
  for (const { path } of issues) {
    const section = sectionOf(path);
    if (section !== null) paths.set(section, (paths.get(section) ?? new Set()).add(path));
  }
  return Object.fromEntries([...paths].map(([section, found]) => [section, found.size]));
}

/** What the controller refused, as long as the draft still says the same there; what was changed since may be right now. */
export function stillRefused(refused: readonly Issue[], sent: Draft, draft: Draft): Issue[] {
  return refused.filter(({ path }) => {
    const section = sectionOf(path);
    if (section === null) return true;
    return JSON.stringify(partOf(sent, path)) === JSON.stringify(partOf(draft, path));
  });
}

/** What lies under the first key of a path. */
function partOf(draft: Draft, path: string): unknown {
  const first = path.split(/[.[]/)[0] ?? "";
  return Object.entries(draft).find(([key]) => key === first)?.[1] ?? draft.art;
}
