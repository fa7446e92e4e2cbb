/** The reasons of the house in English. */
import type { Sentences } from "./sentences.ts";

export const en: Sentences = {
  quoted: (name) => `“${name}”`,
  targets: {
    venue: "the whole venue",
    group: (name) => `the group ${name}`,
    zone: (name) => `the zone ${name}`,
  },
  loss: {
    emergency: () => "An emergency lies above everything else.",
    override: (winner) => `The override ${winner} lies above every rule.`,
    later: (winner) => `${winner} was declared later, and the latest holds.`,
    priority: (own, winners, winner) => `Its priority ${own} is below the ${winners} of ${winner}.`,
    target: (own, winners, winner) => `It is about ${own}; ${winner} is about ${winners}, which is closer.`,
    order: (winner) => `It stands below ${winner} in the list, at the same priority and for an equally close target.`,
    limited: (wanted, limit, by) => `Its volume ${wanted} is limited to ${limit} by ${by}.`,
    limitedRamp: (from, to, limit, by) => `Its volume, from ${from} to ${to}, is limited to ${limit} by ${by}.`,
    limitedByZone: (wanted, limit, zone) => `Its volume ${wanted} is above ${limit}, the maximum of the zone ${zone}.`,
    limitedRampByZone: (from, to, limit, zone) =>
      `Its volume, from ${from} to ${to}, is limited to ${limit}, the maximum of the zone ${zone}.`,
  },
};
