/**
 * An evaluator that knows nothing but Intl and the plan as written: it asks the wall clock minute by minute and compares.
 * Slow on purpose, and nothing of it is shared with the engine.
 */
import type { Override } from "../../electron/contract/command.ts";
import type { Cap, Plan, Rule, Settings, Target, Window, Zone } from "../../electron/contract/plan.ts";
import type { Almanac } from "../../electron/domain/almanac.ts";
import { plusDays, wallClockOf } from "../support/almanac.ts";
import { naiveDays } from "./naive-days.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A minute of a zone's life: the instant, and the highest reading of the wall clock so far. */
export interface Moment {
  readonly at: number;
  readonly wall: number;
}

const momentsKnown = new Map<string, readonly Moment[]>();

/** The minutes of a range; the clock is watched from two days before. */
export function momentsOf(timeZone: string, from: number, to: number): readonly Moment[] {
  const key = `${timeZone}/${from}/${to}`;
  const known = momentsKnown.get(key);
  if (known !== undefined) return known;
  const wallClock = wallClockOf(timeZone);
  const found: Moment[] = [];
  let wall = -Infinity;
  for (let at = from - 48 * HOUR; at < to; at += MINUTE) {
    wall = Math.max(wall, wallClock(at));
    if (at >= from) found.push({ at, wall });
  }
  momentsKnown.set(key, found);
  return found;
}

/** A window on one date: where it starts and ends, as instants or as readings of the wall clock. */
type Edge = { readonly wall: number } | { readonly at: number };

const reached = (edge: Edge, { at, wall }: Moment): boolean => ("wall" in edge ? wall >= edge.wall : at >= edge.at);

/** A rule, an override or nobody: what is wanted, and why. */
export interface Wanted<Value> {
  readonly value: Value;
  readonly kind: string;
  readonly id: string | null;
}

/** A curve in the stretch in which it holds. */
interface Held {
  readonly start: Edge;
  readonly date: string;
}

/** What the parts of a plan say at a moment, each by itself. */
export function naiveHouse(plan: Plan, almanac: Almanac) {
  const { timeZone, openingHours, openingExceptions } = plan.venue;
  const wallClock = wallClockOf(timeZone);
  const onDays = naiveDays(plan.periods, (date) => almanac.holidays(Number(date.slice(0, 4))).has(date));
  const wallOf = (date: string, time: string): number =>
    Date.parse(`${date}T00:00:00Z`) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE;

  const reachedAt = new Map<number, number>();
  /** The first minute at which Intl reads that time or later; no place is further from UTC than 15 hours. */
  const instantOf = (edge: Edge): number => {
    if ("at" in edge) return edge.at;
    let at = reachedAt.get(edge.wall);
    if (at === undefined) {
      at = edge.wall - 15 * HOUR;
      // Far from it in longer steps: no clock falls back by two hours.
      while (wallClock(at) < edge.wall) at += wallClock(at + HOUR / 2) < edge.wall - 2 * HOUR ? HOUR / 2 : MINUTE;
      reachedAt.set(edge.wall, at);
    }
    return at;
  };

  const edgeOn = (edge: Window["from"], date: string): Edge | null => {
    if (typeof edge === "string") return { wall: wallOf(date, edge) };
    const event = almanac.sun(date)[edge.sun];
    if (event !== null) return { at: event + edge.offsetMinutes * MINUTE };
    return edge.fallback === null ? null : { wall: wallOf(date, edge.fallback) };
  };
  const spans = new Map<Window, Map<string, { start: Edge; end: Edge } | null>>();
  const spanOn = (window: Window, date: string): { start: Edge; end: Edge } | null => {
    let byDate = spans.get(window);
    if (byDate === undefined) spans.set(window, (byDate = new Map<string, { start: Edge; end: Edge } | null>()));
    let span = byDate.get(date);
    if (span !== undefined) return span;
    const start = edgeOn(window.from, date);
    const same = edgeOn(window.to, date);
    span = null;
    if (start !== null && same !== null) {
      const over = "wall" in start && "wall" in same ? same.wall <= start.wall : instantOf(same) <= instantOf(start);
      const end = over ? edgeOn(window.to, plusDays(date, 1)) : same;
      if (end !== null) span = { start, end };
    }
    byDate.set(date, span);
    return span;
  };
  const heldOn = (window: Window, date: string, moment: Moment): Held | null => {
    const span = spanOn(window, date);
    return span !== null && reached(span.start, moment) && !reached(span.end, moment) ? { start: span.start, date } : null;
  };
  /** The stretch of a window that holds; the latest date counts, should two reach. */
  const heldAt = (window: Window, occurs: (date: string) => boolean, moment: Moment): Held | null => {
    const today = new Date(moment.wall).toISOString().slice(0, 10);
    const sunny = typeof window.from !== "string" || typeof window.to !== "string";
    for (let offset = sunny ? 2 : 0; offset >= (sunny ? -3 : -1); offset--) {
      const date = plusDays(today, offset);
      const held = occurs(date) ? heldOn(window, date, moment) : null;
      if (held !== null) return held;
    }
    return null;
  };
  const ruleAt = ({ days, window }: Rule | Cap, moment: Moment): Held | null =>
    heldAt(window, (date) => onDays(days, date), moment);

  const exceptional = new Set(openingExceptions.map(({ date }) => date));
  const isOpen = (moment: Moment): boolean =>
    openingExceptions.some(
      (exception) => "window" in exception && heldAt(exception.window, (date) => date === exception.date, moment) !== null,
    ) ||
    (openingHours ?? [{ days: {}, window: { from: "00:00", to: "24:00" } }]).some(
      ({ days, window }) => heldAt(window, (date) => !exceptional.has(date) && onDays(days, date), moment) !== null,
    );

  const closeness = (targets: readonly Target[], { id, groups }: Zone): number =>
    Math.max(
      -1,
      ...targets.map((target) => {
        if (target === "venue") return 0;
        if (target.startsWith("zone:")) return target === `zone:${id}` ? 2 : -1;
        return groups.some((group) => target === `group:${group}`) ? 1 : -1;
      }),
    );

  /** The value of a curve at a moment of the stretch that holds. */
  const curveAt = (points: readonly { at: string; volume: number }[], { start, date }: Held, at: number): number => {
    const from = "wall" in start ? start.wall : readingAt(start.at);
    const day = "wall" in start ? date : new Date(from).toISOString().slice(0, 10);
    const placed = points
      .map((point) => {
        const wall = wallOf(day, point.at);
        return { wall: Math.floor(wall / MINUTE) < Math.floor(from / MINUTE) ? wall + 24 * HOUR : wall, volume: point.volume };
      })
      .toSorted((a, b) => a.wall - b.wall)
      .map(({ wall, volume }) => ({ at: instantOf({ wall }), volume }));
    const before = placed.findLast((point) => point.at <= at);
    const after = placed.find((point) => point.at > at);
    if (before === undefined || after === undefined) return (before ?? after)?.volume ?? 0;
    return before.volume + ((after.volume - before.volume) * (at - before.at)) / (after.at - before.at);
  };
  const readings = new Map<number, number>();
  /** The highest reading of the wall clock up to an instant. */
  const readingAt = (at: number): number => {
    let highest = readings.get(at);
    if (highest === undefined) {
      highest = -Infinity;
      for (let before = at - 26 * HOUR; before <= at; before += MINUTE) highest = Math.max(highest, wallClock(before));
      readings.set(at, highest);
    }
    return highest;
  };

  return { closeness, ruleAt, isOpen, curveAt };
}

