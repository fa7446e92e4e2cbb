/** Everything the console says: words, names, numbers and times in the operator's language and the venue's time zone. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { House } from "../../electron/contract/state.ts";
import { type Instant, type Words, inLanguage } from "../../electron/contract/words.ts";
import { useKnown } from "../link/react.ts";
import { addDays, localDate } from "./logic/venue-time.ts";
import type { WordKey } from "./words/en.ts";

type Unplural<K extends string> = K extends `${infer Base}_${"zero" | "one" | "other"}` ? Base : K;

/** A key of the console's words; a plural one without its ending. */
export type SayKey = Unplural<WordKey>;

export interface Speech {
  readonly language: string;
  readonly timeZone: string;
  say(key: SayKey, values?: Readonly<Record<string, string | number>>): string;
  /** A text of the plan in this language. */
  name(words: Words): string;
  theme(id: string | null): string;
  playlist(id: string | null): string;
  accent(id: string | null): string;
  sound(id: string): string;
  /** A sound card as the plan names it; one without a name, as it calls itself. */
  output(wanted: string): string;
  zone(id: string): string;
  /** "18:00", in the venue's time. */
  time(instant: Instant): string;
  /** "18:00", with its seconds where it lies within a minute: "18:00:42". */
  exact(instant: Instant): string;
  /** "18:00" today, "tomorrow 18:00", else with the date. */
  moment(instant: Instant, now: Instant): string;
  /** "Tue 17:30", for one that is days away. */
  weekday(instant: Instant): string;
  /** {@link Speech.moment}, with the seconds of one that lies within a minute. */
  exactMoment(instant: Instant, now: Instant): string;
  /** Rounded down to its largest unit: "45 s", "12 min", "2 h 05", "3 d". */
  duration(milliseconds: number): string;
}

type Say = Speech["say"];

function durationText(say: Say, milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return say("time.seconds", { count: seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return say("time.minutes", { count: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return say("time.hours", { hours, minutes: String(minutes % 60).padStart(2, "0") });
  return say("time.days", { count: Math.floor(hours / 24) });
}

/** The speech of a house; without one (before it is known) ids stand for names and UTC for its zone. */
export function speechOf(say: Say, language: string, house: House | null): Speech {
  const timeZone = house?.venue.timeZone ?? "UTC";
  // English as this side of the Atlantic writes dates: the day first, 24 hours.
  const locale = language === "en" ? "en-GB" : language;
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const fine = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: "medium", hourCycle: "h23" });
  const date = new Intl.DateTimeFormat(locale, { timeZone, weekday: "short", day: "numeric", month: "short" });
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: "short" });
  const name = (words: Words): string => inLanguage(words, language, house?.venue.locale ?? "en");
  const named = (list: readonly { id: string; name: Words }[] | undefined, id: string): string => {
    const found = list?.find((item) => item.id === id);
    return found === undefined ? id : name(found.name);
  };
  const sound = (id: string): string => {
    const found = house?.sounds.find((item) => item.id === id);
    return found === undefined ? id : name(found.title);
  };
  const time: Speech["time"] = (instant) => clock.format(instant);
  const exact: Speech["exact"] = (instant) => (instant % 60_000 === 0 ? clock : fine).format(instant);
  const momentBy =
    (read: Speech["time"]): Speech["moment"] =>
    (instant, now) => {
      const day = localDate(timeZone, instant);
      const today = localDate(timeZone, now);
      if (day === today) return read(instant);
      if (day === addDays(today, 1)) return say("time.tomorrow", { time: read(instant) });
      return `${date.format(instant)} ${read(instant)}`;
    };
  return {
    language,
    timeZone,
    say,
    name,
    sound,
    theme: (id) => (id === null ? say("value.theme-none") : named(house?.themes, id)),
    playlist: (id) => (id === null ? say("value.playlist-none") : named(house?.playlists, id)),
    accent: (id) => (id === null ? say("value.accent-none") : sound(id)),
    zone: (id) => named(house?.zones, id),
    output: (wanted) => named(house?.outputs, wanted),
    time,
    exact,
    moment: momentBy(time),
    exactMoment: momentBy(exact),
    weekday: (instant) => `${weekday.format(instant)} ${exact(instant)}`,
    duration: (milliseconds) => durationText(say, milliseconds),
  };
}

/** The speech of this page; changes with the language and the house. Inside a LinkContext. */
export function useSpeech(): Speech {
  const { house } = useKnown();
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => speechOf((key, values) => t(key, { ...values }), language, house), [t, language, house]);
}

/** The words alone, for where nothing is known of the house yet. */
export function useSay(): Say {
  const { t } = useTranslation();
  return (key, values) => t(key, { ...values });
}
