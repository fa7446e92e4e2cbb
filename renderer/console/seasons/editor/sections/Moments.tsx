/** What happens at a date while a theme is worn: told here, and kept as it is. */
import { useSpeech } from "../../../speech.ts";
import type { Draft } from "../../logic/history.ts";

/** A day of every year, "12-24", as people write it. */
function dayText(monthDay: string, language: string): string {
  const date = new Date(`2024-${monthDay}T12:00:00Z`);
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "long" }).format(date);
}

export function MomentsSection({ moments }: Pick<Draft, "moments">) {
  const { say, name, language } = useSpeech();
  return (
    <>
      <ul>
        {moments.map((moment) => (
          <li key={moment.kind}>
            {moment.kind === "windows"
              ? say("making.moment.windows", {
                  from: dayText(moment.from, language),
                  to: dayText(moment.to, language),
                  count: moment.words.length,
                })
              : say("making.moment.countdown", {
                  seconds: moment.seconds,
                  to: dayText(moment.to, language),
                  words: name(moment.words),
                })}
          </li>
        ))}
      </ul>
      <p className="quiet">{say("making.moments-kept")}</p>
    </>
  );
}
