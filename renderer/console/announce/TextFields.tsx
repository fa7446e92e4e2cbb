/** What is said: the blanks to be filled in, the text in each language, and the languages it is spoken in. */
import { Textarea, TextInput, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useSpeech } from "../speech.ts";
import { useBlankName } from "./blanks.ts";
import { blanksOf, type Draft, languagesOf } from "./draft.ts";

/** Languages that visitors of a venue are likely to read. */
const OFFERED = ["fr", "en", "de", "es", "nl", "ar"];

interface TextFieldsProps {
  readonly draft: Draft;
  /** The language whose text is being written. */
  readonly writing: string;
  readonly locale: string;
  readonly onWriting: (language: string) => void;
  readonly onChange: (draft: Draft) => void;
}

export function TextFields({ draft, writing, locale, onWriting, onChange }: TextFieldsProps) {
  const { say, language } = useSpeech();
  const { i18n } = useTranslation();
  const blankName = useBlankName();
  const written = languagesOf(draft);
  const named = (tag: string): string => new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  const offered = [...new Set([locale, ...OFFERED, ...written])];
  const spokenIn = draft.languages.length === 0 ? [locale] : draft.languages;
  const toggleSpoken = (tag: string): void => {
    const others = spokenIn.filter((one) => one !== tag);
    // In one language at least: where none is chosen the venue's own is.
    onChange({ ...draft, languages: spokenIn.includes(tag) ? others : [...spokenIn, tag] });
  };
  return (
    <>
      {blanksOf(draft).map((blank, index) => (
        <TextInput
          key={blank}
          size="md"
          label={blankName(blank)}
          maxLength={200}
          data-autofocus={index === 0 ? true : undefined}
          value={draft.values[blank] ?? ""}
          onChange={(event) => onChange({ ...draft, values: { ...draft.values, [blank]: event.currentTarget.value } })}
        />
      ))}
      <fieldset className="choice">
        <legend>{say("announce.text")}</legend>
        <div className="chips announce-languages">
          {offered.map((tag) => (
            <button key={tag} type="button" className="chip" aria-pressed={writing === tag} onClick={() => onWriting(tag)}>
              {named(tag)}
              {written.includes(tag) ? (
                <>
                  <span className="announce-languages__written" aria-hidden="true" />
                  <VisuallyHidden> ({say("announce.written")})</VisuallyHidden>
                </>
              ) : null}
            </button>
          ))}
        </div>
        <Textarea
          className="announce-text"
          size="md"
          autosize
          minRows={3}
          maxLength={2000}
          lang={writing}
          dir={i18n.dir(writing)}
          aria-label={say("announce.text-in", { language: named(writing) })}
          value={draft.texts[writing] ?? ""}
          onChange={(event) => onChange({ ...draft, texts: { ...draft.texts, [writing]: event.currentTarget.value } })}
        />
      </fieldset>
      {draft.sound !== null || written.length === 0 ? null : (
        <fieldset className="choice">
          <legend>{say("announce.spoken-in")}</legend>
          <div className="chips">
            {written.map((tag) => (
              <button
                key={tag}
                type="button"
                className="chip"
                aria-pressed={spokenIn.includes(tag)}
                onClick={() => toggleSpoken(tag)}
              >
                {named(tag)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
