/** Until when; the absolute end is always shown. */
import { TextInput } from "@mantine/core";
import type { VenueState } from "../../electron/contract/state.ts";
import type { Instant } from "../../electron/contract/words.ts";
import { closingOf, type End, endInstant, QUICK_MINUTES } from "./logic/ends.ts";
import { localDate } from "./logic/venue-time.ts";
import { useSpeech } from "./speech.ts";

interface EndChooserProps {
  readonly end: End;
  readonly now: Instant;
  readonly timeZone: string;
  readonly opening: VenueState["opening"];
  readonly onChange: (end: End) => void;
}

export function EndChooser({ end, now, timeZone, opening, onChange }: EndChooserProps) {
  const speech = useSpeech();
  const { say } = speech;
  const ends = endInstant(end, now, timeZone, opening);
  const moment = ends === null ? "" : speech.moment(ends, now);
  // A time that has passed today is tomorrow's, and nobody may overlook that.
  const otherDay = ends !== null && end.kind === "time" && localDate(timeZone, ends) !== localDate(timeZone, now);
  const [before, ...after] =
    ends === null
      ? [say("sheet.ends-needed")]
      : say("sheet.ends", { time: moment, duration: speech.duration(ends - now) }).split(moment);
  const minutesText = (minutes: number): string =>
    minutes < 60 ? say("sheet.minutes", { count: minutes }) : say("sheet.hours", { count: minutes / 60 });
  return (
    <fieldset className="choice">
      <legend>{say("sheet.until")}</legend>
      <div className="chips">
        {QUICK_MINUTES.map((minutes) => (
          <button
            key={minutes}
            type="button"
            className="chip"
            aria-pressed={end.kind === "minutes" && end.minutes === minutes}
            onClick={() => onChange({ kind: "minutes", minutes })}
          >
            {minutesText(minutes)}
          </button>
        ))}
        {closingOf(opening) === null ? null : (
          <button
            type="button"
            className="chip"
            aria-pressed={end.kind === "closing"}
            onClick={() => onChange({ kind: "closing" })}
          >
            {say("sheet.closing")}
          </button>
        )}
        <TextInput
          className={end.kind === "time" ? "chip-time chip-time--chosen" : "chip-time"}
          size="md"
          leftSection={say("sheet.at")}
          aria-label={say("sheet.time")}
          placeholder="18:00"
          inputMode="numeric"
          maxLength={6}
          value={end.kind === "time" ? end.time : ""}
          onChange={(event) => onChange({ kind: "time", time: event.currentTarget.value })}
        />
      </div>
      <p className="choice__answer">
        {before}
        {otherDay ? <strong className="choice__other-day">{moment}</strong> : moment}
        {after.join(moment)}
      </p>
    </fieldset>
  );
}
