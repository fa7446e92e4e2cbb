/** One theme's particles on the screen: steps them and hands their looks to Pixi. */
import { Particle as Dot, ParticleContainer, Rectangle, Texture } from "pixi.js";
import { CELL, SHAPES } from "./atlas.ts";
import {
  type Air,
  advance,
  type Bounds,
  type Effect,
  type Look,
  type Particle,
  populate,
  type Shape,
  wantedCount,
} from "./particle.ts";
import { type Random, seeded } from "./random.ts";

/** One texture a shape, all in one source: a swarm is one draw call. */
export type ShapeTextures = Readonly<Record<Shape, Texture>>;

export function cutAtlas(canvas: HTMLCanvasElement): ShapeTextures {
  const { source } = Texture.from(canvas);
  const cut = (shape: Shape): Texture =>
    new Texture({ source, frame: new Rectangle(SHAPES.indexOf(shape) * CELL, 0, CELL, CELL) });
  return {
    sharp: cut("sharp"),
    soft: cut("soft"),
    blurred: cut("blurred"),
    bokeh: cut("bokeh"),
    petal: cut("petal"),
    paper: cut("paper"),
    streak: cut("streak"),
  };
}

/** Colours of the theme as 0xRRGGBB. */
export type Tints = Readonly<Record<Look["tint"], number>>;

export interface Swarm {
  readonly container: ParticleContainer;
  step(seconds: number, air: Air, bounds: Bounds, amount: number): void;
  /** Where flakes met the lower edge during the last step, as shares of the width. */
  landed(): readonly number[];
  destroy(): void;
}

function dress(dot: Dot, particle: Particle, look: Look, textures: ShapeTextures, tints: Tints): void {
  dot.texture = textures[look.shape];
  dot.x = particle.x;
  dot.y = particle.y;
  dot.scaleX = look.width / CELL;
  dot.scaleY = look.height / CELL;
  dot.rotation = look.angle;
  dot.tint = tints[look.tint];
  dot.alpha = look.alpha;
}

export function createSwarm(effect: Effect, seed: number, textures: ShapeTextures, tints: Tints): Swarm {
  const random: Random = seeded(seed);
  const container = new ParticleContainer({
    texture: textures.sharp,
    dynamicProperties: { position: true, vertex: true, rotation: true, uvs: true, color: true },
  });
  let particles: readonly Particle[] = [];
  let landed: readonly number[] = [];
  const dots: Dot[] = [];

  return {
    container,
    step(seconds, air, bounds, amount) {
      const before = populate(effect, particles, wantedCount(effect, amount, bounds), bounds, random);
      const after = advance(effect, before, seconds, air, bounds, random);
      landed = before.flatMap((particle, index) => {
        const next = after[index];
        return next !== undefined && next.ageSeconds < particle.ageSeconds && particle.y > bounds.height * 0.95
          ? [particle.x / bounds.width]
          : [];
      });
      particles = after;
      while (dots.length < particles.length) {
        const dot = new Dot({ texture: textures.sharp, anchorX: 0.5, anchorY: 0.5 });
        dots.push(dot);
        container.addParticle(dot);
      }
      const spare = dots.splice(particles.length);
      if (spare.length > 0) container.removeParticle(...spare);
      particles.forEach((particle, index) => {
        const dot = dots[index];
        if (dot !== undefined) dress(dot, particle, effect.look(particle), textures, tints);
      });
    },
    landed: () => landed,
    destroy() {
      container.destroy();
    },
  };
}
