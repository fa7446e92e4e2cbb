import { runFfmpeg } from "../opus.ts";

/** A picture of 8-bit red, green and blue, and what is written on it. */
export interface Canvas {
  width: number;
  height: number;
  pixels: Uint8Array;
  words: Words[];
}

/** A line of text: its left edge (or right, or middle) and the top of its letters. */
interface Words {
  text: string;
  x: number;
  y: number;
  size: number;
  colour: string;
  align: "left" | "right";
}

type Colour = readonly [red: number, green: number, blue: number];

export function createCanvas(width: number, height: number, [red, green, blue]: Colour): Canvas {
  const pixels = new Uint8Array(3 * width * height);
  for (let at = 0; at < pixels.length; at += 3) pixels.set([red, green, blue], at);
  return { width, height, pixels, words: [] };
}

/** Lays a colour over one pixel, `cover` 0 to 1. */
export function paint({ width, pixels }: Canvas, x: number, y: number, colour: Colour, cover: number): void {
  const at = 3 * (y * width + x);
  for (const [channel, value] of colour.entries()) {
    pixels[at + channel] = Math.round(pixels[at + channel]! + cover * (value - pixels[at + channel]!));
  }
}

/** Night, plum, ember, straw, white: darker is always softer, also without any sense of colour. */
const EMBERS: readonly Colour[] = [
  [13, 14, 20],
  [34, 21, 66],
  [110, 30, 96],
  [206, 66, 66],
  [252, 166, 66],
  [255, 244, 214],
];

/** The colour of a level, 0 to 1. */
export function emberOf(level: number): Colour {
  const at = Math.max(0, Math.min(0.9999, level)) * (EMBERS.length - 1);
  const low = Math.floor(at);
  const [from, to] = [EMBERS[low]!, EMBERS[low + 1]!];
  const mix = (channel: 0 | 1 | 2): number => from[channel] + (at - low) * (to[channel] - from[channel]);
  return [mix(0), mix(1), mix(2)];
}

export function write(canvas: Canvas, words: Words): void {
  canvas.words.push(words);
}

function drawText({ text, x, y, size, colour, align }: Words, font: string): string {
  const left = align === "left" ? String(x) : `${x}-text_w`;
  // The options of a filter end at colons and commas; none of our words has a quote.
  const safe = text.replaceAll(/[:,%\\]/g, (sign) => `\\${sign}`);
  return `drawtext=fontfile='${font}':text='${safe}':x=${left}:y=${y + Math.round(0.8 * size)}-ascent:fontsize=${size}:fontcolor=${colour}`;
}

/** The picture as WebP, its words drawn with the font in the file `font`. */
export function toWebp(canvas: Canvas, font: string, quality: number): Buffer {
  const input = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", `${canvas.width}x${canvas.height}`, "-i", "pipe:0"];
  const words = canvas.words.map((each) => drawText(each, font)).join(",");
  const output = ["-c:v", "libwebp", "-quality", String(quality), "-compression_level", "6", "-f", "webp", "pipe:1"];
  return runFfmpeg(["-v", "error", ...input, "-vf", words, "-frames:v", "1", ...output], Buffer.from(canvas.pixels)).output;
}
