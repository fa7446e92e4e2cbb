/** From one day to another: a step back, to today, a step on, or straight to a date. */
import { Button } from "@mantine/core";
import { addDays } from "./logic/venue-time.ts";
import { useSpeech } from "./speech.ts";

interface DayStepsProps {
  readonly date: string;
  readonly today: string;
  /** The last date that there is something to see of; null: there is no last one. */
  readonly last: string | null;
  /** null follows today. */
  readonly onDate: (date: string | null) => void;
}

export function DaySteps({ date, today, last, onDate }: DayStepsProps) {
  const { say } = useSpeech();
  return (
    <>
      <Button onClick={() => onDate(addDays(date, -1))}>{say("day.previous")}</Button>
      <Button variant={date === today ? "light" : "default"} aria-pressed={date === today} onClick={() => onDate(null)}>
        {say("day.today")}
      </Button>
      <Button disabled={last !== null && date >= last} onClick={() => onDate(addDays(date, 1))}>
        {say("day.next")}
      </Button>
    </>
  );
}

interface DayFieldProps {
  readonly label: string;
  /** The first and the last date that can be chosen; undefined: there is none. */
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly date: string;
  readonly onDate: (date: string) => void;
}

export function DayField({ label, min, max, date, onDate }: DayFieldProps) {
  return (
    <input
      type="date"
      className="day-field"
      aria-label={label}
      min={min}
      max={max}
      value={date}
      onChange={({ currentTarget }) => {
        // A date half typed is none yet.
        if (currentTarget.validity.valid && currentTarget.value !== "") onDate(currentTarget.value);
      }}
    />
  );
}
