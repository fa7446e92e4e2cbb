/** The reasons of the house in German. */
import type { Moment, Sentences } from "./sentences.ts";

const at = ({ time, date }: Moment): string => (date === null ? `um ${time} Uhr` : `am ${date}, um ${time} Uhr`);
const atFirst = ({ time, date }: Moment): string => (date === null ? `Um ${time} Uhr` : `Am ${date}, um ${time} Uhr`);
const until = ({ time, date }: Moment): string => (date === null ? `bis ${time} Uhr` : `bis ${date}, um ${time} Uhr`);

/** " seit 09:00 Uhr", or nothing; it stands behind the verb. */
const since = (moment: Moment | null): string => {
  if (moment === null) return "";
  return moment.date === null ? ` seit ${moment.time} Uhr` : ` seit ${moment.date}, um ${moment.time} Uhr`;
};

export const de: Sentences = {
  locale: "de-DE",
  quoted: (name) => `„${name}“`,
  range: (from, to) => `${from} bis ${to}`,
  targets: {
    venue: "das ganze Haus",
    group: (name) => `die Gruppe ${name}`,
    zone: (name) => `die Zone ${name}`,
  },
  loss: {
    emergency: () => "Ein Notfall steht über allem anderen.",
    override: (winner) => `Die manuelle Vorgabe ${winner} steht über allen Regeln.`,
    later: (winner) => `${winner} kam später, und das Letzte gilt.`,
    priority: (own, winners, winner) => `Die Priorität ${own} liegt unter der von ${winner}, die ${winners} beträgt.`,
    target: (own, winners, winner) => `Das Ziel ist ${own}; das von ${winner} ist ${winners} und damit genauer.`,
    order: (winner) => `${winner} steht weiter oben in der Liste, bei gleicher Priorität und ebenso genauem Ziel.`,
    limited: (wanted, limit, by) => `Die Lautstärke von ${wanted} wird durch ${by} auf ${limit} begrenzt.`,
    limitedByZone: (wanted, limit, zone) =>
      `Die Lautstärke von ${wanted} wird auf ${limit} begrenzt, den Höchstwert der Zone ${zone}.`,
  },
  state: {
    theme: (name, from) => (name === null ? `Es gilt${since(from)} der Hausstil` : `Das Thema ist${since(from)} ${name}`),
    playlist: (name, from) => (name === null ? `Es spielt${since(from)} keine Musik` : `Die Musik ist${since(from)} ${name}`),
    accent: (name, from) =>
      name === null ? `Es gibt${since(from)} keinen Akzentklang` : `Der Akzentklang ist${since(from)} ${name}`,
    volume: (level, from) =>
      level === 0 ? `Der Ton ist${since(from)} stummgeschaltet` : `Die Lautstärke liegt${since(from)} bei ${level}`,
    limited: (level, by, from) => `Die Lautstärke ist${since(from)} durch ${by} auf ${level} begrenzt`,
    limitedByZone: (level, zone, from) =>
      `Die Lautstärke ist${since(from)} durch den Höchstwert der Zone ${zone} auf ${level} begrenzt`,
  },
  change: {
    theme: (name, when) => `${atFirst(when)} wechselt das Thema ${name === null ? "zum Hausstil" : `zu ${name}`}`,
    playlist: (name, when) => `${atFirst(when)} ${name === null ? "endet die Musik" : `beginnt die Musik ${name}`}`,
    accent: (name, when) => `${atFirst(when)} ${name === null ? "endet der Akzentklang" : `beginnt der Akzentklang ${name}`}`,
    volume: (level, when) =>
      `${atFirst(when)} ${level === 0 ? "wird der Ton stummgeschaltet" : `wechselt die Lautstärke auf ${level}`}`,
    limited: (level, by, when) => `${atFirst(when)} wird die Lautstärke durch ${by} auf ${level} begrenzt`,
    limitedByZone: (level, zone, when) =>
      `${atFirst(when)} wird die Lautstärke durch den Höchstwert der Zone ${zone} auf ${level} begrenzt`,
  },
  ramp: (from, start, to, end) => `Die Lautstärke geht von ${from} (${at(start)}) auf ${to} (${at(end)})`,
  reason: {
    rule: (name) => `, weil die Regel ${name} es so vorgibt.`,
    override: (name, end) => `, weil die manuelle Vorgabe ${name}${end === null ? "" : ` ${until(end)}`} gilt.`,
    emergency: (message, end) =>
      end === null
        ? `, weil der Notfall ${message} ausgerufen ist, bis ihn jemand beendet.`
        : `, weil der Notfall ${message} ${until(end)} ausgerufen war.`,
    nothingElse: () => ", weil nichts etwas anderes verlangt.",
    nothingMore: () => ", weil nichts mehr danach verlangt.",
    defaultVolume: () => " – das ist die Grundeinstellung des Hauses, weil nichts etwas anderes verlangt.",
    closedVolume: () => " – das ist die Grundeinstellung des Hauses, solange es geschlossen ist.",
    closed: () => ", weil das Haus geschlossen ist.",
    closes: () => ", weil das Haus schließt.",
  },
  more: {
    beginsAtOpening: (rule, opens) => `Die Regel ${rule} beginnt mit der Öffnung ${at(opens)}.`,
    waitsForOpening: (rule) => `Die Regel ${rule} würde gelten, wenn geöffnet wäre.`,
    ruleWants: (name, level) => `Die Regel ${name} verlangt ${level}.`,
    overrideWants: (reason, level) => `Die manuelle Vorgabe ${reason} verlangt ${level}.`,
    emergencyWants: (message, level) => `Der Notfall ${message} verlangt ${level}.`,
    overrideEnds: (reason) => `Die manuelle Vorgabe ${reason} endet dann.`,
  },
};
