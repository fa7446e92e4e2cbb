/** A zone's day: a band of themes, a band of playlists, a line of volume, and stretches to point at or walk through. */
import { type KeyboardEvent, useRef, useState } from "react";
import type { House, Segment } from "../../electron/contract/state.ts";
import { bands, cut, type Day, volumeLine } from "./logic/day.ts";
import { segmentText } from "./segment-text.ts";
import { useSpeech } from "./speech.ts";

const percent = (share: number): string => `${share * 100}%`;

/** A stretch below this share of the day, about seven minutes, would be too narrow to point at. */
const NARROW = 0.005;

interface DayRowProps {
  readonly house: House;
  readonly name: string;
  readonly segments: readonly Segment[];
  readonly day: Day;
  /** Where now lies in the day; outside of 0 to 1 on another day. */
  readonly nowShare: number;
}

function Bands({ house, segments, day }: Pick<DayRowProps, "house" | "segments" | "day">) {
  const speech = useSpeech();
  const line = volumeLine(segments, day);
  const points = line.map(({ x, y }) => `${x * 1000},${100 - y}`).join(" ");
  return (
    <div className="timeline__bands" aria-hidden="true">
      {bands(segments, day, (segment) => segment.theme).map(({ value, start, end }) => {
        const tokens = house.themes.find(({ id }) => id === (value ?? "classic"))?.tokens.night;
        const style =
          tokens === undefined
            ? {}
            : {
                backgroundImage: `linear-gradient(${tokens.skyTop}, ${tokens.skyBottom})`,
                color: tokens.ink,
                borderBlockStartColor: tokens.accent,
              };
        return (
          <span
            key={start}
            className="row__theme"
            style={{ insetInlineStart: percent(start), inlineSize: percent(end - start), ...style }}
          >
            <span className="timeline__label">{speech.theme(value)}</span>
          </span>
        );
      })}
      {bands(segments, day, (segment) => segment.playlist).map(({ value, start, end }) => (
        <span
          key={start}
          className={value === null ? "row__playlist row__playlist--silent" : "row__playlist"}
          style={{ insetInlineStart: percent(start), inlineSize: percent(end - start) }}
        >
          <span className="timeline__label">{speech.playlist(value)}</span>
        </span>
      ))}
      <svg className="row__volume" viewBox="0 0 1000 100" preserveAspectRatio="none">
        <polygon points={`0,100 ${points} 1000,100`} />
        <polyline points={points} />
      </svg>
      {bands(segments, day, (segment) => segment.playlist === null)
        .filter(({ value }) => value)
        .map(({ start, end }) => (
          <span
            key={start}
            className="row__hush"
            style={{ insetInlineStart: percent(start), inlineSize: percent(end - start) }}
          />
        ))}
    </div>
  );
}

export function DayRow({ house, name, segments, day, nowShare }: DayRowProps) {
  const speech = useSpeech();
  const stretches = cut(segments, day);
  const current = nowShare < 0 ? 0 : stretches.findIndex(({ start, end }) => start <= nowShare && nowShare < end);
  const [picked, setPicked] = useState<number | null>(null);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  // One stop for the Tab key in each zone; the arrows walk along its day.
  const stop = Math.min(stretches.length - 1, picked ?? Math.max(0, current));
  const shown = stretches[picked ?? current]?.segment;

  const walk = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: stop - 1, ArrowRight: stop + 1, Home: 0, End: stretches.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons.current[Math.min(stretches.length - 1, Math.max(0, to))]?.focus();
  };

  return (
    <section className="row">
      <h3 className="timeline__zone row__name">{name}</h3>
      <div className="row__line">
        <Bands house={house} segments={segments} day={day} />
        <div className="timeline__stretches" role="group" aria-label={speech.say("day.row", { zone: name })}>
          {stretches.map(({ segment, start, end }, index) => (
            <button
              key={segment.from}
              ref={(element) => {
                buttons.current[index] = element;
              }}
              type="button"
              className={end - start < NARROW ? "timeline__stretch timeline__stretch--narrow" : "timeline__stretch"}
              style={{ insetInlineStart: `min(${percent(start)}, 100% - 16px)`, inlineSize: percent(end - start) }}
              tabIndex={index === stop ? 0 : -1}
              aria-label={segmentText(segment, speech)}
              onKeyDown={walk}
              onFocus={() => setPicked(index)}
              onPointerEnter={() => setPicked(index)}
              onClick={() => setPicked(index)}
            />
          ))}
        </div>
        {nowShare < 0 || nowShare > 1 ? null : (
          <span className="timeline__now" style={{ insetInlineStart: percent(nowShare) }} aria-hidden="true" />
        )}
      </div>
      <p className="row__text" aria-hidden="true">
        {shown === undefined ? speech.say("day.pick") : segmentText(shown, speech)}
      </p>
    </section>
  );
}
