/** Sizes of files as people read them. Pure. */
import type { Speech } from "../speech.ts";

const KILOBYTE = 1024;
const MEGABYTE = 1024 * 1024;

/** "340 kB" or "1.3 MB", rounded up. */
export function sizeText(bytes: number, language: string, say: Speech["say"]): string {
  const locale = language === "en" ? "en-GB" : language;
  if (bytes < MEGABYTE) return say("seasons.kilobytes", { size: Math.ceil(bytes / KILOBYTE) });
  const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return say("seasons.megabytes", { size: figures.format(Math.ceil((bytes / MEGABYTE) * 10) / 10) });
}
