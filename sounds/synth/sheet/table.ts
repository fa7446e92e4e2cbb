import type { SoundCard } from "../../../electron/contract/sound.ts";
import type { Measures } from "./measures.ts";

/** What stands in the table of one sound. */
export interface Row {
  collection: string;
  card: SoundCard;
  bytes: number;
  measures: Measures;
}

/** Between these lines the documentation is generated. */
export const TABLE_BEGINS = "<!-- table of sounds: begins -->";
export const TABLE_ENDS = "<!-- table of sounds: ends -->";

const HEAD = [
  "| Sound | Kind | Seconds | Loudness, LUFS | Peak, dBTP | Crest, dB | Centroid, Hz | Seam’s step | kB |",
  "|---|---|--:|--:|--:|--:|--:|--:|--:|",
];

function minus(value: number, decimals: number): string {
  return value.toFixed(decimals).replace("-", "−");
}

/** The cells that follow from a card and the size of its file, without listening: all but three. */
export function cellsOfCard(card: SoundCard, bytes: number): readonly string[] {
  return [
    `\`${card.id}\``,
    card.kind,
    minus(card.durationSeconds, 1),
    minus(card.loudnessLufs, 1),
    minus(card.peakDbtp, 1),
    String(Math.round(bytes / 1000)),
  ];
}

/** One line of the table. */
export function lineOf({ card, bytes, measures }: Row): string {
  const cells = cellsOfCard(card, bytes);
  const heard = [
    minus(measures.crestDecibels, 1),
    String(Math.round(measures.centroidHertz)),
    measures.seamStepRatio === null ? "" : minus(measures.seamStepRatio, 2),
  ];
  return `| ${[...cells.slice(0, -1), ...heard, cells.at(-1)!].join(" | ")} |`;
}

/** The whole table as Markdown. */
export function tableOf(rows: readonly Row[]): string {
  return [...HEAD, ...rows.map(lineOf)].join("\n");
}

/** The document with its table replaced. Throws where the two lines that mark its place are missing. */
export function withTable(document: string, table: string): string {
  const begins = document.indexOf(TABLE_BEGINS);
  const ends = document.indexOf(TABLE_ENDS);
  if (begins < 0 || ends < begins) throw new Error(`the document lacks "${TABLE_BEGINS}" before "${TABLE_ENDS}"`);
  return `${document.slice(0, begins + TABLE_BEGINS.length)}\n\n${table}\n\n${document.slice(ends)}`;
}
