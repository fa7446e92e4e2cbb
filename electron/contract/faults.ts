/** How the parts of a plan hang together: names that lead nowhere, circles, contradictions, and what is missing beside them. */
import type { Days, SunEvent, Window } from "./days.ts";
import { pathText } from "./issues.ts";
import type { PlanParts, Zone } from "./parts.ts";
import type { PlanFault } from "./plan-fault.ts";
import type { Target } from "./target.ts";
import { visitFaults } from "./visit-faults.ts";

/** A period that is defined by a period that is defined by a period…: deeper than this nobody follows any more. */
const MOST_NESTED = 32;

function duplicateIds(plan: PlanParts): PlanFault[] {
  const kinds = [
    "zones",
    "playlists",
    "periods",
    "rules",
    "caps",
    "screens",
    "outputs",
    "announcements",
    "programme",
    "experiences",
  ] as const;
  return kinds.flatMap((kind) => {
    const seen = new Set<string>();
    return plan[kind].flatMap(({ id }, index) => {
      const repeated = seen.has(id);
      seen.add(id);
      return repeated ? [{ path: [kind, index, "id"], message: `"${id}" is already the id of another entry in ${kind}` }] : [];
    });
  });
}

/** Judges lists of targets against the zones of a plan, which are looked through once. */
function targetJudge(zones: readonly Zone[]): (targets: readonly Target[], path: PlanFault["path"]) => PlanFault[] {
  const zoneIds = new Set(zones.map((zone) => zone.id));
  const groups = new Set(zones.flatMap((zone) => zone.groups));
  return (targets, path) =>
    targets.flatMap((target, index) => {
      const [kind, id = ""] = target.split(":");
      if (kind === "zone" && !zoneIds.has(id)) return [{ path: [...path, index], message: `there is no zone "${id}"` }];
      if (kind === "group" && !groups.has(id)) return [{ path: [...path, index], message: `no zone belongs to a group "${id}"` }];
      return [];
    });
}

/** The faults of a list of targets against the zones of a plan; `path` is where the list stands. */
export function targetFaults(targets: readonly Target[], zones: readonly Zone[], path: PlanFault["path"]): PlanFault[] {
  return targetJudge(zones)(targets, path);
}

/** Every Days of a plan, with its place. */
function* daysOf({
  periods,
  rules,
  caps,
  venue,
  programme,
}: PlanParts): Generator<{ days: Days; path: PlanFault["path"] }, void> {
  for (const [index, { days }] of periods.entries()) yield { days, path: ["periods", index, "days"] };
  for (const [index, { days }] of rules.entries()) yield { days, path: ["rules", index, "days"] };
  for (const [index, { days }] of caps.entries()) yield { days, path: ["caps", index, "days"] };
  for (const [index, { days }] of (venue.openingHours ?? []).entries())
    yield { days, path: ["venue", "openingHours", index, "days"] };
  for (const [index, { days }] of programme.entries()) yield { days, path: ["programme", index, "days"] };
}

/** Every window of a plan, with its place. */
function* windowsOf({ rules, caps, venue }: PlanParts): Generator<{ window: Window; path: PlanFault["path"] }, void> {
  for (const [index, { window }] of rules.entries()) yield { window, path: ["rules", index, "window"] };
  for (const [index, { window }] of caps.entries()) yield { window, path: ["caps", index, "window"] };
  for (const [index, { window }] of (venue.openingHours ?? []).entries())
    yield { window, path: ["venue", "openingHours", index, "window"] };
  for (const [index, exception] of venue.openingExceptions.entries())
    if ("window" in exception) yield { window: exception.window, path: ["venue", "openingExceptions", index, "window"] };
}

/**
 * How many periods stand behind each one, itself included; Infinity where they go round in a circle. Each is looked at
 * once, since a plan may have tens of thousands.
 */
function depthsOf(periods: PlanParts["periods"]): ReadonlyMap<string, number> {
  const nextOf = new Map(periods.map(({ id, days }) => [id, days.period]));
  const depths = new Map<string, number>();
  for (const { id } of periods) {
    const way: string[] = [];
    const onTheWay = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && nextOf.has(at) && !depths.has(at) && !onTheWay.has(at)) {
      way.push(at);
      onTheWay.add(at);
      at = nextOf.get(at);
    }
    const circle = at !== undefined && onTheWay.has(at) ? way.indexOf(at) : way.length;
    let depth = circle < way.length ? Infinity : (depths.get(at ?? "") ?? 0);
    for (const [index, passed] of [...way.entries()].toReversed()) {
      // What only leads into a circle is at fault through the circle's own periods.
      depth = index >= circle ? Infinity : depth === Infinity ? 0 : depth + 1;
      depths.set(passed, depth);
    }
  }
  return depths;
}

