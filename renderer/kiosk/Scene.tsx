/** What a visitor sees of a kiosk: its theme, and before it the venue's name, the welcome and the clock. */
import type { ReactNode } from "react";
import { rateOf } from "../../electron/contract/rehearsal.ts";
import type { House, VenueState } from "../../electron/contract/state.ts";
import type { DayPart, Theme } from "../../electron/contract/theme.ts";
import { type Instant, inLanguage } from "../../electron/contract/words.ts";
import { Decor } from "../decor/Decor.tsx";
import { useLink } from "../link/react.ts";
import { Clock } from "./Clock.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Moments } from "./moments/Moments.tsx";
import { Opening } from "./Opening.tsx";
import { houseLanguage } from "./screen.ts";
import { Welcome } from "./Welcome.tsx";
import type { Language } from "./words.ts";

interface Props {
  readonly house: House;
  /** Null in a house without themes. */
  readonly theme: Theme | null;
  readonly part: DayPart;
  /** When the theme began by the venue's clock; null: now. */
  readonly changesAt: Instant | null;
  /** Every theme that may come to be worn here; they are made ready in advance. */
  readonly themes: readonly Theme[];
  readonly opening: VenueState["opening"] | null;
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** What a visitor is told about the screen itself; empty: nothing. */
  readonly notice: string;
  readonly onMissing: (address: string) => void;
  readonly onReady: (themes: readonly string[]) => void;
  readonly onCounter: (framesPerSecond: () => number | null) => void;
  readonly children: ReactNode;
}

export function Scene({ house, theme, part, changesAt, themes, opening, language, choose, notice, ...props }: Props) {
  const link = useLink();
  const { name, locale, timeZone } = house.venue;
  return (
    <div className="wall">
      {theme !== null && (
        <Decor
          theme={theme}
          part={part}
          changesAt={changesAt}
          now={() => link.now()}
          rate={rateOf(house.rehearsal)}
          themes={themes}
          mirrored={document.dir === "rtl"}
          onMissing={props.onMissing}
          onReady={props.onReady}
          onCounter={props.onCounter}
        />
      )}
      <header className="top">
        <p className="venue">{inLanguage(name, language, locale)}</p>
        {opening !== null && <Opening opening={opening} timeZone={timeZone} language={language} />}
        <LanguageSwitch language={language} house={houseLanguage(locale)} choose={choose} />
      </header>
      <main className="heart">
        <Welcome theme={theme} closed={opening?.open === false} language={language} locale={locale} />
        {theme !== null && <Moments theme={theme} timeZone={timeZone} language={language} locale={locale} />}
      </main>
      <footer className="foot">
        <Clock timeZone={timeZone} language={language} />
        <p role="status" className="offline">
          {notice}
        </p>
      </footer>
      {props.children}
    </div>
  );
}
