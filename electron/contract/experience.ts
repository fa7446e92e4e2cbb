/** What the team offers: a card with pictures and words, and an address to go on reading at. Data of the plan. */
import { z } from "zod";
import { AccessMarks } from "./access-marks.ts";
import { Id, Words } from "./words.ts";

/** A picture in assets/experiences, or in the venue's own folder of the same name. */
export const ExperiencePicture = z
  .string()
  .max(64)
  .regex(/^[a-z0-9][a-z0-9-]*\.(svg|webp|avif|png|jpg)$/, "is not the name of a picture, such as lap-beside.svg");

export const Experience = z.strictObject({
  id: Id,
  title: Words,
  /** One line that makes someone want to read on. */
  line: Words,
  /** A few sentences; paragraphs are parted by an empty line. */
  text: Words,
  pictures: z
    .array(z.strictObject({ file: ExperiencePicture, alt: Words }))
    .max(8, "holds more than 8 pictures")
    .default([]),
  /** Small facts, such as "45 minutes" or "from 18 years". */
  facts: z.array(Words).max(6, "holds more than 6 facts").default([]),
  access: AccessMarks,
  /** What is provided for people who need it, in words. */
  provided: Words.nullable().default(null),
  /** Where to go on reading on one's own telephone. */
  link: z
    .url({ protocol: /^https?$/, error: "is not a web address such as https://example.org/lap" })
    .max(300)
    .nullable()
    .default(null),
  /** A place of the map. */
  place: Id.nullable().default(null),
});
export type Experience = z.infer<typeof Experience>;

export const Experiences = z.array(Experience).max(60, "holds more than 60 experiences").default([]);
