/** The stage on a page: it comes when it is wanted, with the part of the program that draws it, and goes when it is not. */
import type { Breath } from "./breath.ts";
import type { Face } from "./face.ts";
import type { Bounds } from "./particle.ts";
import type { Scene } from "./scene.ts";
import type { Stage } from "./stage.ts";
import { listenToTouches } from "./touches.ts";

export interface Moving {
  /** Brings the stage. Rejects where there is none. */
  raise(): Promise<void>;
  /** Takes it away. */
  strike(): void;
  /** As {@link Stage.show}; kept for a stage that comes later. */
  show(face: Face, scene: Scene | null, instantly: boolean): void;
  fit(): void;
  framesPerSecond(): number | null;
  stop(): void;
}

/** Whether this browser draws with a graphics card, or as if it had one. */
export function hasWebGl(): boolean {
  const probe = document.createElement("canvas").getContext("webgl2");
  probe?.getExtension("WEBGL_lose_context")?.loseContext();
  return probe !== null;
}

/** `breath`: that of the scene behind it, which rests where a machine has no time for it. */
export function openMoving(host: HTMLElement, mirrored: boolean, breath: Breath): Moving {
  let stage: Stage | null = null;
  let canvas: HTMLCanvasElement | null = null;
  let shown: { readonly face: Face; readonly scene: Scene | null } | null = null;
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
      const opened = await openStage(mine, boundsOf(), mirrored, breath);
      // Struck, or raised again, meanwhile.
      if (canvas !== mine) {
        opened.stop();
        return;
      }
      stage = opened;
      if (shown !== null) stage.show(shown.face, shown.scene, false);
    },
    strike,
    show(face, scene, instantly) {
      shown = { face, scene };
      stage?.show(face, scene, instantly);
    },
    fit: () => stage?.fit(boundsOf()),
    framesPerSecond: () => stage?.framesPerSecond() ?? null,
    stop() {
      deaf();
      strike();
    },
  };
}
