/** What a player knows of itself at each look. */
import type { Fault } from "../../electron/contract/report.ts";
import type { Words } from "../../electron/contract/words.ts";

/** What the page shows. */
export interface PlayerStatus {
  readonly playlist: string | null;
  readonly sounds: readonly string[];
  /** What is announced at this moment; null: nothing. */
  readonly announced: Words | null;
  readonly levelDbfs: number;
  readonly needsGesture: boolean;
  readonly faults: readonly Fault[];
}