type House = ReturnType<typeof naiveHouse>;
type Field = keyof Settings;

const isGated = ({ gate, set }: Rule): boolean =>
  gate === undefined ? Object.keys(set).some((field) => field !== "theme") : gate === "open";

/** Who wins each field of a zone at a moment, and what the volume is in the end. */
export function naiveState(house: House, plan: Plan, overrides: readonly Override[], zone: Zone, moment: Moment) {
  const ranked = plan.rules
    .map((rule, index) => ({ rule, index, close: house.closeness(rule.targets, zone) }))
    .filter(({ rule, close }) => rule.enabled && close >= 0)
    .toSorted((a, b) => b.rule.priority - a.rule.priority || b.close - a.close || a.index - b.index)
    .flatMap(({ rule }) => {
      const held = house.ruleAt(rule, moment);
      return held === null ? [] : [{ rule, held }];
    });
  const open = house.isOpen(moment);
  const inForce = ["emergency", "operator"].flatMap((layer) =>
    overrides
      .filter(
        (override) =>
          override.layer === layer &&
          house.closeness(override.targets, zone) >= 0 &&
          Date.parse(override.from) <= moment.at &&
          (override.until === null || Date.parse(override.until) > moment.at),
      )
      .toReversed(),
  );
  const winner = (field: Field): Wanted<unknown> & { held: Held | null } => {
    const override = inForce.find(({ set }) => set[field] !== undefined);
    if (override !== undefined) {
      const kind = override.layer === "emergency" ? "emergency" : "override";
      return { value: override.set[field], kind, id: override.id, held: { start: { at: Date.parse(override.from) }, date: "" } };
    }
    const setting = ranked.filter(({ rule }) => rule.set[field] !== undefined);
    const won = setting.find(({ rule }) => open || !isGated(rule));
    if (won !== undefined) return { value: won.rule.set[field], kind: "rule", id: won.rule.id, held: won.held };
    const closed = setting[0]?.rule.id;
    return {
      value: field === "volume" ? 40 : null,
      kind: closed === undefined ? "default" : "closed",
      id: closed ?? null,
      held: null,
    };
  };
  const { held, ...wanted } = winner("volume");
  const setting = wanted.value as Settings["volume"];
  const loud = typeof setting === "object" && held !== null ? house.curveAt(setting.curve, held, moment.at) : Number(setting);
  let limit = { volume: zone.maximumVolume, id: zone.id };
  for (const cap of wanted.kind === "emergency" ? [] : plan.caps) {
    const about = cap.enabled && house.closeness(cap.targets, zone) >= 0 && cap.maximumVolume < limit.volume;
    if (about && house.ruleAt(cap, moment) !== null) limit = { volume: cap.maximumVolume, id: cap.id };
  }
  return {
    theme: winner("theme"),
    playlist: winner("playlist"),
    accent: winner("accent"),
    volume: loud > limit.volume ? { value: limit.volume, kind: "cap", id: limit.id } : { ...wanted, value: loud },
    /** A ramp at the very point where it meets its limit may be told either way. */
    volumeIsClear: Math.abs(loud - limit.volume) > 0.05 || typeof setting !== "object",
  };
}
