/** Keeps a player sounding: looks, and does what the watch asks for, from a nudge to loading the page anew. */
import { reloadWithinBounds } from "../link/reload.ts";
import { type LastSecond, levelOf, type Piece, SILENCE, withPiece } from "./loudness.ts";
import { type Expected, FIRST_WATCH, judge, type Verdict, watchAfterReload } from "./watch.ts";

const RESUME_AGAIN_SECONDS = 10;
const STANDS_AFTER_SECONDS = 1;

/** Remembers over a reload that it was made because of silence. */
const KEY = "ronron-silent";

export interface Ward {
  /** Takes what the meter heard since the last look, and acts on it. Call it a few times a second. */
  look(pieces: readonly Piece[], expected: Expected): void;
  verdict(): Verdict;
  /** RMS over the last second, dBFS. */
  levelDbfs(): number;
  /** To be called from a person's touch: the browser lets sound start then. */
  touched(): void;
}

const seconds = (): number => performance.now() / 1000;

/** Opens the ward of a page's context; `rebuild` lets all voices go, so that they are built again. */
export function openWard(context: AudioContext, screen: string, rebuild: () => void): Ward {
  const key = `${KEY}-${screen}`;
  const watch = sessionStorage.getItem(key) === null ? FIRST_WATCH : watchAfterReload(seconds());
  sessionStorage.removeItem(key);
  let verdict: Verdict = { watch, running: false, needsGesture: false, silent: false, unasked: false, remedy: null };
  let last: LastSecond = [];
  let lastPieceAt = -Infinity;
  let everRan = false;
  let resumedAt = -Infinity;

  /** A browser that waits for a touch leaves the promise open, so it is not asked each second. */
  function resume(): void {
    if (seconds() - resumedAt < RESUME_AGAIN_SECONDS) return;
    resumedAt = seconds();
    const answered = (): void => {
      resumedAt = -Infinity;
    };
    // A refusal needs no words here: the next look finds the context still suspended and says so.
    context.resume().then(answered, answered);
  }

  function reload(): void {
    sessionStorage.setItem(key, "reloaded");
    if (!reloadWithinBounds()) sessionStorage.removeItem(key);
  }

  return {
    look(pieces, expected) {
      if (pieces.length > 0) lastPieceAt = seconds();
      // A context whose card is gone stands, whatever it calls its state: what was heard before is not heard now.
      if (context.state !== "running" || seconds() - lastPieceAt > STANDS_AFTER_SECONDS) last = [];
      for (const piece of pieces) last = withPiece(last, piece);
      everRan ||= context.state === "running";
      const whole = last.reduce((sum, piece) => sum + piece.seconds, 0) > 0.9;
      verdict = judge(verdict.watch, {
        at: seconds(),
        contextState: context.state,
        audioTime: context.currentTime,
        everRan,
        levelDbfs: whole ? levelOf(last) : null,
        expected,
      });
      if (verdict.remedy === "resume") resume();
      if (verdict.remedy === "rebuild") rebuild();
      if (verdict.remedy === "reload") reload();
    },
    verdict: () => verdict,
    levelDbfs: () => (last.length === 0 ? SILENCE : levelOf(last)),
    touched() {
      resumedAt = -Infinity;
      resume();
    },
  };
}
