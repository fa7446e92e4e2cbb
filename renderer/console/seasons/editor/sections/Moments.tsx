/** What happens at a date while a theme is worn: its days come with the theme, and its words are written here. */
import { Textarea } from "@mantine/core";
import type { CountdownMoment, WindowsMoment } from "../../../../../electron/contract/theme.ts";
import { inLanguage, type Words } from "../../../../../electron/contract/words.ts";
import { useSpeech } from "../../../speech.ts";
import { endsWord, type Language, LANGUAGES, replaced, textIn, withText } from "../../logic/draft.ts";
import { messageAt } from "../../logic/troubles.ts";
import { Amount } from "../Amount.tsx";
import { Choice, plainOptions } from "../Choice.tsx";
import { LANGUAGE_NAMES } from "../language-names.ts";
import type { SectionProps } from "./section.ts";

type Moment = WindowsMoment | CountdownMoment;

const YEAR_WITH_ALL_DAYS = 2024;

/** So many days after a day of every year, "12-24", as people write it. */
function dayText(monthDay: string, after: number, language: string): string {
  const [month = 1, day = 1] = monthDay.split("-").map(Number);
  const date = new Date(Date.UTC(YEAR_WITH_ALL_DAYS, month - 1, day + after, 12));
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "long" }).format(date);
}

interface MomentWordsProps {
  readonly label: string;
  readonly words: Words;
  readonly language: Language;
  readonly locale: string;
  readonly trouble: string | null;
  readonly onText: (text: string) => void;
}

function MomentWords({ label, words, language, locale, trouble, onText }: MomentWordsProps) {
  const { say } = useSpeech();
  const text = textIn(words, language, locale);
  const empty = typeof words === "string" ? words === "" : Object.keys(words).length === 0;
  return (
    <Textarea
      label={label}
      value={text}
      placeholder={text === "" && !empty ? inLanguage(words, language, locale) : undefined}
      maxLength={2000}
      rows={2}
      lang={language}
      dir={language === "ar" ? "rtl" : "ltr"}
      error={empty ? say("making.needs-text") : trouble}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}

interface MomentsSectionProps extends SectionProps {
  readonly language: Language;
  /** The venue's. */
  readonly locale: string;
  readonly onLanguage: (language: Language) => void;
  readonly settle: () => void;
}

export function MomentsSection({ draft, edit, issues, language, locale, onLanguage, settle }: MomentsSectionProps) {
  const { say, language: read } = useSpeech();
  const { moments } = draft;

  const change = (field: string, index: number, moment: Moment, text: string): void => {
    edit(field, (held) => ({ ...held, moments: replaced(held.moments, index, moment) }));
    if (endsWord(text)) settle();
  };
  const windows = (moment: WindowsMoment, index: number) => (
    <>
      <p>
        {say("making.moment.windows", {
          from: dayText(moment.from, 0, read),
          to: dayText(moment.to, 0, read),
          count: moment.words.length,
        })}
      </p>
      {moment.words.map((words, day) => (
        <MomentWords
          // A day has no name of its own: its place is what it is known by.
          key={day}
          label={dayText(moment.from, day, read)}
          words={words}
          language={language}
          locale={locale}
          trouble={messageAt(issues, `moments[${index}].words[${day}]`)}
          onText={(text) => {
            const written = withText(words, language, text, locale);
            const next = { ...moment, words: replaced(moment.words, day, written) };
            change(`moments.${index}.${day}.${language}`, index, next, text);
          }}
        />
      ))}
    </>
  );
  const countdown = (moment: CountdownMoment, index: number) => (
    <>
      <Amount
        label={say("making.moment.countdown", { to: dayText(moment.to, 0, read) })}
        value={moment.seconds}
        least={3}
        most={60}
        step={1}
        text={say("time.seconds", { count: moment.seconds })}
        onChange={(seconds) => change(`moments.${index}.seconds`, index, { ...moment, seconds }, "")}
      />
      <MomentWords
        label={say("making.moment.zero")}
        words={moment.words}
        language={language}
        locale={locale}
        trouble={messageAt(issues, `moments[${index}].words`)}
        onText={(text) => {
          const next = { ...moment, words: withText(moment.words, language, text, locale) };
          change(`moments.${index}.${language}`, index, next, text);
        }}
      />
    </>
  );

  return (
    <>
      <Choice
        label={say("making.words-language")}
        value={language}
        onChange={onLanguage}
        options={plainOptions(LANGUAGES, (value) => LANGUAGE_NAMES[value])}
      />
      {moments.map((moment, index) => (
        <div key={moment.kind} className="making-row">
          {moment.kind === "windows" ? windows(moment, index) : countdown(moment, index)}
        </div>
      ))}
    </>
  );
}
