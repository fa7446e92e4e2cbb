/** The reasons of the house in Spanish. */
import type { Moment, Sentences } from "./sentences.ts";

/** "las 09:00", but "la 01:00": one o’clock is singular. */
const hour = (time: string): string => `${time.startsWith("01:") ? "la" : "las"} ${time}`;
/** "viernes 11 de diciembre": within a sentence the comma of Intl would be one too many. */
const on = (date: string): string => `el ${date.replace(",", "")}`;
const at = ({ time, date }: Moment): string => (date === null ? `a ${hour(time)}` : `${on(date)} a ${hour(time)}`);
const atFirst = ({ time, date }: Moment): string =>
  date === null ? `A ${hour(time)}` : `El ${date.replace(",", "")} a ${hour(time)}`;
const until = ({ time, date }: Moment): string => (date === null ? `hasta ${hour(time)}` : `hasta ${on(date)} a ${hour(time)}`);

/** " desde las 09:00", or nothing. */
const since = (moment: Moment | null): string => {
  if (moment === null) return "";
  return moment.date === null ? ` desde ${hour(moment.time)}` : ` desde ${on(moment.date)} a ${hour(moment.time)}`;
};

export const es: Sentences = {
  locale: "es-ES",
  quoted: (name) => `«${name}»`,
  range: (from, to) => `${from} a ${to}`,
  targets: {
    venue: "todo el recinto",
    group: (name) => `el grupo ${name}`,
    zone: (name) => `la zona ${name}`,
  },
  loss: {
    emergency: () => "Una emergencia está por encima de todo lo demás.",
    override: (winner) => `El cambio manual ${winner} está por encima de todas las reglas.`,
    later: (winner) => `${winner} se pidió más tarde, y vale lo último que se pide.`,
    priority: (own, winners, winner) => `Su prioridad ${own} es inferior a la de ${winner}, que es ${winners}.`,
    target: (own, winners, winner) => `Se refiere a ${own}; ${winner} se refiere a ${winners}, con más precisión.`,
    order: (winner) => `En la lista, ${winner} va antes, con la misma prioridad y un destino igual de preciso.`,
    limited: (wanted, limit, by) => `Su volumen de ${wanted} queda limitado a ${limit} por ${by}.`,
    limitedByZone: (wanted, limit, zone) => `Su volumen de ${wanted} queda limitado a ${limit}, el máximo de la zona ${zone}.`,
  },
  state: {
    theme: (name, from) => `El tema es ${name ?? "el estilo de la casa"}${since(from)}`,
    playlist: (name, from) => `${name === null ? "No suena música" : `La música es ${name}`}${since(from)}`,
    accent: (name, from) => `${name === null ? "No hay acento sonoro" : `El acento sonoro es ${name}`}${since(from)}`,
    volume: (level, from) => `${level === 0 ? "El sonido está silenciado" : `El volumen está en ${level}`}${since(from)}`,
    limited: (level, by, from) => `El volumen está limitado a ${level} por ${by}${since(from)}`,
    limitedByZone: (level, zone, from) => `El volumen está limitado a ${level} por el máximo de la zona ${zone}${since(from)}`,
  },
  change: {
    theme: (name, when) => `${atFirst(when)} el tema pasa ${name === null ? "al estilo de la casa" : `a ${name}`}`,
    playlist: (name, when) => `${atFirst(when)} ${name === null ? "se detiene la música" : `empieza la música ${name}`}`,
    accent: (name, when) => `${atFirst(when)} ${name === null ? "termina el acento sonoro" : `empieza el acento sonoro ${name}`}`,
    volume: (level, when) => `${atFirst(when)} ${level === 0 ? "se silencia el sonido" : `el volumen pasa a ${level}`}`,
    limited: (level, by, when) => `${atFirst(when)} el volumen queda limitado a ${level} por ${by}`,
    limitedByZone: (level, zone, when) =>
      `${atFirst(when)} el volumen queda limitado a ${level} por el máximo de la zona ${zone}`,
  },
  ramp: (from, start, to, end) => `El volumen pasa de ${from} (${at(start)}) a ${to} (${at(end)})`,
  reason: {
    rule: (name) => ` porque lo pide la regla ${name}.`,
    override: (name, end) => ` por el cambio manual ${name}${end === null ? "" : `, que vale ${until(end)}`}.`,
    emergency: (message, end) =>
      ` por la emergencia ${message}, ${end === null ? "hasta que alguien le ponga fin" : `que duró ${until(end)}`}.`,
    nothingElse: () => " porque nada pide otra cosa.",
    nothingMore: () => " porque ya nada lo pide.",
    defaultVolume: () => ", el ajuste de la casa, porque nada pide otra cosa.",
    closedVolume: () => ", el ajuste de la casa cuando el recinto está cerrado.",
    closed: () => " porque el recinto está cerrado.",
    closes: () => " porque el recinto cierra.",
  },
  more: {
    beginsAtOpening: (rule, opens) => `La regla ${rule} empieza al abrir, ${at(opens)}.`,
    waitsForOpening: (rule) => `La regla ${rule} valdría si el recinto estuviera abierto.`,
    ruleWants: (name, level) => `La regla ${name} pide ${level}.`,
    overrideWants: (reason, level) => `El cambio manual ${reason} pide ${level}.`,
    emergencyWants: (message, level) => `La emergencia ${message} pide ${level}.`,
    overrideEnds: (reason) => `El cambio manual ${reason} termina entonces.`,
  },
};
