/**
 * Runs in a page without anything else: a theme as a screen shows it behind the words, frame by frame and the same each time:
 * its painted scene, what moves before it, and the veil under which it arrives.
 */
import decorStyle from "../../renderer/decor/decor.css?inline";
import { type DayPart, Theme } from "../../electron/contract/theme.ts";
import { canvasOf } from "../../renderer/decor/canvas.ts";
import { type Face, faceOf } from "../../renderer/decor/face.ts";
import { loadPictures } from "../../renderer/decor/pictures.ts";
import { paintScene, type Scene } from "../../renderer/decor/scene.ts";
import { openShow, type Show } from "../../renderer/decor/show.ts";
import { VEILS } from "../../renderer/decor/transitions/transitions.ts";
import type { Veil } from "../../renderer/decor/transitions/veil.ts";
import { type Flashes, flashesOf, glancing } from "./glance.ts";
import { difference, vanished } from "./likeness.ts";

/** Share of the cells of a frame that are not as they were, 0 to 1: of the whole picture, and of what moves alone. */
export interface Difference {
  readonly whole: number;
  readonly moving: number;
}

/** What a test orders. Themes are given as they come from the server. */
export interface LookPage {
  /** A screen of such a size in CSS pixels, drawn with `resolution` pixels for each. */
  open(width: number, height: number, resolution: number): void;
  /** Puts a theme on at once, on a stage of its own, and lets so many seconds pass. */
  wear(theme: unknown, part: DayPart, seconds: number): Promise<void>;
  /** What is seen now and, beside or below it, what moves alone, small; a picture of the given type as a data URL. */
  picture(type: string, quality: number): string;
  /** How far that picture is from the one at an address. */
  differenceFrom(address: string): Promise<Difference>;
  /** Flashes over so many seconds of the theme that is worn. */
  flashes(seconds: number): Flashes;
  /** The same while another theme arrives, from its first frame to its last and half a second longer. */
  arrival(theme: unknown, part: DayPart): Promise<Flashes>;
  /** The same over a second in which a screen changes so many times between what it wears and another face. */
  flicker(theme: unknown, part: DayPart, times: number): Promise<Flashes>;
}

declare global {
  interface Window {
    lookPage: LookPage;
  }
}

const NOTHING_ALIKE: Difference = { whole: 1, moving: 1 };

const FRAMES = 60;
const COARSE = 0.02;
/** A frame that is kept has this share of the screen's pixels, each way. */
const KEPT = 0.25;
/** Grey, on which light and shade are both seen; and how many times what moves is drawn on it, so that the faintest is seen. */
const GREY = 96;
const TIMES = 4;

interface Worn {
  readonly face: Face;
  readonly scene: Scene;
}

interface Arrival {
  /** Shows the change at a share of its way. */
  at(share: number): void;
  over(): void;
}

let stage = document.createElement("canvas");
const cover = document.createElement("div");
let size = { width: 1, height: 1 };
let fineness = 1;
let pixels = { width: 1, height: 1 };
let show: Show | null = null;
let worn: Worn | null = null;
/** How much is seen of what is worn, over what was worn before. */
let below: { readonly scene: Scene; readonly seen: number } | null = null;

function opened(): Show {
  if (show === null) throw new Error("No screen has been opened.");
  return show;
}

async function dressed(theme: unknown, part: DayPart): Promise<Worn> {
  const face = faceOf(Theme.parse(theme), part);
  const missing: string[] = [];
  const pictures = await loadPictures(face, pixels, (address) => missing.push(address));
  if (missing.length > 0) throw new Error(`Not there: ${missing.join(", ")}`);
  return { face, scene: paintScene(face, pictures, pixels, false) };
}

function put(next: Worn, instantly: boolean): void {
  worn = next;
  opened().show(next.face, next.scene, instantly);
}

/** Draws what a visitor sees into a context of any size. */
function compose(context: CanvasRenderingContext2D, width: number, height: number): void {
  if (worn === null) throw new Error("Nothing is worn.");
  if (below !== null) context.drawImage(below.scene.picture, 0, 0, width, height);
  context.globalAlpha = below === null ? 1 : below.seen;
  context.drawImage(worn.scene.picture, 0, 0, width, height);
  context.globalAlpha = 1;
  context.drawImage(stage, 0, 0, width, height);
  for (const veil of cover.querySelectorAll("canvas")) {
    const box = veil.getBoundingClientRect();
    const [across, down] = [width / size.width, height / size.height];
    context.drawImage(veil, box.x * across, box.y * down, box.width * across, box.height * down);
  }
}

