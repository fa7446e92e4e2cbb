/** The last seconds before a day, over the whole screen; then what is said, with the year where a new one begins. */
import { inLanguage } from "../../../electron/contract/words.ts";
import type { CountdownState } from "../../../electron/domain/seasons/moments.ts";
import { unbroken } from "../../ui/i18n.ts";
import type { Language } from "../words.ts";
import { numberText } from "../format.ts";
import { newYear } from "./figures.ts";
import { say } from "./words.ts";
import "./countdown.css";

interface Props {
  /** null: the screen is as always, and only listens. */
  readonly countdown: CountdownState | null;
  readonly language: Language;
  readonly locale: string;
}

export function Countdown({ countdown, language, locale }: Props) {
  const isCounting = countdown !== null && countdown.secondsLeft > 0;
  const words = countdown === null ? "" : unbroken(language, inLanguage(countdown.moment.words, language, locale));
  const year = countdown === null ? null : newYear(countdown.date);
  // Said once as it begins, and once at zero: nobody can listen to a figure each second.
  const begins = countdown === null ? "" : say(language, "counting", { n: numberText(countdown.moment.seconds, language) });
  return (
    <>
      <p role="status" aria-live="polite" className="countdown-told">
        {countdown !== null && (isCounting ? begins : words)}
      </p>
      {countdown !== null && isCounting && (
        <div className="countdown" data-phase="counting" aria-hidden="true">
          <span className="countdown-lamps">
            {Array.from({ length: countdown.moment.seconds }, (_, index) => (
              <i key={index} data-lit={index < countdown.secondsLeft} />
            ))}
          </span>
          <span key={countdown.secondsLeft} className="countdown-figure">
            {numberText(countdown.secondsLeft, language)}
          </span>
        </div>
      )}
      {countdown !== null && !isCounting && (
        <div className="countdown" data-phase="zero" aria-hidden="true">
          {year !== null && <span className="countdown-year">{numberText(year, language)}</span>}
          <span className="countdown-words">{words}</span>
        </div>
      )}
    </>
  );
}
