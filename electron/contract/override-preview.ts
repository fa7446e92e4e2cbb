/** What an override would change, said before anybody makes it. */
import { z } from "zod";
import { Because, Daylight, PlayingTrack, VenueState, Volume } from "./state.ts";
import { Id, InstantText, Words } from "./words.ts";

/** As many stretches of each field are told, and as many overrides. */
export const MOST_TOLD = 12;

/** Another override that the new one would lie above. */
export const CoveredOverride = z.strictObject({
  id: Id,
  reason: Words,
  from: InstantText,
  until: InstantText,
  /**
   * What is seen of it when the new one ends. `ended`: nothing, it is over by then. `holds`: it holds again. `hidden`: it
   * goes on, and another lies above it.
   */
  afterwards: z.enum(["ended", "holds", "hidden"]),
});
export type CoveredOverride = z.infer<typeof CoveredOverride>;

const field = <T extends z.ZodType>(value: T) => {
  /** Of equal value and reason, `[from, to)`. */
  const stretches = z
    .array(z.strictObject({ from: InstantText, to: InstantText, value, because: Because }))
    .min(1)
    .max(MOST_TOLD);
  return z.strictObject({
    /** What would hold without the override from its beginning on, gap-free; the last one told may end before the override. */
    without: stretches,
    /** What holds with it. It is no reason there where an emergency lies above it, or a cap limits its volume. */
    with: stretches,
    /** What holds when it ends. */
    back: z.strictObject({ value, because: Because }),
    /** Whether any value differs in the 62 days after its beginning. */
    differs: z.boolean(),
    /** In the order of their creation. */
    covers: z.array(CoveredOverride).max(MOST_TOLD),
  });
};

/** Of one zone that the override is about: the fields that it sets. */
/** What a zone would hear of it. */
const Heard = z.strictObject({
  /** The sound with which its theme comes; null: it comes without one, or it does not come. */
  arrival: Id.nullable(),
  /** What sounds there once all that ends with its beginning has faded away. */
  tracks: z.array(PlayingTrack),
});

/** One zone that the override is about, with the fields that it sets. */
export const ZonePreview = z.strictObject({
  zone: Id,
  theme: field(Id.nullable()).optional(),
  playlist: field(Id.nullable()).optional(),
  volume: field(Volume).optional(),
  accent: field(Id.nullable()).optional(),
  heard: Heard,
});
export type ZonePreview = z.infer<typeof ZonePreview>;

export const OverridePreview = z.strictObject({
  /** From when on it would change anything: its beginning, or now where that is over. */
  from: InstantText,
  until: InstantText,
  /** Whether the venue is open at its beginning, and whether the sun is up. */
  opening: VenueState.shape.opening,
  daylight: Daylight,
  zones: z.array(ZonePreview),
});
export type OverridePreview = z.infer<typeof OverridePreview>;
