/** The wind of a screen: a slow breath with gusts, a pure function of the time since the page opened. */

/** Width of a gust's bell, in seconds, and how often one comes. */
const GUST_SECONDS = 2.6;
const GUST_EVERY_SECONDS = 17;

/** 0 when calm, 1 at the height of a gust. Gusts differ in strength so that nobody sees a rhythm. */
export function gustAt(seconds: number): number {
  const index = Math.floor(seconds / GUST_EVERY_SECONDS);
  const centre = (index + 0.35 + 0.3 * Math.abs(Math.sin(index * 12.9898))) * GUST_EVERY_SECONDS;
  const strength = 0.45 + 0.55 * Math.abs(Math.sin(index * 78.233));
  return strength * Math.exp(-(((seconds - centre) / GUST_SECONDS) ** 2));
}

/** Speed across the screen in screen heights a second, positive to the right; mostly from the right, against the car. */
export function windAt(seconds: number): number {
  const breath = 0.5 * Math.sin(seconds * 0.11) + 0.3 * Math.sin(seconds * 0.043 + 1.7);
  return -0.012 + breath * 0.018 - gustAt(seconds) * 0.16;
}
