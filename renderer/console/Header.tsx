/** The bar above everything: which house, what time it is there, and the few things that must always be at hand. */
import { Button } from "@mantine/core";
import type { House, VenueState } from "../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../electron/contract/words.ts";
import { useDesk } from "./desk.ts";
import { EmergencyButton } from "./EmergencyButton.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { offsetName } from "./logic/venue-time.ts";
import { MuteAll } from "./MuteAll.tsx";
import { PaletteButton } from "./palette/PaletteButton.tsx";
import { useSpeech } from "./speech.ts";
import { type View, VIEWS } from "./view-address.ts";

function Clock({ house, now }: { house: House; now: Instant }) {
  const { say, language } = useSpeech();
  const { timeZone } = house.venue;
  const locale = language === "en" ? "en-GB" : language;
  const time = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: "medium", hourCycle: "h23" }).format(now);
  const date = new Intl.DateTimeFormat(locale, { timeZone, weekday: "long", day: "numeric", month: "long" }).format(now);
  return (
    <div className="clock" role="group" aria-label={say("clock.label")}>
      <time className="clock__time">{time}</time>
      <span className="clock__detail">
        <span>{date}</span>
        <span className="quiet">{say("clock.zone", { zone: timeZone, offset: offsetName(timeZone, now) })}</span>
      </span>
    </div>
  );
}

function Opening({ opening, now }: { opening: VenueState["opening"]; now: Instant }) {
  const speech = useSpeech();
  const words = opening.open ? "opening.open" : "opening.closed";
  const text =
    opening.until === null
      ? speech.say(`${words}-always`)
      : speech.say(words, { time: speech.moment(parseInstant(opening.until), now) });
  return <span className={opening.open ? "opening opening--open" : "opening"}>{text}</span>;
}

export function Header({
  house,
  state,
  now,
  view,
  onView,
  onAsk,
}: {
  house: House;
  state: VenueState;
  now: Instant;
  view: View;
  onView: (view: View) => void;
  /** The palette is wanted. */
  onAsk: () => void;
}) {
  const { say, name } = useSpeech();
  const desk = useDesk();
  return (
    <header className="bar">
      <h1 className="bar__venue">
        <span className="wordmark">Ronron</span>
        <span className="bar__name">{name(house.venue.name)}</span>
      </h1>
      {/* A rehearsal shows its clock in the bar above: two of them would never agree. */}
      {house.rehearsal === null ? <Clock house={house} now={now} /> : null}
      <Opening opening={state.opening} now={now} />
      <PaletteButton onOpen={onAsk} />
      <div className="bar__actions">
        <MuteAll house={house} state={state} now={now} />
        <EmergencyButton house={house} declared={state.emergency !== null} />
        <LanguageSwitch />
        <Button variant="subtle" color="gray" onClick={desk.logOut}>
          {say("logout")}
        </Button>
      </div>
      <nav className="views" aria-label={say("views")}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            className="pick"
            aria-current={view === one ? "page" : undefined}
            onClick={() => onView(one)}
          >
            {say(`view.${one}`)}
          </button>
        ))}
      </nav>
    </header>
  );
}
