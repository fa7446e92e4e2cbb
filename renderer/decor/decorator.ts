/** Puts themes on a page: colours, scene and movement together. */
import type { DayPart, Theme } from "../../electron/contract/theme.ts";
import { openBackdrop } from "./backdrop.ts";
import { type DecorMode, decorMode } from "./decide.ts";
import { type Face, faceOf } from "./face.ts";
import type { Bounds } from "./particle.ts";
import { paintedSize } from "./scene.ts";
import type { Stage } from "./stage.ts";
import { wear } from "./tokens.ts";
import { openWardrobe } from "./wardrobe.ts";

export interface Decorator {
  show(theme: Theme, part: DayPart): void;
  /** Frames over the last second; null where nothing moves. */
  framesPerSecond(): number | null;
  stop(): void;
}

function boundsOf(host: HTMLElement): Bounds {
  return { width: Math.max(1, host.clientWidth), height: Math.max(1, host.clientHeight) };
}

function hasWebGl(): boolean {
  const probe = document.createElement("canvas").getContext("webgl2");
  probe?.getExtension("WEBGL_lose_context")?.loseContext();
  return probe !== null;
}

export function openDecorator(
  host: HTMLElement,
  themes: readonly Theme[],
  mirrored: boolean,
  missing: (address: string) => void,
): Decorator {
  const scenes = document.createElement("div");
  scenes.className = "decor-scenes";
  host.append(scenes);
  const backdrop = openBackdrop(scenes);
  const motion = matchMedia("(prefers-reduced-motion: reduce)");
  let mode: DecorMode = "still";
  let worn: Face | null = null;
  let part: DayPart = "night";
  let stage: Stage | null = null;
  let stopped = false;

  const wardrobe = openWardrobe(
    mirrored,
    (key) => {
      if (worn === null || key !== worn.key) return;
      backdrop.show(worn, wardrobe.scene(key), true);
      stage?.show(worn, wardrobe.scene(key)?.light ?? null);
    },
    missing,
  );

  async function raise(): Promise<void> {
    const canvas = document.createElement("canvas");
    canvas.className = "decor-stage";
    host.append(canvas);
    const { openStage } = await import("./stage.ts");
    const opened = await openStage(canvas, boundsOf(host), (resting) => {
      host.dataset["resting"] = String(resting);
    });
    if (stopped || mode !== "full") {
      opened.stop();
      canvas.remove();
      return;
    }
    stage = opened;
    if (worn !== null) stage.show(worn, wardrobe.scene(worn.key)?.light ?? null);
  }

  function strike(): void {
    stage?.stop();
    stage = null;
    host.querySelector(".decor-stage")?.remove();
  }

  function choose(): void {
    mode = decorMode({ webgl: hasWebGl(), reducedMotion: motion.matches });
    host.dataset["mode"] = mode;
    strike();
    // Without the stage the pictures carry the theme by themselves; the page goes on.
    if (mode === "full") raise().catch(() => (host.dataset["mode"] = "drift"));
  }

  const paint = (): void => {
    if (worn === null) return;
    const faces = themes.map((theme) => faceOf(theme, part));
    wardrobe.fit(faces, paintedSize(boundsOf(host), devicePixelRatio), worn.key);
  };
  const resized = new ResizeObserver(() => {
    paint();
    stage?.fit(boundsOf(host));
  });
  motion.addEventListener("change", choose);

  return {
    show(theme, partOfDay) {
      const first = worn === null;
      const face = faceOf(theme, partOfDay);
      if (worn?.key === face.key) return;
      const turned = !first && part !== partOfDay;
      [worn, part] = [face, partOfDay];
      wear(document.documentElement, face);
      backdrop.show(face, wardrobe.scene(face.key), true);
      stage?.show(face, wardrobe.scene(face.key)?.light ?? null);
      if (turned) paint();
      if (!first) return;
      // Observing calls back once at the beginning: that paints for the first time.
      resized.observe(host);
      choose();
    },
    framesPerSecond: () => stage?.framesPerSecond() ?? null,
    stop() {
      stopped = true;
      motion.removeEventListener("change", choose);
      resized.disconnect();
      strike();
      backdrop.stop();
      wardrobe.stop();
      scenes.remove();
    },
  };
}
