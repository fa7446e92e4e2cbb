/** The languages in which the house gives its reasons. */
import { ReasonLanguage } from "../../contract/explanation.ts";

export type Language = ReasonLanguage;

function spoken(tag: string): Language | null {
  return ReasonLanguage.safeParse(tag.split("-")[0]).data ?? null;
}

/** The language to answer in: the one asked for ("fr-CA" finds "fr"), else the venue's, else English. */
export function languageFor(asked: string | null, venueLocale: string): Language {
  return (asked === null ? null : spoken(asked)) ?? spoken(venueLocale) ?? "en";
}
