/** How fast the rehearsal's clock runs: a few speeds one tap away, and any other. */
import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { FASTEST, SLOWEST } from "../../electron/contract/rehearsal.ts";
import { speedText } from "../ui/rehearsal.ts";
import { readSpeed, SPEEDS } from "./logic/rehearsal.ts";
import { useSpeech } from "./speech.ts";

interface SpeedsProps {
  readonly speed: number;
  /** Nothing can be changed just now; the focus stays where it is. */
  readonly disabled: boolean;
  readonly onSpeed: (speed: number) => void;
}

function FreeSpeed({ speed, disabled, onSpeed }: SpeedsProps) {
  const { say, language } = useSpeech();
  const [text, setText] = useState("");
  const own = SPEEDS.every((one) => one !== speed);
  const wished = readSpeed(text);
  const plain = (value: number): string => speedText(value, language).slice(1);
  return (
    <form
      className="rehearsal__free"
      onSubmit={(event) => {
        event.preventDefault();
        if (wished === null) return;
        onSpeed(wished);
        setText("");
      }}
    >
      <TextInput
        className={own ? "rehearsal__own" : ""}
        size="md"
        leftSection="×"
        aria-label={say("rehearsal.free", { from: plain(SLOWEST), to: plain(FASTEST) })}
        placeholder={own ? plain(speed) : say("rehearsal.other")}
        inputMode="decimal"
        maxLength={7}
        error={text !== "" && wished === null}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text === "" ? null : (
        <Button type="submit" aria-disabled={disabled || wished === null}>
          {say("rehearsal.set")}
        </Button>
      )}
    </form>
  );
}

export function RehearsalSpeeds({ speed, disabled, onSpeed }: SpeedsProps) {
  const { say, language } = useSpeech();
  const group = useRef<HTMLDivElement>(null);
  // The arrows choose, and the focus goes where the choice is: one stop for the tab key, as radios have it.
  useEffect(() => {
    if (group.current?.contains(document.activeElement) !== true) return;
    group.current.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  }, [speed]);
  const reached = SPEEDS.find((one) => one === speed) ?? SPEEDS[1];
  return (
    <div className="rehearsal__speeds">
      <div className="rehearsal__choices" role="radiogroup" aria-label={say("rehearsal.speed")} ref={group}>
        {SPEEDS.map((one) => (
          <button
            key={one}
            type="button"
            role="radio"
            className="chip"
            aria-checked={one === speed}
            aria-disabled={disabled}
            tabIndex={one === reached ? 0 : -1}
            onClick={() => (one === speed ? undefined : onSpeed(one))}
          >
            {speedText(one, language)}
          </button>
        ))}
      </div>
      <FreeSpeed speed={speed} disabled={disabled} onSpeed={onSpeed} />
    </div>
  );
}
