/** Puts themes on a page: colours, scene and movement together. */
import type { DayPart, Theme } from "../../electron/contract/theme.ts";
import { type Arrival, arrivalOf, joined } from "./arrival.ts";
import { openBackdrop } from "./backdrop.ts";
import { openBreath } from "./breath.ts";
import { openCalm } from "./calm.ts";
import { openChange } from "./change.ts";
import { type DecorMode, decorMode } from "./decide.ts";
import { type Face, faceOf } from "./face.ts";
import { tellBeginning } from "./marks.ts";
import { hasWebGl, openMoving } from "./moving.ts";
import type { Bounds } from "./particle.ts";
import { paintedSize } from "./scene.ts";
import { paintStill } from "./still.ts";
import { wear } from "./tokens.ts";
import { VEILS } from "./transitions/transitions.ts";
import { openWardrobe } from "./wardrobe.ts";

export interface Decorator {
  /** What may come to be worn from here on, what comes first before the rest; what is painted of it stays. */
  prepare(themes: readonly Theme[]): void;
  /** Puts a theme on; `late`: milliseconds since the other screens of the zone were to. */
  show(theme: Theme, part: DayPart, late: number): void;
  /** Nothing moves from here on, or again what did. */
  rest(still: boolean): void;
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
  /** As {@link Decorator.prepare}. */
  readonly themes: readonly Theme[];
  readonly mirrored: boolean;
  readonly missing: (address: string) => void;
  readonly ready: (themes: readonly string[]) => void;
  /** Somebody is at the page: what is painted for later waits until they have gone. */
  readonly busy: () => boolean;
}

/** In this time a scene comes that was not painted when its theme was put on. */
const LATE_SCENE = 1_200;
/** How long what is worn stays on while the next is not painted, in milliseconds; after that its sky alone is better. */
const PATIENCE = 4_000;

/** A face that is put on as soon as it is painted. */
interface Held {
  readonly face: Face;
  readonly arrival: Arrival;
  /** When it was told how far on the change is, by the page's own clock. */
  readonly since: number;
  readonly patience: ReturnType<typeof setTimeout>;
}

function boundsOf(host: HTMLElement): Bounds {
  return { width: Math.max(1, host.clientWidth), height: Math.max(1, host.clientHeight) };
}

const nothing = (): void => undefined;

