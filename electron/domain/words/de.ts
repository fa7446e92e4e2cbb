/** The reasons of the house in German. */
import type { Sentences } from "./sentences.ts";

export const de: Sentences = {
  quoted: (name) => `„${name}“`,
  targets: {
    venue: "das ganze Haus",
    group: (name) => `die Gruppe ${name}`,
    zone: (name) => `die Zone ${name}`,
  },
  loss: {
    emergency: () => "Ein Notfall steht über allem anderen.",
    override: (winner) => `Die manuelle Vorgabe ${winner} steht über allen Regeln.`,
    later: (winner) => `${winner} kam später, und das Letzte gilt.`,
    priority: (own, winners, winner) => `Die Priorität ${own} liegt unter der von ${winner} (${winners}).`,
    target: (own, winners, winner) => `Das Ziel ist ${own}; ${winner} zielt genauer auf ${winners}.`,
    order: (winner) => `${winner} steht weiter oben in der Liste, bei gleicher Priorität und ebenso genauem Ziel.`,
    limited: (wanted, limit, by) => `Die Lautstärke ${wanted} wird durch ${by} auf ${limit} begrenzt.`,
    limitedRamp: (from, to, limit, by) => `Die Lautstärke von ${from} bis ${to} wird durch ${by} auf ${limit} begrenzt.`,
    limitedByZone: (wanted, limit, zone) => `Die Lautstärke ${wanted} liegt über ${limit}, dem Höchstwert der Zone ${zone}.`,
    limitedRampByZone: (from, to, limit, zone) =>
      `Die Lautstärke von ${from} bis ${to} wird auf ${limit} begrenzt, den Höchstwert der Zone ${zone}.`,
  },
};
