/** The home of a visit: what there is to open, each with a line that says why one would. */
import { inLanguage, parseInstant } from "../../../electron/contract/words.ts";
import { useKnown, useLocalDays, useVenueNow } from "../../link/react.ts";
import { timeText } from "../format.ts";
import { nowAndNext } from "../programme.ts";
import { HomeDrawing } from "./HomeDrawing.tsx";
import type { ViewName, ViewProps } from "./view.ts";
import { viewsOf } from "./views.ts";
import { say } from "./words.ts";
import "./home.css";

type Props = Omit<ViewProps, "about" | "home">;

export function Home({ house, language, locale, open }: Props) {
  const { programme } = useKnown();
  const now = useVenueNow(60_000);
  const { date } = useLocalDays(house.venue.timeZone)(now);
  const next = nowAndNext(programme, now).next.find((entry) => entry.date === date);
  const lineOf = (name: ViewName): string => {
    if (name !== "today" || next === undefined) return say(language, `${name}Line`);
    const time = timeText(parseInstant(next.from), house.venue.timeZone, language);
    return say(language, "todayNext", { time, title: inLanguage(next.title, language, locale) });
  };
  return (
    <div className="home">
      <h1 className="home-title">{say(language, "begin")}</h1>
      <ul className="home-views">
        {viewsOf(house, programme).map((name) => (
          <li key={name} className="home-item" data-view={name}>
            <button type="button" className="home-view" onClick={() => open(name, null)}>
              <HomeDrawing name={name} />
              <span className="home-name">{say(language, name)}</span>
              <span className="home-line">{lineOf(name)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
