/**
 * Hot air above the ground: a strip of the distance, drawn again a little off its place by waves that rise, so that what is
 * seen through it wavers, and what stands before it does not. It comes and goes in patches, as hot air does; between them the
 * scene itself is seen.
 */
import { canvasOf } from "./canvas.ts";
import { createPane, type Pane } from "./pane.ts";
import { type Bounds, isUpright } from "./particle.ts";

/** The strip, as shares of the screen's height, on screens that lie and on those that stand. */
const LYING = { top: 0.42, bottom: 0.8 };
const STANDING = { top: 0.54, bottom: 0.86 };

// Two waves that rise against each other; the lower, the hotter. Patches wander with the air.
const FRAGMENT = `#version 300 es
  precision highp float;
  in vec2 vUV;
  out vec4 colour;
  uniform sampler2D uTexture;
  uniform float uTime;
  uniform float uStrength;
  uniform float uShape;
  void main() {
    float heat = smoothstep(0.0, 0.55, vUV.y) * smoothstep(1.0, 0.8, vUV.y);
    float across = vUV.x * uShape;
    float first = sin(vUV.y * 52.0 + uTime * 5.2 + sin(across * 7.0 + uTime * 0.7) * 1.3);
    float second = sin(vUV.y * 31.0 + uTime * 3.7 - across * 11.0);
    // By the screen's shorter side, as things on it are large: poles waver, and do not turn into snakes.
    float small = min(1.0, uShape);
    vec2 away = vec2((first + second * 0.7) * 0.0044 / uShape, (second - first * 0.4) * 0.011) * small * heat;
    float patches = 0.5 + 0.5 * sin(across * 2.3 + uTime * 0.23 + sin(vUV.y * 3.0 - uTime * 0.4) * 1.1);
    float there = heat * (0.35 + 0.65 * patches) * uStrength;
    vec4 seen = texture(uTexture, vUV + away);
    // Where a wave turns towards the light it is a breath brighter.
    seen.rgb *= 1.0 + 0.05 * first * heat;
    // Nothing of it before what is near.
    colour = seen * there * texture(uTexture, vUV).a;
  }`;

function stripOf(distance: HTMLCanvasElement, top: number, bottom: number): HTMLCanvasElement {
  const [strip, context] = canvasOf(distance.width, distance.height * (bottom - top), {});
  context.drawImage(distance, 0, -distance.height * top);
  return strip;
}

/** Throws where the browser gives no canvas. `distance`: the scene without what is near, as large as the screen in whatever pixels. */
export function createAir(distance: HTMLCanvasElement, bounds: Bounds): Pane {
  const { width, height } = bounds;
  const { top, bottom } = isUpright(bounds) ? STANDING : LYING;
  return createPane({
    picture: stripOf(distance, top, bottom),
    width,
    top: height * top,
    bottom: height * bottom,
    fragment: FRAGMENT,
    constants: { uShape: width / height },
    moving: { name: "uTime", at: (seconds) => seconds },
  });
}
