/** The reasons of the house in Spanish. */
import type { Sentences } from "./sentences.ts";

export const es: Sentences = {
  quoted: (name) => `«${name}»`,
  targets: {
    venue: "todo el recinto",
    group: (name) => `el grupo ${name}`,
    zone: (name) => `la zona ${name}`,
  },
  loss: {
    emergency: () => "Una emergencia está por encima de todo lo demás.",
    override: (winner) => `El cambio manual ${winner} está por encima de todas las reglas.`,
    later: (winner) => `${winner} se pidió más tarde, y vale lo último.`,
    priority: (own, winners, winner) => `Su prioridad ${own} es inferior a la de ${winner}, que es ${winners}.`,
    target: (own, winners, winner) => `Se refiere a ${own}; ${winner} se refiere a ${winners}, que es más preciso.`,
    order: (winner) => `${winner} va antes en la lista, con la misma prioridad y un destino igual de preciso.`,
    limited: (wanted, limit, by) => `Su volumen de ${wanted} queda limitado a ${limit} por ${by}.`,
    limitedRamp: (from, to, limit, by) => `Su volumen, de ${from} a ${to}, queda limitado a ${limit} por ${by}.`,
    limitedByZone: (wanted, limit, zone) => `Su volumen de ${wanted} supera ${limit}, el máximo de la zona ${zone}.`,
    limitedRampByZone: (from, to, limit, zone) =>
      `Su volumen, de ${from} a ${to}, queda limitado a ${limit}, el máximo de la zona ${zone}.`,
  },
};
