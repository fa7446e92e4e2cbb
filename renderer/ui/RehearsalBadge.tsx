/** Says on every screen that the venue lives on another clock. Nothing is shown outside a rehearsal. */
import type { Rehearsal } from "../../electron/contract/rehearsal.ts";
import type { Instant } from "../../electron/contract/words.ts";
import { pausedText, rehearsalText, speedText } from "./rehearsal.ts";
import "./rehearsal-badge.css";

interface Props {
  readonly rehearsal: Rehearsal | null;
  /** The venue's clock. */
  readonly now: Instant;
  readonly timeZone: string;
  readonly language: string;
}

export function RehearsalBadge({ rehearsal, now, timeZone, language }: Props) {
  if (rehearsal === null) return null;
  const { paused, speed } = rehearsal;
  // As every other clock here is read: the day first, 24 hours.
  const locale = language === "en" ? "en-GB" : language;
  const written = { timeZone, dateStyle: "medium", timeStyle: "short", hourCycle: "h23" } as const;
  const moment = new Intl.DateTimeFormat(locale, written).format(now);
  const label = rehearsalText(language);
  return (
    <aside className="rehearsal-badge" aria-label={label}>
      <span className="rehearsal-badge-lamp" data-paused={paused} aria-hidden="true" />
      <strong>{label}</strong>
      <time>{moment}</time>
      <span>{speedText(speed, language)}</span>
      {paused && <em>{pausedText(language)}</em>}
    </aside>
  );
}
