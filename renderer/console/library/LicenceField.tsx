/** Under which licence a recording may be played: the usual ones to choose from, any other in words. */
import { NativeSelect, TextInput } from "@mantine/core";
import { type SayKey, useSay } from "../speech.ts";

/** What a card says for each choice: English, as the cards of the library are; null asks for words. */
const LICENCES: readonly { readonly value: string; readonly words: SayKey | null; readonly card: string | null }[] = [
  { value: "own", words: "sounds.licence.own", card: "Own recording" },
  { value: "bought", words: "sounds.licence.bought", card: "Bought, public performance included" },
  { value: "cc0", words: null, card: "CC0 1.0" },
  { value: "cc-by", words: null, card: "CC BY 4.0" },
  { value: "other", words: "sounds.licence.other", card: null },
];

export interface Licence {
  readonly choice: string;
  readonly words: string;
}

/** The licence as a card says it; empty while nothing was said. */
export function licenceText({ choice, words }: Licence): string {
  const found = LICENCES.find(({ value }) => value === choice);
  return found === undefined ? "" : (found.card ?? words.trim());
}

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
