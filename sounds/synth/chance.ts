import type { Random } from "./random.ts";

/**
 * Times at which something happens that has no memory: on average `perMinute` times a minute over a
 * loop of some `seconds`, at no rhythm (a Poisson process; gaps between its events are exponential).
 */
export function drawTimes(seconds: number, perMinute: number, random: Random): number[] {
  const times: number[] = [];
  let at = (-Math.log(1 - random.uniform()) * 60) / perMinute;
  while (at < seconds) {
    times.push(at);
    at += (-Math.log(1 - random.uniform()) * 60) / perMinute;
  }
  return times;
}

/** Anywhere between two values, their ratio counting and not their difference. */
export function between(from: number, to: number, random: Random): number {
  return from * (to / from) ** random.uniform();
}
