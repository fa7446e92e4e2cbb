/** A ring of light where a finger comes down, at once: whoever touches the glass sees that it felt them, wherever they touch. */
import "./touch-light.css";

/** Milliseconds that it is seen. */
const SHOWN = 420;

/** Lights every touch of a page for as long as it lives. */
export function lightTouches(page: Document): void {
  const light = page.createElement("span");
  light.className = "touch-light";
  light.setAttribute("aria-hidden", "true");
  const shine = ({ clientX, clientY }: PointerEvent): void => {
    light.style.translate = `${clientX}px ${clientY}px`;
    if (light.parentElement === null) page.body.append(light);
    const calm = "calm" in page.documentElement.dataset;
    const end = { opacity: 0, scale: calm ? "1" : "1.7" };
    const shone = light.animate([{ opacity: 0.9, scale: calm ? "1" : "0.5" }, end], { duration: SHOWN, easing: "ease-out" });
    shone.onfinish = () => light.remove();
  };
  page.addEventListener("pointerdown", shine, { capture: true, passive: true });
}
