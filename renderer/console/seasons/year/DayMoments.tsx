/** What the seasons do on one day: who arrives, which door opens, what is counted down. Nothing where they do nothing. */
import { useMemo } from "react";
import type { Cue } from "../../../../electron/contract/cue.ts";
import type { House } from "../../../../electron/contract/state.ts";
import { parseInstant } from "../../../../electron/contract/words.ts";
import { useSpeech } from "../../speech.ts";
import { dateWords } from "./dates.ts";
import { cueText, zonesText } from "./sentences.ts";

interface DayMomentsProps {
  readonly house: House;
  /** The day's, in the order of time. */
  readonly cues: readonly Cue[];
  readonly date: string;
}

export function DayMoments({ house, cues, date }: DayMomentsProps) {
  const speech = useSpeech();
  const { language, timeZone } = speech;
  const words = useMemo(() => ({ ...speech, dates: dateWords(language, timeZone, date) }), [speech, language, timeZone, date]);
  const told = cues.flatMap((cue) => {
    const text = cueText(cue, house.themes, words);
    return text === null ? [] : [{ cue, text }];
  });
  if (told.length === 0) return null;
  return (
    <section className="day__moments" aria-labelledby="day-moments">
      <h3 id="day-moments">{speech.say("year.that-day")}</h3>
      <ul>
        {told.map(({ cue, text }) => (
          <li key={`${cue.at} ${cue.kind} ${cue.theme}`}>
            <strong>{words.dates.time(parseInstant(cue.at))}</strong> {text}{" "}
            <span className="quiet">{zonesText(cue.zones, house.zones, words)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
