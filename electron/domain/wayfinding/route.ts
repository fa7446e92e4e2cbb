/** The way from one place to another: its line, its length, how long it takes, and what one would say at each turn. */
import type { VenueMap } from "../../contract/venue-map.ts";
import type { Words } from "../../contract/words.ts";
import { type Leg, type Node, graphOf, shortestPath } from "./graph.ts";

/**
 * Metres per second of people who take their time, and of those who need more: 3.5 and 3.0 feet per second, with which
 * pedestrian signals are timed (MUTCD 2009, section 4E.06).
 */
const WALKING = 1.07;
const WALKING_STEP_FREE = 0.91;

export type Turn = "set-off" | "straight-on" | "slight-left" | "left" | "slight-right" | "right" | "back" | "arrive";

/** What is done at a point of the way. */
export interface Move {
  readonly turn: Turn;
  /** How far it goes on from there until the next move; 0 at the end. */
  readonly metres: number;
  /** The place at which it is done; null: at a crossing. */
  readonly at: string | null;
  /** What the plan says of the way that follows. */
  readonly hint: Words | null;
  /** There are steps on the way that follows. */
  readonly steps: boolean;
}

export interface Route {
  readonly kind: "route";
  /** Of the drawing, from the start to the end. */
  readonly points: readonly Pick<Node, "x" | "y">[];
  readonly metres: number;
  /** Whole minutes, at least one where there is any way to go. */
  readonly minutes: number;
  /** Whether there are steps on it. */
  readonly steps: boolean;
  readonly moves: readonly Move[];
}

/** "unknown": one of the two is no place of the map. "steps-only": there is a way, but none without steps. */
export type Routing = Route | { readonly kind: "unknown" | "unreachable" | "steps-only" };

/** Degrees up to which a bend is no turn, and from which it is a sharp one or the way back. */
const STRAIGHT = 25;
const SHARP = 60;
const BACK = 155;

/** How the walking direction changes at `at`, seen by whoever walks. In a drawing y grows downwards: a right turn is positive. */
function turnAt(before: Node, at: Node, after: Node): Turn {
  const [ax, ay, bx, by] = [at.x - before.x, at.y - before.y, after.x - at.x, after.y - at.y];
  const degrees = (Math.atan2(ax * by - ay * bx, ax * bx + ay * by) * 180) / Math.PI;
  const size = Math.abs(degrees);
  if (size < STRAIGHT) return "straight-on";
  if (size > BACK) return "back";
  if (degrees > 0) return size < SHARP ? "slight-right" : "right";
  return size < SHARP ? "slight-left" : "left";
}

/** One move for each turn, and for each straight stretch of which the plan has something to say. */
function movesOf(legs: readonly Leg[], nodes: ReadonlyMap<string, Node>, places: ReadonlySet<string>, end: string): Move[] {
  const moves: Move[] = [];
  const placeOf = (id: string): string | null => (places.has(id) ? id : null);
  for (const [index, { from, to, metres, hint, steps }] of legs.entries()) {
    const before = legs[index - 1];
    const [origin, here, next] = [nodes.get(before?.from ?? ""), nodes.get(from), nodes.get(to)];
    const turn = origin === undefined || here === undefined || next === undefined ? "set-off" : turnAt(origin, here, next);
    const last = moves.at(-1);
    const goesOn = turn === "straight-on" && hint === null && !steps && last !== undefined && !last.steps;
    if (goesOn) moves[moves.length - 1] = { ...last, metres: last.metres + metres };
    else moves.push({ turn, metres, at: placeOf(from), hint, steps });
  }
  return [...moves, { turn: "arrive", metres: 0, at: end, hint: null, steps: false }];
}

/** Between two places of the map, where there is a way. */
function routeOf(map: VenueMap, [from, to]: readonly [string, string], stepFree: boolean): Route | null {
  const graph = graphOf(map);
  const legs = shortestPath(graph, from, to, stepFree);
  if (legs === null) return null;
  const { nodes } = graph;
  const places = new Set(map.places.map(({ id }) => id));
  const metres = legs.reduce((sum, leg) => sum + leg.metres, 0);
  const points = [from, ...legs.map((leg) => leg.to)].flatMap((id) => {
    const node = nodes.get(id);
    return node === undefined ? [] : [{ x: node.x, y: node.y }];
  });
  return {
    kind: "route",
    points,
    metres,
    minutes: Math.ceil(metres / (stepFree ? WALKING_STEP_FREE : WALKING) / 60),
    steps: legs.some(({ steps }) => steps),
    moves: movesOf(legs, nodes, places, to),
  };
}

/** The shortest way between two places. `stepFree`: the shortest without steps, or that there is none. */
export function findRoute(map: VenueMap, from: string, to: string, stepFree: boolean): Routing {
  const known = (id: string): boolean => map.places.some((place) => place.id === id);
  if (!known(from) || !known(to)) return { kind: "unknown" };
  const route = routeOf(map, [from, to], stepFree);
  if (route !== null) return route;
  const climbing = stepFree && routeOf(map, [from, to], false) !== null;
  return { kind: climbing ? "steps-only" : "unreachable" };
}
