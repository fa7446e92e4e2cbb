/** From when: now, or at an hour of today, of tomorrow or of a date. */
import type { Instant } from "../../../electron/contract/words.ts";
import { type Start, startTrouble } from "../logic/starts.ts";
import { localDate } from "../logic/venue-time.ts";
import { useSpeech } from "../speech.ts";
import { DateAndHour } from "./DateAndHour.tsx";

interface StartChooserProps {
  readonly start: Start;
  readonly now: Instant;
  readonly timeZone: string;
  readonly onChange: (start: Start) => void;
}

export function StartChooser({ start, now, timeZone, onChange }: StartChooserProps) {
  const { say } = useSpeech();
  const time = start.kind === "now" ? "" : start.time;
  const choices: { readonly label: string; readonly chosen: boolean; readonly start: Start }[] = [
    { label: say("sheet.now"), chosen: start.kind === "now", start: { kind: "now" } },
    { label: say("sheet.today"), chosen: start.kind === "day" && start.days === 0, start: { kind: "day", days: 0, time } },
    { label: say("sheet.tomorrow"), chosen: start.kind === "day" && start.days === 1, start: { kind: "day", days: 1, time } },
    {
      label: say("sheet.date"),
      chosen: start.kind === "date",
      start: start.kind === "date" ? start : { kind: "date", date: "", time },
    },
  ];
  const trouble = time === "" ? null : startTrouble(start, now, timeZone);
  return (
    <fieldset className="choice">
      <legend>{say("sheet.from")}</legend>
      <div className="chips">
        {choices.map((choice) => (
          <button
            key={choice.label}
            type="button"
            className="chip"
            aria-pressed={choice.chosen}
            onClick={() => onChange(choice.start)}
          >
            {choice.label}
          </button>
        ))}
        {start.kind === "now" ? null : (
          <DateAndHour
            date={start.kind === "date" ? start.date : null}
            time={start.time}
            earliest={localDate(timeZone, now)}
            dateLabel={say("sheet.start-date")}
            timeLabel={say("sheet.start-hour")}
            onChange={(date, hour) => onChange(start.kind === "date" ? { ...start, date, time: hour } : { ...start, time: hour })}
          />
        )}
      </div>
      {trouble === null ? null : <p className="choice__answer choice__answer--no">{say(`sheet.start-${trouble}`)}</p>}
    </fieldset>
  );
}
