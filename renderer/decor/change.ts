/** A change of theme under a veil: it covers the page, the theme changes where nobody can see it, and the page appears again. */
import type { Face } from "./face.ts";
import type { Bounds } from "./particle.ts";
import type { Raise } from "./transitions/veil.ts";

export interface Order {
  /** null: nothing covers the page; whoever ordered it does all there is to do as it begins. */
  readonly raise: Raise | null;
  readonly arriving: Face;
  readonly bounds: Bounds;
  /** How long it takes, in milliseconds, and when it began on the zone's screens, or is yet to begin, by the page's own clock. */
  readonly duration: number;
  readonly began: number;
  /** Called in its first frame. */
  readonly begins: () => void;
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
  /** Nothing that can still be exchanged is to come: it is worn, or there is no veil under which it would be. */
  worn: boolean;
  end(): void;
}

/** `host` covers the page and lets every touch through. */
export function openChange(host: HTMLElement): Change {
  let running: Running | null = null;

  function start(order: Order): void {
    const cover = document.createElement("div");
    cover.className = "decor-cover";
    // Painted before it begins, so that its first frame comes when it should.
    const veil = order.raise?.(cover, order.arriving, order.bounds) ?? null;
    let begun = false;
    let request = 0;
    const mine: Running = {
      wear: order.wear,
      worn: veil === null,
      end() {
        cancelAnimationFrame(request);
        running = null;
        if (!mine.worn) mine.wear();
        cover.remove();
        order.over();
      },
    };
    running = mine;
    function frame(now: number): void {
      const passed = now - order.began;
      if (passed >= 0 && !begun) {
        begun = true;
        if (veil !== null) host.append(cover);
        order.begins();
      }
      const share = Math.max(0, passed) / order.duration;
      if (begun && (veil === null || share >= 1)) {
        mine.end();
        return;
      }
      if (begun) veil?.draw(share);
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
