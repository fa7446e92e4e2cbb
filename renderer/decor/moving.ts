/** The stage on a page: it comes when it is wanted, with the part of the program that draws it, and goes when it is not. */
import type { Face } from "./face.ts";
import type { Bounds } from "./particle.ts";
import type { Stage } from "./stage.ts";
import { listenToTouches } from "./touches.ts";

export interface Moving {
  /** Brings the stage. Rejects where there is none. */
  raise(): Promise<void>;
  /** Takes it away. */
  strike(): void;
  /** As {@link Stage.show}; kept for a stage that comes later. */
  show(face: Face, light: HTMLCanvasElement | null, instantly: boolean): void;
  fit(): void;
  framesPerSecond(): number | null;
  stop(): void;
}

export function openMoving(host: HTMLElement, mirrored: boolean): Moving {
  let stage: Stage | null = null;
  let canvas: HTMLCanvasElement | null = null;
  let shown: { readonly face: Face; readonly light: HTMLCanvasElement | null } | null = null;
  const boundsOf = (): Bounds => ({ width: Math.max(1, host.clientWidth), height: Math.max(1, host.clientHeight) });
  const deaf = listenToTouches(host, (fromX, toX, y) => stage?.touch(fromX, toX, y));

  function strike(): void {
    stage?.stop();
    stage = null;
    canvas?.remove();
    canvas = null;
  }

  return {
    async raise() {
      strike();
      const mine = document.createElement("canvas");
      mine.className = "decor-stage";
      canvas = mine;
      host.append(mine);
      const { openStage } = await import("./stage.ts");
      const opened = await openStage(mine, boundsOf(), mirrored, (resting) => {
        host.dataset["resting"] = String(resting);
      });
      // Struck, or raised again, meanwhile.
      if (canvas !== mine) {
        opened.stop();
        return;
      }
      stage = opened;
      if (shown !== null) stage.show(shown.face, shown.light, false);
    },
    strike,
    show(face, light, instantly) {
      shown = { face, light };
      stage?.show(face, light, instantly);
    },
    fit: () => stage?.fit(boundsOf()),
    framesPerSecond: () => stage?.framesPerSecond() ?? null,
    stop() {
      deaf();
      strike();
    },
  };
}
