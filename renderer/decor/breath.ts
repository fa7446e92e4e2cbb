/** The whole scene comes nearer and goes back by a breath: a still picture would look like one. */

/** Of a breath in and out, in milliseconds, and how much larger the scene is at its deepest. */
const PERIOD = 128_000;
const DEEPEST = 0.03;
/** Sizes that the browser is given; between them it goes straight, a ten-thousandth off at most. */
const PLACES = 33;

/** How large the scene is beside itself, so many milliseconds after it began to breathe. */
export function breathAt(milliseconds: number): number {
  return 1 + (DEEPEST / 2) * (1 - Math.cos((2 * Math.PI * milliseconds) / PERIOD));
}

export interface Breath {
  /** It rests from here on as it is, or goes on. */
  rest(resting: boolean): void;
  /** How large the scene is now beside itself. */
  scale(): number;
  /** The scene is as large as it was before. */
  stop(): void;
}

/** The browser moves the element by itself (its transform alone); it stands still until it is told not to rest. */
export function openBreath(scenes: HTMLElement): Breath {
  let animation: Animation | null = null;
  return {
    rest(resting) {
      if (resting) {
        animation?.pause();
        return;
      }
      const sizes = Array.from({ length: PLACES }, (_, place) => breathAt((place / (PLACES - 1)) * PERIOD));
      animation ??= scenes.animate(
        { transform: sizes.map((size) => `scale(${size})`) },
        { duration: PERIOD, iterations: Number.POSITIVE_INFINITY },
      );
      animation.play();
    },
    scale: () => breathAt(Number(animation?.currentTime ?? 0)),
    stop() {
      animation?.cancel();
      animation = null;
    },
  };
}
