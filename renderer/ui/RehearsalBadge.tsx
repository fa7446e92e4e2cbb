/** Says on every screen that the venue lives on another clock. Nothing is shown outside a rehearsal. */
import type { Rehearsal } from "../../electron/contract/rehearsal.ts";
import type { Instant } from "../../electron/contract/words.ts";
import "./rehearsal-badge.css";

interface Props {
  readonly rehearsal: Rehearsal | null;
  /** The venue's clock, from the link. */
  readonly now: Instant;
  readonly timeZone: string;
  readonly language: string;
  /** "Rehearsal" in that language. */
  readonly label: string;
}

/** Venue seconds per real second, as people write it: "×60". */
function speedText(speed: number, language: string): string {
  return speed === 1 ? "" : `×${new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(speed)}`;
}

export function RehearsalBadge({ rehearsal, now, timeZone, language, label }: Props) {
  if (rehearsal === null) return null;
  // As every other clock here is read: the day first, 24 hours.
  const locale = language === "en" ? "en-GB" : language;
  const written = { timeZone, dateStyle: "medium", timeStyle: "short", hourCycle: "h23" } as const;
  const moment = new Intl.DateTimeFormat(locale, written).format(now);
  return (
    <aside className="rehearsal-badge" aria-label={label}>
      <span className="rehearsal-badge-lamp" aria-hidden="true" />
      <strong>{label}</strong>
      <time>{moment}</time>
      <span>{speedText(rehearsal.speed, language)}</span>
    </aside>
  );
}
