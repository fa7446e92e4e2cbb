/** A waveform as the path of a picture 100 high on either side of its middle. Pure. */
import type { Waveform } from "../../../electron/contract/recording.ts";

/** The drawing fills its height: a soft sound is drawn as large as a loud one, since a number says how loud it is. */
export function outlinePath(waveform: Waveform): string {
  const highest = Math.max(1, ...waveform.flatMap(([low, high]) => [-low, high]));
  const scaled = (value: number): string => ((-value * 100) / highest).toFixed(1);
  const above = waveform.map(([, high], column) => `${column === 0 ? "M" : "L"}${column} ${scaled(Math.max(high, 0.5))}`);
  const below = waveform.map(([low], column) => `L${column} ${scaled(Math.min(low, -0.5))}`).toReversed();
  return `${[...above, ...below].join("")}Z`;
}
