/** The year of zones that are dressed alike: a band of seasons to point at or walk through, and their moments as marks. */
import { type KeyboardEvent, useMemo, useRef } from "react";
import type { Cue } from "../../../../electron/contract/cue.ts";
import type { Theme } from "../../../../electron/contract/theme.ts";
import { Bands } from "./Bands.tsx";
import { type Course, placedIn } from "./course.ts";
import { wornText, type YearSpeech } from "./sentences.ts";
import type { Part, Span } from "./span.ts";

const percent = (share: number): string => `${share * 100}%`;

/** A season below this share of what is shown, a week of a year, would be too narrow to point at. */
const NARROW = 0.02;

interface RibbonProps {
  readonly themes: readonly Theme[];
  readonly course: Course;
  readonly cues: readonly Cue[];
  readonly span: Span;
  readonly weekends: readonly Part[];
  /** Of its zones. */
  readonly name: string;
  readonly speech: YearSpeech;
  /** The place in the course of what is worn now; the Tab key comes there first. */
  readonly current: number;
  /** The place of what is picked; null: it is none of this course. */
  readonly picked: number | null;
  readonly onPick: (place: number) => void;
  /** Where today lies; below 0 or from 1 on outside of what is shown. */
  readonly nowShare: number;
}

/** Where a key leads from one of some places; null: nowhere. */
function placeFor(key: string, from: number, count: number): number | null {
  const ahead = document.documentElement.dir === "rtl" ? -1 : 1;
  const to = { ArrowLeft: from - ahead, ArrowRight: from + ahead, Home: 0, End: count - 1 }[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
}

export function Ribbon(props: RibbonProps) {
  const { themes, course, cues, span, weekends, name, speech, current, picked, onPick, nowShare } = props;
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const placed = useMemo(() => placedIn(course, span), [course, span]);
  // One stop for the Tab key in each ribbon; the arrows walk along it.
  const reached = placed.findIndex(({ worn }) => worn === course.worn[picked ?? current]);
  const stop = Math.max(0, reached);

  const walk = (event: KeyboardEvent): void => {
    const to = placeFor(event.key, stop, placed.length);
    if (to === null) return;
    event.preventDefault();
    buttons.current[to]?.focus();
  };

  return (
    <section className="ribbon">
      <h4 className="timeline__zone ribbon__name" title={course.zones.map(speech.zone).join(speech.say("year.comma"))}>
        {name}
      </h4>
      <div className="ribbon__line">
        <Bands themes={themes} course={course} placed={placed} cues={cues} span={span} weekends={weekends} speech={speech} />
        <div className="timeline__stretches" role="group" aria-label={speech.say("year.row", { zones: name })}>
          {placed.map(({ worn, start, end }, index) => {
            const position = course.worn.indexOf(worn);
            return (
              <button
                key={start}
                ref={(element) => {
                  buttons.current[index] = element;
                }}
                type="button"
                className={end - start < NARROW ? "timeline__stretch timeline__stretch--narrow" : "timeline__stretch"}
                style={{ insetInlineStart: `min(${percent(start)}, 100% - 24px)`, inlineSize: percent(end - start) }}
                tabIndex={index === stop ? 0 : -1}
                aria-label={wornText(worn, speech)}
                aria-pressed={position === picked}
                onKeyDown={walk}
                onFocus={() => onPick(position)}
                onPointerEnter={() => onPick(position)}
                onClick={() => onPick(position)}
              />
            );
          })}
        </div>
        {nowShare < 0 || nowShare >= 1 ? null : (
          <span className="timeline__now" style={{ insetInlineStart: percent(nowShare) }} aria-hidden="true" />
        )}
      </div>
    </section>
  );
}
