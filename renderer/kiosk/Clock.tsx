/** The venue's clock and date, with a scale of sixty lights that a second hand of light runs along. */
import { useClockFace } from "../link/react.ts";
import { dateText, secondOf, timeText } from "./format.ts";
import { inOrder } from "./screen.ts";
import type { Language } from "./words.ts";

const SECONDS = Array.from({ length: 60 }, (_, second) => second);

export function Clock({ timeZone, language }: { readonly timeZone: string; readonly language: Language }) {
  const now = useClockFace(1_000);
  const second = secondOf(now);
  return (
    <div className="clock">
      <div className="clock-dates">
        {inOrder(language).map((tag) => (
          <p key={tag} lang={tag} className="clock-date">
            {dateText(now, timeZone, tag)}
          </p>
        ))}
      </div>
      <time className="clock-time" dateTime={new Date(now).toISOString()}>
        {Array.from(timeText(now, timeZone, language)).map((character, index) => (
          <span key={index} className={character === ":" ? "clock-colon" : "clock-digit"}>
            {character}
          </span>
        ))}
      </time>
      <div className="clock-scale" aria-hidden="true">
        {SECONDS.map((tick) => (
          <span key={tick} className="clock-tick" data-past={tick <= second} data-now={tick === second} />
        ))}
      </div>
    </div>
  );
}
