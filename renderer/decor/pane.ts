/** A pane across the screen: one picture on one quad, drawn by a shader of its own that changes with the time. */
import { Geometry, Mesh, Shader, Texture, UniformGroup } from "pixi.js";

const VERTEX = `#version 300 es
  in vec2 aPosition;
  in vec2 aUV;
  out vec2 vUV;
  uniform mat3 uProjectionMatrix;
  uniform mat3 uWorldTransformMatrix;
  uniform mat3 uTransformMatrix;
  void main() {
    mat3 place = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
    gl_Position = vec4((place * vec3(aPosition, 1.0)).xy, 0.0, 1.0);
    vUV = aUV;
  }`;

export interface Pane {
  readonly mesh: Mesh<Geometry, Shader>;
  /** At a time in seconds; `strength` from 0 to 1. */
  set(seconds: number, strength: number): void;
  destroy(): void;
}

export interface PaneWish {
  /** Becomes a texture of its own: a theme that is put on again while it still leaves has its panes twice. */
  readonly picture: HTMLCanvasElement;
  /** Where it lies, in pixels of the stage. */
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** Is given the picture as `uTexture`, the place in it as `vUV`, the strength as `uStrength`, and the numbers below. */
  readonly fragment: string;
  /** What stays as it is, by its name. */
  readonly constants: Readonly<Record<string, number>>;
  /** The one number that follows the time, in seconds: set in its place, since no frame allocates. */
  readonly moving: { readonly name: string; readonly at: (seconds: number) => number };
}

export function createPane({ picture, width, top, bottom, fragment, constants, moving }: PaneWish): Pane {
  const texture = Texture.from(picture, true);
  const numbers = Object.entries({ ...constants, [moving.name]: moving.at(0), uStrength: 0 });
  const uniforms = new UniformGroup(Object.fromEntries(numbers.map(([name, value]) => [name, { value, type: "f32" } as const])));
  const geometry = new Geometry({
    attributes: { aPosition: [0, top, width, top, width, bottom, 0, bottom], aUV: [0, 0, 1, 0, 1, 1, 0, 1] },
    indexBuffer: [0, 1, 2, 0, 2, 3],
  });
  const shader = Shader.from({
    gl: { vertex: VERTEX, fragment },
    resources: { uTexture: texture.source, uSampler: texture.source.style, numbers: uniforms },
  });
  const mesh = new Mesh({ geometry, shader });
  return {
    mesh,
    set(seconds, strength) {
      uniforms.uniforms[moving.name] = moving.at(seconds);
      uniforms.uniforms["uStrength"] = strength;
      mesh.visible = strength > 0.001;
    },
    destroy() {
      mesh.destroy();
      geometry.destroy(true);
      shader.destroy();
      texture.destroy(true);
    },
  };
}
