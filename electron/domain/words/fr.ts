/** The reasons of the house in French. */
import type { Sentences } from "./sentences.ts";

export const fr: Sentences = {
  quoted: (name) => `« ${name} »`,
  targets: {
    venue: "tout le lieu",
    group: (name) => `le groupe ${name}`,
    zone: (name) => `la zone ${name}`,
  },
  loss: {
    emergency: () => "Une urgence passe avant tout le reste.",
    override: (winner) => `La dérogation ${winner} passe avant toutes les règles.`,
    later: (winner) => `${winner} a été demandé plus tard, et c’est le dernier qui compte.`,
    priority: (own, winners, winner) => `Sa priorité ${own} est inférieure à celle de ${winner}, qui est de ${winners}.`,
    target: (own, winners, winner) => `Sa cible est ${own} ; celle de ${winner} est ${winners}, plus précise.`,
    order: (winner) => `${winner} la précède dans la liste, à priorité égale et pour une cible aussi précise.`,
    limited: (wanted, limit, by) => `Son volume de ${wanted} est limité à ${limit} par ${by}.`,
    limitedRamp: (from, to, limit, by) => `Son volume, de ${from} à ${to}, est limité à ${limit} par ${by}.`,
    limitedByZone: (wanted, limit, zone) => `Son volume de ${wanted} dépasse ${limit}, le maximum de la zone ${zone}.`,
    limitedRampByZone: (from, to, limit, zone) =>
      `Son volume, de ${from} à ${to}, est limité à ${limit}, le maximum de la zone ${zone}.`,
  },
};
