/** The season that is picked, in words: what, from when until when, where, and why. */
import type { House } from "../../../../electron/contract/state.ts";
import type { Course, Worn } from "./course.ts";
import { spanText, whyText, type YearSpeech } from "./sentences.ts";
import { readFrom } from "./span.ts";
import { Swatch } from "./Swatch.tsx";
import { useWhy } from "./use-why.ts";
import type { YearRead } from "./use-year.ts";

interface ToldProps {
  readonly house: House;
  readonly year: YearRead;
  readonly course: Course;
  readonly worn: Worn;
  readonly speech: YearSpeech;
  readonly language: string;
}

export function Told({ house, year, course, worn, speech, language }: ToldProps) {
  const { say } = speech;
  const [zone = ""] = course.zones;
  const read = readFrom(house.venue.timeZone, year.month);
  const why = useWhy(year, zone, Math.max(read.from, worn.from ?? read.from), language);
  return (
    <div className="year__told">
      <Swatch theme={house.themes.find(({ id }) => id === worn.theme)} />
      <div>
        <p className="year__what">
          <strong>{speech.theme(worn.theme)}</strong> {spanText(worn, speech)}
          {worn.from === null || worn.to === null ? null : (
            <span className="quiet"> · {speech.dates.days(worn.from, worn.to)}</span>
          )}
        </p>
        <p className="quiet">{speech.dates.list(course.zones.map(speech.zone))}</p>
        <p role="status">
          {why.kind === "known"
            ? whyText(why.theme, speech)
            : say(why.kind === "reading" ? "year.why-reading" : "year.why-unknown")}
        </p>
      </div>
    </div>
  );
}
