/** What a player knows of itself at each look. */
import type { Fault } from "../../electron/contract/report.ts";

/** What the page shows. */
export interface PlayerStatus {
  readonly playlist: string | null;
  readonly sounds: readonly string[];
  readonly levelDbfs: number;
  readonly needsGesture: boolean;
  readonly faults: readonly Fault[];
}
