/** The findings in English. */
import type { FindingSentences } from "./sentences.ts";

export const en: FindingSentences = {
  comma: ", ",
  list: (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`),
  andMore: (listed, more) => `${listed} and ${more} more`,
  fields: { theme: "theme", playlist: "playlist", volume: "volume", accent: "accent" },
  subject: {
    rule: (name) => `The rule ${name}`,
    cap: (name) => `The limit ${name}`,
    period: (name) => `The period ${name}`,
    opening: "A window of the opening hours",
    exceptions: "The last opening exception",
  },
  never: {
    days: (subject) => `${subject} holds at no time in the coming year: its days never come.`,
    closed: (subject) => `${subject} holds at no time in the coming year: the venue is closed whenever its window comes.`,
    sun: (subject) => `${subject} holds at no time in the coming year: there is no sunrise or sunset for its window.`,
    clock: (subject) => `${subject} holds at no time in the coming year: its window lies in the hour that the clock skips.`,
  },
  neverRemedy: {
    days: "Correct its days, or switch it off.",
    closed: "Correct its window or the opening hours, or let it hold while the venue is closed.",
    sun: "Give its window a time to fall back on.",
    clock: "Move its window out of that hour.",
  },
  over: (subject, last) => `${subject} is over: its last date was ${last}.`,
  periodOver: (subject, last, users) =>
    `${subject} is over: its last date was ${last}.${users === "" ? "" : ` Nothing is left of ${users}.`}`,
  overRemedy: (year) => `Give the dates of ${year}, or delete it.`,
  shadowed: (subject, by) => `${subject} never wins in any zone: whenever it holds, it is outranked by ${by}.`,
  shadowedRemedy: "Raise its priority, aim it closer, or delete it.",
  gap: {
    between: (zone, after, before) => `In the zone ${zone} no rule says what plays between ${after} and ${before}`,
    after: (zone, after) => `In the zone ${zone} no rule says what plays from the end of ${after} until closing`,
    before: (zone, before) => `In the zone ${zone} no rule says what plays from opening until ${before}`,
    whole: (zone) => `In the zone ${zone} no rule says what plays while the venue is open`,
    when: (sentence, times, dates) => `${sentence}${times === "" ? "" : `, ${times}`}: ${dates}.`,
    times: (from, to) => `${from}–${to}`,
    range: (from, to) => `from ${from} to ${to}`,
  },
  gapRemedy: "Give these hours a playlist, or a rule that asks for silence.",
  tie: (subject, by, field, zone, first) =>
    `${subject} and ${by} disagree about the ${field} in the zone ${zone}, first on ${first}: only their order in the list decides.`,
  tieRemedy: "Give the one that should win a higher priority.",
  vanishes: (subject, dates) => `${subject} holds for no moment on ${dates}: the clock skips that time.`,
  sunless: (subject, dates) => `${subject} has no window on ${dates}: the sun does not rise or set then.`,
  vanishesRemedy: "If that date matters, let the window begin earlier or end later.",
  sunlessRemedy: "Give the window a time to fall back on.",
};
