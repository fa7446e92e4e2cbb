/** A player that watches itself (SOUND §3): what is wrong with its sound, and what to try. Pure. */
import { SILENCE } from "./loudness.ts";

/** What a look found. Times are in real seconds of any one clock. */
export interface Look {
  readonly at: number;
  readonly contextState: string;
  /** The time of the audio clock, in seconds. */
  readonly audioTime: number;
  /** It has run before on this page, so that no lock can be what keeps it from running now. */
  readonly everRan: boolean;
  /** RMS over the last second, dBFS. */
  readonly levelDbfs: number;
  /** About how loud it should be, dBFS; null while nothing is due or voices are just coming or going. */
  readonly expectedDbfs: number | null;
}

export interface Watch {
  readonly lockedSince: number | null;
  readonly stoppedSince: number | null;
  readonly silentSince: number | null;
  readonly rebuiltAt: number | null;
  readonly audioTime: number;
}

export interface Verdict {
  readonly watch: Watch;
  /** The clock of the audio advances. */
  readonly running: boolean;
  readonly needsGesture: boolean;
  readonly silent: boolean;
  readonly remedy: "resume" | "rebuild" | null;
}

export const FIRST_WATCH: Watch = { lockedSince: null, stoppedSince: null, silentSince: null, rebuiltAt: null, audioTime: -1 };

/** A browser answers within this many seconds whether it lets a page start sound by itself. */
const LOCKED_AFTER = 1.5;
/** Silent for this long, in seconds: the voices are built again; and still silent: it is a fault. */
const REBUILD_AFTER = 3;
const FAULT_AFTER = 6;
const REBUILD_AGAIN_AFTER = 30;

/** Silence, where sound is due: below −70 dBFS, or 20 dB below a sound that is meant to be that faint. */
function isSilent(look: Look): boolean {
  return look.expectedDbfs !== null && look.levelDbfs < Math.max(SILENCE + 1, Math.min(-70, look.expectedDbfs - 20));
}

/** Judges a look in the light of those before it. Call it about once a second. */
export function judge(before: Watch, look: Look): Verdict {
  const advancing = look.contextState === "running" && look.audioTime !== before.audioTime;
  const stoppedSince = advancing ? null : (before.stoppedSince ?? look.at);
  const locked = look.contextState === "suspended" && !look.everRan;
  const lockedSince = locked ? (before.lockedSince ?? look.at) : null;
  const silentSince = advancing && isSilent(look) ? (before.silentSince ?? look.at) : null;
  const silentFor = silentSince === null ? 0 : look.at - silentSince;
  const rebuild = silentFor >= REBUILD_AFTER && (before.rebuiltAt === null || look.at - before.rebuiltAt >= REBUILD_AGAIN_AFTER);
  return {
    watch: { lockedSince, stoppedSince, silentSince, rebuiltAt: rebuild ? look.at : before.rebuiltAt, audioTime: look.audioTime },
    running: advancing,
    needsGesture: lockedSince !== null && look.at - lockedSince >= LOCKED_AFTER,
    silent:
      silentFor >= FAULT_AFTER || (stoppedSince !== null && look.expectedDbfs !== null && look.at - stoppedSince >= FAULT_AFTER),
    remedy: rebuild ? "rebuild" : look.contextState !== "running" ? "resume" : null,
  };
}
