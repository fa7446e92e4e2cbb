/** Everything one face has on the canvas: its swarms, its settled snow and the gleam along its lines of light. */
import { Container, type Texture } from "pixi.js";
import { EFFECTS } from "./effects/effects.ts";
import type { Face } from "./face.ts";
import { createGleam } from "./gleam.ts";
import { paletteOf } from "./palette.ts";
import { type Air, type Bounds, mostOf } from "./particle.ts";
import { createSill } from "./sill.ts";
import { createSprites } from "./sprites.ts";
import { createSwarm, SEED } from "./swarm.ts";

export interface Act {
  readonly root: Container;
  /** Moves everything by one step; `share` of each theme's amount is drawn, 0 to 1. */
  step(seconds: number, air: Air, bounds: Bounds, share: number): void;
  /** Puts what is seen in its place for this frame: `between` two steps, at a time in seconds, `presence` from 0 to 1. */
  dress(between: number, at: number, presence: number, bounds: Bounds): void;
  /** A hand has moved, in pixels of the stage. */
  touch(fromX: number, toX: number, y: number, bounds: Bounds): void;
  count(): number;
  destroy(): void;
}

/** `mirrored`: for languages that run from right to left, whose words stand on the other side. */
export function createAct(
  { tokens, effects }: Face,
  light: HTMLCanvasElement | null,
  atlas: Texture,
  bounds: Bounds,
  mirrored: boolean,
): Act {
  const root = new Container();
  const stage = new Container();
  const palette = paletteOf(tokens);
  const gleam = light === null ? null : createGleam(light, bounds);
  if (gleam !== null) root.addChild(gleam.mesh);
  root.addChild(stage);
  const parts = effects.map(({ name, ...setting }, at) => {
    const effect = EFFECTS[name]();
    const swarm = createSwarm(effect, setting, SEED + at, bounds);
    const sprites = createSprites(atlas, palette, mostOf(effect) * effect.sprites);
    const sill = name === "snow" ? createSill() : null;
    stage.addChild(sprites.mesh);
    if (sill !== null) stage.addChild(sill.mesh);
    return { swarm, sprites, sill };
  });
  const acrossOf = (x: number, width: number): number => (mirrored ? width - x : x);

  return {
    root,
    step(seconds, air, size, share) {
      for (const { swarm, sill } of parts) {
        swarm.step(seconds, air, size, share);
        sill?.step(seconds, air.gust, swarm, size);
      }
    },
    dress(between, at, presence, { width }) {
      stage.scale.x = mirrored ? -1 : 1;
      stage.x = mirrored ? width : 0;
      stage.alpha = presence;
      gleam?.set(at, presence);
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
      for (const { sprites, sill } of parts) {
        sprites.destroy();
        sill?.destroy();
      }
      gleam?.destroy();
      root.destroy({ children: true });
    },
  };
}
