/** What lies over the page while it changes. */
import { canvasOf } from "../canvas.ts";
import type { Face } from "../face.ts";
import type { Bounds } from "../particle.ts";

export interface Veil {
  /** Shows it at a share of its time, from 0 to 1. */
  draw(share: number): void;
}

/** Puts a veil on a host that covers the page; what it appends there is removed by whoever asked for it. */
export type Raise = (host: HTMLElement, arriving: Face, bounds: Bounds) => Veil;

/** A canvas of so many pixels on the host, stretched over it. Throws where the browser gives none. */
export function canvasOn(host: HTMLElement, width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const [canvas, context] = canvasOf(width, height, {});
  canvas.className = "decor-veil";
  host.append(canvas);
  return [canvas, context];
}
