/** How the parts of a plan that visitors meet hang together: programme, experiences, map and the screens that stand on it. */
import type { PlanParts } from "./parts.ts";
import type { PlanFault } from "./plan-fault.ts";
import type { VenueMap } from "./venue-map.ts";

function mapFaults(map: VenueMap, zones: ReadonlySet<string>): PlanFault[] {
  const seen = new Set<string>();
  const named = [
    ...map.places.map(({ id }, index) => ({ id, path: ["map", "places", index, "id"] })),
    ...map.crossings.map(({ id }, index) => ({ id, path: ["map", "crossings", index, "id"] })),
  ];
  const repeated = named.flatMap(({ id, path }): PlanFault[] => {
    const twice = seen.has(id);
    seen.add(id);
    return twice ? [{ path, message: `"${id}" is already the id of another place or crossing` }] : [];
  });
  const zoneless = map.places.flatMap(({ zone }, index): PlanFault[] =>
    zone === null || zones.has(zone) ? [] : [{ path: ["map", "places", index, "zone"], message: `there is no zone "${zone}"` }],
  );
  const loose = map.ways.flatMap(({ from, to }, index) => [
    ...(["from", "to"] as const).flatMap((end): PlanFault[] => {
      const id = end === "from" ? from : to;
      return seen.has(id) ? [] : [{ path: ["map", "ways", index, end], message: `there is no place or crossing "${id}"` }];
    }),
    ...(from === to ? [{ path: ["map", "ways", index, "to"], message: `leads from "${to}" to itself` }] : []),
  ]);
  return [...repeated, ...zoneless, ...loose];
}

/** The faults of names that lead nowhere. */
export function visitFaults(plan: PlanParts): PlanFault[] {
  const places = new Set(plan.map?.places.map(({ id }) => id));
  const experiences = new Set(plan.experiences.map(({ id }) => id));
  const nowhere = (id: string | null, path: PlanFault["path"]): PlanFault[] => {
    if (id === null || places.has(id)) return [];
    return [{ path, message: plan.map === null ? "names a place, and there is no map" : `there is no place "${id}" on the map` }];
  };
  const reasons = new Set<string>();
  return [
    ...(plan.map === null ? [] : mapFaults(plan.map, new Set(plan.zones.map(({ id }) => id)))),
    ...plan.screens.flatMap(({ place }, index) => nowhere(place, ["screens", index, "place"])),
    ...plan.experiences.flatMap(({ place }, index) => nowhere(place, ["experiences", index, "place"])),
    ...plan.programme.flatMap(({ place, experience }, index) => [
      ...nowhere(place, ["programme", index, "place"]),
      ...(experience === null || experiences.has(experience)
        ? []
        : [{ path: ["programme", index, "experience"], message: `there is no experience "${experience}"` }]),
    ]),
    ...plan.opinions.reasons.flatMap(({ id }, index) => {
      const twice = reasons.has(id);
      reasons.add(id);
      return twice
        ? [{ path: ["opinions", "reasons", index, "id"], message: `"${id}" is already the id of another reason` }]
        : [];
    }),
  ];
}
