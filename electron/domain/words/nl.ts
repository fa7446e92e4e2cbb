/** The reasons of the house in Dutch. */
import type { Moment, Sentences } from "./sentences.ts";

const at = ({ time, date }: Moment): string => (date === null ? `om ${time} uur` : `op ${date} om ${time} uur`);
const atFirst = ({ time, date }: Moment): string => (date === null ? `Om ${time} uur` : `Op ${date} om ${time} uur`);
const until = ({ time, date }: Moment): string => (date === null ? `tot ${time} uur` : `tot ${date} om ${time} uur`);

/** " sinds 09:00 uur", or nothing; it stands behind the verb. */
const since = (moment: Moment | null): string => {
  if (moment === null) return "";
  return moment.date === null ? ` sinds ${moment.time} uur` : ` sinds ${moment.date} om ${moment.time} uur`;
};

export const nl: Sentences = {
  locale: "nl-NL",
  quoted: (name) => `“${name}”`,
  range: (from, to) => `${from} tot ${to}`,
  targets: {
    venue: "het hele huis",
    group: (name) => `de groep ${name}`,
    zone: (name) => `de zone ${name}`,
  },
  loss: {
    emergency: () => "Een noodgeval gaat boven al het andere.",
    override: (winner) => `De handmatige wijziging ${winner} gaat boven alle regels.`,
    later: (winner) => `${winner} kwam later, en het laatste geldt.`,
    priority: (own, winners, winner) => `De prioriteit ${own} is lager dan die van ${winner}, die ${winners} is.`,
    target: (own, winners, winner) => `Het doel is ${own}; dat van ${winner} is ${winners}, en dat is preciezer.`,
    order: (winner) => `${winner} staat hoger in de lijst, met dezelfde prioriteit en een even precies doel.`,
    limited: (wanted, limit, by) => `Het volume van ${wanted} wordt door ${by} begrensd tot ${limit}.`,
    limitedByZone: (wanted, limit, zone) =>
      `Het volume van ${wanted} wordt begrensd tot ${limit}, het maximum van de zone ${zone}.`,
  },
  state: {
    theme: (name, from) => `Het thema is${since(from)} ${name ?? "de huisstijl"}`,
    playlist: (name, from) => (name === null ? `Er speelt${since(from)} geen muziek` : `De muziek is${since(from)} ${name}`),
    accent: (name, from) =>
      name === null ? `Er klinkt${since(from)} geen accentgeluid` : `Het accentgeluid is${since(from)} ${name}`,
    volume: (level, from) => (level === 0 ? `Het geluid is${since(from)} gedempt` : `Het volume is${since(from)} ${level}`),
    limited: (level, by, from) => `Het volume is${since(from)} door ${by} begrensd tot ${level}`,
    limitedByZone: (level, zone, from) =>
      `Het volume is${since(from)} door het maximum van de zone ${zone} begrensd tot ${level}`,
  },
  change: {
    theme: (name, when) => `${atFirst(when)} wordt het thema ${name ?? "de huisstijl"}`,
    playlist: (name, when) => `${atFirst(when)} ${name === null ? "stopt de muziek" : `begint de muziek ${name}`}`,
    accent: (name, when) => `${atFirst(when)} ${name === null ? "stopt het accentgeluid" : `begint het accentgeluid ${name}`}`,
    volume: (level, when) => `${atFirst(when)} ${level === 0 ? "wordt het geluid gedempt" : `gaat het volume naar ${level}`}`,
    limited: (level, by, when) => `${atFirst(when)} wordt het volume door ${by} begrensd tot ${level}`,
    limitedByZone: (level, zone, when) =>
      `${atFirst(when)} wordt het volume door het maximum van de zone ${zone} begrensd tot ${level}`,
  },
  ramp: (from, start, to, end) => `Het volume gaat van ${from} (${at(start)}) naar ${to} (${at(end)})`,
  reason: {
    rule: (name) => `, omdat de regel ${name} dat vraagt.`,
    override: (name, end) => `, omdat de handmatige wijziging ${name} geldt${end === null ? "" : ` ${until(end)}`}.`,
    emergency: (message, end) =>
      `, vanwege het noodgeval ${message}, ${end === null ? "tot iemand het beëindigt" : `dat duurde ${until(end)}`}.`,
    nothingElse: () => ", omdat niets iets anders vraagt.",
    nothingMore: () => ", omdat niets er nog om vraagt.",
    defaultVolume: () => ", de standaard van het huis, omdat niets iets anders vraagt.",
    closedVolume: () => ", de standaard van het huis als het gesloten is.",
    closed: () => ", omdat het huis gesloten is.",
    closes: () => ", omdat het huis sluit.",
  },
  more: {
    beginsAtOpening: (rule, opens) => `De regel ${rule} begint bij de opening, ${at(opens)}.`,
    waitsForOpening: (rule) => `De regel ${rule} zou gelden als het huis open was.`,
    ruleWants: (name, level) => `De regel ${name} vraagt ${level}.`,
    overrideWants: (reason, level) => `De handmatige wijziging ${reason} vraagt ${level}.`,
    emergencyWants: (message, level) => `Het noodgeval ${message} vraagt ${level}.`,
    overrideEnds: (reason) => `De handmatige wijziging ${reason} eindigt dan.`,
  },
};
