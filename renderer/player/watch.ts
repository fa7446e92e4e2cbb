/** A player that watches itself (SOUND §3): what is wrong with its sound, and what to try. Pure. */
import { SILENCE } from "./loudness.ts";

/** What a zone's player should let be heard now, as far as it can tell. */
export type Expected =
  /** Voices stand, about so loud in dBFS. */
  | { readonly kind: "sound"; readonly dbfs: number }
  /** Voices are coming or going, or the zone's own sound card is not there. */
  | { readonly kind: "unsure" }
  | { readonly kind: "silence" };

/** What a look found. Times are in real seconds of any one clock. */
export interface Look {
  readonly at: number;
  readonly contextState: string;
  /** The time of the audio clock, in seconds. */
  readonly audioTime: number;
  /** It has run before on this page, so that no lock can be what keeps it from running now. */
  readonly everRan: boolean;
  /** RMS over the last second, dBFS; null while the meter has not heard a second yet. */
  readonly levelDbfs: number | null;
  readonly expected: Expected;
}

export interface Watch {
  readonly lockedSince: number | null;
  readonly stoppedSince: number | null;
  readonly silentSince: number | null;
  /** Voices have stood, and were silent, for so many seconds of that silence. */
  readonly provenSilent: number;
  readonly loudSince: number | null;
  readonly rebuiltAt: number | null;
  readonly reloadedAt: number | null;
  readonly audioTime: number;
  readonly at: number | null;
}

/** From the mildest to the last. */
export type Remedy = "resume" | "rebuild" | "reload";

export interface Verdict {
  readonly watch: Watch;
  /** The clock of the audio advances. */
  readonly running: boolean;
  readonly needsGesture: boolean;
  readonly silent: boolean;
  /** Something is heard that nobody asked for. */
  readonly unasked: boolean;
  readonly remedy: Remedy | null;
}

export const FIRST_WATCH: Watch = {
  lockedSince: null,
  stoppedSince: null,
  silentSince: null,
  provenSilent: 0,
  loudSince: null,
  rebuiltAt: null,
  reloadedAt: null,
  audioTime: -1,
  at: null,
};

/** A page that was loaded again because it was silent has not sounded since: its fault stands until it is heard. */
export function watchAfterReload(at: number): Watch {
  return { ...FIRST_WATCH, silentSince: at, provenSilent: FAULT_AFTER, reloadedAt: at };
}

/** A browser answers within this many seconds whether it lets a page start sound by itself. */
const LOCKED_AFTER = 1.5;

/**
 * The ladder, in seconds of silence. A second of it has passed before the meter shows it, and the console hears of the
 * fault up to a second later: together below the five seconds that are promised. With the fault the voices are built again.
 */
const FAULT_AFTER = 1.2;
/** Voices that were built again need some seconds to stand; still silent after that, the page is loaded anew. */
const RELOAD_AFTER = 10;
const REBUILD_AGAIN_AFTER = 30;
const RELOAD_AGAIN_AFTER = 60;

/** Sound that nobody asked for: louder than this in dBFS, for so many seconds. */
const UNASKED_DBFS = -60;
const UNASKED_AFTER = 10;

/** A look this much later than the one before, in seconds, proves nothing about the time between. */
const LONGEST_STEP = 0.5;

/** Silence, where sound is due: below −70 dBFS, or 20 dB below a sound that is meant to be that faint. */
function isSilent(levelDbfs: number, expected: Expected): boolean {
  const floor = expected.kind === "sound" ? Math.min(-70, expected.dbfs - 20) : -70;
  return levelDbfs < Math.max(SILENCE + 1, floor);
}

type Silence = Pick<Watch, "silentSince" | "provenSilent">;

const NO_SILENCE: Silence = { silentSince: null, provenSilent: 0 };

/** How the silence goes on: it begins only where voices stand, and lasts until something is heard or nothing is due. */
function silenceAfter(before: Watch, look: Look, advancing: boolean): Silence {
  const { expected, levelDbfs } = look;
  if (expected.kind === "silence") return NO_SILENCE;
  if (advancing && levelDbfs !== null && !isSilent(levelDbfs, expected)) return NO_SILENCE;
  const proves = expected.kind === "sound" && (!advancing || levelDbfs !== null);
  if (before.silentSince === null) return proves ? { silentSince: look.at, provenSilent: 0 } : NO_SILENCE;
  const step = Math.min(LONGEST_STEP, look.at - (before.at ?? look.at));
  return { silentSince: before.silentSince, provenSilent: before.provenSilent + (proves ? step : 0) };
}

function remedyOf(before: Watch, look: Look, { silentSince, provenSilent }: Silence, advancing: boolean): Remedy | null {
  const locked = look.contextState === "suspended" && !look.everRan;
  const silentFor = silentSince === null ? 0 : look.at - silentSince;
  const since = (moment: number | null): number => (moment === null ? Infinity : look.at - moment);
  if (!locked && provenSilent >= FAULT_AFTER && silentFor >= RELOAD_AFTER && since(before.reloadedAt) >= RELOAD_AGAIN_AFTER)
    return "reload";
  if (look.contextState !== "running") return "resume";
  const rebuild = advancing && provenSilent >= FAULT_AFTER && since(before.rebuiltAt) >= REBUILD_AGAIN_AFTER;
  return rebuild ? "rebuild" : null;
}

/** Judges a look in the light of those before it. Call it a few times a second. */
export function judge(before: Watch, look: Look): Verdict {
  const advancing = look.contextState === "running" && look.audioTime !== before.audioTime;
  const stoppedSince = advancing ? null : (before.stoppedSince ?? look.at);
  const locked = look.contextState === "suspended" && !look.everRan;
  const lockedSince = locked ? (before.lockedSince ?? look.at) : null;
  // Between two looks that come fast the audio clock may stand; and what is locked is not silent, it waits.
  const stands = stoppedSince !== null && look.at - stoppedSince >= FAULT_AFTER;
  const silence = locked ? NO_SILENCE : silenceAfter(before, look, advancing || !stands);
  const loud = look.expected.kind === "silence" && look.levelDbfs !== null && look.levelDbfs > UNASKED_DBFS;
  const loudSince = loud ? (before.loudSince ?? look.at) : null;
  const remedy = remedyOf(before, look, silence, advancing);
  return {
    watch: {
      lockedSince,
      stoppedSince,
      ...silence,
      loudSince,
      rebuiltAt: remedy === "rebuild" ? look.at : before.rebuiltAt,
      reloadedAt: remedy === "reload" ? look.at : before.reloadedAt,
      audioTime: look.audioTime,
      at: look.at,
    },
    running: advancing || (look.contextState === "running" && !stands),
    needsGesture: lockedSince !== null && look.at - lockedSince >= LOCKED_AFTER,
    silent: silence.silentSince !== null && silence.provenSilent >= FAULT_AFTER,
    unasked: loudSince !== null && look.at - loudSince >= UNASKED_AFTER,
    remedy,
  };
}
