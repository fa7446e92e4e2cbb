/** How much a screen decorates: what it can and what the person before it wants. */

/** `full`: particles and gleams. `drift`: pictures that move slowly. `still`: pictures. */
export type DecorMode = "full" | "drift" | "still";

export function decorMode(can: { readonly webgl: boolean; readonly reducedMotion: boolean }): DecorMode {
  if (can.reducedMotion) return "still";
  return can.webgl ? "full" : "drift";
}

/** How much of the wished particles is drawn, at which share of the screen's resolution, and at each how manyth frame. */
export interface Quality {
  readonly amount: number;
  readonly resolution: number;
  readonly everyFrames: number;
}

/** From the finest to the plainest; a slow machine goes down one at a time. */
export const QUALITIES: readonly Quality[] = [
  { amount: 1, resolution: 1, everyFrames: 1 },
  { amount: 1, resolution: 0.75, everyFrames: 1 },
  { amount: 0.85, resolution: 0.5, everyFrames: 1 },
  { amount: 0.7, resolution: 0.4, everyFrames: 2 },
  { amount: 0.6, resolution: 0.35, everyFrames: 4 },
  { amount: 0.5, resolution: 0.3, everyFrames: 6 },
];

/** From this level on, the slow movement of the whole picture rests, too: it costs a machine without a graphics card most. */
export const RESTING_LEVEL = 3;

/** Where a machine begins: one that draws in software begins near the plainest and may prove itself. */
export function firstLevel(renderer: string): number {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer) ? 4 : 0;
}

/** Milliseconds a frame may take on average before less is drawn: 45 frames a second. */
const TOO_SLOW = 22;
/** ... and below which more is tried again. 60 Hz screens give 16.7. */
const FAST = 17.5;
/** Going up again waits for this many calm looks in a row; doubled each time it had to go down, so that quality does not swing. */
const FIRST_PATIENCE = 20;
const MOST_PATIENCE = 1_200;

export interface Pace {
  /** Index into {@link QUALITIES}. */
  readonly level: number;
  /** Looks in a row that were fast. */
  readonly calm: number;
  /** Calm looks that are waited for before more is drawn. */
  readonly patience: number;
}

/** The pace of a page that has just opened. */
export function paceAt(level: number): Pace {
  return { level, calm: 0, patience: FIRST_PATIENCE };
}

/** The pace after another look at the average time of a frame, in milliseconds. */
export function paceAfter(pace: Pace, frameMilliseconds: number): Pace {
  if (frameMilliseconds > TOO_SLOW) {
    const level = Math.min(QUALITIES.length - 1, pace.level + 1);
    return { level, calm: 0, patience: level === pace.level ? pace.patience : Math.min(MOST_PATIENCE, pace.patience * 2) };
  }
  if (frameMilliseconds > FAST || pace.level === 0) return { ...pace, calm: 0 };
  const calm = pace.calm + 1;
  return calm >= pace.patience ? { ...pace, level: pace.level - 1, calm: 0 } : { ...pace, calm };
}

/** Milliseconds of work in a frame above which less is drawn, and below which more is: a frame of 60 a second has 16.7. */
const TOO_MUCH_WORK = 6;
const LITTLE_WORK = 3;
/** Share of late frames that is too much: one in twenty is seen. */
const TOO_LATE = 0.05;
/** The least of a theme's amount that is drawn: below that it would be another theme. */
const THINNEST = 0.5;

/** What a page saw of its frames between two looks. */
export interface FrameWork {
  /** Of our own, a frame, on average; milliseconds. */
  readonly workMilliseconds: number;
  /** Share of frames that came after the one they were meant for. */
  readonly late: number;
}

/**
 * How much of a theme's amount is drawn, from {@link THINNEST} to 1, after another look. It gives way before frames are
 * lost: work grows first, then single frames are late, and only then the average that {@link paceAfter} watches.
 */
export function shareAfter(share: number, { workMilliseconds, late }: FrameWork): number {
  if (workMilliseconds > TOO_MUCH_WORK || late > TOO_LATE) return Math.max(THINNEST, share * 0.85);
  return workMilliseconds < LITTLE_WORK ? Math.min(1, share + 0.02) : share;
}
