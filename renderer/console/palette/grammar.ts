/** The small words of a wish, as people say them in English, French and German: what a time, a volume and a place follow. */

/** Words as they are compared: without accents, in small letters, one space between them; times keep their colon. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}:%.]+/gu, " ")
    .replaceAll(/[.:](?!\d)/g, " ")
    .trim()
    .replaceAll(/ +/g, " ");
}

/** What may begin a part of a wish. The longest is tried first. */
const phrases = (...said: readonly string[]): readonly string[] => said.toSorted((a, b) => b.length - a.length);

export const GRAMMAR = {
  until: phrases("until", "till", "til", "jusqu a", "jusqu au", "jusqu", "jusque", "bis", "bis zum", "bis zur", "bis um"),
  closing: phrases("closing", "closing time", "we close", "close", "la fermeture", "fermeture", "ladenschluss", "schluss"),
  lasting: phrases("for", "pendant", "durant", "pour", "fur"),
  from: phrases("from", "at", "starting at", "a partir de", "des", "de", "a", "ab", "von", "um"),
  tomorrow: phrases("tomorrow", "demain", "morgen"),
  volume: phrases("volume", "vol", "at volume", "a volume", "lautstarke"),
  mute: phrases("mute", "muted", "mute all", "coupe", "couper", "couper le son", "muet", "stumm", "ton aus"),
  venue: phrases(
    "everywhere",
    "whole venue",
    "the whole venue",
    "venue",
    "all",
    "partout",
    "tout",
    "toute la maison",
    "uberall",
    "alles",
  ),
  filler: phrases(
    "for",
    "from",
    "at",
    "a",
    "in",
    "on",
    "the",
    "to",
    "and",
    "with",
    "play",
    "dress",
    "pour",
    "dans",
    "en",
    "de",
    "du",
    "des",
    "d",
    "au",
    "aux",
    "le",
    "la",
    "les",
    "l",
    "et",
    "avec",
    "mets",
    "fur",
    "lang",
    "ab",
    "um",
    "im",
    "in der",
    "der",
    "die",
    "das",
    "den",
    "dem",
    "und",
    "mit",
  ),
} as const;

const CLOCK_WORDS: Readonly<Record<string, string>> = {
  noon: "12:00",
  midday: "12:00",
  midi: "12:00",
  mittag: "12:00",
  midnight: "00:00",
  minuit: "00:00",
  mitternacht: "00:00",
};

/** A time of day at the front of some words, as "HH:MM", and how many words say it; null where there is none. */
export function timeAt(words: readonly string[]): { readonly time: string; readonly count: number } | null {
  const [first = "", second = "", third = ""] = words;
  const known = CLOCK_WORDS[first];
  if (known !== undefined) return { time: known, count: 1 };
  const half = /^(\d{1,2})(?::(\d{2}))?(am|pm)$/.exec(/^(am|pm)$/.test(second) ? first + second : first);
  if (half !== null) {
    const hour = (Number(half[1]) % 12) + (half[3] === "pm" ? 12 : 0);
    const minute = half[2] ?? "00";
    if (Number(half[1]) < 1 || Number(half[1]) > 12 || Number(minute) > 59) return null;
    return { time: `${String(hour).padStart(2, "0")}:${minute}`, count: /^(am|pm)$/.test(second) ? 2 : 1 };
  }
  const whole = /^(\d{1,2})(?:[:.h](\d{2})|h)?$/.exec(first);
  if (whole === null) return null;
  let minute = whole[2] ?? "00";
  let count = 1;
  if (whole[2] === undefined && /^(h|uhr|heures?)$/.test(second)) {
    count = 2;
    if (/^\d{2}$/.test(third)) {
      minute = third;
      count = 3;
    }
  } else if (whole[2] === undefined && first.endsWith("h") && /^\d{2}$/.test(second)) {
    minute = second;
    count = 2;
  }
  if (Number(whole[1]) > 23 || Number(minute) > 59) return null;
  return { time: `${(whole[1] ?? "").padStart(2, "0")}:${minute}`, count };
}

const HOURS = /^(?:h|hours?|heures?|stunden?|std)$/;
const MINUTES = /^(?:m|mn|min|mins|minutes?|minuten?)$/;

/** A length of time at the front of some words, in minutes, and how many words say it; null where there is none. */
export function durationAt(words: readonly string[]): { readonly minutes: number; readonly count: number } | null {
  const [first = "", second = ""] = words;
  const one = /^(?:an|a|une|eine)$/.test(first) ? "1" : first;
  const joined = /^(\d{1,3})([a-z]+)(\d{2})?$/.exec(one);
  const [number, unit, rest, count] =
    joined === null ? [/^\d{1,3}$/.exec(one)?.[0], second, undefined, 2] : [joined[1], joined[2] ?? "", joined[3], 1];
  if (number === undefined) return null;
  const minutes = HOURS.test(unit) ? Number(number) * 60 + Number(rest ?? 0) : MINUTES.test(unit) ? Number(number) : 0;
  return minutes === 0 ? null : { minutes, count };
}
