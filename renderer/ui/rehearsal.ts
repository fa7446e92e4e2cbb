/** What every page says of a rehearsal, in every language we speak, and how its tab tells it from the real venue. */
import { useEffect } from "react";
import { inLanguage, type Words } from "../../electron/contract/words.ts";
import rehearsalIcon from "./rehearsal-icon.svg";

const REHEARSAL: Words = {
  en: "Rehearsal",
  fr: "Répétition",
  de: "Probe",
  es: "Ensayo",
  nl: "Repetitie",
  ar: "تجربة",
};
const PAUSED: Words = { en: "paused", fr: "en pause", de: "angehalten", es: "en pausa", nl: "gepauzeerd", ar: "متوقفة" };

export function rehearsalText(language: string): string {
  return inLanguage(REHEARSAL, language, "en");
}

export function pausedText(language: string): string {
  return inLanguage(PAUSED, language, "en");
}

/** Venue seconds per real second, as people write it: "×60". */
export function speedText(speed: number, language: string): string {
  return `×${new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false }).format(speed)}`;
}

/** The page's title and the picture of its tab; in a rehearsal both say so. */
export function usePageMarks(title: string, rehearsing: boolean, language: string): void {
  const text = rehearsing ? `⚠ ${rehearsalText(language)} · ${title}` : title;
  useEffect(() => {
    document.title = text;
  }, [text]);
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (!rehearsing || icon === null) return undefined;
    const real = icon.href;
    icon.href = rehearsalIcon;
    return () => {
      icon.href = real;
    };
  }, [rehearsing]);
}
