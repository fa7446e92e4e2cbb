/** Everything one face has on the canvas: its swarms, its settled snow, the gleam along its lines of light and the hot air over its ground. */
import { Container, type Texture } from "pixi.js";
import { createAir } from "./air.ts";
import { createBehind } from "./behind.ts";
import { EFFECTS } from "./effects/effects.ts";
import type { Face } from "./face.ts";
import { createGleam } from "./gleam.ts";
import { paletteOf } from "./palette.ts";
import type { Pane } from "./pane.ts";
import { type Air, type Bounds, mostOf } from "./particle.ts";
import type { Scene } from "./scene.ts";
import { createSill } from "./sill.ts";
import { createSprites } from "./sprites.ts";
import { createSwarm, SEED } from "./swarm.ts";

export interface Act {
  readonly root: Container;
  /** Moves everything by one step; `share` of each theme's amount is drawn, 0 to 1. */
  step(seconds: number, air: Air, bounds: Bounds, share: number): void;
  /**
   * Puts what is seen in its place for this frame: `between` two steps, at a time in seconds, `presence` from 0 to 1, before
   * a scene that is `scale` times as large as it was painted.
   */
  dress(between: number, at: number, presence: number, scale: number, bounds: Bounds): void;
  /** A hand has moved, in pixels of the stage. */
  touch(fromX: number, toX: number, y: number, bounds: Bounds): void;
  count(): number;
  destroy(): void;
}

/** As decor.css has it: what a scene keeps in its place while it breathes, as shares of the screen. */
const STEADY = { x: 0.6, y: 1 };

/** `mirrored`: for languages that run from right to left, whose words stand on the other side. */
export function createAct(face: Face, scene: Scene | null, atlas: Texture, bounds: Bounds, mirrored: boolean): Act {
  const { tokens, effects } = face;
  const root = new Container();
  /** What belongs to the scene and breathes with it. */
  const ground = new Container();
  const stage = new Container();
  const palette = paletteOf(tokens);
  const { distance = null, light = null } = scene ?? {};
  const panes: Pane[] = [];
  if (distance !== null) panes.push(createAir(distance, bounds));
  if (light !== null) panes.push(createGleam(light, bounds));
  for (const { mesh } of panes) ground.addChild(mesh);
  root.addChild(ground, stage);
  const parts = effects.map(({ name, ...setting }, at) => {
    const effect = EFFECTS[name]();
    const swarm = createSwarm(effect, setting, SEED + at, bounds);
    // Drops on glass are lenses: they show what is behind them.
    const behind = name === "rain" ? createBehind(face, scene, swarm, bounds, mirrored) : null;
    const sprites = createSprites(atlas, palette, mostOf(effect) * effect.sprites, behind);
    const sill = name === "snow" ? createSill() : null;
    stage.addChild(sprites.mesh);
    if (sill !== null) stage.addChild(sill.mesh);
    return { swarm, sprites, sill, behind };
  });
  const acrossOf = (x: number, width: number): number => (mirrored ? width - x : x);

  return {
    root,
    step(seconds, wind, size, share) {
      for (const { swarm, sill } of parts) {
        swarm.step(seconds, wind, size, share);
        sill?.step(seconds, wind.gust, swarm, size);
      }
    },
    dress(between, at, presence, scale, { width, height }) {
      ground.scale.set(scale);
      ground.position.set(STEADY.x * width * (1 - scale), STEADY.y * height * (1 - scale));
      stage.scale.x = mirrored ? -1 : 1;
      stage.x = mirrored ? width : 0;
      stage.alpha = presence;
      for (const pane of panes) pane.set(at, presence);
      for (const { swarm, sprites } of parts) {
        sprites.begin();
        swarm.dress(sprites.write, between);
        sprites.end();
      }
    },
    touch(fromX, toX, y, size) {
      for (const { sill } of parts) sill?.touch(acrossOf(fromX, size.width), acrossOf(toX, size.width), y, size);
    },
    count: () => parts.reduce((sum, { swarm }) => sum + swarm.count(), 0),
    destroy() {
      for (const { sprites, sill, behind } of parts) {
        sprites.destroy();
        sill?.destroy();
        behind?.destroy(true);
      }
      for (const pane of panes) pane.destroy();
      root.destroy({ children: true });
    },
  };
}
