/** What a house's things are called, and which of them somebody means who types a part of a name or mistypes it. Pure. */
import Fuse from "fuse.js";
import { folded } from "./grammar.ts";

export interface Named {
  readonly kind: "theme" | "playlist" | "zone" | "group";
  readonly id: string;
  /** Its names in every language; its id is one more. */
  readonly names: readonly string[];
}

export type Found = Pick<Named, "kind" | "id">;

/** Shorter ones may begin too much, or be mistyped into anything. */
const SHORTEST_BEGINNING = 2;
const SHORTEST_MISTYPED = 5;

/** How different a mistyped name may be: 0 is the same, 1 is anything. One wrong letter of six, or two changed over. */
const MOST_DIFFERENT = 0.34;

/** Finds what a run of folded words means: an exact name, else the beginnings, else the likeliest of those mistyped; empty: nothing. */
export function finder(house: readonly Named[]): (words: string) => readonly Found[] {
  const known = house.flatMap(({ kind, id, names }) =>
    [...new Set([...names, id].map(folded))].map((name) => ({ kind, id, name })),
  );
  const single = (found: readonly Found[]): readonly Found[] =>
    found
      .map(({ kind, id }) => ({ kind, id }))
      .filter((one, index, all) => all.findIndex(({ kind, id }) => kind === one.kind && id === one.id) === index);
  const mistyped = new Fuse(known, { keys: ["name"], threshold: MOST_DIFFERENT, distance: 0, includeScore: true });
  return (words) => {
    const exact = known.filter(({ name }) => name === words);
    if (exact.length > 0) return single(exact);
    if (words.length < SHORTEST_BEGINNING) return [];
    const begun = known.filter(({ name }) => name.startsWith(words) || name.includes(` ${words}`));
    if (begun.length > 0) return single(begun);
    if (words.length < SHORTEST_MISTYPED || words.includes(" ")) return [];
    const similar = mistyped.search(words).filter(({ item }) => Math.abs(item.name.length - words.length) <= 2);
    return single(similar.filter(({ score }) => score === similar[0]?.score).map(({ item }) => item));
  };
}
