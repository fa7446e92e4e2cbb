/** The reasons of the house in English. */
import type { Moment, Sentences } from "./sentences.ts";

/** "Friday 11 December 2027", without the comma that Intl puts before a year. */
const plain = (date: string): string => date.replace(",", "");
const onDate = (date: string | null): string => (date === null ? "" : ` on ${plain(date)}`);
const at = ({ time, date }: Moment): string => `at ${time}${onDate(date)}`;
const until = ({ time, date }: Moment): string => `until ${time}${onDate(date)}`;
const atFirst = ({ time, date }: Moment): string => (date === null ? `At ${time}` : `On ${plain(date)} at ${time}`);

/** "The music is …", or "The music has been … since 09:00". */
const be = (one: string, what: string, since: Moment | null): string =>
  since === null ? `${one} is ${what}` : `${one} has been ${what} since ${since.time}${onDate(since.date)}`;

export const en: Sentences = {
  locale: "en-GB",
  quoted: (name) => `“${name}”`,
  range: (from, to) => `${from} to ${to}`,
  targets: {
    venue: "the whole venue",
    group: (name) => `the group ${name}`,
    zone: (name) => `the zone ${name}`,
  },
  loss: {
    emergency: () => "An emergency lies above everything else.",
    override: (winner) => `The override ${winner} lies above every rule.`,
    later: (winner) => `${winner} was asked for later, and the latest holds.`,
    priority: (own, winners, winner) => `Its priority ${own} is below the ${winners} of ${winner}.`,
    target: (own, winners, winner) => `It is about ${own}; ${winner} is about ${winners}, which is closer.`,
    order: (winner) => `It stands below ${winner} in the list, at the same priority and for an equally close target.`,
    limited: (wanted, limit, by) => `Its volume of ${wanted} is limited to ${limit} by ${by}.`,
    limitedByZone: (wanted, limit, zone) => `Its volume of ${wanted} is limited to ${limit}, the maximum of the zone ${zone}.`,
  },
  state: {
    theme: (name, since) => be("The theme", name ?? "the house style", since),
    playlist: (name, since) => (name === null ? be("The music", "silent", since) : be("The music", name, since)),
    accent: (name, since) => be("The accent sound", name ?? "off", since),
    volume: (level, since) => (level === 0 ? be("The sound", "muted", since) : be("The volume", String(level), since)),
    limited: (level, by, since) => be("The volume", `limited to ${level} by ${by}`, since),
    limitedByZone: (level, zone, since) => be("The volume", `limited to ${level} by the maximum of the zone ${zone}`, since),
  },
  change: {
    theme: (name, when) => `${atFirst(when)} the theme changes to ${name ?? "the house style"}`,
    playlist: (name, when) => `${atFirst(when)} ${name === null ? "the music stops" : `the music ${name} starts`}`,
    accent: (name, when) => `${atFirst(when)} ${name === null ? "the accent sound stops" : `the accent sound ${name} starts`}`,
    volume: (level, when) => `${atFirst(when)} ${level === 0 ? "the sound is muted" : `the volume changes to ${level}`}`,
    limited: (level, by, when) => `${atFirst(when)} the volume is limited to ${level} by ${by}`,
    limitedByZone: (level, zone, when) => `${atFirst(when)} the volume is limited to ${level} by the maximum of the zone ${zone}`,
  },
  ramp: (from, start, to, end) => `The volume moves from ${from} ${at(start)} to ${to} ${at(end)}`,
  reason: {
    rule: (name) => ` because the rule ${name} asks for it.`,
    override: (name, end) => ` because of the override ${name}${end === null ? "" : `, which holds ${until(end)}`}.`,
    emergency: (message, end) =>
      ` because of the emergency ${message}, ${end === null ? "until someone ends it" : `which held ${until(end)}`}.`,
    nothingElse: () => " because nothing asks for anything else.",
    nothingMore: () => " because nothing asks for it any more.",
    defaultVolume: () => ", the house default, because nothing asks for another.",
    closedVolume: () => ", the house default while the venue is closed.",
    closed: () => " because the venue is closed.",
    closes: () => " because the venue closes.",
  },
  more: {
    beginsAtOpening: (rule, opens) => `The rule ${rule} begins at opening, ${at(opens)}.`,
    waitsForOpening: (rule) => `The rule ${rule} would hold if it were open.`,
    ruleWants: (name, level) => `The rule ${name} asks for ${level}.`,
    overrideWants: (reason, level) => `The override ${reason} asks for ${level}.`,
    emergencyWants: (message, level) => `The emergency ${message} asks for ${level}.`,
    overrideEnds: (reason) => `The override ${reason} ends then.`,
  },
};
