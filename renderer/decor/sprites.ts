/** Many sprites in one draw call: their looks are written into one buffer, and one small shader draws them all. */
import { Buffer, BufferUsage, Geometry, Mesh, Shader, type Texture } from "pixi.js";
import type { Look } from "./particle.ts";
import { bytesOf, type Palette } from "./palette.ts";
import { COLUMNS, ROWS } from "./shapes.ts";

/** Numbers a sprite: place (2), size (2), angle, shape, light, and its colour in the last four bytes. */
const STRIDE = 8;
const BYTES = STRIDE * Float32Array.BYTES_PER_ELEMENT;

const VERTEX = `#version 300 es
  in vec2 aCorner;
  in vec4 aPlace;
  in vec3 aLook;
  in vec4 aColour;
  out vec2 vUV;
  out vec4 vColour;
  uniform mat3 uProjectionMatrix;
  uniform mat3 uWorldTransformMatrix;
  uniform mat3 uTransformMatrix;
  uniform vec4 uColor;
  void main() {
    float turn = cos(aLook.x);
    float side = sin(aLook.x);
    vec2 corner = aCorner * aPlace.zw;
    vec2 place = aPlace.xy + vec2(corner.x * turn - corner.y * side, corner.x * side + corner.y * turn);
    mat3 lens = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
    gl_Position = vec4((lens * vec3(place, 1.0)).xy, 0.0, 1.0);
    vec2 cell = vec2(mod(aLook.y, ${COLUMNS}.0), floor(aLook.y / ${COLUMNS}.0));
    vUV = (cell + aCorner + 0.5) / vec2(${COLUMNS}.0, ${ROWS}.0);
    float alpha = aColour.a * uColor.a;
    // Colours are premultiplied: light that takes nothing of what is behind it has no alpha of its own.
    vColour = vec4(aColour.rgb * alpha, alpha * (1.0 - aLook.z));
  }`;

const FRAGMENT = `#version 300 es
  in vec2 vUV;
  in vec4 vColour;
  out vec4 colour;
  uniform sampler2D uTexture;
  void main() {
    colour = texture(uTexture, vUV) * vColour;
  }`;

export interface Sprites {
  readonly mesh: Mesh<Geometry, Shader>;
  /** Forgets all sprites; what is written after that is drawn. */
  begin(): void;
  /** What does not fit any more is left out. */
  write(look: Look): void;
  /** Hands what was written to the graphics card. */
  end(): void;
  destroy(): void;
}

/** `most`: how many sprites there can be. */
export function createSprites(atlas: Texture, palette: Palette, most: number): Sprites {
  const floats = new Float32Array(most * STRIDE);
  const bytes = new Uint32Array(floats.buffer);
  const tints = Uint32Array.from(Object.values(palette), bytesOf);
  const buffer = new Buffer({ data: floats, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST, label: "sprites" });
  const corners = new Buffer({
    data: new Float32Array([-0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5]),
    usage: BufferUsage.VERTEX | BufferUsage.STATIC,
  });
  const each = { buffer, stride: BYTES, instance: true } as const;
  const geometry = new Geometry({
    attributes: {
      aCorner: { buffer: corners, format: "float32x2" },
      aPlace: { ...each, format: "float32x4", offset: 0 },
      aLook: { ...each, format: "float32x3", offset: 16 },
      aColour: { ...each, format: "unorm8x4", offset: 28 },
    },
    indexBuffer: [0, 1, 2, 0, 2, 3],
    instanceCount: 0,
  });
  const shader = Shader.from({
    gl: { vertex: VERTEX, fragment: FRAGMENT },
    resources: { uTexture: atlas.source, uSampler: atlas.source.style },
  });
  const mesh = new Mesh({ geometry, shader });
  let count = 0;

  return {
    mesh,
    begin() {
      count = 0;
    },
    write(look) {
      if (count === most) return;
      const start = count * STRIDE;
      floats[start] = look.x;
      floats[start + 1] = look.y;
      floats[start + 2] = look.width;
      floats[start + 3] = look.height;
      floats[start + 4] = look.angle;
      floats[start + 5] = look.shape;
      floats[start + 6] = look.light;
      bytes[start + 7] = (tints[look.tint] ?? 0) | (Math.min(255, look.alpha * 255) << 24);
      count += 1;
    },
    end() {
      geometry.instanceCount = count;
      mesh.visible = count > 0;
      if (count > 0) buffer.update(count * BYTES);
    },
    destroy() {
      mesh.destroy();
      geometry.destroy(true);
      shader.destroy();
    },
  };
}
