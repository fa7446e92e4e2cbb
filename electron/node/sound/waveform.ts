/** The outline of a sound: the lowest and the highest sample of each stretch. */
import type { Waveform } from "../../contract/recording.ts";
import { SAMPLE_RATE } from "./loudness.ts";

/** Columns of a drawing: more than a card is wide. */
const COLUMNS = 800;
/** Stretches are held this long until the length of the whole is known. */
const STRETCH = SAMPLE_RATE / 100;

export interface Outline {
  hear(left: Float32Array, right: Float32Array): void;
  /** What was heard so far, in 800 columns, or fewer of a sound shorter than 8 s; hundredths of full scale. */
  draw(): Waveform;
}

export function startOutline(): Outline {
  const lows: number[] = [];
  const highs: number[] = [];
  let low = Infinity;
  let high = -Infinity;
  let inside = 0;

  const end = (): void => {
    lows.push(low);
    highs.push(high);
    low = Infinity;
    high = -Infinity;
    inside = 0;
  };
  const hundredths = (value: number): number => Math.round(100 * Math.max(-1, Math.min(1, value))) + 0;

  return {
    hear(left, right) {
      for (let n = 0; n < left.length; n++) {
        const a = left[n]!;
        const b = right[n]!;
        low = Math.min(low, a, b);
        high = Math.max(high, a, b);
        if (++inside === STRETCH) end();
      }
    },
    draw() {
      const all = { lows: inside === 0 ? lows : [...lows, low], highs: inside === 0 ? highs : [...highs, high] };
      const columns = Math.min(COLUMNS, all.lows.length);
      return Array.from({ length: columns }, (_, column): [number, number] => {
        const from = Math.floor((column * all.lows.length) / columns);
        const to = Math.floor(((column + 1) * all.lows.length) / columns);
        return [hundredths(Math.min(...all.lows.slice(from, to))), hundredths(Math.max(...all.highs.slice(from, to)))];
      });
    },
  };
}
