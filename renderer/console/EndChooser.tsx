/** Until when; the absolute end is always shown. */
import { TextInput } from "@mantine/core";
import type { VenueState } from "../../electron/contract/state.ts";
import type { Instant } from "../../electron/contract/words.ts";
import { closingOf, type End, QUICK_MINUTES } from "./logic/ends.ts";
import { localDate } from "./logic/venue-time.ts";
import { useSpeech } from "./speech.ts";
import { DateAndHour } from "./switching/DateAndHour.tsx";

interface EndChooserProps {
  readonly end: End;
  readonly now: Instant;
  /** When it begins; null: now. */
  readonly from: Instant | null;
  /** The absolute end; null while nobody knows it. */
  readonly ends: Instant | null;
  readonly timeZone: string;
  /** How the venue is when it begins; null: nobody knows yet. */
  readonly opening: VenueState["opening"] | null;
  readonly onChange: (end: End) => void;
}

export function EndChooser({ end, now, from, ends, timeZone, opening, onChange }: EndChooserProps) {
  const speech = useSpeech();
  const { say } = speech;
  const moment = ends === null ? "" : speech.moment(ends, now);
  // A time that has passed today is tomorrow's, and nobody may overlook that.
  const otherDay = ends !== null && end.kind === "time" && localDate(timeZone, ends) !== localDate(timeZone, from ?? now);
  const nothing = { minutes: "", closing: "", time: say("sheet.ends-needed"), date: say("sheet.end-needed") };
  const answer =
    ends === null
      ? nothing[end.kind]
      : from === null
        ? say("sheet.ends", { time: moment, duration: speech.duration(ends - now) })
        : say("sheet.ends-from", { from: speech.moment(from, now), time: moment, duration: speech.duration(ends - from) });
  const [before, ...after] = ends === null ? [answer] : answer.split(moment);
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
        {opening !== null && closingOf(opening) === null ? null : (
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
        <button
          type="button"
          className="chip"
          aria-pressed={end.kind === "date"}
          onClick={() => onChange(end.kind === "date" ? end : { kind: "date", date: "", time: "18:00" })}
        >
          {say("sheet.date")}
        </button>
        {end.kind === "date" ? (
          <DateAndHour
            date={end.date}
            time={end.time}
            earliest={localDate(timeZone, from ?? now)}
            dateLabel={say("sheet.end-date")}
            timeLabel={say("sheet.end-hour")}
            onChange={(date, time) => onChange({ kind: "date", date, time })}
          />
        ) : null}
      </div>
      <p className="choice__answer">
        {before}
        {otherDay ? <strong className="choice__other-day">{moment}</strong> : moment}
        {after.join(moment)}
      </p>
    </fieldset>
  );
}
