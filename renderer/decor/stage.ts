/** What moves before the backdrop: particles, distant lights, gleams and settled snow, drawn by Pixi on one canvas. */
import "pixi.js/unsafe-eval";
import { Container, Sprite, WebGLRenderer } from "pixi.js";
import { drawAtlas } from "./atlas.ts";
import { firstLevel, paceAfter, paceAt, QUALITIES, RESTING_LEVEL } from "./decide.ts";
import { EFFECTS } from "./effects/effects.ts";
import type { Face } from "./face.ts";
import { createGleam } from "./gleam.ts";
import { glowAt, lightsOf } from "./lights.ts";
import type { Bounds } from "./particle.ts";
import { createSill } from "./sill.ts";
import { createSwarm, cutAtlas, type ShapeTextures, type Tints } from "./swarm.ts";
import { gustAt, windAt } from "./wind.ts";

/** Seconds in which a theme's particles come and the old ones go; a little longer than the pictures' dissolve. */
const FADE_SECONDS = 1.6;
/** How often the pace is looked at, and how long a page may take to settle before it is judged, in milliseconds. */
const LOOK_EVERY = 1_000;
const SETTLING = 3_000;

export interface Stage {
  /** Lets a face's movement in and the last one's out. `light`: its lines of light, painted for this screen. */
  show(face: Face, light: HTMLCanvasElement | null): void;
  fit(bounds: Bounds): void;
  /** Frames over the last second; null before the first. */
  framesPerSecond(): number | null;
  stop(): void;
}

/** Everything one face has on the canvas. */
interface Act {
  readonly root: Container;
  step(seconds: number, at: number, bounds: Bounds, amount: number, presence: number): void;
  destroy(): void;
}

function numeric(colour: string): number {
  return Number.parseInt(colour.slice(1, 7), 16);
}

/** Of the same seed everything is where it was: a scene can be compared with itself. */
const SEED = 11;

function createAct({ tokens, effects }: Face, light: HTMLCanvasElement | null, textures: ShapeTextures, bounds: Bounds): Act {
  const root = new Container();
  const tints: Tints = {
    white: 0xffffff,
    ink: numeric(tokens.ink),
    accent: numeric(tokens.accent),
    glow: numeric(tokens.glow),
  };
  const lamps = effects.flatMap((effect) => (effect.name === "lights" ? lightsOf(SEED, effect.amount, bounds) : []));
  const sprites = lamps.map((lamp) => {
    const sprite = new Sprite({ texture: textures.bokeh, anchor: 0.5, tint: tints[lamp.tint], x: lamp.x, y: lamp.y });
    sprite.setSize(lamp.size);
    root.addChild(sprite);
    return sprite;
  });
  const gleam = light === null ? null : createGleam(light, bounds);
  if (gleam !== null) root.addChild(gleam.mesh);
  const swarms = effects.flatMap(({ name, amount, speed }, index) => {
    if (name === "lights") return [];
    const swarm = createSwarm(EFFECTS[name], SEED + index, textures, tints);
    const sill = name === "snow" ? createSill() : null;
    root.addChild(swarm.container);
    if (sill !== null) root.addChild(sill.graphics);
    return [{ swarm, sill, amount, speed }];
  });
  return {
    root,
    step(seconds, at, size, amount, presence) {
      const gust = gustAt(at);
      root.alpha = presence;
      lamps.forEach((lamp, index) => {
        const sprite = sprites[index];
        if (sprite !== undefined) sprite.alpha = glowAt(lamp, at);
      });
      gleam?.set(at, presence);
      for (const { swarm, sill, ...setting } of swarms) {
        swarm.step(seconds * setting.speed, { wind: windAt(at), gust }, size, setting.amount * amount);
        sill?.step(seconds, gust, swarm.landed(), size);
      }
    },
    destroy() {
      for (const { swarm, sill } of swarms) {
        swarm.destroy();
        sill?.destroy();
      }
      gleam?.destroy();
      for (const sprite of sprites) sprite.destroy();
      root.destroy();
    },
  };
}

/** What the browser says about the graphics card; empty where it does not say. */
function rendererName(context: WebGL2RenderingContext): string {
  const extension = context.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = extension === null ? "" : context.getParameter(extension.UNMASKED_RENDERER_WEBGL);
  return typeof name === "string" ? name : "";
}

/** Opens the stage on a canvas. Rejects where there is no WebGL. `rests` hears whether the whole picture should stand still. */
export async function openStage(canvas: HTMLCanvasElement, first: Bounds, rests: (resting: boolean) => void): Promise<Stage> {
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
  const textures = cutAtlas(drawAtlas());
  const world = new Container();
  let bounds = first;
  let acts: { readonly act: Act; presence: number; leaving: boolean }[] = [];
  let pace = paceAt(firstLevel(rendererName(renderer.gl)));
  let ticks = 0;
  let before = performance.now();
  const judgedFrom = before + SETTLING;
  let drawn = 0;
  let countedAt = before;
  let framesPerSecond: number | null = null;

  function settle(): void {
    renderer.resize(bounds.width, bounds.height, QUALITIES[pace.level]?.resolution ?? 1);
    rests(pace.level >= RESTING_LEVEL);
  }
  settle();

  function look(now: number): void {
    if (now - countedAt < LOOK_EVERY) return;
    framesPerSecond = (drawn * 1_000) / (now - countedAt);
    const milliseconds = (now - countedAt) / Math.max(1, ticks);
    ticks = 0;
    drawn = 0;
    countedAt = now;
    if (now < judgedFrom || document.hidden) return;
    const next = paceAfter(pace, milliseconds);
    const changed = next.level !== pace.level;
    pace = next;
    if (changed) settle();
  }

  function draw(now: number): void {
    ticks += 1;
    look(now);
    const { amount, everyFrames } = QUALITIES[pace.level] ?? { amount: 1, everyFrames: 1 };
    if (ticks % everyFrames !== 0) return;
    const seconds = (now - before) / 1_000;
    before = now;
    drawn += 1;
    for (const entry of acts) {
      const step = seconds / FADE_SECONDS;
      entry.presence = Math.max(0, Math.min(1, entry.presence + (entry.leaving ? -step : step)));
      entry.act.step(seconds, now / 1_000, bounds, amount, entry.presence);
    }
    const gone = acts.filter((entry) => entry.leaving && entry.presence === 0);
    acts = acts.filter((entry) => !gone.includes(entry));
    for (const { act } of gone) act.destroy();
    renderer.render(world);
  }

  let request = requestAnimationFrame(function frame(now) {
    draw(now);
    request = requestAnimationFrame(frame);
  });

  return {
    show(face, light) {
      for (const entry of acts) entry.leaving = true;
      const act = createAct(face, light, textures, bounds);
      world.addChild(act.root);
      acts.push({ act, presence: 0, leaving: false });
    },
    fit(next) {
      bounds = next;
      settle();
    },
    framesPerSecond: () => framesPerSecond,
    stop() {
      cancelAnimationFrame(request);
      for (const { act } of acts) act.destroy();
      acts = [];
      world.destroy();
      renderer.destroy();
    },
  };
}
