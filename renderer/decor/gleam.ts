/** A gleam that travels along lines of light: a pane the size of the screen, lit where the gleam is. */
import { createPane, type Pane } from "./pane.ts";
import type { Bounds } from "./particle.ts";

/** Seconds between two gleams. */
const EVERY_SECONDS = 9;

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
function gleamPlace(seconds: number): number {
  const share = (seconds % EVERY_SECONDS) / EVERY_SECONDS;
  return 1.35 - share * 1.8;
}

/** `light`: the lines of light alone, as large as the screen in whatever pixels. */
export function createGleam(light: HTMLCanvasElement, { width, height }: Bounds): Pane {
  const moving = { name: "uPlace", at: gleamPlace };
  return createPane({ picture: light, width, top: 0, bottom: height, fragment: FRAGMENT, constants: {}, moving });
}
