import { bandPass, filterRing, highPass, lowPass, peak } from "../biquad.ts";
import { addEvent, noiseRing, SAMPLE_RATE } from "../circular.ts";
import type { Ring } from "../circular.ts";
import { silence } from "../grain.ts";
import type { Random } from "../random.ts";

/** A car that goes by on the other side of the wall. */
export interface Passing {
  cylinders: number;
  rpm: number;
  metresPerSecond: number;
  /** Distance at its nearest. */
  nearestMetres: number;
  /** How long it is followed. */
  seconds: number;
}

const SOUND_METRES_A_SECOND = 343;

/**
 * Each firing leaves the car where the car then is and arrives when sound has covered the way: pitch
 * bends, level falls as one over the way and treble with it, because that is what happens to it.
 * The level is that of the sound at 20 m; it starts and ends in silence.
 */
export function passBy({ cylinders, rpm, metresPerSecond, nearestMetres, seconds }: Passing, random: Random): Ring {
  const firings = silence(seconds);
  const road = silence(seconds);
  const nearestAt = seconds * 0.5;
  const wayAt = (t: number): number => Math.hypot(nearestMetres, metresPerSecond * (t - nearestAt));
  const gap = 120 / (rpm * cylinders);
  const strengths = Array.from({ length: cylinders }, () => 1 + 0.22 * random.gaussian());
  const offsets = Array.from({ length: cylinders }, () => 0.06 * random.gaussian());
  const fade = (t: number): number => Math.sin(Math.PI * Math.min(1, Math.max(0, t / seconds))) ** 0.8;
  let count = 0;
  // The driver's foot: the speed of the engine wanders by a hundredth.
  let wander = 0;
  for (let t = 0; t < seconds; t += gap / (1 + wander), count++) {
    wander = 0.995 * wander + 0.0006 * random.gaussian();
    const cylinder = count % cylinders;
    const way = wayAt(t);
    const arrives = t + offsets[cylinder]! * gap + (way - nearestMetres) / SOUND_METRES_A_SECOND;
    if (arrives < 0.01 || arrives > seconds - 0.05) continue;
    const level = (20 / way) * fade(arrives / 1) * strengths[cylinder]! * (1 + 0.12 * random.gaussian());
    const fall = 0.00055 * (1 + 0.1 * random.gaussian());
    addEvent(
      firings,
      arrives,
      8 * fall,
      (s) => level * (1 - Math.exp(-s / 0.00012)) * Math.exp(-s / fall) * Math.cos((Math.PI * s) / (3 * fall)),
    );
  }
  const noise = filterRing(noiseRing(road.length, random), bandPass(780, 0.6));
  for (let n = 0; n < road.length; n++) {
    const t = n / SAMPLE_RATE;
    road[n] = noise[n]! * 0.16 * (20 / wayAt(t)) ** 1.2 * fade(t);
  }
  // The tail pipe's own colour, then the wall, over which only what is low bends well.
  let sound = filterRing(firings, highPass(90, 0.7));
  for (const colour of [peak(330, 1.2, 6), peak(820, 1.4, 5), peak(1900, 1.2, 2)]) sound = filterRing(sound, colour);
  for (let n = 0; n < sound.length; n++) sound[n]! += road[n]!;
  return filterRing(sound, lowPass(3200 * (60 / nearestMetres) ** 0.5, 0.6));
}
