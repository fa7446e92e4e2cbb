/** A gleam that travels along lines of light: one quad the size of the screen, lit where the gleam is. */
import { Geometry, Mesh, Shader, Texture, UniformGroup } from "pixi.js";
import type { Bounds } from "./particle.ts";

/** Seconds between two gleams. */
const EVERY_SECONDS = 9;

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

// Alpha stays 0: with premultiplied colours that adds light to the page below and covers nothing.
const FRAGMENT = `#version 300 es
  in vec2 vUV;
  out vec4 colour;
  uniform sampler2D uTexture;
  uniform float uPlace;
  uniform float uStrength;
  void main() {
    float distance = vUV.x + vUV.y * 0.12 - uPlace;
    float gleam = exp(-pow(distance / (distance > 0.0 ? 0.17 : 0.06), 2.0));
    vec4 light = texture(uTexture, vUV);
    colour = vec4(light.rgb * gleam * uStrength, 0.0);
  }`;

/** Where the gleam is, as a share of the screen's width (it comes from beyond the right edge), at a time in seconds. */
export function gleamPlace(seconds: number): number {
  const share = (seconds % EVERY_SECONDS) / EVERY_SECONDS;
  return 1.35 - share * 1.8;
}

export interface Gleam {
  readonly mesh: Mesh<Geometry, Shader>;
  /** `strength` from 0 to 1. */
  set(seconds: number, strength: number): void;
  destroy(): void;
}

export function createGleam(light: HTMLCanvasElement, bounds: Bounds): Gleam {
  // Of its own: a theme that is put on again while it still leaves has its light twice.
  const texture = Texture.from(light, true);
  const uniforms = new UniformGroup({ uPlace: { value: 2, type: "f32" }, uStrength: { value: 0, type: "f32" } });
  const geometry = new Geometry({
    attributes: {
      aPosition: [0, 0, bounds.width, 0, bounds.width, bounds.height, 0, bounds.height],
      aUV: [0, 0, 1, 0, 1, 1, 0, 1],
    },
    indexBuffer: [0, 1, 2, 0, 2, 3],
  });
  const shader = Shader.from({
    gl: { vertex: VERTEX, fragment: FRAGMENT },
    resources: { uTexture: texture.source, uSampler: texture.source.style, gleam: uniforms },
  });
  const mesh = new Mesh({ geometry, shader });
  return {
    mesh,
    set(seconds, strength) {
      uniforms.uniforms.uPlace = gleamPlace(seconds);
      uniforms.uniforms.uStrength = strength;
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
