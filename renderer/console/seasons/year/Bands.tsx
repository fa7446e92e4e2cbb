/** A ribbon as it is drawn: each season's sky by day above its sky by night, and its moments as marks below. */
import { memo, useMemo } from "react";
import type { Cue } from "../../../../electron/contract/cue.ts";
import type { Theme, Tokens } from "../../../../electron/contract/theme.ts";
import { type Course, HOUSE_STYLE, marksOf, type Placed, type Worn } from "./course.ts";
import type { YearSpeech } from "./sentences.ts";
import type { Part, Span } from "./span.ts";

const percent = (share: number): string => `${share * 100}%`;
const placeOf = ({ start, end }: Part) => ({ insetInlineStart: percent(start), inlineSize: percent(end - start) });
const skyOf = ({ skyTop, skyBottom }: Tokens) => ({ backgroundImage: `linear-gradient(${skyTop}, ${skyBottom})` });

interface BandsProps {
  readonly themes: readonly Theme[];
  readonly course: Course;
  readonly placed: readonly Placed<{ readonly worn: Worn }>[];
  readonly cues: readonly Cue[];
  readonly span: Span;
  readonly weekends: readonly Part[];
  readonly speech: YearSpeech;
}

export const Bands = memo(function Bands({ themes, course, placed, cues, span, weekends, speech }: BandsProps) {
  const marks = useMemo(() => marksOf(course, cues, span), [course, cues, span]);
  const tokensBy = useMemo(() => new Map(themes.map(({ id, tokens }) => [id, tokens])), [themes]);
  return (
    <div className="timeline__bands" aria-hidden="true">
      {placed.map(({ worn, ...part }) => {
        const tokens = tokensBy.get(worn.theme);
        const ground = worn.theme === HOUSE_STYLE;
        return (
          <span key={part.start} className="ribbon__band" style={placeOf(part)}>
            {/* The house style is the ground from which seasons rise. */}
            {tokens === undefined || ground ? null : <span className="ribbon__day" style={skyOf(tokens.day)} />}
            <span
              className={ground ? "ribbon__night ribbon__night--house" : "ribbon__night"}
              style={tokens === undefined ? {} : { ...skyOf(tokens.night), borderColor: tokens.night.accent }}
            />
          </span>
        );
      })}
      {weekends.map((part) => (
        <span key={part.start} className="ribbon__weekend" style={placeOf(part)} />
      ))}
      {placed.map(({ worn, ...part }) => (
        <span key={part.start} className="ribbon__title" style={{ ...placeOf(part), color: tokensBy.get(worn.theme)?.night.ink }}>
          <span className="ribbon__label">{speech.theme(worn.theme)}</span>
        </span>
      ))}
      {marks.map(({ kind, theme, at, share }) => (
        <span
          key={`${kind} ${theme} ${at}`}
          className={`ribbon__mark ribbon__mark--${kind}`}
          style={{ insetInlineStart: percent(share), color: tokensBy.get(theme)?.night.accent }}
        />
      ))}
    </div>
  );
});
