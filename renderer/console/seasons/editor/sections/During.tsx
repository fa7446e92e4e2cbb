/** When a part of a theme is there. */
import { NativeSelect } from "@mantine/core";
import type { Effect } from "../../../../../electron/contract/theme.ts";
import { useSpeech } from "../../../speech.ts";

type Time = Effect["during"];

const TIMES: readonly Time[] = ["always", "day", "night"];

interface DuringProps {
  readonly during: Time;
  /** What it is asked of, for whoever does not see it. */
  readonly of: string;
  readonly onChange: (during: Time) => void;
}

export function During({ during, of, onChange }: DuringProps) {
  const { say } = useSpeech();
  return (
    <NativeSelect
      aria-label={say("making.during-of", { name: of })}
      value={during}
      data={TIMES.map((value) => ({ value, label: say(`making.during.${value}`) }))}
      onChange={(event) => {
        const chosen = TIMES.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