/** The veil of a theme that arrives, or its dissolve, at the pace of the page's own. */
function arrive(next: Worn): Arrival {
  const { name } = next.face.theme.transition;
  const raise = VEILS[name];
  const before = worn;
  if (raise === null) {
    put(next, false);
    const dissolve = new Animation(
      new KeyframeEffect(cover, { opacity: [0, 1] }, { duration: 1, easing: "cubic-bezier(0.4, 0, 0.3, 1)" }),
    );
    return {
      at(share) {
        dissolve.currentTime = Math.min(share, 0.999_9);
        below = before === null ? null : { scene: before.scene, seen: Number(getComputedStyle(cover).opacity) };
      },
      over() {
        dissolve.cancel();
        below = null;
      },
    };
  }
  const veil: Veil = raise(cover, next.face, size);
  return {
    at(share) {
      veil.draw(share);
      if (share >= 0.5 && worn !== next) put(next, true);
    },
    over: () => cover.replaceChildren(),
  };
}

/** Looks at so many frames, and counts what flashed. */
function flashesOver(frames: number, before: (frame: number) => void): Flashes {
  const glance = glancing();
  const seen = Array.from({ length: frames }, (_, frame) => {
    before(frame);
    opened().frame(1 / FRAMES, 1);
    return glance(compose);
  });
  return flashesOf(seen, FRAMES);
}

interface Paired {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** Where each half begins, and the size of both. */
  readonly whole: readonly [left: number, top: number];
  readonly moving: readonly [left: number, top: number];
  readonly width: number;
  readonly height: number;
}

/** Above or, on an upright screen, on the left what is seen; beside it what moves alone. */
function paired(): Paired {
  const [width, height] = [Math.round(size.width * KEPT), Math.round(size.height * KEPT)];
  const [left, top] = height > width ? [width, 0] : [0, height];
  const [canvas, context] = canvasOf(width + left, height + top, { willReadFrequently: true });
  context.imageSmoothingQuality = "high";
  opened().frame(0, 1);
  compose(context, width, height);
  context.fillStyle = `rgb(${GREY} ${GREY} ${GREY})`;
  context.fillRect(left, top, width, height);
  for (let time = 0; time < TIMES; time += 1) context.drawImage(stage, left, top, width, height);
  return { canvas, context, whole: [0, 0], moving: [left, top], width, height };
}

window.lookPage = {
  open(width, height, resolution) {
    size = { width, height };
    fineness = resolution;
    pixels = { width: Math.round(width * resolution), height: Math.round(height * resolution) };
    const style = document.createElement("style");
    style.textContent = `${decorStyle} body { margin: 0 }`;
    document.head.append(style);
    cover.className = "decor-cover";
    cover.style.cssText = `position: fixed; inset: 0; inline-size: ${width}px; block-size: ${height}px`;
    document.body.append(cover);
  },
  async wear(theme, part, seconds) {
    const next = await dressed(theme, part);
    // Another stage each time: its clock and its wind begin with it.
    show?.stop();
    stage = document.createElement("canvas");
    show = await openShow(stage, size, false);
    put(next, true);
    // What nobody looks at is drawn on as few pixels as there can be.
    show.fit(size, COARSE);
    for (let frame = 0; frame < seconds * 10; frame += 1) show.frame(0.1, 1);
    show.fit(size, fineness);
  },
  picture: (type, quality) => paired().canvas.toDataURL(type, quality),
  async differenceFrom(address) {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { canvas, context, whole, moving, width, height } = paired();
    if (image.naturalWidth !== canvas.width || image.naturalHeight !== canvas.height) return NOTHING_ALIKE;
    const [, reference] = canvasOf(canvas.width, canvas.height, { willReadFrequently: true });
    reference.drawImage(image, 0, 0);
    const halves = ([left, top]: readonly [number, number]) =>
      [context, reference].map((of) => of.getImageData(left, top, width, height).data);
    const [seen, expected] = halves(whole);
    const [moves, moved] = halves(moving);
    if (seen === undefined || expected === undefined || moves === undefined || moved === undefined) return NOTHING_ALIKE;
    return { whole: difference(seen, expected, width), moving: vanished(moves, moved, width, GREY) };
  },
  flashes: (seconds) => flashesOver(seconds * FRAMES, () => undefined),
  async arrival(theme, part) {
    const next = await dressed(theme, part);
    const change = arrive(next);
    const frames = next.face.theme.transition.seconds * FRAMES;
    const found = flashesOver(frames + FRAMES / 2, (frame) => {
      if (frame < frames) change.at(frame / frames);
      else change.over();
    });
    change.over();
    return found;
  },
  async flicker(theme, part, times) {
    const one = worn;
    const other = await dressed(theme, part);
    return flashesOver(FRAMES, (frame) => {
      if (one !== null && frame % Math.round(FRAMES / times) === 0) put(worn === one ? other : one, true);
    });
  },
};
