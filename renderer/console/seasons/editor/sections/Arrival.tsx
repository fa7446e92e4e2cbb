/** How a theme comes: its transition, the sound that is heard with it, and what the world outside is told. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type Theme, TRANSITIONS } from "../../../../../electron/contract/theme.ts";
import type { Sound } from "../../../../../electron/contract/sound.ts";
import { OneOf } from "../../../OneOf.tsx";
import { useSpeech } from "../../../speech.ts";
import { messageAt } from "../../logic/troubles.ts";
import { Amount } from "../Amount.tsx";
import type { SectionProps } from "./section.ts";

interface ArrivalSectionProps extends SectionProps {
  readonly sounds: readonly Sound[];
  /** Whether the arrival is being shown. */
  readonly playing: boolean;
  /** Shows the arrival in the preview. */
  readonly onPlay: () => void;
}

export function ArrivalSection({ draft, edit, issues, sounds, playing, onPlay }: ArrivalSectionProps) {
  const { say, name, sound, language } = useSpeech();
  const { transition, accents, cues } = draft;
  const figures = new Intl.NumberFormat(language === "en" ? "en-GB" : language, { minimumFractionDigits: 1 });
  const change = (field: string, part: Partial<Theme["transition"]>): void =>
    edit(field, (held) => ({ ...held, transition: { ...held.transition, ...part } }));
  const brief = sounds.filter(({ kind }) => kind === "accent" || kind === "chime" || kind === "one-shot");
  const known = accents.arrival === null || brief.some(({ id }) => id === accents.arrival);
  const cue = (field: "arrive" | "leave") => (
    <TextInput
      label={say(`making.cue.${field}`)}
      description={say("making.cue-hint")}
      value={cues[field] ?? ""}
      maxLength={64}
      dir="ltr"
      spellCheck={false}
      error={messageAt(issues, `cues.${field}`)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        edit(`cues.${field}`, (held) => ({ ...held, cues: { ...held.cues, [field]: text === "" ? null : text } }));
      }}
    />
  );
  return (
    <>
      <div className="making-transition">
        <OneOf
          label={say("making.transition")}
          value={transition.name}
          values={TRANSITIONS}
          textOf={(value) => say(`making.transition.${value}`)}
          onValue={(chosen) => change("transition.name", { name: chosen })}
        />
        <Button disabled={playing} onClick={onPlay}>
          {say(playing ? "making.transition-playing" : "making.transition-play")}
        </Button>
      </div>
      <Amount
        label={say("making.transition-seconds")}
        value={transition.seconds}
        least={1}
        most={2}
        step={0.1}
        text={say("time.seconds", { count: figures.format(transition.seconds) })}
        onChange={(value) => change("transition.seconds", { seconds: value })}
      />
      <NativeSelect
        label={say("making.sound")}
        description={say("making.sound-hint")}
        value={accents.arrival ?? ""}
        error={messageAt(issues, "accents.arrival")}
        data={[
          { value: "", label: say("none") },
          ...(known ? [] : [{ value: accents.arrival ?? "", label: sound(accents.arrival ?? "") }]),
          ...brief.map(({ id, title }) => ({ value: id, label: name(title) })),
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          edit(null, (held) => ({ ...held, accents: { ...held.accents, arrival: chosen === "" ? null : chosen } }));
        }}
      />
      {cue("arrive")}
      {cue("leave")}
    </>
  );
}
