/** Runs in a page without anything else: what moves before a theme, frame by frame, so that it can be measured. */
import { Theme } from "../../electron/contract/theme.ts";
import { canvasOf } from "../../renderer/decor/canvas.ts";
import { faceOf } from "../../renderer/decor/face.ts";
import { paintScene, type Scene } from "../../renderer/decor/scene.ts";
import { openShow, type Show } from "../../renderer/decor/show.ts";
import { listenToTouches } from "../../renderer/decor/touches.ts";
import { VEILS } from "../../renderer/decor/transitions/transitions.ts";
import { themeOf } from "./themes.ts";

/** An effect as a theme names it. */
export interface Wished {
  readonly name: string;
  readonly amount?: number;
  readonly size?: number;
  readonly speed?: number;
}

/** What one frame took of script, in milliseconds: in all, and of that in calls of WebGL, which may wait for whoever draws. */
export interface Frame {
  readonly all: number;
  readonly webgl: number;
}

/** What a test orders. */
export interface DecorPage {
  /** `resolution`: pixels drawn for each of the page's. It lies in the page's upper left corner, and feels hands there. */
  open(width: number, height: number, resolution: number, effects: readonly Wished[]): Promise<void>;
  /** Another theme, at once. */
  change(effects: readonly Wished[]): void;
  /** Draws so many frames, a sixtieth of a second apart. */
  frames(count: number): Frame[];
  /** Lets so many seconds pass, ten frames for each. */
  pass(seconds: number): void;
  /** As `frames`, and how bright each cell of a grid over the screen is in each frame; 0 to 1, row by row. */
  brightness(count: number, columns: number, rows: number): number[][];
  count(): number;
  /** Covers the page as a transition does at a share of its time. */
  veil(name: keyof typeof VEILS, share: number): void;
}

declare global {
  interface Window {
    decorPage: DecorPage;
  }
}

/** Milliseconds spent in WebGL's own functions since the beginning. */
let inWebGl = 0;
for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(WebGL2RenderingContext.prototype))) {
  if (typeof value !== "function" || name === "constructor") continue;
  Object.defineProperty(WebGL2RenderingContext.prototype, name, {
    value(...given: unknown[]): unknown {
      const began = performance.now();
      const answer: unknown = Reflect.apply(value, this, given);
      inWebGl += performance.now() - began;
      return answer;
    },
  });
}

const COLOURS = { accent: "#ff6f8b", glow: "#ffd9a0", ink: "#ffffff" };
const faceWith = (effects: readonly Wished[]) => {
  const plain = themeOf("measured");
  const tokens = { ...plain.tokens.night, ...COLOURS };
  return faceOf(Theme.parse({ ...plain, effects, tokens: { day: tokens, night: tokens } }), "night");
};

const canvas = document.createElement("canvas");
let show: Show | null = null;
let scene: Scene | null = null;

function opened(): Show {
  if (show === null) throw new Error("The show has not been opened.");
  return show;
}

window.decorPage = {
  async open(width, height, resolution, effects) {
    document.body.style.margin = "0";
    document.body.style.background = "black";
    document.body.append(canvas);
    listenToTouches(document.body, (fromX, toX, y) => opened().touch(fromX, toX, y));
    show = await openShow(canvas, { width, height }, false);
    show.fit({ width, height }, resolution);
    scene = paintScene(faceWith([]), [], { width, height }, false);
    const light = Object.assign(document.createElement("canvas"), { width, height });
    scene = { ...scene, light };
    show.show(faceWith(effects), scene, true);
  },
  change: (effects) => opened().show(faceWith(effects), scene, true),
  frames: (count) =>
    Array.from({ length: count }, () => {
      const began = performance.now();
      const webglBefore = inWebGl;
      opened().frame(1 / 60, 1);
      return { all: performance.now() - began, webgl: inWebGl - webglBefore };
    }),
  pass(seconds) {
    for (let frame = 0; frame < seconds * 10; frame += 1) opened().frame(0.1, 1);
  },
  brightness(count, columns, rows) {
    const [, context] = canvasOf(columns, rows, { willReadFrequently: true });
    context.imageSmoothingQuality = "high";
    return Array.from({ length: count }, () => {
      opened().frame(1 / 60, 1);
      context.fillStyle = "black";
      context.fillRect(0, 0, columns, rows);
      context.globalCompositeOperation = "lighter";
      context.drawImage(canvas, 0, 0, columns, rows);
      context.globalCompositeOperation = "source-over";
      const { data } = context.getImageData(0, 0, columns, rows);
      return Array.from({ length: columns * rows }, (_, cell) => {
        const [red = 0, green = 0, blue = 0] = data.subarray(cell * 4, cell * 4 + 3);
        return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
      });
    });
  },
  count: () => opened().count(),
  veil(name, share) {
    document.querySelector("#cover")?.remove();
    const cover = Object.assign(document.createElement("div"), { id: "cover" });
    cover.style.cssText = "position:fixed;inset:0;overflow:hidden";
    document.body.append(cover);
    VEILS[name]?.(cover, faceWith([]), { width: innerWidth, height: innerHeight }).draw(share);
    // As decor.css has it.
    for (const part of cover.querySelectorAll("canvas")) {
      part.style.position = "absolute";
      part.style.top = "0";
      part.style.left ||= "0";
      part.style.width = part.style.inlineSize || "100%";
      part.style.height = "100%";
    }
  },
};
