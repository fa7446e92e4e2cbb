/**
 * What the house can say about its reasons: each language says all of it, or does not compile. Names arrive quoted, and
 * isolated where they may run the other way. Sentences are whole, so that each language keeps its own grammar.
 */

/** Who a rule or an override is about: always the object of the same sentence, {@link LossSentences.target}. */
interface TargetNames {
  readonly venue: string;
  group(name: string): string;
  zone(name: string): string;
}

/** Why a claim that holds did not win. */
interface LossSentences {
  emergency(): string;
  override(winner: string): string;
  later(winner: string): string;
  priority(own: number, winners: number, winner: string): string;
  target(own: string, winners: string, winner: string): string;
  order(winner: string): string;
  limited(wanted: number, limit: number, by: string): string;
  limitedRamp(from: number, to: number, limit: number, by: string): string;
  /** By the zone's own maximum. */
  limitedByZone(wanted: number, limit: number, zone: string): string;
  limitedRampByZone(from: number, to: number, limit: number, zone: string): string;
}

export interface Sentences {
  quoted(name: string): string;
  readonly targets: TargetNames;
  readonly loss: LossSentences;
}
