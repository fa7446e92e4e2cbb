/** Lets faces look at a finger that comes near: writes where it is into the element that holds them. */
import { type RefObject, useEffect } from "react";

/** Less motion: they look straight ahead. */
export function useLook(holder: RefObject<HTMLElement | null>, calm: boolean): void {
  useEffect(() => {
    const element = holder.current;
    if (calm || element === null) return undefined;
    const look = ({ clientX, clientY }: PointerEvent): void => {
      for (const eyes of element.querySelectorAll<SVGElement>(".face")) {
        const { left, top, width, height } = eyes.getBoundingClientRect();
        const across = (clientX - left - width / 2) / Math.max(width, innerWidth / 3);
        const down = (clientY - top - height / 2) / Math.max(height, innerHeight / 3);
        eyes.style.setProperty("--look-across", String(Math.max(-1, Math.min(1, across))));
        eyes.style.setProperty("--look-down", String(Math.max(-1, Math.min(1, down))));
      }
    };
    addEventListener("pointermove", look, { passive: true });
    addEventListener("pointerdown", look, { passive: true });
    return () => {
      removeEventListener("pointermove", look);
      removeEventListener("pointerdown", look);
    };
  }, [holder, calm]);
}
