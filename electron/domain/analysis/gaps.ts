/** Opening hours in which no rule says what a zone plays, joined over closed hours and gathered by what they lie between. */
import type { Doubt } from "../../contract/analysis.ts";
import type { Instant } from "../../contract/words.ts";
import { dateOf, DAY, MINUTE, wallTimeAt } from "../time.ts";
import type { Almanac } from "../almanac.ts";
import type { Painted } from "./painting.ts";
import { difference } from "./pieces.ts";
import type { Pieces } from "./pieces.ts";

/** So many dates are named. */
export const MOST_DATES = 3;

/** What stands at an end of a gap: a rule that plays there, the venue that opens or closes, or the edge of the year. */
type Neighbour = { readonly rule: string } | "opening" | "edge";

interface Gap {
  readonly from: Instant;
  to: Instant;
  readonly after: Neighbour;
  before: Neighbour;
}

interface GapFinder {
  /** One day: when the venue is open, and what is said. */
  take(open: Pieces, painted: readonly Painted[]): void;
  /** Asked once, when every day has been taken. */
  found(): readonly Gap[];
}

/** Takes the days of a year `[from, to)` in order and finds the gaps. */
export function gapFinder(from: Instant, to: Instant): GapFinder {
  const gaps: Gap[] = [];
  /** The one that goes on as long as nothing plays while the venue is open. */
  let running: Gap | null = null;
  let last: { readonly end: Instant; readonly neighbour: Neighbour } = { end: from, neighbour: "edge" };
  const neighbourOf = (stretch: Painted): Neighbour => ({ rule: stretch.value.followed.rule.id });

  return {
    take(open, painted) {
      const said = painted.toSorted((a, b) => a.start - b.start);
      const silent = difference(
        open,
        said.flatMap(({ start, end }) => [start, end]),
      );
      // What plays and what does not, in the order of time; a stretch outside the opening hours ends no gap.
      const scenes: { start: Instant; end: Instant; said: Painted | null }[] = [];
      for (let i = 0; i < silent.length; i += 2) scenes.push({ start: silent[i] ?? 0, end: silent[i + 1] ?? 0, said: null });
      for (const stretch of said) {
        for (let i = 0; i < open.length; i += 2) {
          const start = Math.max(stretch.start, open[i] ?? 0);
          const end = Math.min(stretch.end, open[i + 1] ?? 0);
          if (start < end) scenes.push({ start, end, said: stretch });
        }
      }
      for (const scene of scenes.toSorted((a, b) => a.start - b.start)) {
        if (scene.said !== null) {
          if (running !== null) running.before = running.to === scene.start ? neighbourOf(scene.said) : "opening";
          running = null;
          last = { end: scene.end, neighbour: neighbourOf(scene.said) };
        } else if (running !== null) running.to = scene.end;
        else {
          const after = last.end === scene.start ? last.neighbour : "opening";
          running = { from: scene.start, to: scene.end, after, before: "edge" };
          gaps.push(running);
        }
      }
    },
    found() {
      if (running !== null && running.to < to) running.before = "opening";
      return gaps;
    },
  };
}

const keyOf = (neighbour: Neighbour): string => (typeof neighbour === "string" ? neighbour : `rule ${neighbour.rule}`);

const isWhole = ({ after, before }: Gap): boolean => after !== "edge" && before !== "edge";

/** Gaps between the same neighbours are one finding. One that the edge of the year cuts counts where it is like no other. */
function gathered(gaps: readonly Gap[]): Gap[][] {
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps.filter(isWhole)) {
    const key = `${keyOf(gap.after)}/${keyOf(gap.before)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [gap]);
    else group.push(gap);
  }
  const fits = (one: Neighbour, other: Neighbour | undefined): boolean =>
    one === "edge" || (other !== undefined && keyOf(one) === keyOf(other));
  const cut = gaps.filter((gap) => !isWhole(gap));
  const unlike = cut.filter(
    ({ after, before }) =>
      after === before || ![...groups.values()].some(([first]) => fits(after, first?.after) && fits(before, first?.before)),
  );
  return [...groups.values(), ...unlike.map((gap) => [gap])];
}

const two = (value: number): string => String(value).padStart(2, "0");
const clockText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** The local times at which all the gaps of a group begin and end; null where they differ or one lasts beyond its day. */
function timesOf(almanac: Almanac, group: readonly Gap[]): { from: string; to: string } | null {
  const times = group.map(({ from, to }) => {
    const start = wallTimeAt(almanac, from);
    const midnight = Math.floor(start / DAY) * DAY;
    const [first, last] = [start - midnight, wallTimeAt(almanac, to) - midnight].map((time) => Math.round(time / MINUTE));
    return `${clockText(first ?? 0)} ${(last ?? 0) > DAY / MINUTE ? "later" : clockText(last ?? 0)}`;
  });
  const [common = ""] = times;
  const [from = "", to = ""] = common.split(" ");
  return to !== "later" && times.every((time) => time === common) ? { from, to } : null;
}

const ruleOf = (neighbour: Neighbour): string | null => (typeof neighbour === "object" ? neighbour.rule : null);

/** One doubt for each pattern of gaps, the most frequent first. */
export function gapDoubts(almanac: Almanac, gaps: readonly Gap[], zone: string): Doubt[] {
  return gathered(gaps)
    .toSorted((a, b) => b.length - a.length)
    .flatMap((group): Doubt[] => {
      const [first] = group;
      if (first === undefined) return [];
      return [
        {
          kind: "gap",
          zone,
          after: ruleOf(first.after),
          before: ruleOf(first.before),
          count: group.length,
          from: first.from,
          to: first.to,
          dates: group.slice(0, MOST_DATES).map(({ from }) => dateOf(Math.floor(wallTimeAt(almanac, from) / DAY))),
          times: timesOf(almanac, group),
        },
      ];
    });
}
