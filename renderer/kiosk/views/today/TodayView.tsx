/** Sessions and events of the day: what goes on, what comes next, what is late, and where. */
import { useState } from "react";
import type { AccessMark } from "../../../../electron/contract/access-marks.ts";
import { ACCESS_MARKS } from "../../../../electron/contract/access-marks.ts";
import { inLanguage } from "../../../../electron/contract/words.ts";
import { useKnown, useVenueNow } from "../../../link/react.ts";
import { Filter } from "../../controls/Filter.tsx";
import { dateText } from "../../format.ts";
import { say as sayMark } from "../../marks/words.ts";
import type { ViewProps } from "../../visit/view.ts";
import { Entry } from "./Entry.tsx";
import { useToday } from "./use-today.ts";
import { say } from "./words.ts";
import "./today.css";

const PARTS = ["now", "next", "tomorrow", "over"] as const;

export function TodayView(props: ViewProps) {
  const { house, language, locale } = props;
  const { programme } = useKnown();
  const now = useVenueNow(15_000);
  const { groups, ...parts } = useToday(programme, house.venue.timeZone, now);
  const [mark, setMark] = useState<AccessMark | null>(null);
  const offered = ACCESS_MARKS.filter((each) => programme.some(({ access }) => access.includes(each)));
  const shown = PARTS.map((part) => ({
    part,
    entries: parts[part].filter(({ access }) => mark === null || access.includes(mark)),
  })).filter(({ entries }) => entries.length > 0);

  return (
    <div className="today">
      <header className="today-head">
        <h1 className="today-title">{say(language, "title")}</h1>
        <p className="today-date">{dateText(now, house.venue.timeZone, language)}</p>
        {groups.map((group) => (
          <p key={`${group.item} ${group.from}`} className="today-group">
            {say(language, "welcome")} <strong>{inLanguage(group.title, language, locale)}</strong>
          </p>
        ))}
      </header>
      {offered.length > 0 && (
        <Filter
          label={say(language, "filter")}
          kinds={offered}
          chosen={mark}
          choose={setMark}
          nameOf={(each) => (each === null ? say(language, "all") : sayMark(language, each))}
        />
      )}
      {parts.now.length + parts.next.length === 0 && <p className="today-none">{say(language, "none")}</p>}
      {shown.map(({ part, entries }) => (
        <section key={part} className="today-part" data-part={part} aria-labelledby={`today-${part}`}>
          <h2 className="today-heading" id={`today-${part}`}>
            {say(language, part)}
          </h2>
          <ol className="today-list">
            {entries.map((entry) => (
              <Entry key={`${entry.item} ${entry.date} ${entry.start}`} entry={entry} at={now} {...props} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
