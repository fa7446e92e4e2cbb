/** The year of zones that are dressed alike: a band of seasons to point at or walk through, and their moments as marks. */
import { type KeyboardEvent, useMemo, useRef } from "react";
import type { Cue } from "../../../../electron/contract/cue.ts";
import type { Theme } from "../../../../electron/contract/theme.ts";
import { type Course, marksOf, placedIn } from "./course.ts";
import { wornText, type YearSpeech } from "./sentences.ts";
import type { Part, Span } from "./span.ts";

const percent = (share: number): string => `${share * 100}%`;
const place = ({ start, end }: Part) => ({ insetInlineStart: percent(start), inlineSize: percent(end - start) });

/** A season's own colours, as a screen wears them by night. */
function dressOf({ tokens }: Theme) {
  const { skyTop, skyBottom, ink, accent } = tokens.night;
  return {
    backgroundImage: `linear-gradient(${skyTop}, ${skyBottom})`,
    color: ink,
    borderBlockStartColor: accent,
  };
}

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
}

/** Where a key leads from one of some places; null: nowhere. */
function placeFor(key: string, from: number, count: number): number | null {
  const ahead = document.documentElement.dir === "rtl" ? -1 : 1;
  const to = { ArrowLeft: from - ahead, ArrowRight: from + ahead, Home: 0, End: count - 1 }[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
}

export function Ribbon(props: RibbonProps) {
  const { themes, course, cues, span, weekends, name, speech, current, picked, onPick } = props;
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const placed = useMemo(() => placedIn(course, span), [course, span]);
  const marks = useMemo(() => marksOf(course, cues, span), [course, cues, span]);
  const dressBy = useMemo(() => new Map(themes.map((theme) => [theme.id, dressOf(theme)])), [themes]);
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
      <h4 className="ribbon__name" title={course.zones.map(speech.zone).join(speech.say("year.comma"))}>
        {name}
      </h4>
      <div className="ribbon__line">
        <div className="ribbon__bands" aria-hidden="true">
          {placed.map(({ worn, ...part }) => (
            <span key={part.start} className="ribbon__band" style={{ ...place(part), ...dressBy.get(worn.theme) }} />
          ))}
          {weekends.map((part) => (
            <span key={part.start} className="ribbon__weekend" style={place(part)} />
          ))}
          {placed.map(({ worn, ...part }) => (
            <span key={part.start} className="ribbon__title" style={{ ...place(part), color: dressBy.get(worn.theme)?.color }}>
              <span className="ribbon__label">{speech.theme(worn.theme)}</span>
            </span>
          ))}
          {marks.map(({ kind, theme, at, share }) => (
            <span
              key={`${kind} ${theme} ${at}`}
              className={`ribbon__mark ribbon__mark--${kind}`}
              style={{ insetInlineStart: percent(share), color: dressBy.get(theme)?.borderBlockStartColor }}
            />
          ))}
        </div>
        <div className="ribbon__seasons" role="group" aria-label={speech.say("year.row", { zones: name })}>
          {placed.map(({ worn, ...part }, index) => {
            const position = course.worn.indexOf(worn);
            return (
              <button
                key={part.start}
                ref={(element) => {
                  buttons.current[index] = element;
                }}
                type="button"
                className="ribbon__season"
                style={place(part)}
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
      </div>
    </section>
  );
}
