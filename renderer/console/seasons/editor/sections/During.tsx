/** When a part of a theme is there. */
import type { Effect } from "../../../../../electron/contract/theme.ts";
import { OneOf } from "../../../OneOf.tsx";
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
    <OneOf
      aria-label={say("making.during-of", { name: of })}
      value={during}
      values={TIMES}
      textOf={(value) => say(`making.during.${value}`)}
      onValue={onChange}
    />
  );
}
