/**
 * What the forecast can say: each language says all of it, or does not compile. Every text is what is wrong and what to
 * do about it. Names arrive quoted, and isolated where they may run the other way; files and lengths of time as they are.
 */
import type { Flaw } from "./trouble.ts";

type Broken = Exclude<Flaw["kind"], "missing" | "short">;

export interface ForecastSentences {
  quoted(name: string): string;
  /** Between the names of a list. */
  readonly comma: string;
  /** A length of time, for people. */
  seconds(count: number): string;
  minutes(count: number): string;
  /** Follows a sentence that is about several zones. `more` zones are not named. */
  inZones(names: string, more: number): string;
  emergency(message: string): string;
  readonly sound: {
    /** The library has no such sound. */
    unknown(sound: string): string;
    /** The library has no such sound, with which a theme arrives. */
    unknownArrival(sound: string, theme: string): string;
    /** The library has no idle of such an engine. */
    unknownEngine(engine: string): string;
    gone(sound: string, file: string): string;
    broken(sound: string, file: string, how: Broken): string;
    /** The file holds less than its card says. */
    short(sound: string, file: string, holds: string): string;
  };
  readonly theme: {
    unknown(theme: string): string;
    pictureGone(theme: string, file: string): string;
    pictureBroken(theme: string, file: string): string;
  };
  readonly playlist: {
    unknown(playlist: string): string;
    unplayable(playlist: string): string;
    gap(playlist: string, longest: string, count: number): string;
  };
  readonly silence: {
    /** Open, and nothing says what plays. */
    unplanned(): string;
    override(reason: string): string;
  };
  /** The volume is 0, because of a rule, an override, a limit, the zone's own maximum, or something else. */
  readonly mute: {
    rule(playlist: string, rule: string): string;
    override(playlist: string, reason: string): string;
    cap(playlist: string, cap: string): string;
    zone(playlist: string): string;
    other(playlist: string): string;
  };
  noPlayer(): string;
  readonly screen: {
    gone(screen: string): string;
    neverHeard(screen: string): string;
    kioskAbsent(screen: string): string;
    playerAbsent(screen: string): string;
    locked(screen: string): string;
  };
  readonly output: {
    /** `outputs` are those that the screen has. */
    unknown(screen: string, output: string, outputs: string): string;
    none(screen: string, output: string): string;
    untold(screen: string, output: string): string;
  };
}