function periodFaults(plan: PlanParts): PlanFault[] {
  const depths = depthsOf(plan.periods);
  const nested = plan.periods.flatMap(({ id }, index): PlanFault[] => {
    const depth = depths.get(id) ?? 0;
    const path = ["periods", index, "days", "period"];
    if (depth === Infinity) return [{ path, message: `period "${id}" refers back to itself` }];
    if (depth !== MOST_NESTED + 1) return [];
    return [
      { path, message: `period "${id}" stands on ${MOST_NESTED} others, one behind the other: that is too deep to follow` },
    ];
  });
  const unknown = [...daysOf(plan)].flatMap(({ days, path }): PlanFault[] =>
    days.period === undefined || depths.has(days.period)
      ? []
      : [{ path: [...path, "period"], message: `there is no period "${days.period}"` }],
  );
  return [...nested, ...unknown];
}

function referenceFaults(plan: PlanParts): PlanFault[] {
  const zones = new Set(plan.zones.map((zone) => zone.id));
  const playlists = new Set(plan.playlists.map((playlist) => playlist.id));
  const judgeTargets = targetJudge(plan.zones);
  return [
    ...plan.rules.flatMap((rule, i) => judgeTargets(rule.targets, ["rules", i, "targets"])),
    ...plan.caps.flatMap((cap, i) => judgeTargets(cap.targets, ["caps", i, "targets"])),
    ...plan.announcements.flatMap(({ targets }, i) => judgeTargets(targets, ["announcements", i, "targets"])),
    ...plan.rules.flatMap((rule, i) =>
      typeof rule.set.playlist !== "string" || playlists.has(rule.set.playlist)
        ? []
        : [{ path: ["rules", i, "set", "playlist"], message: `there is no playlist "${rule.set.playlist}"` }],
    ),
    ...plan.screens.flatMap((screen, i) =>
      zones.has(screen.zone) ? [] : [{ path: ["screens", i, "zone"], message: `there is no zone "${screen.zone}"` }],
    ),
    ...plan.zones.flatMap((zone, i) =>
      zone.neighbours.flatMap((neighbour, j) =>
        zones.has(neighbour.zone)
          ? []
          : [{ path: ["zones", i, "neighbours", j, "zone"], message: `there is no zone "${neighbour.zone}"` }],
      ),
    ),
  ];
}

/** A date that is closed and has hours at once says nothing; several hours for one date add up. */
function exceptionFaults({ venue }: PlanParts): PlanFault[] {
  const open = new Set(venue.openingExceptions.flatMap((exception) => ("window" in exception ? [exception.date] : [])));
  return venue.openingExceptions.flatMap((exception, index) =>
    "closed" in exception && open.has(exception.date)
      ? [
          {
            path: ["venue", "openingExceptions", index],
            message: `${exception.date} is closed here and has hours in another exception: keep one of them`,
          },
        ]
      : [],
  );
}

/** Without a place there is no sunset, without a country no public holiday: such a window or rule would silently never come. */
function placeFaults(plan: PlanParts): PlanFault[] {
  const { location, holidays } = plan.venue;
  const lost = (edge: Window["from"]): edge is SunEvent => typeof edge === "object" && edge.fallback === null;
  const faults: PlanFault[] = [];
  if (location === null) {
    for (const { window, path } of windowsOf(plan)) {
      const end = lost(window.from) ? "from" : lost(window.to) ? "to" : null;
      if (end === null) continue;
      const where = pathText([...path, end]);
      const message = `is missing: ${where} waits for the sun, so give latitude and longitude here, or a fallback there`;
      faults.push({ path: ["venue", "location"], message });
      break;
    }
  }
  if (holidays === null) {
    for (const { days, path } of daysOf(plan)) {
      if (days.holidays === undefined) continue;
      const where = pathText([...path, "holidays"]);
      const message = `is missing: ${where} asks for public holidays, so name their country here, such as {"country":"FR"}`;
      faults.push({ path: ["venue", "holidays"], message });
      break;
    }
  }
  return faults;
}

/** Everything that is wrong between the parts of a plan. */
export function planFaults(plan: PlanParts): PlanFault[] {
  return [duplicateIds, referenceFaults, visitFaults, periodFaults, exceptionFaults, placeFaults].flatMap((look) => look(plan));
}
