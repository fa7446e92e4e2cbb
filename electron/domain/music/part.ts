/** A recording in its place: from when to when, from where in it, and how its share moves. */
import type { Instant } from "../../contract/words.ts";
import type { Card } from "./repertoire.ts";
import type { Envelope } from "./envelope.ts";

export interface Part {
  /** A one-shot sounds once, over the rest; a track goes round for as long as it is held. */
  readonly kind: "track" | "one-shot";
  readonly card: Card;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Where in the recording it begins, in seconds. */
  readonly entrySeconds: number;
  readonly envelope: Envelope;
}