export function openDecorator(wish: DecoratorWish): Decorator {
  const { host, cover, mirrored, missing, ready, busy } = wish;
  const scenes = document.createElement("div");
  scenes.className = "decor-scenes";
  host.append(scenes);
  const root = document.documentElement;
  const motion = matchMedia("(prefers-reduced-motion: reduce)");
  let { themes } = wish;
  let resting = false;
  let mode: DecorMode = "still";
  let worn: Face | null = null;
  /** What is to be worn, while the one before may still be. */
  let next: Face | null = null;
  let held: Held | null = null;

  const backdrop = openBackdrop(scenes, (context, face, { width }) => {
    if (mode !== "still") return;
    const bounds = boundsOf(host);
    context.scale(width / bounds.width, width / bounds.width);
    paintStill(context, face, bounds, mirrored);
  });
  const breath = openBreath(scenes);
  const calm = openCalm(host);
  const change = openChange(cover);
  const moving = openMoving(host, mirrored, breath);
  const wardrobe = openWardrobe(mirrored, {
    painted(scene) {
      if (worn !== null && scene === worn.scene) {
        backdrop.show(worn, wardrobe.scene(worn), { duration: LATE_SCENE, late: 0 });
        moving.show(worn, wardrobe.scene(worn), false);
      }
      if (scene === held?.face.scene) release();
    },
    ready,
    missing,
    busy,
  });

  /** Puts a face on: in `duration` milliseconds of which `late` have passed, or at once where a veil covers the page. */
  function put(face: Face, duration: number, late: number): void {
    const before = worn;
    worn = face;
    root.style.setProperty("--ronron-change", `${duration}ms`);
    root.style.setProperty("--ronron-change-late", `${-late}ms`);
    wear(root, face);
    const scene = wardrobe.scene(face);
    // A theme that was edited keeps its picture until it is painted anew.
    if (scene !== null || before?.theme.id !== face.theme.id) {
      backdrop.show(face, scene, duration === 0 ? null : { duration, late });
    }
    moving.show(face, scene, duration === 0);
    if (mode === "drift") calm.show(face, boundsOf(host), mirrored);
  }

  function choose(): void {
    mode = decorMode({ webgl: hasWebGl(), reducedMotion: motion.matches || resting });
    host.dataset["mode"] = mode;
    moving.strike();
    calm.stop();
    breath.stop();
    if (mode === "drift") drift();
    if (mode !== "full") return;
    // The pictures carry the theme by themselves, and a few elements move before them; the page goes on.
    moving.raise().catch(drift);
  }

  function drift(): void {
    mode = "drift";
    host.dataset["mode"] = mode;
    breath.rest(false);
    if (worn !== null) calm.show(worn, boundsOf(host), mirrored);
  }

  function paint(): void {
    if (next === null) return;
    const { theme: first, part } = next;
    // What is worn may be none of them, or another draft of one.
    const wearable = [first, ...themes.filter(({ id }) => id !== first.id)];
    const facesOf = (wished: DayPart): Face[] => wearable.map((theme) => faceOf(theme, wished));
    const size = paintedSize(boundsOf(host), devicePixelRatio);
    wardrobe.fit(facesOf(part), facesOf(part === "day" ? "night" : "day"), size);
  }
  let fitted = boundsOf(host);
  const resized = new ResizeObserver(() => {
    paint();
    moving.fit();
    const before = fitted;
    fitted = boundsOf(host);
    // The first call tells of the size that there is already.
    if (fitted.width === before.width && fitted.height === before.height) return;
    if (mode === "drift" && worn !== null) calm.show(worn, fitted, mirrored);
  });
  const turned = (): void => {
    choose();
    if (worn !== null) backdrop.show(worn, wardrobe.scene(worn), null);
  };
  motion.addEventListener("change", turned);

  /** `since`: when it was told how far on the change is, by the page's own clock. */
  function begin(face: Face, arrival: Arrival, since: number): void {
    const now = performance.now();
    const { name, duration, passed } = joined(arrival, now - since);
    const began = now - passed;
    const raise = VEILS[name];
    if (document.hidden) {
      // Nobody looks, and a page that is not seen is given no frames.
      change.stop();
      put(face, 0, 0);
      return;
    }
    if (change.instead(() => put(face, 0, 0))) return;
    change.begin({
      raise,
      arriving: face,
      bounds: boundsOf(host),
      duration,
      began,
      begins() {
        // Another one may have come to arrive under the same veil.
        const { id } = next?.theme ?? face.theme;
        tellBeginning(id, began);
        if (raise === null) put(face, duration, Math.max(0, performance.now() - began));
        else root.dataset["arriving"] = id;
      },
      wear: raise === null ? nothing : () => put(face, 0, 0),
      over: () => delete root.dataset["arriving"],
    });
  }

  function drop(): void {
    if (held !== null) clearTimeout(held.patience);
    held = null;
  }

  function release(): void {
    if (held === null) return;
    const { face, arrival, since } = held;
    drop();
    begin(face, arrival, since);
  }

  return {
    prepare(wished) {
      if (wished === themes) return;
      themes = wished;
      paint();
    },
    show(theme, part, late) {
      const since = performance.now();
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
      drop();
      paint();
      const arrival = arrivalOf(before, face, late, mode === "still");
      const edited = before.theme.id === theme.id && before.part === part;
      if (edited || wardrobe.scene(face) !== null) begin(face, arrival, since);
      else held = { face, arrival, since, patience: setTimeout(release, PATIENCE) };
    },
    rest(still) {
      if (resting === still) return;
      resting = still;
      if (next !== null) turned();
    },
    framesPerSecond: moving.framesPerSecond,
    stop() {
      motion.removeEventListener("change", turned);
      resized.disconnect();
      drop();
      change.stop();
      moving.stop();
      calm.stop();
      breath.stop();
      backdrop.stop();
      wardrobe.stop();
      scenes.remove();
    },
  };
}
