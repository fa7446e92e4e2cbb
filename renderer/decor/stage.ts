/** Plays the show at the pace that this machine can hold. */
import type { Breath } from "./breath.ts";
import { firstLevel, paceAfter, paceAt, QUALITIES, RESTING_LEVEL, shareAfter } from "./decide.ts";
import type { Bounds } from "./particle.ts";
import { openShow, type Show } from "./show.ts";

/** How often the pace is looked at, and how long a page may take to settle before it is judged, in milliseconds. */
const LOOK_EVERY = 1_000;
const SETTLING = 3_000;
/** A frame that takes longer came a frame late on a screen of 60 a second, in milliseconds. */
const LATE = 26;

export interface Stage extends Pick<Show, "show" | "touch"> {
  fit(bounds: Bounds): void;
  /** Frames over the last second; null before the first. */
  framesPerSecond(): number | null;
  stop(): void;
}

/** Opens the stage on a canvas. Rejects where there is no WebGL. The breath of the scene rests where the machine has no time for it. */
export async function openStage(
  canvas: HTMLCanvasElement,
  first: Bounds,
  mirrored: boolean,
  breath: Pick<Breath, "rest" | "scale">,
): Promise<Stage> {
  const show = await openShow(canvas, first, mirrored);
  let bounds = first;
  let pace = paceAt(firstLevel(show.card));
  let share = 1;
  let ticks = 0;
  let before = performance.now();
  let lastTick = before;
  const judgedFrom = before + SETTLING;
  let drawn = 0;
  let late = 0;
  let work = 0;
  let countedAt = before;
  let framesPerSecond: number | null = null;

  function settle(): void {
    show.fit(bounds, QUALITIES[pace.level]?.resolution ?? 1);
    breath.rest(pace.level >= RESTING_LEVEL);
  }
  settle();

  function look(now: number): void {
    if (now - countedAt < LOOK_EVERY) return;
    framesPerSecond = (drawn * 1_000) / (now - countedAt);
    const milliseconds = (now - countedAt) / Math.max(1, ticks);
    const seen = { workMilliseconds: work / Math.max(1, drawn), late: late / Math.max(1, ticks) };
    ticks = 0;
    drawn = 0;
    late = 0;
    work = 0;
    countedAt = now;
    if (now < judgedFrom || document.hidden) return;
    const next = paceAfter(pace, milliseconds);
    const changed = next.level !== pace.level;
    pace = next;
    // A machine without a graphics card is late whatever is drawn: there the pace alone decides.
    share = shareAfter(share, pace.level < RESTING_LEVEL ? seen : { ...seen, late: 0 });
    if (changed) settle();
  }

  function draw(now: number): void {
    ticks += 1;
    if (now - lastTick > LATE) late += 1;
    lastTick = now;
    look(now);
    const quality = QUALITIES[pace.level];
    if (quality === undefined || ticks % quality.everyFrames !== 0) return;
    const began = performance.now();
    const seconds = (now - before) / 1_000;
    before = now;
    drawn += 1;
    show.breathe(breath.scale());
    show.frame(seconds, quality.amount * share);
    work += performance.now() - began;
  }

  let request = requestAnimationFrame(function frame(now) {
    draw(now);
    request = requestAnimationFrame(frame);
  });

  return {
    show: show.show,
    touch: show.touch,
    fit(next) {
      bounds = next;
      settle();
    },
    framesPerSecond: () => framesPerSecond,
    stop() {
      cancelAnimationFrame(request);
      show.stop();
    },
  };
}
