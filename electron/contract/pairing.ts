/** How a page becomes a screen of the house: it shows a code, and an operator says which screen it is. */
import { z } from "zod";
import { Plan } from "./plan.ts";
import { Id, InstantText } from "./words.ts";

/** No vowels, so that no code is a word, and nothing that looks like another letter or a digit. */
export const CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

/** Letters of a code. */
export const CODE_LENGTH = 6;

const CODE = new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`);

/** A code as somebody typed it, in small letters, with gaps or hyphens, as it is compared; null: it cannot be one. */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[\s.\-–_]/g, "");
  return CODE.test(letters) ? letters : null;
}

/** What a page that waits is given: the code it shows, and the secret by which it alone asks what became of it. */
export const Waiting = z.strictObject({
  code: z.string().length(CODE_LENGTH),
  secret: z.string(),
  /** Real time, also in a rehearsal. */
  expiresAt: InstantText,
  /** Said at the door, so that the page can speak in the venue's name and language. */
  venue: Plan.shape.venue.pick({ name: true, locale: true }),
});
export type Waiting = z.infer<typeof Waiting>;

/** What became of a code. With "paired" comes the cookie that carries the screen's key. */
export const PairingAnswer = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("waiting"), expiresAt: InstantText }),
  z.strictObject({ state: z.literal("paired"), screen: Id }),
]);
export type PairingAnswer = z.infer<typeof PairingAnswer>;

/** A screen that has a key, and since when; the newest where it has several. */
export const PairedScreen = z.strictObject({ screen: Id, pairedAt: InstantText });
export type PairedScreen = z.infer<typeof PairedScreen>;
