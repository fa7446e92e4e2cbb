/** The words of a theme, one language at a time: the same that the preview is read in. */
import { TextInput, Textarea } from "@mantine/core";
import { inLanguage, type Words } from "../../../../../electron/contract/words.ts";
import { useSpeech } from "../../../speech.ts";
import { Choice } from "../Choice.tsx";
import { LANGUAGE_NAMES } from "../language-names.ts";
import { endsWord, LANGUAGES, type Language, lackingIn, textIn, withCaption, withName } from "../../logic/draft.ts";
import { messageAt } from "../../logic/troubles.ts";
import type { SectionProps } from "./section.ts";

const LONGEST_TEXT = 2000;

interface WordsSectionProps extends SectionProps {
  readonly language: Language;
  /** The venue's. */
  readonly locale: string;
  readonly onLanguage: (language: Language) => void;
  readonly settle: () => void;
}

export function WordsSection({ draft, edit, issues, language, locale, onLanguage, settle }: WordsSectionProps) {
  const { say } = useSpeech();
  const { name, captions } = draft;
  const texts = [name, captions.greeting, captions.thanks, captions.closed];
  const lacking = new Set(texts.flatMap((words) => lackingIn(words)));

  const field = (key: "name" | "greeting" | "thanks" | "closed", words: Words | null) => {
    const path = key === "name" ? "name" : `captions.${key}`;
    const required = key === "name" || key === "greeting";
    const empty = words === null || words === "" || (typeof words !== "string" && Object.keys(words).length === 0);
    const text = textIn(words, language, locale);
    const instead = words === null || empty ? (required ? "" : say("making.own-words")) : inLanguage(words, language, locale);
    const shared = {
      label: say(`making.word.${key}`),
      description: say(`making.word-hint.${key}`),
      value: text,
      placeholder: text === "" ? instead : undefined,
      maxLength: LONGEST_TEXT,
      lang: language,
      dir: language === "ar" ? "rtl" : "ltr",
      error: required && empty ? say("making.needs-text") : messageAt(issues, path),
    };
    const change = (next: string): void => {
      edit(`${path}.${language}`, (held) =>
        key === "name" ? withName(held, language, next, locale) : withCaption(held, key, language, next, locale),
      );
      if (endsWord(next)) settle();
    };
    return key === "name" ? (
      <TextInput key={key} {...shared} onChange={(event) => change(event.currentTarget.value)} />
    ) : (
      <Textarea key={key} {...shared} rows={2} onChange={(event) => change(event.currentTarget.value)} />
    );
  };

  return (
    <>
      <Choice
        label={say("making.words-language")}
        value={language}
        onChange={onLanguage}
        options={LANGUAGES.map((value) => ({
          value,
          text: LANGUAGE_NAMES[value],
          needs: lacking.has(value) ? say("making.lacks") : null,
        }))}
      />
      {lacking.size === 0 ? null : <p className="quiet">{say("making.lacks-more")}</p>}
      {field("name", name)}
      {field("greeting", captions.greeting)}
      {field("thanks", captions.thanks)}
      {field("closed", captions.closed)}
    </>
  );
}
