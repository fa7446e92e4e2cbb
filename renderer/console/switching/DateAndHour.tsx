/** A date of the venue and an hour on it, side by side. */
import { TextInput } from "@mantine/core";

interface DateAndHourProps {
  /** Null: the date is said elsewhere. */
  readonly date: string | null;
  readonly time: string;
  /** The first date that can be chosen, "YYYY-MM-DD". */
  readonly earliest: string;
  readonly dateLabel: string;
  readonly timeLabel: string;
  readonly onChange: (date: string, time: string) => void;
}

export function DateAndHour({ date, time, earliest, dateLabel, timeLabel, onChange }: DateAndHourProps) {
  return (
    <>
      {date === null ? null : (
        <TextInput
          type="date"
          className="chip-time"
          size="md"
          aria-label={dateLabel}
          min={earliest}
          value={date}
          onChange={(event) => onChange(event.currentTarget.value, time)}
        />
      )}
      <TextInput
        className="chip-time"
        size="md"
        aria-label={timeLabel}
        placeholder="18:00"
        inputMode="numeric"
        maxLength={6}
        value={time}
        onChange={(event) => onChange(date ?? "", event.currentTarget.value)}
      />
    </>
  );
}
