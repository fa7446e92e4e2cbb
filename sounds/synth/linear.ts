import { mixInto, rms, SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";
import { renderMoving } from "./combustion.ts";
import { trackAt } from "./course.ts";
import type { Moving } from "./course.ts";
import type { Engine } from "./engine.ts";
import { spread } from "./stereo.ts";
import type { Stereo } from "./stereo.ts";

/** The part of a sound from one instant to another. */
function cut(ring: Ring, fromSeconds: number, toSeconds: number): Ring {
  return ring.slice(Math.round(fromSeconds * SAMPLE_RATE), Math.round(toSeconds * SAMPLE_RATE));
}

/** Samples between two knots of a gain that moves. */
const KNOT_SAMPLES = 48;

/** The sound times a gain in decibels that moves with the seconds. */
function ride(ring: Ring, decibelsAt: (seconds: number) => number): Ring {
  const out: Ring = new Float64Array(ring.length);
  let before = 10 ** (decibelsAt(0) / 20);
  for (let start = 0; start < ring.length; start += KNOT_SAMPLES) {
    const after = 10 ** (decibelsAt((start + KNOT_SAMPLES) / SAMPLE_RATE) / 20);
    const end = Math.min(ring.length, start + KNOT_SAMPLES);
    for (let n = start; n < end; n++) out[n] = ring[n]! * (before + ((after - before) * (n - start)) / KNOT_SAMPLES);
    before = after;
  }
  return out;
}

/** How a moving engine becomes a one-shot. */
export interface Take {
  moving: Moving;
  /** What of it is kept: before it its pipes fill, after it they empty, so that nothing wraps into what is heard. */
  fromSeconds: number;
  toSeconds: number;
  /** By how much the recording's fader follows the engine down for each doubling of its speed above its own, decibels. */
  rideDecibels: number;
  /** What else is heard, and how loud beside the engine over the whole, decibels. */
  beside: { ring: Ring; decibels: number } | null;
}

/** An engine that moves, as a one-shot at no particular level. */
export function renderTake(engine: Engine, { moving, fromSeconds, toSeconds, rideDecibels, beside }: Take): Stereo {
  const { middle, side } = renderMoving(engine, moving);
  const fader = (seconds: number): number => -rideDecibels * Math.max(0, Math.log2(trackAt(moving.rpm, seconds) / engine.rpm));
  const ridden = ride(middle, fader);
  if (beside !== null) mixInto(ridden, beside.ring, rms(ridden) * 10 ** (beside.decibels / 20));
  const { left, right } = spread(ridden, ride(side, fader), 0.35);
  return { left: cut(left, fromSeconds, toSeconds), right: cut(right, fromSeconds, toSeconds) };
}
