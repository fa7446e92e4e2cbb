/** The ways of a map as a graph, and the shortest path through it. */
import type { VenueMap } from "../../contract/venue-map.ts";

/** A place or crossing, as the drawing has it. */
export interface Node {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A way as it is walked from one of its ends. */
interface Stretch {
  readonly to: string;
  readonly metres: number;
  readonly steps: boolean;
  readonly hint: VenueMap["ways"][number]["hint"];
}

interface Graph {
  readonly nodes: ReadonlyMap<string, Node>;
  /** What leads away from each node, in the order of the plan. */
  readonly ways: ReadonlyMap<string, readonly Stretch[]>;
}

/** Every way can be walked in both directions; one without a length is as long as its line in the drawing. */
export function graphOf({ places, crossings, ways, metresPerUnit }: VenueMap): Graph {
  const nodes = new Map<string, Node>([...places, ...crossings].map(({ id, x, y }) => [id, { id, x, y }]));
  const leading = new Map<string, Stretch[]>([...nodes.keys()].map((id) => [id, []]));
  for (const { from, to, metres, steps, hint } of ways) {
    const [a, b] = [nodes.get(from), nodes.get(to)];
    if (a === undefined || b === undefined) continue;
    const length = metres ?? Math.hypot(b.x - a.x, b.y - a.y) * metresPerUnit;
    leading.get(from)?.push({ to, metres: length, steps, hint });
    leading.get(to)?.push({ to: from, metres: length, steps, hint });
  }
  return { nodes, ways: leading };
}

/** A stretch with the node that it leads away from. */
export interface Leg extends Stretch {
  readonly from: string;
}

/**
 * The legs of the shortest path between two nodes (Dijkstra 1959, without a heap: a venue has hundreds of nodes, not
 * millions); null where there is none. `stepFree`: ways with steps are none.
 */
export function shortestPath({ nodes, ways }: Graph, from: string, to: string, stepFree: boolean): readonly Leg[] | null {
  if (!nodes.has(from) || !nodes.has(to)) return null;
  const reached = new Map<string, { readonly metres: number; readonly by: Leg | null }>([[from, { metres: 0, by: null }]]);
  const waiting = new Set([from]);
  while (waiting.size > 0) {
    let nearest: string | null = null;
    let least = Infinity;
    for (const id of waiting) {
      const metres = reached.get(id)?.metres ?? Infinity;
      if (metres < least || nearest === null) [nearest, least] = [id, metres];
    }
    if (nearest === null || nearest === to) break;
    waiting.delete(nearest);
    for (const stretch of ways.get(nearest) ?? []) {
      if (stepFree && stretch.steps) continue;
      const metres = least + stretch.metres;
      if (metres >= (reached.get(stretch.to)?.metres ?? Infinity)) continue;
      reached.set(stretch.to, { metres, by: { from: nearest, ...stretch } });
      waiting.add(stretch.to);
    }
  }
  if (!reached.has(to)) return null;
  const legs: Leg[] = [];
  for (let by = reached.get(to)?.by ?? null; by !== null; by = reached.get(by.from)?.by ?? null) legs.push(by);
  return legs.toReversed();
}
