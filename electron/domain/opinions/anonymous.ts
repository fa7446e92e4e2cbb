/** A visitor's line without what would say who wrote it: addresses and telephone numbers. */

/** Stands where something was taken out. */
const TAKEN_OUT = "…";

const ADDRESS = /[^\s@,;:()<>]+@[^\s@,;:()<>]+\.\p{L}{2,}/gu;

/** Digits of any script, with what people set between them; it begins and ends with one. */
const NUMBER = /\+?\p{Nd}[\p{Nd} \u00a0\u202f.\-/()]*\p{Nd}/gu;

/** National numbers have nine digits and more. A date has eight, a lap time fewer. */
const FEWEST_DIGITS = 9;

/** The line with "…" in place of each e-mail address and telephone number. Done twice, nothing more goes. */
export function anonymous(line: string): string {
  return line
    .replace(ADDRESS, TAKEN_OUT)
    .replace(NUMBER, (found) => ((found.match(/\p{Nd}/gu)?.length ?? 0) >= FEWEST_DIGITS ? TAKEN_OUT : found));
}
