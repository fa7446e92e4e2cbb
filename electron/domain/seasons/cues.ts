/** What the seasons do between two instants, zone by zone, as the timeline has it. Pure. */
import type { Override } from "../../contract/command.ts";
import type { Cue } from "../../contract/cue.ts";
import type { CountdownMoment, Theme, WindowsMoment } from "../../contract/theme.ts";
import { formatInstant, parseInstant, type Instant } from "../../contract/words.ts";
import { type LocalDay, localDayOf } from "../music/day.ts";
import type { Schedule } from "../compiled.ts";
import { timeline } from "../timeline.ts";
import { windowsOn, zeroAfter } from "./moments.ts";

type Seasonal = Pick<Theme, "id" | "moments" | "cues">;

/** What screens wear where nothing sets a theme. */
const HOUSE_STYLE = "classic";

/** At one instant what leaves goes before what arrives. */
const ORDER = ["leave", "arrive", "window", "countdown", "zero"] as const satisfies readonly Cue["kind"][];

/** A theme for as long as a zone wears it, `[from, to)`. */
interface Worn {
  readonly theme: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** A cue of one zone. */
interface Happening extends Pick<Cue, "kind" | "theme" | "cue" | "window"> {
  readonly at: Instant;
}

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** What a zone wears from just before a span on, so that a change at its very beginning is seen. */
function wornIn(schedule: Schedule, overrides: readonly Override[], zone: string, { from, to }: Span): Worn[] {
  const worn: Worn[] = [];
  for (const segment of timeline(schedule, overrides, zone, from - 1, to)) {
    const stretch = {
      theme: segment.theme ?? HOUSE_STYLE,
      from: parseInstant(segment.from),
      to: parseInstant(segment.to),
    };
    const last = worn.at(-1);
    if (last?.theme === stretch.theme) worn[worn.length - 1] = { ...last, to: stretch.to };
    else worn.push(stretch);
  }
  return worn;
}

function changesOf(worn: readonly Worn[], themes: ReadonlyMap<string, Seasonal>): Happening[] {
  return worn.flatMap(({ theme, from }, index): Happening[] => {
    const before = worn[index - 1];
    if (before === undefined) return [];
    const names = (id: string): Seasonal["cues"] => themes.get(id)?.cues ?? { arrive: null, leave: null };
    return [
      { at: from, kind: "leave", theme: before.theme, cue: names(before.theme).leave, window: null },
      { at: from, kind: "arrive", theme, cue: names(theme).arrive, window: null },
    ];
  });
}

/** The days that touch a stretch, in order. */
function* daysOf({ from, to }: Span, dayOf: (at: Instant) => LocalDay): Generator<LocalDay, void> {
  for (let day = dayOf(from); day.startsAt < to; day = dayOf(day.endsAt)) yield day;
}

function windowOf(moment: WindowsMoment, theme: string, { date, startsAt }: LocalDay): Happening[] {
  const { today } = windowsOn(moment, date);
  return today === null ? [] : [{ at: startsAt, kind: "window", theme, cue: moment.cue, window: today }];
}

function countdownOf(moment: CountdownMoment, theme: string, day: LocalDay, dayOf: (at: Instant) => LocalDay): Happening[] {
  const zero = zeroAfter(moment, day, dayOf);
  if (zero === null) return [];
  return [
    { at: zero - moment.seconds * 1_000, kind: "countdown", theme, cue: moment.cue, window: null },
    { at: zero, kind: "zero", theme, cue: moment.cue, window: null },
  ];
}

/** What happens within a theme while it is worn; a day earlier is looked at, too, since a countdown ends with one. */
function momentsIn({ theme, from, to }: Worn, known: Seasonal | undefined, dayOf: (at: Instant) => LocalDay): Happening[] {
  if (known === undefined || known.moments.length === 0) return [];
  const found: Happening[] = [];
  for (const day of daysOf({ from: dayOf(from).startsAt - 1, to }, dayOf)) {
    for (const moment of known.moments)
      found.push(...(moment.kind === "windows" ? windowOf(moment, theme, day) : countdownOf(moment, theme, day, dayOf)));
  }
  return found.filter(({ at }) => at >= from && at < to);
}

/** Everything that the seasons do in `[from, to)`, in the order of time; what happens in several zones at once is one cue. */
export function cuesBetween(
  schedule: Schedule,
  overrides: readonly Override[],
  themes: readonly Seasonal[],
  from: Instant,
  to: Instant,
): Cue[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const dayOf = localDayOf(schedule.almanac);
  const together = new Map<string, Happening & { readonly zones: string[] }>();
  for (const { id } of schedule.plan.zones) {
    const worn = wornIn(schedule, overrides, id, { from, to });
    const happenings = [
      ...changesOf(worn, byId),
      ...worn.flatMap((stretch) => momentsIn(stretch, byId.get(stretch.theme), dayOf)),
    ];
    for (const happening of happenings) {
      if (happening.at < from) continue;
      const key = JSON.stringify([happening.at, happening.kind, happening.theme, happening.window]);
      const known = together.get(key);
      if (known === undefined) together.set(key, { ...happening, zones: [id] });
      else known.zones.push(id);
    }
  }
  return [...together.values()]
    .toSorted((one, other) => one.at - other.at || ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
    .map(({ at, kind, theme, zones, cue, window }) => ({ at: formatInstant(at), kind, theme, zones, cue, window }));
}
