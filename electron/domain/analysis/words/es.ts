/** The findings in Spanish. */
import type { FindingSentences } from "./sentences.ts";

export const es: FindingSentences = {
  comma: ", ",
  list: (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} y ${items.at(-1)}`),
  andMore: (listed, more) => `${listed} y ${more} más`,
  fields: { theme: "el tema", playlist: "la lista de sonido", volume: "el volumen", accent: "el acento" },
  subject: {
    rule: (name) => `La regla ${name}`,
    cap: (name) => `El límite ${name}`,
    period: (name) => `El período ${name}`,
    opening: "Una franja de apertura",
    exceptions: "La última excepción de apertura",
  },
  never: {
    days: (subject) => `${subject} no rige en ningún momento del próximo año: sus días no llegan.`,
    closed: (subject) => `${subject} no rige en ningún momento del próximo año: el recinto está cerrado a todas sus horas.`,
    sun: (subject) => `${subject} no rige en ningún momento del próximo año: no hay salida o puesta de sol para su franja.`,
    clock: (subject) => `${subject} no rige en ningún momento del próximo año: su franja cae en la hora que el reloj salta.`,
  },
  neverRemedy: {
    days: "Corrija sus días o desactive esta entrada.",
    closed: "Corrija su franja o el horario de apertura, o deje que rija con el recinto cerrado.",
    sun: "Dé a su franja una hora alternativa.",
    clock: "Saque su franja de esa hora.",
  },
  over: (subject, last) => `${subject} ya pasó: su última fecha fue el ${last}.`,
  periodOver: (subject, last, users) =>
    `${subject} ya pasó: su última fecha fue el ${last}.${users === "" ? "" : ` No queda nada de ${users}.`}`,
  overRemedy: (year) => `Indique las fechas de ${year} o borre esta entrada.`,
  shadowed: (subject, by) => `${subject} no gana en ninguna zona: siempre queda por detrás de ${by}.`,
  shadowedRemedy: "Suba su prioridad, precise su destino o bórrela.",
  gap: {
    between: (zone, after, before) => `En la zona ${zone} ninguna regla dice qué suena entre ${after} y ${before}`,
    after: (zone, after) => `En la zona ${zone} ninguna regla dice qué suena desde el final de ${after} hasta el cierre`,
    before: (zone, before) => `En la zona ${zone} ninguna regla dice qué suena desde la apertura hasta ${before}`,
    whole: (zone) => `En la zona ${zone} ninguna regla dice qué suena mientras el recinto está abierto`,
    when: (sentence, times, dates) => `${sentence}${times === "" ? "" : `, ${times}`}: ${dates}.`,
    times: (from, to) => `${from}–${to}`,
    range: (from, to) => `del ${from} al ${to}`,
  },
  gapRemedy: "Dé a esas horas una lista de sonido, o una regla que pida silencio.",
  tie: (subject, by, field, zone, first) =>
    `${subject} y ${by} se contradicen sobre ${field} en la zona ${zone}, por primera vez el ${first}: solo decide su orden en la lista.`,
  tieRemedy: "Dé más prioridad a la que deba ganar.",
  vanishes: (subject, dates) => `${subject} no dura ni un instante el ${dates}: el reloj salta ese momento.`,
  sunless: (subject, dates) => `${subject} no tiene franja el ${dates}: el sol no sale o no se pone.`,
  vanishesRemedy: "Si esa fecha importa, haga que la franja empiece antes o termine después.",
  sunlessRemedy: "Dé a la franja una hora alternativa.",
};
