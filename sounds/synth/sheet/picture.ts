import type { SoundCard } from "../../../electron/contract/sound.ts";
import type { Ring } from "../circular.ts";
import { createCanvas, emberOf, paint, toWebp, write } from "./canvas.ts";
import type { Canvas } from "./canvas.ts";
import { rowAt, spectrogram } from "./spectrogram.ts";

/** One sound of a sheet. */
export interface Tile {
  card: SoundCard;
  middle: Ring;
}

const COLUMNS = 3;
const WIDTH = 500;
const HEIGHT = 170;
const WAVE_HEIGHT = 30;
const TITLE_HEIGHT = 40;
const GAP = 34;
const MARGIN = 62;
const GROUND = [13, 14, 20] as const;
const LINES = [100, 1000, 10_000] as const;
/** From the strongest of a sound down to where its picture is dark, decibels. */
const RANGE_DECIBELS = 66;
const QUALITY = 52;

function drawSpectrum(canvas: Canvas, ring: Ring, left: number, top: number): void {
  const levels = spectrogram(ring, WIDTH, HEIGHT);
  const strongest = levels.toSorted()[Math.floor(0.9995 * levels.length)]!;
  for (let row = 0; row < HEIGHT; row++) {
    for (let column = 0; column < WIDTH; column++) {
      const level = 1 + (levels[row * WIDTH + column]! - strongest) / RANGE_DECIBELS;
      paint(canvas, left + column, top + row, emberOf(level), 1);
    }
  }
  for (const hertz of LINES) {
    const row = Math.round(rowAt(hertz, HEIGHT));
    for (let column = 0; column < WIDTH; column++) paint(canvas, left + column, top + row, [255, 255, 255], 0.14);
  }
}

/** The sound's swing over its time, both ways from a middle line. */
function drawWave(canvas: Canvas, ring: Ring, left: number, top: number): void {
  const highest = ring.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let column = 0; column < WIDTH; column++) {
    const from = Math.floor((column * ring.length) / WIDTH);
    const to = Math.floor(((column + 1) * ring.length) / WIDTH);
    let up = 0;
    let down = 0;
    for (let n = from; n < to; n++) {
      up = Math.max(up, ring[n]!);
      down = Math.min(down, ring[n]!);
    }
    const rowOf = (value: number): number => Math.round((WAVE_HEIGHT / 2 - 1) * (1 - value / highest));
    for (let row = rowOf(up); row <= rowOf(down); row++) paint(canvas, left + column, top + row, [252, 166, 66], 0.8);
  }
}

function drawTile(canvas: Canvas, { card, middle }: Tile, left: number, top: number): void {
  const facts = `${card.kind} · ${card.durationSeconds.toFixed(card.durationSeconds < 10 ? 1 : 0)} s`;
  write(canvas, { text: card.id, x: left, y: top, size: 21, colour: "0xfff4d6", align: "left" });
  write(canvas, { text: facts, x: left + WIDTH, y: top + 2, size: 18, colour: "0xa9a4b8", align: "right" });
  drawSpectrum(canvas, middle, left, top + TITLE_HEIGHT);
  drawWave(canvas, middle, left, top + TITLE_HEIGHT + HEIGHT + 6);
  for (const hertz of LINES) {
    const text = hertz < 1000 ? String(hertz) : `${hertz / 1000}k`;
    const y = top + TITLE_HEIGHT + Math.round(rowAt(hertz, HEIGHT)) - 10;
    write(canvas, { text, x: left - 8, y, size: 16, colour: "0x8d88a0", align: "right" });
  }
}

/**
 * Pictures of sounds, three in a row: frequency upwards from 40 Hz to 16 kHz, time to the right over
 * the whole of each, brightness for level, and below it the sound's swing.
 */
export function drawSheet(tiles: readonly Tile[], font: string): Buffer {
  const columns = Math.min(COLUMNS, tiles.length);
  const rows = Math.ceil(tiles.length / columns);
  const tileHeight = TITLE_HEIGHT + HEIGHT + 6 + WAVE_HEIGHT + GAP;
  const canvas = createCanvas(columns * (WIDTH + MARGIN) + 24, rows * tileHeight + 16, GROUND);
  for (const [n, tile] of tiles.entries()) {
    drawTile(canvas, tile, MARGIN + (n % columns) * (WIDTH + MARGIN), 24 + Math.floor(n / columns) * tileHeight);
  }
  return toWebp(canvas, font, QUALITY);
}
