import { describe, expect, it } from "vitest";
import { EFFECTS } from "../../renderer/decor/effects/effects.ts";
import { FASTEST, MORTARS, PERIOD, UNEVEN } from "../../renderer/decor/effects/fireworks.ts";
import { STEP } from "../../renderer/decor/metronome.ts";
import { createSwarm } from "../../renderer/decor/swarm.ts";
import { gustAt, windAt } from "../../renderer/decor/wind.ts";
import { flashesIn, worstFlashes } from "../support/flashes.ts";

const SCREEN = { width: 1920, height: 1080 };
/** A cell of the screen as large as WCAG 2.3.1 allows to flash: a quarter of ten degrees of sight, 341 × 256 of 1024 × 768. */
const CELL = { width: 640, height: 360 };
const SECONDS = 40;

/** Light on each cell of the screen at each step: alpha times area, as a share of the cell. The shapes fall off inside: it is the most that it can be. */
function lightOver(name: keyof typeof EFFECTS, speed: number): number[][] {
  const swarm = createSwarm(EFFECTS[name](), { amount: 1, size: 1, speed }, 11, SCREEN);
  const columns = Math.ceil(SCREEN.width / CELL.width);
  return Array.from({ length: SECONDS / STEP }, (_, step) => {
    swarm.step(STEP, { wind: windAt(step * STEP), gust: gustAt(step * STEP) }, SCREEN, 1);
    const cells = Array.from({ length: columns * Math.ceil(SCREEN.height / CELL.height) }, () => 0);
    swarm.dress(({ x, y, width, height, alpha }) => {
      const [column, row] = [Math.floor(x / CELL.width), Math.floor(y / CELL.height)];
      const at = row * columns + column;
      if (column < 0 || column >= columns || cells[at] === undefined) return;
      cells[at] += (alpha * width * height) / (CELL.width * CELL.height);
    }, 1);
    return cells;
  });
}

describe("flashes", () => {
  it("are counted: four lights a second are four, a slow swell is none", () => {
    const seconds = Array.from({ length: 300 }, (_, step) => step * STEP);
    expect(
      flashesIn(
        seconds.map((at) => (at % 0.25 < 0.1 ? 0.5 : 0)),
        60,
      ),
    ).toBe(4);
    expect(
      flashesIn(
        seconds.map((at) => 0.04 + 0.04 * Math.sin(at * 30)),
        60,
      ),
    ).toBe(0);
  });

  it.each([1, 3])("fireworks never flash more than three times a second anywhere, at speed %d", (speed) => {
    const frames = lightOver("fireworks", speed);
    expect(worstFlashes(frames, 1 / STEP)).toBeLessThanOrEqual(3);
    expect(Math.max(...frames.flat())).toBeGreaterThan(0.005);
  });

  it("of fireworks are at least 0.6 s apart, however fast a theme wants them", () => {
    expect((PERIOD / MORTARS - UNEVEN) / FASTEST).toBeGreaterThanOrEqual(0.6);
  });

  it.each(["trails", "confetti", "bats", "embers", "garland", "lanterns"] as const)(
    "%s never flash more than three times a second",
    (name) => {
      const frames = lightOver(name, 3);
      expect(worstFlashes(frames, 1 / STEP)).toBeLessThanOrEqual(3);
    },
  );
});
