/** What a page notes of its changes on its own timeline, where whoever measures screens can read it. */

/** The name of the mark; of each there is the last one alone, however long the page runs. */
export const CHANGE_MARK = "ronron-change";

/** What is noted beside the time of the mark. */
export interface ChangeMark {
  readonly theme: string;
  /** When it began on the zone's screens, by the page's own clock: the share of it that a frame shows is counted from here. */
  readonly began: number;
}

/** The first frame of a change is being drawn. */
export function tellBeginning(theme: string, began: number): void {
  performance.clearMarks(CHANGE_MARK);
  performance.mark(CHANGE_MARK, { detail: { theme, began } satisfies ChangeMark });
}
