/** The reasons of the house in French. A colon, a semicolon and guillemets keep a space that does not break. */
import type { Moment, Sentences } from "./sentences.ts";

/** "mardi 1er décembre": the first of a month is an ordinal. */
const on = (date: string): string => date.replace(/(?<= )1(?= )/, "1er");
const at = ({ time, date }: Moment): string => (date === null ? `à ${time}` : `le ${on(date)} à ${time}`);
const atFirst = ({ time, date }: Moment): string => (date === null ? `À ${time},` : `Le ${on(date)} à ${time},`);
const until = ({ time, date }: Moment): string => (date === null ? `jusqu’à ${time}` : `jusqu’au ${on(date)} à ${time}`);

/** " depuis 09:00", or nothing. */
const since = (moment: Moment | null): string => {
  if (moment === null) return "";
  return moment.date === null ? ` depuis ${moment.time}` : ` depuis le ${on(moment.date)} à ${moment.time}`;
};

export const fr: Sentences = {
  locale: "fr-FR",
  quoted: (name) => `«\u00a0${name}\u00a0»`,
  range: (from, to) => `${from} à ${to}`,
  targets: {
    venue: "tout le lieu",
    group: (name) => `le groupe ${name}`,
    zone: (name) => `la zone ${name}`,
  },
  loss: {
    emergency: () => "Une urgence passe avant tout le reste.",
    override: (winner) => `La dérogation ${winner} passe avant toutes les règles.`,
    later: (winner) => `${winner} a été demandé plus tard, et c’est la dernière demande qui compte.`,
    priority: (own, winners, winner) => `Sa priorité ${own} est inférieure à celle de ${winner}, qui est de ${winners}.`,
    target: (own, winners, winner) => `Sa cible est ${own}\u00a0; celle de ${winner} est ${winners}, plus précise.`,
    order: (winner) => `Dans la liste, ${winner} vient avant, à priorité égale et pour une cible aussi précise.`,
    limited: (wanted, limit, by) => `Son volume de ${wanted} est limité à ${limit} par ${by}.`,
    limitedByZone: (wanted, limit, zone) => `Son volume de ${wanted} est limité à ${limit}, le maximum de la zone ${zone}.`,
  },
  state: {
    theme: (name, from) => `Le thème est ${name ?? "le style maison"}${since(from)}`,
    playlist: (name, from) => `${name === null ? "Il n’y a pas de musique" : `La musique est ${name}`}${since(from)}`,
    accent: (name, from) => `${name === null ? "Il n’y a pas d’accent sonore" : `L’accent sonore est ${name}`}${since(from)}`,
    volume: (level, from) => `${level === 0 ? "Le son est coupé" : `Le volume est de ${level}`}${since(from)}`,
    limited: (level, by, from) => `Le volume est limité à ${level} par ${by}${since(from)}`,
    limitedByZone: (level, zone, from) => `Le volume est limité à ${level} par le maximum de la zone ${zone}${since(from)}`,
  },
  change: {
    theme: (name, when) => `${atFirst(when)} le thème devient ${name ?? "le style maison"}`,
    playlist: (name, when) => `${atFirst(when)} la musique ${name === null ? "s’arrête" : `${name} commence`}`,
    accent: (name, when) => `${atFirst(when)} l’accent sonore ${name === null ? "s’arrête" : `${name} commence`}`,
    volume: (level, when) => `${atFirst(when)} ${level === 0 ? "le son est coupé" : `le volume passe à ${level}`}`,
    limited: (level, by, when) => `${atFirst(when)} le volume est limité à ${level} par ${by}`,
    limitedByZone: (level, zone, when) => `${atFirst(when)} le volume est limité à ${level} par le maximum de la zone ${zone}`,
  },
  ramp: (from, start, to, end) => `Le volume passe de ${from} (${at(start)}) à ${to} (${at(end)})`,
  reason: {
    rule: (name) => ` parce que la règle ${name} le demande.`,
    override: (name, end) => ` en raison de la dérogation ${name}${end === null ? "" : `, qui vaut ${until(end)}`}.`,
    emergency: (message, end) =>
      ` en raison de l’urgence ${message}, ${end === null ? "jusqu’à ce que quelqu’un y mette fin" : `qui a duré ${until(end)}`}.`,
    nothingElse: () => " parce que rien ne demande autre chose.",
    nothingMore: () => " parce que plus rien ne le demande.",
    defaultVolume: () => ", le réglage de la maison, parce que rien ne demande autre chose.",
    closedVolume: () => ", le réglage de la maison quand le lieu est fermé.",
    closed: () => " parce que le lieu est fermé.",
    closes: () => " parce que le lieu ferme.",
  },
  more: {
    beginsAtOpening: (rule, opens) => `La règle ${rule} commence à l’ouverture, ${at(opens)}.`,
    waitsForOpening: (rule) => `La règle ${rule} s’appliquerait si le lieu était ouvert.`,
    ruleWants: (name, level) => `La règle ${name} demande ${level}.`,
    overrideWants: (reason, level) => `La dérogation ${reason} demande ${level}.`,
    emergencyWants: (message, level) => `L’urgence ${message} demande ${level}.`,
    overrideEnds: (reason) => `La dérogation ${reason} se termine alors.`,
  },
};
