/** The layers behind everything: the new theme's scene dissolves in over the old one, which stays opaque below it. */
import type { Face } from "./face.ts";
import type { Scene } from "./scene.ts";

/** How a scene comes: in so many milliseconds, of which some have passed already. */
export interface Dissolve {
  readonly duration: number;
  readonly late: number;
}

export interface Backdrop {
  /** Shows a face; its sky alone where the scene is not painted yet. Without a dissolve it is there at once. */
  show(face: Face, scene: Scene | null, dissolve: Dissolve | null): void;
  stop(): void;
}

/** Paints what stands still before a scene, on a canvas of the scene's size. */
export type Finish = (context: CanvasRenderingContext2D, face: Face, size: { readonly width: number }) => void;

/** A layer has a canvas of its own: a theme that is put on again while it still fades out is then two layers, and nothing jumps. */
function layerOf(face: Face, scene: Scene | null, finish: Finish): HTMLElement {
  const layer = document.createElement("div");
  layer.className = "decor-layer";
  layer.style.background = `linear-gradient(${face.tokens.skyTop}, ${face.tokens.skyBottom})`;
  if (scene === null) return layer;
  const picture = document.createElement("canvas");
  picture.className = "decor-picture";
  picture.width = scene.picture.width;
  picture.height = scene.picture.height;
  const context = picture.getContext("2d", { alpha: false });
  context?.drawImage(scene.picture, 0, 0);
  if (context !== null) finish(context, face, picture);
  layer.append(picture);
  return layer;
}

export function openBackdrop(host: HTMLElement, finish: Finish): Backdrop {
  return {
    show(face, scene, dissolve) {
      const below = [...host.children];
      const clear = (): void => {
        for (const old of below) old.remove();
      };
      host.append(layerOf(face, scene, finish));
      if (below.length === 0 || dissolve === null) {
        clear();
        return;
      }
      const arrival = host.lastElementChild?.animate(
        { opacity: [0, 1] },
        { duration: dissolve.duration, easing: "cubic-bezier(0.4, 0, 0.3, 1)" },
      );
      if (arrival === undefined) return;
      arrival.currentTime = dissolve.late;
      arrival.finished.then(clear, clear);
    },
    stop() {
      host.replaceChildren();
    },
  };
}
