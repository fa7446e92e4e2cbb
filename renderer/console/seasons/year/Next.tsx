/** What comes next: the changes of dress with their dates, and the moments within seasons. */
import type { House } from "../../../../electron/contract/state.ts";
import type { Instant } from "../../../../electron/contract/words.ts";
import { nextChanges, nextMoments } from "./coming.ts";
import { beginning, comingText, type YearSpeech, zonesText } from "./sentences.ts";
import { Swatch } from "./Swatch.tsx";
import type { YearRead } from "./use-year.ts";

/** So many changes are told. */
const MOST = 5;

interface NextProps {
  readonly house: House;
  /** The year from this month on. */
  readonly year: YearRead;
  readonly now: Instant;
  readonly speech: YearSpeech;
}

export function Next({ house, year, now, speech }: NextProps) {
  const { say, dates } = speech;
  const changes = nextChanges(year.cues, now, MOST);
  const moments = nextMoments(year.cues, now);
  const themeOf = (id: string) => house.themes.find((theme) => theme.id === id);
  return (
    <section className="year__next" aria-labelledby="year-next">
      <h3 id="year-next">{say("year.next")}</h3>
      <div className="year__lists">
        <div>
          <h4>{say("year.changes")}</h4>
          {changes.length === 0 ? <p className="quiet">{say("year.no-changes")}</p> : null}
          <ol>
            {changes.map(({ at, theme, zones }) => (
              <li key={`${at} ${theme}`} className="year__change">
                <Swatch theme={themeOf(theme)} />
                <p>
                  <strong>{speech.theme(theme)}</strong> <span className="quiet">{zonesText(zones, house.zones, speech)}</span>
                </p>
                <p>
                  {beginning(at, speech)} <span className="quiet">{dates.away(at)}</span>
                </p>
              </li>
            ))}
          </ol>
        </div>
        <div>
          <h4>{say("year.moments")}</h4>
          {moments.length === 0 ? <p className="quiet">{say("year.no-moments")}</p> : null}
          <ol>
            {moments.map((coming) => (
              <li key={`${coming.kind} ${coming.theme}`} className="year__change">
                <Swatch theme={themeOf(coming.theme)} />
                <p>
                  <strong>{speech.theme(coming.theme)}</strong>{" "}
                  <span className="quiet">{zonesText(coming.zones, house.zones, speech)}</span>
                </p>
                <p>{comingText(coming, house.themes, speech)}</p>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}
