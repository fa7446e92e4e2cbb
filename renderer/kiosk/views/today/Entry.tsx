/** One start of the programme, large enough to be read from two metres. */
import type { ProgrammeEntry } from "../../../../electron/contract/programme.ts";
import { type Instant, inLanguage, parseInstant } from "../../../../electron/contract/words.ts";
import { numberText, timeText } from "../../format.ts";
import { Marks } from "../../marks/Marks.tsx";
import type { ViewProps } from "../../visit/view.ts";
import type { Language } from "../../words.ts";
import { say } from "./words.ts";
import "../../controls/chip.css";

interface Props extends Pick<ViewProps, "house" | "language" | "locale" | "open"> {
  readonly entry: ProgrammeEntry;
  readonly at: Instant;
}

/** What is left, where that is known; what there are, where it is not. */
function seatsText({ seats, seatsLeft }: ProgrammeEntry, language: Language): string {
  if (seatsLeft === 0) return say(language, "full");
  if (seatsLeft === 1) return say(language, "lastSeat");
  if (seatsLeft !== null) return say(language, "seatsLeft", { n: numberText(seatsLeft, language) });
  return seats === null ? say(language, "everyone") : say(language, "seats", { n: numberText(seats, language) });
}

export function Entry({ entry, at, house, language, locale, open }: Props) {
  const time = (instant: Instant): string => timeText(instant, house.venue.timeZone, language);
  const [from, to] = [parseInstant(entry.from), parseInstant(entry.to)];
  const planned = from - entry.delayMinutes * 60_000;
  const on = from <= at && to > at;
  const over = to <= at;
  const place = house.map?.places.find(({ id }) => id === entry.place);
  const { experience } = entry;
  return (
    <li className="entry" data-on={on} data-cancelled={entry.cancelled} data-over={over}>
      <p className="entry-time">
        <time dateTime={entry.from}>{time(from)}</time>
        {on && (
          <span className="entry-passed" aria-hidden="true">
            <span style={{ transform: `scaleX(${(at - from) / (to - from)})` }} />
          </span>
        )}
      </p>
      <div className="entry-words">
        <h3 className="entry-title">{inLanguage(entry.title, language, locale)}</h3>
        {entry.line !== null && <p className="entry-line">{inLanguage(entry.line, language, locale)}</p>}
        {entry.cancelled && <p className="entry-news">{say(language, "cancelled")}</p>}
        {!entry.cancelled && entry.delayMinutes > 0 && (
          <p className="entry-news">{say(language, "late", { time: time(from), planned: time(planned) })}</p>
        )}
        {entry.note !== null && <p className="entry-note">{inLanguage(entry.note, language, locale)}</p>}
        <p className="entry-facts">
          {place !== undefined && <span>{inLanguage(place.name, language, locale)}</span>}
          <span>{say(language, "until", { time: time(to) })}</span>
          {!entry.cancelled && !over && <span data-full={entry.seatsLeft === 0}>{seatsText(entry, language)}</span>}
        </p>
        <Marks marks={entry.access} language={language} />
      </div>
      <div className="entry-ways">
        {place !== undefined && !entry.cancelled && !over && (
          <button type="button" className="chip" onClick={() => open("map", place.id)}>
            {say(language, "way")}
          </button>
        )}
        {experience !== null && (
          <button type="button" className="chip" onClick={() => open("experiences", experience)}>
            {say(language, "more")}
          </button>
        )}
      </div>
    </li>
  );
}
