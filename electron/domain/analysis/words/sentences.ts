/**
 * What an analysis says, in each language all of it: what is doubtful, and what to do about it. Names arrive quoted,
 * dates and times as people write them; no sentence depends on how many there are.
 */
import type { Field } from "../../../contract/analysis.ts";

export interface FindingSentences {
  /** Between the items of a list, its space included. */
  readonly comma: string;
  /** All of some names, or of some dates. */
  list(items: readonly string[]): string;
  /** Some, and so many more. */
  andMore(listed: string, more: number): string;
  readonly fields: Readonly<Record<Field, string>>;
  /** Subjects of a sentence, at its beginning. */
  readonly subject: {
    rule(name: string): string;
    cap(name: string): string;
    period(name: string): string;
    /** One of the windows in which the venue is open. */
    readonly opening: string;
    readonly exceptions: string;
  };
  readonly never: {
    days(subject: string): string;
    closed(subject: string): string;
    sun(subject: string): string;
    clock(subject: string): string;
  };
  readonly neverRemedy: { readonly days: string; readonly closed: string; readonly sun: string; readonly clock: string };
  /** Of a rule, a cap or the opening exceptions. */
  over(subject: string, last: string): string;
  /** Of a period, with the rules that live on it. */
  periodOver(subject: string, last: string, users: string): string;
  overRemedy(year: number): string;
  shadowed(subject: string, by: string): string;
  readonly shadowedRemedy: string;
  readonly gap: {
    between(zone: string, after: string, before: string): string;
    after(zone: string, after: string): string;
    before(zone: string, before: string): string;
    whole(zone: string): string;
    /** Joins what is missing with its times of day and its dates; either may be "". */
    when(sentence: string, times: string, dates: string): string;
    times(from: string, to: string): string;
    range(from: string, to: string): string;
  };
  readonly gapRemedy: string;
  tie(subject: string, by: string, field: string, zone: string, first: string): string;
  readonly tieRemedy: string;
  vanishes(subject: string, dates: string): string;
  sunless(subject: string, dates: string): string;
  readonly vanishesRemedy: string;
  readonly sunlessRemedy: string;
}
