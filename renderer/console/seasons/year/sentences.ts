/** What the year says in words. Pure: the speech is an argument. */
import type { Cue } from "../../../../electron/contract/cue.ts";
import type { Explanation } from "../../../../electron/contract/explanation.ts";
import type { House } from "../../../../electron/contract/state.ts";
import type { Theme } from "../../../../electron/contract/theme.ts";
import type { Instant, Words } from "../../../../electron/contract/words.ts";
import type { Speech } from "../../speech.ts";
import type { Coming } from "./coming.ts";
import type { Worn } from "./course.ts";
import type { DateWords } from "./dates.ts";

/** As much of the console's speech as the year needs. */
export interface YearSpeech extends Pick<Speech, "say" | "name" | "theme" | "zone"> {
  readonly dates: DateWords;
}

/** So many zones are named before the rest is counted. */
const MOST_NAMED = 3;

/** "The whole venue", "Lobby and Corridor", "Lobby, Corridor and 3 more". */
export function zonesText(zones: readonly string[], all: House["zones"], { say, zone, dates }: YearSpeech): string {
  if (zones.length > 1 && zones.length === all.length) return say("year.venue");
  if (zones.length <= MOST_NAMED) return dates.list(zones.map(zone));
  const named = zones.slice(0, MOST_NAMED - 1).map(zone);
  return say("year.more", { zones: named.join(say("year.comma")), count: zones.length - named.length });
}

/** "Sunday 29 November", and the time where something does not begin with its day. */
export function beginning(at: Instant, { say, dates }: YearSpeech): string {
  return dates.isMidnight(at) ? dates.day(at) : say("year.at", { day: dates.day(at), time: dates.time(at) });
}

/** The last day; of something that does not end with a day, the instant. */
export function ending(at: Instant, speech: YearSpeech): string {
  return speech.dates.isMidnight(at) ? speech.dates.lastDay(at) : beginning(at, speech);
}

/** From when until when something is worn: "Sunday 29 November to Wednesday 6 January 2027". */
export function spanText({ from, to }: Worn, speech: YearSpeech): string {
  const { say } = speech;
  if (from === null) return to === null ? say("year.always") : say("year.until", { to: ending(to, speech) });
  if (to === null) return say("year.from", { from: beginning(from, speech) });
  const [first, last] = [beginning(from, speech), ending(to, speech)];
  return first === last ? first : say("year.span", { from: first, to: last });
}

/** "Christmas: Sunday 29 November to Wednesday 6 January 2027". */
export function wornText(worn: Worn, speech: YearSpeech): string {
  return speech.say("year.worn", { theme: speech.theme(worn.theme), span: spanText(worn, speech) });
}

/** Why a theme is worn, and what gave way to it. */
export function whyText({ because, lost }: Explanation["theme"], { say, name }: YearSpeech): string {
  const called = (words: Words | null, id: string | null): string => (words === null ? (id ?? "") : name(words));
  const why = (): string => {
    switch (because.kind) {
      case "rule":
      case "override":
        return say(`year.why-${because.kind}`, { name: called(because.name, because.id) });
      case "emergency":
        return say("year.why-emergency");
      case "cap":
      case "default":
      case "closed":
        return say("year.why-default");
      default:
        return because.kind satisfies never;
    }
  };
  const [strongest] = lost;
  if (strongest === undefined) return why();
  const instead = say("year.instead", { name: called(strongest.name, strongest.id), why: strongest.why });
  return `${why()} ${instead}`;
}

/** "tomorrow at 00:00", "Thursday 31 December at 23:59:50". */
function momentText(at: Instant, { say, dates }: YearSpeech): string {
  return say("year.at", { day: dates.soon(at), time: dates.time(at) });
}

/** What happens: "Door 12 of 24 opens". */
function doorText(window: number, theme: Pick<Theme, "moments"> | undefined, { say }: YearSpeech): string {
  const all = theme?.moments.find(({ kind }) => kind === "windows");
  return all?.kind === "windows" ? say("year.door", { window, total: all.words.length }) : say("year.door-alone", { window });
}

/** What a cue means for people in the house: "Christmas arrives"; null where another one tells it. */
export function cueText({ kind, theme, window }: Cue, themes: readonly Theme[], speech: YearSpeech): string | null {
  const { say } = speech;
  switch (kind) {
    case "arrive":
      return say("year.arrives", { theme: speech.theme(theme) });
    case "window":
      return window === null
        ? null
        : doorText(
            window,
            themes.find(({ id }) => id === theme),
            speech,
          );
    case "countdown":
      return say("year.counts");
    case "leave":
    case "zero":
      return null;
    default:
      return kind satisfies never;
  }
}

/** What comes and when: "Door 12 of 24 opens tomorrow at 00:00, then one a day until Thursday 24 December." */
export function comingText(coming: Coming, themes: readonly Theme[], speech: YearSpeech): string {
  const { say, dates } = speech;
  const theme = themes.find(({ id }) => id === coming.theme);
  const when = momentText(coming.at, speech);
  if (coming.kind === "countdown")
    return say("year.countdown", {
      seconds: Math.round((coming.zero - coming.at) / 1_000),
      day: dates.day(coming.zero),
      when,
    });
  const what = doorText(coming.window, theme, speech);
  return coming.last === coming.at
    ? say("year.moment", { what, when })
    : say("year.row-of-doors", { what, when, day: dates.day(coming.last) });
}
