/** What keys do to a text. Pure. */

/** Where the letter before a place begins, as people see letters: accents go with what they stand on. */
export function letterBefore(text: string, place: number): number {
  const letters = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text.slice(0, place))];
  return letters.at(-1)?.index ?? 0;
}

/** Whether a sentence begins at a place: its first letter is a capital by itself. */
export function beginsSentence(text: string, place: number): boolean {
  return /(^|[.!?…؟]\s+)[«“¿¡"\s]*$/u.test(text.slice(0, place));
}
