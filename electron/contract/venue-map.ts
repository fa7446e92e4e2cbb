/** The map of the venue: a drawing, places on it, and the ways between them. Data of the plan. */
import { z } from "zod";
import { AccessMarks } from "./access-marks.ts";
import { Id, Words } from "./words.ts";

/** A point of the drawing, in its own units from its upper left. */
const Coordinates = { x: z.number().min(-10_000).max(10_000), y: z.number().min(-10_000).max(10_000) };

/** Where people want to go. */
export const Place = z.strictObject({
  id: Id,
  name: Words,
  kind: z
    .enum([
      "entrance",
      "desk",
      "exhibition",
      "track",
      "workshop",
      "shop",
      "food",
      "toilets",
      "accessible-toilet",
      "lift",
      "parking",
      "seats",
      "exit",
      "first-aid",
      "other",
    ])
    .default("other"),
  /** The zone it lies in; null: outside of all. */
  zone: Id.nullable().default(null),
  ...Coordinates,
  access: AccessMarks,
});
export type Place = z.infer<typeof Place>;

/** A corner or crossing of ways that is no place. */
const Crossing = z.strictObject({ id: Id, ...Coordinates });

/** A way between two places or crossings, walked in both directions. */
const Way = z.strictObject({
  from: Id,
  to: Id,
  /** Metres; null: as the drawing measures it, by `metresPerUnit`. */
  metres: z.number().positive("must be above 0").max(10_000).nullable().default(null),
  /** With steps on it a wheelchair does not pass. */
  steps: z.boolean().default(false),
  /** Said on the way, such as "through the glass door". */
  hint: Words.nullable().default(null),
});

export const VenueMap = z.strictObject({
  /** The drawing in assets/maps, or in the venue's own folder of the same name; elements with the ids of zones are those zones. */
  drawing: z
    .string()
    .max(64)
    .regex(/^[a-z0-9][a-z0-9-]*\.svg$/, "is not the name of a drawing, such as ground.svg"),
  /** Of the drawing's viewBox, which begins at 0 0. */
  width: z.number().positive().max(10_000),
  height: z.number().positive().max(10_000),
  metresPerUnit: z.number().positive("must be above 0").max(100).default(0.1),
  places: z.array(Place).min(1, "needs at least one place").max(300),
  crossings: z.array(Crossing).max(600).default([]),
  ways: z.array(Way).max(2000).default([]),
});
export type VenueMap = z.infer<typeof VenueMap>;
