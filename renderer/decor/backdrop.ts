/** The layers behind everything: the new theme's scene dissolves in over the old one, which stays opaque below it. */
import type { Face } from "./face.ts";
import type { Scene } from "./scene.ts";

/** Length of a change of theme, in milliseconds; the same as in decor.css. */
const DISSOLVE_MILLISECONDS = 1_200;

export interface Backdrop {
  /** Shows a face; its sky alone where the scene is not painted yet. Without `dissolve` it is there at once. */
  show(face: Face, scene: Scene | null, dissolve: boolean): void;
  stop(): void;
}

/** A layer has a canvas of its own: a theme that is put on again while it still fades out is then two layers, and nothing jumps. */
function layerOf({ tokens }: Face, scene: Scene | null): HTMLElement {
  const layer = document.createElement("div");
  layer.className = "decor-layer";
  layer.style.background = `linear-gradient(${tokens.skyTop}, ${tokens.skyBottom})`;
  if (scene === null) return layer;
  const picture = document.createElement("canvas");
  picture.className = "decor-picture";
  picture.width = scene.picture.width;
  picture.height = scene.picture.height;
  picture.getContext("2d", { alpha: false })?.drawImage(scene.picture, 0, 0);
  layer.append(picture);
  return layer;
}

export function openBackdrop(host: HTMLElement): Backdrop {
  return {
    show(face, scene, dissolve) {
      const below = [...host.children];
      const clear = (): void => {
        for (const old of below) old.remove();
      };
      const layer = layerOf(face, scene);
      host.append(layer);
      if (below.length === 0 || !dissolve) {
        clear();
        return;
      }
      const arrival = layer.animate(
        { opacity: [0, 1] },
        { duration: DISSOLVE_MILLISECONDS, easing: "cubic-bezier(0.4, 0, 0.3, 1)" },
      );
      arrival.finished.then(clear, clear);
    },
    stop() {
      host.replaceChildren();
    },
  };
}
