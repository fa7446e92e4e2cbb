/** What moves before the backdrop, frame by frame: particles, gleams and settled snow, drawn by Pixi on one canvas. */
import "pixi.js/unsafe-eval";
import { Container, Texture, WebGLRenderer } from "pixi.js";
import { type Act, createAct } from "./act.ts";
import { drawAtlas } from "./atlas.ts";
import type { Face } from "./face.ts";
import { createMetronome, STEP } from "./metronome.ts";
import type { Bounds } from "./particle.ts";
import type { Scene } from "./scene.ts";
import { gustAt, windAt } from "./wind.ts";

/** Seconds in which a theme's particles come and the old ones go; a little longer than the pictures' dissolve. */
const FADE_SECONDS = 1.6;

export interface Show {
  /** The graphics card, as the browser tells it; empty where it does not. */
  readonly card: string;
  /**
   * Lets a face's movement in and the last one's out, `instantly` where something covers the screen. `scene`: what it moves
   * before, painted for this screen; null where that is not painted yet.
   */
  show(face: Face, scene: Scene | null, instantly: boolean): void;
  /** How large the scene behind is just now beside itself. */
  breathe(scale: number): void;
  /** `resolution`: pixels drawn for each of the screen's. */
  fit(bounds: Bounds, resolution: number): void;
  /** Draws the next frame, so many seconds after the last; `share` of what the themes ask for is drawn, 0 to 1. */
  frame(seconds: number, share: number): void;
  /** A hand has moved, in pixels of the screen. */
  touch(fromX: number, toX: number, y: number): void;
  /** Particles that are there now. */
  count(): number;
  stop(): void;
}

interface Entry {
  readonly act: Act;
  presence: number;
  leaving: boolean;
}

function cardOf(context: WebGL2RenderingContext): string {
  const extension = context.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = extension === null ? "" : context.getParameter(extension.UNMASKED_RENDERER_WEBGL);
  return typeof name === "string" ? name : "";
}

/** Rejects where there is no WebGL. `mirrored`: for languages that run from right to left. */
export async function openShow(canvas: HTMLCanvasElement, first: Bounds, mirrored: boolean): Promise<Show> {
  const renderer = new WebGLRenderer();
  await renderer.init({
    canvas,
    width: first.width,
    height: first.height,
    backgroundAlpha: 0,
    antialias: false,
    preserveDrawingBuffer: false,
    autoDensity: true,
    resolution: 1,
  });
  const atlas = Texture.from(drawAtlas(), true);
  const world = new Container();
  const metronome = createMetronome();
  const air = { wind: 0, gust: 0 };
  let bounds = first;
  let entries: Entry[] = [];
  /** Steps since the beginning: all that moves moves by them, so that it can be repeated. */
  let steps = 0;
  let scale = 1;

  function clear(): void {
    for (const { act, leaving, presence } of entries) if (leaving && presence === 0) act.destroy();
    entries = entries.filter(({ leaving, presence }) => !leaving || presence > 0);
  }

  function fade(seconds: number): void {
    const change = seconds / FADE_SECONDS;
    let gone = false;
    for (const entry of entries) {
      entry.presence = Math.max(0, Math.min(1, entry.presence + (entry.leaving ? -change : change)));
      gone ||= entry.leaving && entry.presence === 0;
    }
    if (gone) clear();
  }

  return {
    card: cardOf(renderer.gl),
    show(face, scene, instantly) {
      for (const entry of entries) {
        entry.leaving = true;
        if (instantly) entry.presence = 0;
      }
      clear();
      const act = createAct(face, scene, atlas, bounds, mirrored);
      world.addChild(act.root);
      entries.push({ act, presence: instantly ? 1 : 0, leaving: false });
    },
    breathe(next) {
      scale = next;
    },
    fit(next, resolution) {
      bounds = next;
      renderer.resize(bounds.width, bounds.height, resolution);
    },
    frame(seconds, share) {
      fade(seconds);
      for (let beats = metronome.beat(seconds); beats > 0; beats -= 1) {
        steps += 1;
        air.gust = gustAt(steps * STEP);
        air.wind = windAt(steps * STEP);
        for (const { act } of entries) act.step(STEP, air, bounds, share);
      }
      for (const { act, presence } of entries) act.dress(metronome.share(), steps * STEP, presence, scale, bounds);
      renderer.render(world);
    },
    touch(fromX, toX, y) {
      for (const { act } of entries) act.touch(fromX, toX, y, bounds);
    },
    count: () => entries.reduce((sum, { act, leaving }) => sum + (leaving ? 0 : act.count()), 0),
    stop() {
      for (const { act } of entries) act.destroy();
      entries = [];
      world.destroy();
      atlas.destroy(true);
      renderer.destroy();
    },
  };
}
