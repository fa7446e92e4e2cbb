/** What the console's findings are called in words. Pure: the speech is an argument. */
import type { Override } from "../../../electron/contract/command.ts";
import type { Settings, Target, Zone } from "../../../electron/contract/plan.ts";
import type { Fault } from "../../../electron/contract/report.ts";
import type { Because } from "../../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { faultSentence } from "../../../electron/domain/words/faults/faults.ts";
import { languageFor } from "../../../electron/domain/words/languages.ts";
import type { Speech } from "../speech.ts";
import type { Difference } from "./differences.ts";
import { zonesOf } from "./overrides.ts";

/** "+12 ms" or "−3.4 s"; a true minus, as figures stand in columns. */
export function offsetText(milliseconds: number): string {
  const sign = Math.round(milliseconds) < 0 ? "−" : "+";
  const size = Math.abs(milliseconds);
  return size < 1000 ? `${sign}${Math.round(size)} ms` : `${sign}${(size / 1000).toFixed(1)} s`;
}

/** What follows a screen's name: "wears Classic and should wear Christmas". `wall` is real time. */
export function differenceText(difference: Difference, speech: Speech, wall: Instant): string {
  const { say } = speech;
  switch (difference.kind) {
    case "never-seen":
    case "needs-touch":
    case "sound-stopped":
      return say(`difference.${difference.kind}`);
    case "offline":
      return say("difference.offline", {
        duration: speech.duration(wall - difference.since),
        time: speech.moment(difference.since, wall),
      });
    case "theme":
      return say("difference.theme", { observed: speech.theme(difference.observed), desired: speech.theme(difference.desired) });
    case "playlist":
      return say("difference.playlist", {
        observed: speech.playlist(difference.observed),
        desired: speech.playlist(difference.desired),
      });
    case "silent":
      return say("difference.silent", { playlist: speech.playlist(difference.playlist) });
    case "heard":
      return say("difference.heard", { level: String(Math.round(difference.levelDbfs)).replace("-", "−") });
    case "clock":
      return say("difference.clock", { offset: offsetText(difference.milliseconds) });
    case "output": {
      const { state, wanted } = difference;
      if (wanted === null) return say("difference.output-default-lost");
      return say(`difference.output-${state}`, { output: speech.output(wanted) });
    }
    case "page-missing":
      return say("difference.page-missing", { page: say(`page.${difference.page}`) });
    case "fault":
      return saidFault(difference.fault, speech).text;
    default:
      return difference satisfies never;
  }
}

/** A screen's fault in the operator's language, by the venue's clock; in English where only its own message says it. */
export function saidFault(fault: Pick<Fault, "code" | "message" | "values">, speech: Speech): ReturnType<typeof faultSentence> {
  return faultSentence(fault, languageFor(speech.language, "en"), { ...speech, instant: speech.exact });
}

const TRANSLATED_FAULTS = [
  "settings-recovered",
  "theme-missing",
  "theme-refused",
  "sound-missing",
  "engine-missing",
  "playlist-missing",
  "library-unreadable",
] as const;

/** A fault of the house in the operator's language where we know its code; null where only its own message says it. */
export function faultHeadline(code: string, speech: Speech): string | null {
  const known = TRANSLATED_FAULTS.find((candidate) => candidate === code);
  return known === undefined ? null : speech.say(`fault.${known}`);
}

/** "rule Noël", "override Client visit", "house default". */
export function becauseText(because: Because, zoneId: string, speech: Speech): string {
  // An emergency's name is its message, which stands above everything already.
  if (because.kind === "emergency") return speech.say("because.emergency");
  if (because.kind === "cap" && because.id === zoneId) return speech.say("because.zone-cap");
  const kind = speech.say(`because.${because.kind}`);
  const name = because.name === null ? because.id : speech.name(because.name);
  return because.kind === "default" || because.kind === "closed" || name === null
    ? kind
    : speech.say("because.named", { kind, name });
}

function volumeSet(volume: NonNullable<Settings["volume"]>, { say }: Speech): string {
  if (typeof volume !== "number") return say("running.volume-curve");
  return volume === 0 ? say("running.muted") : say("running.volume", { volume });
}

/** What an override sets: "Christmas, volume 20". */
export function settingsText(set: Settings, speech: Speech): string {
  const { say } = speech;
  const parts = [
    set.theme === undefined ? null : set.theme === null ? say("running.no-decoration") : speech.theme(set.theme),
    set.playlist === undefined ? null : set.playlist === null ? say("running.silence") : speech.playlist(set.playlist),
    set.volume === undefined ? null : volumeSet(set.volume, speech),
    set.accent === undefined ? null : set.accent === null ? say("running.no-accent") : speech.accent(set.accent),
  ].filter((part) => part !== null);
  return parts.join(", ");
}

/** "The whole venue", or the names of the zones. */
export function targetsText(targets: readonly Target[], zones: readonly Zone[], speech: Speech): string {
  if (targets.includes("venue")) return speech.say("running.venue");
  return zonesOf(targets, zones)
    .map((zone) => speech.name(zone.name))
    .join(", ");
}

/** The end of an override as people say it; an emergency has none. */
export function endText(override: Override, now: Instant, speech: Speech): string {
  return override.until === null ? "" : speech.moment(parseInstant(override.until), now);
}
