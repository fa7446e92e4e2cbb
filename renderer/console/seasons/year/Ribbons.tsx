/** The ribbons of all zones below one ruler, and what is said of the season that is picked. */
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { House } from "../../../../electron/contract/state.ts";
import type { Instant } from "../../../../electron/contract/words.ts";
import { shareOf } from "../../logic/day.ts";
import { wornAt } from "./course.ts";
import { Ribbon } from "./Ribbon.tsx";
import { Ruler } from "./Ruler.tsx";
import { type YearSpeech, zonesText } from "./sentences.ts";
import { type Month, type Span, weekendParts } from "./span.ts";
import { Told } from "./Told.tsx";
import type { YearRead } from "./use-year.ts";

/** A season of a course. */
interface Picked {
  readonly course: number;
  readonly worn: number;
}

interface RibbonsProps {
  readonly house: House;
  readonly year: YearRead;
  readonly span: Span;
  readonly now: Instant;
  readonly speech: YearSpeech;
  readonly language: string;
  /** Leads to a month day by day; null: one is shown so. */
  readonly onMonth: ((month: Month) => void) | null;
}

export function Ribbons({ house, year, span, now, speech, language, onMonth }: RibbonsProps) {
  const { say } = speech;
  const { timeZone } = house.venue;
  const { courses } = year;
  const scroller = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const weekends = useMemo(() => weekendParts(timeZone, span), [timeZone, span]);
  const nowShare = shareOf(now, span);
  const seen = nowShare >= 0 && nowShare < 1;

  const begin = useEffectEvent((element: HTMLElement) => {
    // Right to left, what lies ahead has negative places.
    const ahead = document.documentElement.dir === "rtl" ? -1 : 1;
    element.scrollLeft = seen ? ahead * Math.max(0, nowShare * element.scrollWidth - element.clientWidth / 3) : 0;
  });
  // Where the line is wider than the page it opens on today; afterwards it stays where it is put.
  useEffect(() => {
    if (scroller.current !== null) begin(scroller.current);
  }, [span]);

  // Before anything is picked, and where a change of plan took it away: what is worn now, or, of another time, at its beginning.
  const kept = picked === null ? undefined : courses[picked.course]?.worn[picked.worn];
  const course = courses[kept === undefined ? 0 : (picked?.course ?? 0)];
  const worn = kept ?? course?.worn[Math.max(0, wornAt(course.worn, seen ? now : span.from))];
  const plain = courses.every(({ worn: { length } }) => length === 1);
  return (
    <>
      <p className="quiet">
        {plain
          ? say("year.plain", { theme: speech.theme(courses[0]?.worn[0]?.theme ?? null) })
          : `${say("year.hint")} ${onMonth === null ? "" : say("year.hint-month")}`}
      </p>
      <div className="timeline__scroll" ref={scroller} tabIndex={0} role="region" aria-label={say("year.lines")}>
        <div className={onMonth === null ? "year__lines year__lines--month" : "year__lines"}>
          <Ruler timeZone={timeZone} span={span} speech={speech} language={language} nowShare={nowShare} onMonth={onMonth} />
          {courses.map((each, index) => (
            <Ribbon
              key={each.zones.join(" ")}
              themes={house.themes}
              course={each}
              cues={year.cues}
              span={span}
              weekends={weekends}
              name={zonesText(each.zones, house.zones, speech)}
              speech={speech}
              current={wornAt(each.worn, seen ? now : span.from)}
              picked={picked?.course === index ? picked.worn : null}
              nowShare={nowShare}
              onPick={(place) => setPicked({ course: index, worn: place })}
            />
          ))}
        </div>
      </div>
      <p className="year__legend quiet">{say("year.legend")}</p>
      {course === undefined || worn === undefined ? null : (
        <Told house={house} year={year} course={course} worn={worn} speech={speech} language={language} />
      )}
    </>
  );
}
