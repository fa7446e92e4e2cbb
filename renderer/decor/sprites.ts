/**
 * Many sprites in one draw call: their looks are written into one buffer, and one small shader draws them all. Where there is
 * something behind them, drops are lenses that show it.
 */
import { Buffer, BufferUsage, Geometry, Mesh, Shader, type Texture } from "pixi.js";
import type { Look } from "./particle.ts";
import { bytesOf, type Palette } from "./palette.ts";
import { COLUMNS, ROWS, SHAPE } from "./shapes.ts";

/** Numbers a corner of a sprite: place (2), size (2), angle, shape, light, and its colour in the last four bytes. */
const STRIDE = 8;
const BYTES = STRIDE * Float32Array.BYTES_PER_ELEMENT;
/**
 * Each corner has all that its sprite has, and knows which one it is by its number. Instances would take a quarter of the
 * bytes, and ten times as long where a processor draws: it begins each of them anew.
 */
const CORNERS = 4;
/** Of the two triangles of a sprite. */
const ORDER = [0, 1, 2, 0, 2, 3] as const;

/** What a vertex tells of a lens, beside what it tells of every sprite: from where in the sprite, and what is behind its middle. */
const LENS_OUT = `
  out vec2 vCorner;
  out vec2 vBehind;
  flat out float vLens;`;
const LENS_MAIN = `
    vec2 middle = (lens * vec3(aPlace.xy, 1.0)).xy;
    vCorner = corner;
    vBehind = vec2(0.5 + 0.5 * middle.x, 0.5 - 0.5 * middle.y);
    vLens = aLook.y == ${SHAPE.drop}.0 ? 1.0 : 0.0;`;

const vertexOf = (isLens: boolean): string => `#version 300 es
  in vec4 aPlace;
  in vec3 aLook;
  in vec4 aColour;
  out vec2 vUV;
  out vec4 vColour;${isLens ? LENS_OUT : ""}
  uniform mat3 uProjectionMatrix;
  uniform mat3 uWorldTransformMatrix;
  uniform mat3 uTransformMatrix;
  uniform vec4 uColor;
  void main() {
    int number = gl_VertexID & 3;
    vec2 corner = vec2(number == 1 || number == 2 ? 0.5 : -0.5, number > 1 ? 0.5 : -0.5);
    float turn = cos(aLook.x);
    float side = sin(aLook.x);
    vec2 away = corner * aPlace.zw;
    vec2 place = aPlace.xy + vec2(away.x * turn - away.y * side, away.x * side + away.y * turn);
    mat3 lens = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
    gl_Position = vec4((lens * vec3(place, 1.0)).xy, 0.0, 1.0);
    vec2 cell = vec2(mod(aLook.y, ${COLUMNS}.0), floor(aLook.y / ${COLUMNS}.0));
    vUV = (cell + corner + 0.5) / vec2(${COLUMNS}.0, ${ROWS}.0);
    float alpha = aColour.a * uColor.a;
    // Colours are premultiplied: light that takes nothing of what is behind it has no alpha of its own.
    vColour = vec4(aColour.rgb * alpha, alpha * (1.0 - aLook.z));${isLens ? LENS_MAIN : ""}
  }`;

const FRAGMENT = `#version 300 es
  in vec2 vUV;
  in vec4 vColour;
  out vec4 colour;
  uniform sampler2D uTexture;
  void main() {
    colour = texture(uTexture, vUV) * vColour;
  }`;

// A ball of water turns what is behind it upside down and presses it together towards its rim, where it is darkest; the cell
// of the atlas holds what lies on it, its shade and its glints.
const LENS = `#version 300 es
  precision highp float;
  in vec2 vUV;
  in vec4 vColour;
  in vec2 vCorner;
  in vec2 vBehind;
  flat in float vLens;
  out vec4 colour;
  uniform sampler2D uTexture;
  uniform sampler2D uBehind;
  void main() {
    vec4 cell = texture(uTexture, vUV);
    if (vLens < 0.5) {
      colour = cell * vColour;
      return;
    }
    float rim = min(1.0, dot(vCorner, vCorner) * 4.0);
    vec2 seen = vBehind - vCorner * (0.34 + 0.5 * rim) * vec2(0.62, 1.0);
    vec3 light = texture(uBehind, clamp(seen, 0.01, 0.99)).rgb;
    light = light * (1.75 - 0.95 * rim * rim) + light * light * 0.5;
    float there = smoothstep(0.02, 0.1, cell.a);
    colour = vec4(cell.rgb + light * (1.0 - cell.a) * there, max(cell.a, there)) * vColour.a;
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

/** `most`: how many sprites there can be; `behind`: what drops show, null where there are none. */
export function createSprites(atlas: Texture, palette: Palette, most: number, behind: Texture | null): Sprites {
  const floats = new Float32Array(most * CORNERS * STRIDE);
  const bytes = new Uint32Array(floats.buffer);
  const tints = Uint32Array.from(Object.values(palette), bytesOf);
  const buffer = new Buffer({ data: floats, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST, label: "sprites" });
  const each = { buffer, stride: BYTES } as const;
  const geometry = new Geometry({
    attributes: {
      aPlace: { ...each, format: "float32x4", offset: 0 },
      aLook: { ...each, format: "float32x3", offset: 16 },
      aColour: { ...each, format: "unorm8x4", offset: 28 },
    },
    indexBuffer: Uint32Array.from({ length: most * ORDER.length }, (_, at) => {
      const sprite = Math.floor(at / ORDER.length);
      return sprite * CORNERS + (ORDER[at % ORDER.length] ?? 0);
    }),
  });
  const shader = Shader.from({
    gl: { vertex: vertexOf(behind !== null), fragment: behind === null ? FRAGMENT : LENS },
    resources: {
      uTexture: atlas.source,
      uSampler: atlas.source.style,
      ...(behind === null ? {} : { uBehind: behind.source, uBehindSampler: behind.source.style }),
    },
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
      const colour = (tints[look.tint] ?? 0) | (Math.min(255, look.alpha * 255) << 24);
      const first = count * CORNERS * STRIDE;
      for (let start = first; start < first + CORNERS * STRIDE; start += STRIDE) {
        floats[start] = look.x;
        floats[start + 1] = look.y;
        floats[start + 2] = look.width;
        floats[start + 3] = look.height;
        floats[start + 4] = look.angle;
        floats[start + 5] = look.shape;
        floats[start + 6] = look.light;
        bytes[start + 7] = colour;
      }
      count += 1;
    },
    end() {
      geometry.indexCount = count * ORDER.length;
      mesh.visible = count > 0;
      if (count > 0) buffer.update(count * CORNERS * BYTES);
    },
    destroy() {
      mesh.destroy();
      geometry.destroy(true);
      shader.destroy();
    },
  };
}
