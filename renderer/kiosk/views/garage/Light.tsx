/** The light behind a car: bars of what is heard, and a glow that swells with its strength. */
import { useEffect, useRef } from "react";
import type { EngineAtHand } from "./use-engine.ts";

/** How fast bars rise and fall, and the glow follows, seconds (time constant): too slow to flash. */
const RISES = 0.05;
const FALLS = 0.22;
const GLOWS = 0.3;

/** The glow breathes so often a second, from rest to the limiter: never three times, the most that may flash (WCAG 2.3.1). */
const BREATHES = [0.7, 2.2] as const;
const BREATH = 0.16;

interface Props {
  readonly limitRpm: number;
  readonly calm: boolean;
  readonly draw: EngineAtHand["draw"];
}

export function Light({ limitRpm, calm, draw }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const glow = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const context = canvas.current?.getContext("2d") ?? null;
    const shown: number[] = [];
    let glowing = 0;
    let breath = 0;
    let before = performance.now();
    return draw(({ bands, strength, rpm }, now) => {
      const dt = Math.min(0.1, (now - before) / 1000);
      before = now;
      glowing += (strength - glowing) * (1 - Math.exp(-dt / GLOWS));
      breath = (breath + dt * (BREATHES[0] + (BREATHES[1] - BREATHES[0]) * Math.min(1, rpm / limitRpm))) % 1;
      const swell = calm ? 0 : BREATH * glowing * Math.sin(2 * Math.PI * breath);
      glow.current?.style.setProperty("opacity", Math.min(1, glowing * (1 + swell)).toFixed(3));
      const board = canvas.current;
      if (context === null || board === null) return;
      const scale = Math.min(2, devicePixelRatio);
      const [width, height] = [Math.round(board.clientWidth * scale), Math.round(board.clientHeight * scale)];
      if (board.width !== width || board.height !== height) Object.assign(board, { width, height });
      const { color } = getComputedStyle(board);
      context.clearRect(0, 0, width, height);
      context.fillStyle = color;
      // Mirrored about the middle: the lowest sounds stand behind the car's heart.
      const room = width / (2 * bands.length);
      for (const [index, level] of bands.entries()) {
        const held = shown[index] ?? 0;
        const next = held + (level - held) * (1 - Math.exp(-dt / (level > held ? RISES : FALLS)));
        shown[index] = next;
        const tall = Math.max(scale * 2, next * next * height);
        context.globalAlpha = 0.18 + 0.72 * next;
        for (const side of [-1, 1])
          context.fillRect(width / 2 + side * (index + 0.5) * room - 0.3 * room, height - tall, 0.6 * room, tall);
      }
    });
  }, [draw, limitRpm, calm]);

  return (
    <>
      <div ref={glow} className="garage-glow" aria-hidden="true" />
      <canvas ref={canvas} className="garage-spectrum" aria-hidden="true" />
    </>
  );
}
