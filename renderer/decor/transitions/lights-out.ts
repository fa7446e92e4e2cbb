/** The lights go out bank by bank, and come on again bank by bank in the new scene. Nothing ever lights up twice. */
import { darkAt } from "./curves.ts";
import { canvasOn, type Raise } from "./veil.ts";

const BANKS = 6;
/** Pixels a bank: stretched over the screen, their edges are soft as those of light are. */
const PIXELS = 6;

export const lightsOut: Raise = (host) => {
  const [, context] = canvasOn(host, BANKS * PIXELS, 2);
  return {
    draw(share) {
      context.clearRect(0, 0, BANKS * PIXELS, 2);
      for (let bank = 0; bank < BANKS; bank += 1) {
        context.fillStyle = `rgb(3 3 5 / ${darkAt(share, bank, BANKS)})`;
        context.fillRect(bank * PIXELS, 0, PIXELS, 2);
      }
    },
  };
};
