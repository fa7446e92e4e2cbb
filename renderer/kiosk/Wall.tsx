/** What a kiosk shows: its zone's theme, and before it the venue's name, the welcome and the clock. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { rateOf } from "../../electron/contract/rehearsal.ts";
import type { Fault } from "../../electron/contract/report.ts";
import type { House, VenueState } from "../../electron/contract/state.ts";
import { inLanguage, parseInstant } from "../../electron/contract/words.ts";
import { Decor } from "../decor/Decor.tsx";
import { useDayPart, useKnown, useLink, useZone } from "../link/react.ts";
import { Clock } from "./Clock.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Moments } from "./moments/Moments.tsx";
import { Opening } from "./Opening.tsx";
import { missingPicture, needsController, reportOf, useReports } from "./reports.ts";
import { type HouseScreen, houseLanguage, themeToWear } from "./screen.ts";
import { SoundHost } from "./SoundHost.tsx";
import { Welcome } from "./Welcome.tsx";
import type { Language } from "./words.ts";

interface Props {
  readonly house: House;
  readonly state: VenueState | null;
  readonly screen: HouseScreen;
  readonly language: Language;
  readonly choose: (language: Language) => void;
  readonly standalone: Promise<string | null>;
}

const nothingCounted = (): null => null;

/** Says on the page itself what could be put on within a frame. */
function sayReady(themes: readonly string[]): void {
  document.documentElement.dataset["ready"] = themes.join(" ");
}

export function Wall({ house, state, screen, language, choose, standalone }: Props) {
  const { t } = useTranslation();
  const link = useLink();
  const { status, revision } = useKnown();
  const segment = useZone(screen.zone);
  const theme = themeToWear(house.themes, segment);
  const part = useDayPart();
  const frames = useRef<() => number | null>(nothingCounted);
  const count = useCallback((framesPerSecond: () => number | null) => {
    frames.current = framesPerSecond;
  }, []);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const note = useCallback(
    (fault: Fault) => setFaults((known) => [...known.filter(({ message }) => message !== fault.message), fault]),
    [],
  );
  const missing = useCallback((address: string) => note(missingPicture(address)), [note]);
  useEffect(() => {
    standalone.then((trouble) => trouble !== null && note(needsController(trouble)), reportError);
  }, [standalone, note]);
  const { name, locale, timeZone } = house.venue;

  useReports(link, status === "online", theme?.id ?? null, () =>
    reportOf({
      screen: screen.id,
      revision,
      theme: theme?.id ?? null,
      framesPerSecond: frames.current(),
      machineNow: Date.now(),
      venueNow: link.now(),
      rehearsing: house.rehearsal !== null,
      faults,
    }),
  );

  return (
    <div className="wall">
      {theme !== null && (
        <Decor
          theme={theme}
          part={part}
          changesAt={segment === null ? null : parseInstant(segment.from)}
          now={() => link.now()}
          rate={rateOf(house.rehearsal)}
          themes={house.themes}
          mirrored={document.dir === "rtl"}
          onMissing={missing}
          onReady={sayReady}
          onCounter={count}
        />
      )}
      <header className="top">
        <p className="venue">{inLanguage(name, language, locale)}</p>
        {state !== null && <Opening opening={state.opening} timeZone={timeZone} language={language} />}
        <LanguageSwitch language={language} house={houseLanguage(locale)} choose={choose} />
      </header>
      <main className="heart">
        <Welcome theme={theme} closed={state?.opening.open === false} language={language} locale={locale} />
        {theme !== null && <Moments theme={theme} timeZone={timeZone} language={language} locale={locale} />}
      </main>
      <footer className="foot">
        <Clock timeZone={timeZone} language={language} />
        <p role="status" className="offline">
          {status === "offline" && t("offline")}
        </p>
      </footer>
      {screen.roles.includes("player") && <SoundHost screen={screen.id} />}
    </div>
  );
}
