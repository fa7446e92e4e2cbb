/** Under which licence a recording may be played: the usual ones to choose from, any other in words. */
import { NativeSelect, TextInput } from "@mantine/core";
import { useSay } from "../speech.ts";
import { LICENCES, type Licence } from "./card-text.ts";

interface LicenceFieldProps {
  readonly licence: Licence;
  readonly busy: boolean;
  /** The sentence about what is missing; null: nothing is. */
  readonly trouble: string | null;
  readonly onChange: (licence: Licence) => void;
}

export function LicenceField({ licence, busy, trouble, onChange }: LicenceFieldProps) {
  const say = useSay();
  const other = licence.choice === "other";
  const data = [
    { value: "", label: say("sounds.choose-one") },
    ...LICENCES.map(({ value, words, card }) => ({ value, label: words === null ? (card ?? value) : say(words) })),
  ];
  return (
    <>
      <NativeSelect
        label={say("sounds.field.licence")}
        required
        withAsterisk={false}
        data={data}
        value={licence.choice}
        disabled={busy}
        error={other ? null : trouble}
        onChange={(event) => onChange({ ...licence, choice: event.currentTarget.value })}
      />
      {other ? (
        <TextInput
          label={say("sounds.field.licence-words")}
          required
          withAsterisk={false}
          maxLength={200}
          value={licence.words}
          disabled={busy}
          error={trouble}
          onChange={(event) => onChange({ ...licence, words: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}
