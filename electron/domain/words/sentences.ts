/**
 * What the house can say about its reasons: each language says all of it, or does not compile. Names arrive quoted.
 * Clauses begin a sentence and have no full stop; a reason follows a clause and ends the sentence; the rest are
 * sentences of their own. Within them each language has its own grammar, and its own way to say a moment.
 */

/** A moment as the venue's clock and calendar tell it. */
export interface Moment {
  /** "09:00" */
  readonly time: string;
  /** As Intl writes it, "Friday 11 December", with the year where it is another; null on the date asked about. */
  readonly date: string | null;
}

/** Who a rule or an override is about: always the object of {@link LossSentences.target}. */
interface TargetNames {
  readonly venue: string;
  group(name: string): string;
  zone(name: string): string;
}

/** Why a claim that holds did not win; it was named before. */
interface LossSentences {
  emergency(): string;
  override(winner: string): string;
  later(winner: string): string;
  priority(own: number, winners: number, winner: string): string;
  target(own: string, winners: string, winner: string): string;
  order(winner: string): string;
  limited(wanted: string, limit: number, by: string): string;
  /** By the zone's own maximum. */
  limitedByZone(wanted: string, limit: number, zone: string): string;
}

/** What a field is since a moment, or will be from one on. A name is null where the field is empty. */
export interface Clauses<When> {
  theme(name: string | null, when: When): string;
  playlist(name: string | null, when: When): string;
  accent(name: string | null, when: When): string;
  /** 0 is muted. */
  volume(level: number, when: When): string;
  limited(level: number, by: string, when: When): string;
  limitedByZone(level: number, zone: string, when: When): string;
}

/** What follows a clause: with what separates the two, and the full stop. */
interface Reasons {
  rule(name: string): string;
  override(name: string, until: Moment | null): string;
  emergency(message: string, until: Moment | null): string;
  /** Nobody sets the field. */
  nothingElse(): string;
  /** From the change on nobody does. */
  nothingMore(): string;
  /** A volume that nobody sets. */
  defaultVolume(): string;
  /** A volume that nobody sets while the venue is closed. */
  closedVolume(): string;
  closed(): string;
  /** The venue closes at the moment of the change. */
  closes(): string;
}

/** Sentences that may follow. */
interface Additions {
  /** The rule that waits for the venue to be open holds when it opens. */
  beginsAtOpening(rule: string, opens: Moment): string;
  /** It would hold now, and another one does when the venue opens. */
  waitsForOpening(rule: string): string;
  /** What a limit keeps down. `level` is "60" or "40 to 65". */
  ruleWants(name: string, level: string): string;
  overrideWants(reason: string, level: string): string;
  emergencyWants(message: string, level: string): string;
  /** An override ends at the moment of the change. */
  overrideEnds(reason: string): string;
}

export interface Sentences {
  /** For dates and times: a tag that Intl knows. */
  readonly locale: string;
  quoted(name: string): string;
  /** A volume that moves: "40 to 65". */
  range(from: number, to: number): string;
  readonly targets: TargetNames;
  readonly loss: LossSentences;
  /** What is; the moment since when, or null where it has always been so. */
  readonly state: Clauses<Moment | null>;
  /** What will be. */
  readonly change: Clauses<Moment>;
  /** The clause of a volume that moves, now or later. */
  ramp(from: number, start: Moment, to: number, end: Moment): string;
  readonly reason: Reasons;
  readonly more: Additions;
}
