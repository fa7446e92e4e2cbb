/** Draws the snow that has settled on the lower edge of the screen, and lets a hand brush it away. */
import { Buffer, BufferUsage, Geometry, Mesh, Shader } from "pixi.js";
import { brush, COLUMNS, DEEPEST, noDrift, settle, weather } from "./drift.ts";
import type { Bounds } from "./particle.ts";
import type { Swarm } from "./swarm.ts";

/** Melted, evened out and drawn so many times a second: snow that settles is slow. */
const LOOKS_A_SECOND = 10;
/** Numbers a point: its place and how thick the snow is there. Points a column: above the edge, at it, at the foot. */
const STRIDE = 3;
const ROWS = 3;
/** How far the snow's edge is soft, and how wide a hand is, in pixels at 1080 lines. */
const SOFT = 5;
const HAND = 46;

const VERTEX = `#version 300 es
  in vec2 aPosition;
  in float aThick;
  out float vThick;
  uniform mat3 uProjectionMatrix;
  uniform mat3 uWorldTransformMatrix;
  uniform mat3 uTransformMatrix;
  uniform vec4 uColor;
  void main() {
    mat3 lens = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
    gl_Position = vec4((lens * vec3(aPosition, 1.0)).xy, 0.0, 1.0);
    vThick = aThick * uColor.a;
  }`;

// Thin snow is bluish, and so is its shaded foot.
const FRAGMENT = `#version 300 es
  in float vThick;
  out vec4 colour;
  void main() {
    float thick = clamp(vThick, 0.0, 1.0);
    vec3 snow = mix(vec3(0.78, 0.86, 0.97), vec3(0.96, 0.98, 1.0), thick);
    colour = vec4(snow * thick * 0.94, thick * 0.94);
  }`;

export interface Sill {
  readonly mesh: Mesh<Geometry, Shader>;
  step(seconds: number, gust: number, swarm: Swarm, bounds: Bounds): void;
  /** A hand has moved from one place to another, in pixels of the stage. */
  touch(fromX: number, toX: number, y: number, bounds: Bounds): void;
  destroy(): void;
}

/** Two triangles between each column's points and the next one's, for both bands. */
function indices(): number[] {
  return Array.from({ length: COLUMNS - 1 }, (_, column) =>
    [0, 1].flatMap((row) => {
      const [here, next] = [column * ROWS + row, (column + 1) * ROWS + row];
      return [here, next, next + 1, here, next + 1, here + 1];
    }),
  ).flat();
}

export function createSill(): Sill {
  const drift = noDrift();
  const points = new Float32Array(COLUMNS * ROWS * STRIDE);
  const buffer = new Buffer({ data: points, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST, label: "sill" });
  const geometry = new Geometry({
    attributes: {
      aPosition: { buffer, format: "float32x2", stride: STRIDE * 4, offset: 0 },
      aThick: { buffer, format: "float32", stride: STRIDE * 4, offset: 8 },
    },
    indexBuffer: indices(),
  });
  const shader = Shader.from({ gl: { vertex: VERTEX, fragment: FRAGMENT }, resources: {} });
  const mesh = new Mesh({ geometry, shader });
  const land = (across: number): void => settle(drift, across);
  let waiting = 0;

  function draw({ width, height }: Bounds): void {
    const soft = (SOFT * height) / 1080;
    for (let column = 0; column < COLUMNS; column += 1) {
      const x = (column / (COLUMNS - 1)) * width;
      const deep = drift[column] ?? 0;
      const top = height - deep * DEEPEST * height;
      // The first flakes are a shimmer rather than a line.
      const thick = Math.min(1, deep * 7);
      for (let row = 0; row < ROWS; row += 1) {
        const at = (column * ROWS + row) * STRIDE;
        points[at] = x;
        points[at + 1] = row === 0 ? top - soft : row === 1 ? top : height + 2;
        points[at + 2] = row === 0 ? 0 : row === 1 ? thick : thick * 0.82;
      }
    }
    buffer.update();
  }

  return {
    mesh,
    step(seconds, gust, swarm, bounds) {
      swarm.eachLanded(land);
      waiting += seconds;
      if (waiting < 1 / LOOKS_A_SECOND) return;
      weather(drift, waiting, gust);
      waiting = 0;
      draw(bounds);
    },
    touch(fromX, toX, y, bounds) {
      const { width, height } = bounds;
      const hand = (HAND * height) / 1080;
      if (y < height * (1 - DEEPEST) - hand) return;
      brush(drift, fromX / width, toX / width, hand / width);
      draw(bounds);
    },
    destroy() {
      mesh.destroy();
      geometry.destroy(true);
      shader.destroy();
    },
  };
}
