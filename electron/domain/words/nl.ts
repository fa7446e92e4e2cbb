/** The reasons of the house in Dutch. */
import type { Sentences } from "./sentences.ts";

export const nl: Sentences = {
  quoted: (name) => `“${name}”`,
  targets: {
    venue: "het hele huis",
    group: (name) => `de groep ${name}`,
    zone: (name) => `de zone ${name}`,
  },
  loss: {
    emergency: () => "Een noodgeval gaat boven al het andere.",
    override: (winner) => `De handmatige wijziging ${winner} gaat boven alle regels.`,
    later: (winner) => `${winner} kwam later, en het laatste geldt.`,
    priority: (own, winners, winner) => `De prioriteit ${own} is lager dan die van ${winner} (${winners}).`,
    target: (own, winners, winner) => `Het doel is ${own}; dat van ${winner} is ${winners}, en dat is preciezer.`,
    order: (winner) => `${winner} staat hoger in de lijst, met dezelfde prioriteit en een even precies doel.`,
    limited: (wanted, limit, by) => `Het volume ${wanted} wordt door ${by} begrensd tot ${limit}.`,
    limitedRamp: (from, to, limit, by) => `Het volume, van ${from} tot ${to}, wordt door ${by} begrensd tot ${limit}.`,
    limitedByZone: (wanted, limit, zone) => `Het volume ${wanted} ligt boven ${limit}, het maximum van de zone ${zone}.`,
    limitedRampByZone: (from, to, limit, zone) =>
      `Het volume, van ${from} tot ${to}, wordt begrensd tot ${limit}, het maximum van de zone ${zone}.`,
  },
};
