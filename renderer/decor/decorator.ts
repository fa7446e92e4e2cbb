/** Puts themes on a page: colours, scene and movement together. */
import type { DayPart, Theme } from "../../electron/contract/theme.ts";
import { openBackdrop } from "./backdrop.ts";
import { openCalm } from "./calm.ts";
import { openChange } from "./change.ts";
import { type DecorMode, decorMode } from "./decide.ts";
import { type Face, faceOf } from "./face.ts";
import { openMoving } from "./moving.ts";
import type { Bounds } from "./particle.ts";
import { paintedSize } from "./scene.ts";
import { paintStill } from "./still.ts";
import { wear } from "./tokens.ts";
import { VEILS } from "./transitions/transitions.ts";
import { openWardrobe } from "./wardrobe.ts";

export interface Decorator {
  /** Puts a theme on; `late`: milliseconds since it began on the other screens of the zone. */
  show(theme: Theme, part: DayPart, late: number): void;
  /** Frames over the last second; null where nothing moves. */
  framesPerSecond(): number | null;
  stop(): void;
}

/** What a decorator is given. */
export interface DecoratorWish {
  /** Behind the page. */
  readonly host: HTMLElement;
  /** Over the page; it lets every touch through. */
  readonly cover: HTMLElement;
  readonly themes: readonly Theme[];
  readonly mirrored: boolean;
  readonly missing: (address: string) => void;
  readonly ready: (themes: readonly string[]) => void;
}

/** The longest that anything moves for someone who asked for less motion, in milliseconds. */
const STILL_DISSOLVE = 600;
/** In this time a scene comes that was not painted when its theme was put on. */
const LATE_SCENE = 1_200;

function boundsOf(host: HTMLElement): Bounds {
  return { width: Math.max(1, host.clientWidth), height: Math.max(1, host.clientHeight) };
}

function hasWebGl(): boolean {
  const probe = document.createElement("canvas").getContext("webgl2");
  probe?.getExtension("WEBGL_lose_context")?.loseContext();
  return probe !== null;
}

export function openDecorator({ host, cover, themes, mirrored, missing, ready }: DecoratorWish): Decorator {
  const scenes = document.createElement("div");
  scenes.className = "decor-scenes";
  host.append(scenes);
  const root = document.documentElement;
  const motion = matchMedia("(prefers-reduced-motion: reduce)");
  let mode: DecorMode = "still";
  let worn: Face | null = null;

  const backdrop = openBackdrop(scenes, (context, face, { width }) => {
    if (mode !== "still") return;
    const bounds = boundsOf(host);
    context.scale(width / bounds.width, width / bounds.width);
    paintStill(context, face, bounds, mirrored);
  });
  const calm = openCalm(host);
  const change = openChange(cover);
  const moving = openMoving(host, mirrored);
  const wardrobe = openWardrobe(mirrored, {
    painted(key) {
      if (worn === null || key !== worn.key) return;
      backdrop.show(worn, wardrobe.scene(key), { duration: LATE_SCENE, late: 0 });
      moving.show(worn, wardrobe.scene(key)?.light ?? null, false);
    },
    ready,
    missing,
  });

  /** Puts a face on: in `duration` milliseconds of which `late` have passed, or at once where a veil covers the page. */
  function put(face: Face, duration: number, late: number): void {
    worn = face;
    root.style.setProperty("--ronron-change", `${duration}ms`);
    root.style.setProperty("--ronron-change-late", `${-late}ms`);
    wear(root, face);
    backdrop.show(face, wardrobe.scene(face.key), duration === 0 ? null : { duration, late });
    moving.show(face, wardrobe.scene(face.key)?.light ?? null, duration === 0);
    if (mode === "drift") calm.show(face, boundsOf(host), mirrored);
  }

  function choose(): void {
    mode = decorMode({ webgl: hasWebGl(), reducedMotion: motion.matches });
    host.dataset["mode"] = mode;
    moving.strike();
    calm.stop();
    if (mode === "drift" && worn !== null) calm.show(worn, boundsOf(host), mirrored);
    if (mode !== "full") return;
    moving.raise().catch(() => {
      // The pictures carry the theme by themselves, and a few elements move before them; the page goes on.
      mode = "drift";
      host.dataset["mode"] = mode;
      if (worn !== null) calm.show(worn, boundsOf(host), mirrored);
    });
  }

  /** What is to be shown next, while the one before may still be worn under a veil. */
  let next: Face | null = null;
  const paint = (): void => {
    if (next === null) return;
    const part = next.part;
    // What is worn may be none of them, or another draft of one.
    const wearable = [next.theme, ...themes.filter(({ id }) => id !== next?.theme.id)];
    const facesOf = (wished: DayPart): Face[] => wearable.map((theme) => faceOf(theme, wished));
    const size = paintedSize(boundsOf(host), devicePixelRatio);
    wardrobe.fit(facesOf(part), facesOf(part === "day" ? "night" : "day"), size, next.key);
  };
  const resized = new ResizeObserver(() => {
    paint();
    moving.fit();
    if (mode === "drift" && worn !== null) calm.show(worn, boundsOf(host), mirrored);
  });
  const turned = (): void => {
    choose();
    if (worn !== null) backdrop.show(worn, wardrobe.scene(worn.key), null);
  };
  motion.addEventListener("change", turned);

  return {
    show(theme, part, late) {
      const before = next;
      const face = faceOf(theme, part);
      if (before?.key === face.key) return;
      next = face;
      if (before === null) {
        choose();
        put(face, 0, 0);
        // Observing calls back once at the beginning: that paints for the first time.
        resized.observe(host);
        return;
      }
      if (before.part !== part || !themes.includes(theme)) paint();
      const { name, seconds } = theme.transition;
      const duration = mode === "still" ? Math.min(STILL_DISSOLVE, seconds * 1_000) : seconds * 1_000;
      // The sun sets on a theme without a curtain, and when it does.
      const turns = before.theme.id === theme.id;
      const passed = turns ? 0 : late;
      const raise = mode === "still" || turns ? null : VEILS[name];
      if (change.instead(() => put(face, 0, 0))) {
        root.dataset["arriving"] = theme.id;
        return;
      }
      if (passed >= duration || raise === null) {
        change.stop();
        put(face, passed >= duration ? 0 : duration, passed);
        return;
      }
      root.dataset["arriving"] = theme.id;
      change.begin({
        raise,
        arriving: face,
        bounds: boundsOf(host),
        duration,
        late: passed,
        wear: () => put(face, 0, 0),
        over: () => delete root.dataset["arriving"],
      });
    },
    framesPerSecond: moving.framesPerSecond,
    stop() {
      motion.removeEventListener("change", turned);
      resized.disconnect();
      change.stop();
      moving.stop();
      calm.stop();
      backdrop.stop();
      wardrobe.stop();
      scenes.remove();
    },
  };
}
