/** Doubts as findings: the values with their sentences, in a language. */
import type { Doubt, Finding } from "../../contract/analysis.ts";
import type { Plan } from "../../contract/plan.ts";
import { formatInstant } from "../../contract/words.ts";
import type { Instant, LocalDate, Words } from "../../contract/words.ts";
import type { FindingSentences } from "./words/sentences.ts";

/** So many names are said in one sentence. */
const MOST_SAID = 3;

/** What a language needs besides its sentences: names in quotation marks, dates as people write them. */
export interface Teller {
  readonly sentences: FindingSentences;
  quoted(words: Words): string;
  date(date: LocalDate): string;
  /** The local date of an instant. */
  dateAt(instant: Instant): string;
}

interface Names {
  rule(id: string): string;
  cap(id: string): string;
  period(id: string): string;
  zone(id: string): string;
}

function namesOf(plan: Plan, { quoted }: Teller): Names {
  const among = (list: readonly { id: string; name?: Words | undefined }[]): ((id: string) => string) => {
    const words = new Map(list.map(({ id, name }) => [id, name ?? id]));
    return (id) => quoted(words.get(id) ?? id);
  };
  // What lives on a period is a rule or a cap; of the same id, the rule is meant.
  return {
    rule: among([...plan.caps, ...plan.rules]),
    cap: among(plan.caps),
    period: among(plan.periods),
    zone: among(plan.zones),
  };
}

type Gap = Extract<Doubt, { kind: "gap" }>;
type Over = Extract<Doubt, { kind: "dates" }>;

/** The first of some, with how many more there are. */
function some({ sentences }: Teller, said: readonly string[], count: number): string {
  const shown = said.slice(0, MOST_SAID);
  const more = count - shown.length;
  return more > 0 ? sentences.andMore(shown.join(sentences.comma), more) : sentences.list(shown);
}

function gapSentence(gap: Gap, teller: Teller, names: Names): string {
  const { gap: say } = teller.sentences;
  const zone = names.zone(gap.zone);
  const after = gap.after === null ? null : names.rule(gap.after);
  const before = gap.before === null ? null : names.rule(gap.before);
  const [firstDate] = gap.dates;
  const lasting = gap.count === 1 && gap.times === null;
  const last = teller.dateAt(gap.to - 1);
  const when =
    lasting && firstDate !== undefined && teller.date(firstDate) !== last
      ? say.range(teller.date(firstDate), last)
      : some(teller, gap.dates.map(teller.date), gap.count);
  const times = gap.times === null ? "" : say.times(gap.times.from, gap.times.to);
  if (after !== null && before !== null) return say.when(say.between(zone, after, before), times, when);
  if (after !== null) return say.when(say.after(zone, after), times, when);
  if (before !== null) return say.when(say.before(zone, before), times, when);
  return say.when(say.whole(zone), times, when);
}

function overSentence(doubt: Over, teller: Teller, names: Names): string {
  const { sentences } = teller;
  const last = teller.date(doubt.last);
  if (doubt.id === null) return sentences.over(sentences.subject.exceptions, last);
  if (doubt.about !== "period") return sentences.over(subjectOf(doubt, teller, names), last);
  const users = some(teller, doubt.users.map(names.rule), doubt.users.length);
  return sentences.periodOver(sentences.subject.period(names.period(doubt.id)), last, users);
}

function subjectOf({ about, id }: { about: string; id: string | null }, { sentences }: Teller, names: Names): string {
  if (id === null) return sentences.subject.opening;
  return about === "cap" ? sentences.subject.cap(names.cap(id)) : sentences.subject.rule(names.rule(id));
}

const NOTHING = {
  rule: null,
  zone: null,
  period: null,
  field: null,
  by: [],
  from: null,
  to: null,
  dates: [],
  count: null,
} satisfies Partial<Finding>;

function findingOf(doubt: Doubt, teller: Teller, names: Names): Finding {
  const { sentences } = teller;
  switch (doubt.kind) {
    case "never": {
      const message = sentences.never[doubt.cause](subjectOf(doubt, teller, names));
      const remedy = sentences.neverRemedy[doubt.cause];
      return { ...NOTHING, kind: "never", about: doubt.about, message, remedy, rule: doubt.id };
    }
    case "dates": {
      const period = doubt.about === "period" ? doubt.id : null;
      const rule = doubt.about === "period" ? (doubt.users[0] ?? null) : doubt.id;
      const message = overSentence(doubt, teller, names);
      const remedy = sentences.overRemedy(doubt.year);
      return { ...NOTHING, kind: "dates", about: doubt.about, message, remedy, rule, period, dates: [doubt.last] };
    }
    case "shadowed": {
      const by = some(teller, doubt.by.map(names.rule), doubt.by.length);
      const message = sentences.shadowed(sentences.subject.rule(names.rule(doubt.rule)), by);
      const remedy = sentences.shadowedRemedy;
      return { ...NOTHING, kind: "shadowed", about: "rule", message, remedy, rule: doubt.rule, by: doubt.by };
    }
    case "gap": {
      const { zone, dates, count } = doubt;
      const stretch = { from: formatInstant(doubt.from), to: formatInstant(doubt.to) };
      const message = gapSentence(doubt, teller, names);
      return { ...NOTHING, ...stretch, kind: "gap", about: "zone", message, remedy: sentences.gapRemedy, zone, dates, count };
    }
    case "tie": {
      const { rule, zone, field, by } = doubt;
      const stretch = { from: formatInstant(doubt.from), to: formatInstant(doubt.to) };
      const message = sentences.tie(
        sentences.subject.rule(names.rule(rule)),
        some(teller, by.map(names.rule), by.length),
        sentences.fields[field],
        some(teller, [names.zone(zone)], doubt.zones),
        teller.dateAt(doubt.from),
      );
      return { ...NOTHING, ...stretch, kind: "tie", about: "rule", message, remedy: sentences.tieRemedy, rule, zone, field, by };
    }
    case "vanishes": {
      const { about, dates, count } = doubt;
      const subject = subjectOf(doubt, teller, names);
      const when = some(teller, dates.map(teller.date), count);
      const message = doubt.cause === "sun" ? sentences.sunless(subject, when) : sentences.vanishes(subject, when);
      const remedy = doubt.cause === "sun" ? sentences.sunlessRemedy : sentences.vanishesRemedy;
      return { ...NOTHING, kind: "vanishes", about, message, remedy, rule: doubt.id, dates, count };
    }
    default:
      return doubt satisfies never;
  }
}

export function findingsOf(doubts: readonly Doubt[], plan: Plan, teller: Teller): Finding[] {
  const names = namesOf(plan, teller);
  return doubts.map((doubt) => findingOf(doubt, teller, names));
}
