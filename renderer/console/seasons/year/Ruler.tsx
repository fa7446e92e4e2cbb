/** The months of a year, each a way to its days; or the days of a month. */
import { useMemo } from "react";
import { localeOf } from "./dates.ts";
import type { YearSpeech } from "./sentences.ts";
import { dayParts, type Month, monthParts, type Part, type Span } from "./span.ts";

const place = ({ start, end }: Part) => ({ insetInlineStart: `${start * 100}%`, inlineSize: `${(end - start) * 100}%` });

interface RulerProps {
  readonly timeZone: string;
  readonly span: Span;
  readonly speech: YearSpeech;
  readonly language: string;
  /** Where today lies; below 0 or from 1 on outside of the span. */
  readonly nowShare: number;
  readonly onMonth: ((month: Month) => void) | null;
}

export function Ruler({ timeZone, span, speech: { say, dates }, language, nowShare, onMonth }: RulerProps) {
  const months = useMemo(() => monthParts(timeZone, span), [timeZone, span]);
  const days = useMemo(() => (onMonth === null ? dayParts(timeZone, span) : []), [onMonth, timeZone, span]);
  const weekday = useMemo(() => new Intl.DateTimeFormat(localeOf(language), { timeZone: "UTC", weekday: "narrow" }), [language]);
  const today =
    nowShare < 0 || nowShare >= 1 ? null : (
      <span className="year__now" style={{ insetInlineStart: `${nowShare * 100}%` }} aria-hidden="true" />
    );
  if (onMonth === null)
    return (
      <div className="year__ruler" aria-hidden="true">
        {days.map(({ date, ...part }) => (
          <span key={date} className="year__day" style={place(part)}>
            <span className="year__weekday">{weekday.format(Date.parse(`${date}T12:00:00Z`))}</span>
            {Number(date.slice("YYYY-MM-".length))}
          </span>
        ))}
        {today}
      </div>
    );
  return (
    <div className="year__ruler">
      {months.map(({ month, ...part }) => (
        <button
          key={month}
          type="button"
          className="year__month"
          style={place(part)}
          title={say("year.zoom", { month: dates.month(month) })}
          onClick={() => onMonth(month)}
        >
          {dates.shortMonth(month)}{" "}
          {month.endsWith("-01") ? <span className="year__of">{month.slice(0, "YYYY".length)}</span> : null}
        </button>
      ))}
      {today}
    </div>
  );
}
