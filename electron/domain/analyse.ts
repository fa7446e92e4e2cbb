/** What is doubtful in a plan: looked for at every instant of the coming year at which anything can change. */
import type { Settings } from "../contract/plan.ts";
import type { Finding } from "../contract/report.ts";
import { formatInstant } from "../contract/words.ts";
import type { Instant } from "../contract/words.ts";
import type { CompiledZone, Schedule } from "./compile.ts";
import { contestOf } from "./contest.ts";
import type { Claim, Contest } from "./contest.ts";
import type { Recurrence } from "./recurrence.ts";
import { DAY, localDayAt } from "./time.ts";

const YEAR = 365 * DAY;

/** Of each kind; a plan with more has one cause. */
const MOST_FINDINGS = 50;

const FIELDS = ["theme", "playlist", "volume", "accent"] as const;
type Field = (typeof FIELDS)[number];
type Setting = NonNullable<Settings[Field]> | null;

interface Tie {
  readonly winner: string;
  readonly loser: string;
  readonly field: Field;
  readonly zone: string;
  readonly at: Instant;
}

/** What became of each rule in the year, by its id. */
interface Outcome {
  readonly held: Set<string>;
  readonly won: Set<string>;
  /** Who beat it, and at how many instants. */
  readonly beatenBy: Map<string, Map<string, number>>;
  readonly ties: Map<string, Tie>;
}

function finding(kind: Finding["kind"], message: string, about: Partial<Omit<Finding, "kind" | "message">>): Finding {
  return { kind, message, rule: null, zone: null, from: null, to: null, ...about };
}

function samplesOf(contest: Contest<Setting>, schedule: Schedule, from: Instant): Instant[] {
  const edges: Instant[] = [from];
  for (const claim of contest.claims) claim.addEdges(from, from + YEAR, edges);
  schedule.opening.addEdges(from, from + YEAR, edges);
  return [...new Set(edges)].toSorted((a, b) => a - b);
}

function sameSetting(a: Setting, b: Setting): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}

function noteContest(
  outcome: Outcome,
  [winner, ...losers]: readonly Claim<Setting>[],
  field: Field,
  zone: string,
  at: Instant,
): void {
  const first = winner?.because.id;
  if (winner === undefined || typeof first !== "string") return;
  outcome.held.add(first);
  outcome.won.add(first);
  for (const loser of losers) {
    const { id } = loser.because;
    if (id === null) continue;
    outcome.held.add(id);
    let victors = outcome.beatenBy.get(id);
    if (victors === undefined) outcome.beatenBy.set(id, (victors = new Map<string, number>()));
    victors.set(first, (victors.get(first) ?? 0) + 1);
    const tied =
      loser.priority === winner.priority &&
      loser.specificity === winner.specificity &&
      !sameSetting(loser.setting, winner.setting);
    const key = `${first}/${id}/${field}`;
    if (tied && !outcome.ties.has(key)) outcome.ties.set(key, { winner: first, loser: id, field, zone, at });
  }
}

interface Sample {
  readonly at: Instant;
  readonly open: boolean;
  readonly silent: boolean;
}

/** Stretches of opening hours in which nothing says what a zone plays; a closed night between two is no end of one. */
function gapsOf(samples: readonly Sample[], until: Instant): { from: Instant; to: Instant }[] {
  const gaps: { from: Instant; to: Instant }[] = [];
  let continues = false;
  for (const [index, { at, open, silent }] of samples.entries()) {
    if (!open) continue;
    const to = samples[index + 1]?.at ?? until;
    const last = gaps.at(-1);
    if (silent && continues && last !== undefined) last.to = to;
    else if (silent) gaps.push({ from: at, to });
    continues = silent;
  }
  return gaps;
}

function examineZone(schedule: Schedule, compiled: CompiledZone, from: Instant, outcome: Outcome): Finding[] {
  const zone = compiled.zone.id;
  return FIELDS.flatMap((field) => {
    const contest = contestOf<Setting>(schedule, [], compiled, (set) => set[field]);
    const samples = samplesOf(contest, schedule, from).map((at) => {
      const day = localDayAt(schedule.almanac, at);
      const held = contest.heldAt(at, day);
      noteContest(outcome, held, field, zone, at);
      return { at, open: schedule.opening.isOpenAt(at, day), silent: held.length === 0 };
    });
    if (field !== "playlist") return [];
    return gapsOf(samples, from + YEAR).map((gap) =>
      finding("gap", `No rule says what the zone "${zone}" plays, though the venue is open.`, {
        zone,
        from: formatInstant(gap.from),
        to: formatInstant(gap.to),
      }),
    );
  });
}

function occurs(recurrence: Recurrence, schedule: Schedule, from: Instant): boolean {
  const edges: Instant[] = [];
  recurrence.addEdges(from, from + YEAR, edges);
  return recurrence.unbroken || edges.length > 0 || recurrence.spanAt(from, localDayAt(schedule.almanac, from)) !== null;
}

function neverFindings(schedule: Schedule, from: Instant, outcome: Outcome): Finding[] {
  const contenders = [...schedule.zones.values()].flatMap((zone) => zone.contenders.map(({ compiled }) => compiled));
  const rules = [...new Set(contenders)].filter(({ rule }) => !outcome.held.has(rule.id));
  const caps = [...new Set([...schedule.zones.values()].flatMap((zone) => zone.caps))].filter(
    ({ recurrence }) => !occurs(recurrence, schedule, from),
  );
  const neverHolds = (kind: string, id: string | null): string =>
    `The ${kind} "${id}" holds at no time in the coming year: its days and window never come.`;
  return [
    ...rules.map(({ rule, recurrence }) => {
      const message = occurs(recurrence, schedule, from)
        ? `The rule "${rule.id}" holds at no time in the coming year: the venue is closed whenever its window comes.`
        : neverHolds("rule", rule.id);
      return finding("never", message, { rule: rule.id });
    }),
    ...caps.map(({ because }) => finding("never", neverHolds("cap", because.id), { rule: because.id })),
  ];
}

function shadowedFindings(outcome: Outcome): Finding[] {
  return [...outcome.held]
    .filter((id) => !outcome.won.has(id))
    .map((id) => {
      const victors = [...(outcome.beatenBy.get(id) ?? [])].toSorted(([, a], [, b]) => b - a).map(([victor]) => `"${victor}"`);
      return finding(
        "shadowed",
        `The rule "${id}" never wins anything in any zone: ${victors.slice(0, 3).join(", ")} always lies above it.`,
        { rule: id },
      );
    });
}

function tieFindings(outcome: Outcome): Finding[] {
  return [...outcome.ties.values()].map(({ winner, loser, field, zone, at }) =>
    finding(
      "tie",
      `"${winner}" and "${loser}" want a different ${field} with equal priority and target: only their order in the list decides.`,
      {
        rule: loser,
        zone,
        from: formatInstant(at),
      },
    ),
  );
}

/**
 * What is doubtful in the plan over the year from an instant on, overrides left aside: rules that never hold or never
 * win, opening hours in which nobody says what a zone plays, and ties that the order of the list decides.
 */
export function analyse(schedule: Schedule, from: Instant): Finding[] {
  const outcome: Outcome = { held: new Set(), won: new Set(), beatenBy: new Map(), ties: new Map() };
  const gaps = [...schedule.zones.values()].flatMap((zone) => examineZone(schedule, zone, from, outcome));
  return [neverFindings(schedule, from, outcome), shadowedFindings(outcome), gaps, tieFindings(outcome)].flatMap((findings) =>
    findings.slice(0, MOST_FINDINGS),
  );
}
