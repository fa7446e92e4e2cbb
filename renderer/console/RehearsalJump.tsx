/** To any date and time of the venue. */
import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Instant } from "../../electron/contract/words.ts";
import { useKnown, useLink } from "../link/react.ts";
import { jumpTarget } from "./logic/rehearsal.ts";
import { localDate, localTime } from "./logic/venue-time.ts";
import { useSpeech } from "./speech.ts";

interface JumpProps {
  readonly timeZone: string;
  /** Nothing can be changed just now. */
  readonly disabled: boolean;
  readonly onJump: (at: Instant) => void;
}

export function RehearsalJump({ timeZone, disabled, onJump }: JumpProps) {
  const { say } = useSpeech();
  const link = useLink();
  const { turns } = useKnown();
  const form = useRef<HTMLFormElement>(null);
  const [date, setDate] = useState(() => localDate(timeZone, link.now()));
  const [time, setTime] = useState(() => localTime(timeZone, link.now()));
  const target = jumpTarget(timeZone, date, time);

  // Wherever the clock was turned to, the fields begin there; but never under someone's fingers.
  useEffect(() => {
    if (turns === 0 || form.current?.contains(document.activeElement) === true) return;
    setDate(localDate(timeZone, link.now()));
    setTime(localTime(timeZone, link.now()));
  }, [turns, timeZone, link]);

  return (
    <form
      ref={form}
      className="rehearsal__jump"
      onSubmit={(event) => {
        event.preventDefault();
        if (target !== null) onJump(target);
      }}
    >
      <input
        type="date"
        className="rehearsal__field"
        aria-label={say("rehearsal.date")}
        min="1900-01-01"
        max="2199-12-31"
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <TextInput
        className="rehearsal__clock"
        size="md"
        aria-label={say("rehearsal.time")}
        placeholder="18:00"
        inputMode="numeric"
        maxLength={8}
        error={target === null}
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <Button type="submit" aria-disabled={disabled || target === null}>
        {say("rehearsal.jump")}
      </Button>
    </form>
  );
}
