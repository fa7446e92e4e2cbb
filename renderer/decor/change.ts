/** A change of theme under a veil: it covers the page, the theme changes where nobody can see it, and the page appears again. */
import type { Face } from "./face.ts";
import type { Bounds } from "./particle.ts";
import type { Raise } from "./transitions/veil.ts";

export interface Order {
  readonly raise: Raise;
  readonly arriving: Face;
  readonly bounds: Bounds;
  /** How long it takes, and how much of that has passed on the other screens of the zone; in milliseconds. */
  readonly duration: number;
  readonly late: number;
  /** Puts the new theme on; called once, while the page is covered. */
  readonly wear: () => void;
  /** Called when all is over. */
  readonly over: () => void;
}

export interface Change {
  /** Ends at once what is still under way, and begins. */
  begin(order: Order): void;
  /**
   * Where a veil is up and nobody has seen the theme that is to come: another one comes under it instead. Answers whether
   * that is so.
   */
  instead(wear: () => void): boolean;
  stop(): void;
}

interface Running {
  wear: () => void;
  worn: boolean;
  end(): void;
}

/** `host` covers the page and lets every touch through. */
export function openChange(host: HTMLElement): Change {
  let running: Running | null = null;

  function start(order: Order): void {
    const cover = document.createElement("div");
    cover.className = "decor-cover";
    host.append(cover);
    const veil = order.raise(cover, order.arriving, order.bounds);
    const began = performance.now() - order.late;
    let request = 0;
    const mine: Running = {
      wear: order.wear,
      worn: false,
      end() {
        cancelAnimationFrame(request);
        if (!mine.worn) mine.wear();
        cover.remove();
        running = null;
        order.over();
      },
    };
    running = mine;
    function frame(now: number): void {
      const share = Math.max(0, (now - began) / order.duration);
      if (share >= 1) {
        mine.end();
        return;
      }
      veil.draw(share);
      if (share >= 0.5 && !mine.worn) {
        mine.worn = true;
        mine.wear();
      }
      request = requestAnimationFrame(frame);
    }
    // The first frame is the one that the browser paints next: nothing waits for another.
    frame(performance.now());
  }

  return {
    begin(order) {
      running?.end();
      start(order);
    },
    instead(wear) {
      if (running === null || running.worn) return false;
      running.wear = wear;
      return true;
    },
    stop() {
      running?.end();
    },
  };
}
