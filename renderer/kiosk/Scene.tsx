/** What a visitor sees of a kiosk: its theme, and before it the scene that attracts them or the visit that they are on. */
import { type CSSProperties, type PointerEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { rateOf } from "../../electron/contract/rehearsal.ts";
import type { House, VenueState } from "../../electron/contract/state.ts";
import type { DayPart, Theme } from "../../electron/contract/theme.ts";
import { type Instant, inLanguage } from "../../electron/contract/words.ts";
import { Decor } from "../decor/Decor.tsx";
import { useLink, useVenueNow } from "../link/react.ts";
import { driftAt } from "./attract/drift.ts";
import { Invitation } from "./attract/Invitation.tsx";
import { OnNow } from "./attract/OnNow.tsx";
import { swallowClick } from "./controls/swallow-click.ts";
import { Clock } from "./Clock.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Moments } from "./moments/Moments.tsx";
import { Opening } from "./Opening.tsx";
import type { VisitStep } from "./visit/visit.ts";
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
  /** Less motion is asked for. */
  readonly calm: boolean;
  /** false: a board, which asks for nothing. */
  readonly touch: boolean;
  readonly take: (step: VisitStep) => void;
  /** The open page of a visit, in place of the scene's words; null: there is none. */
  readonly front: ReactNode;
  readonly onMissing: (address: string) => void;
  readonly onReady: (themes: readonly string[]) => void;
  readonly onCounter: (framesPerSecond: () => number | null) => void;
}

/** What of the scene is touched for its own sake, and wakes nothing else. */
const OWN = "button, a, [role=dialog], .behind";

/** How much of the programme stands before the scene: two lines beside an invitation, more on a board. */
const MOST_ENTRIES = { touch: 2, board: 5 } as const;

/** Of a screen's shorter side, in hundredths: more than a letter's stem is thick, less than anybody sees move. */
const LONGEST_DRIFT = 0.9;

export function Scene({ house, theme, part, changesAt, themes, opening, language, calm, touch, take, front, ...props }: Props) {
  const link = useLink();
  const minutes = useVenueNow(60_000) / 60_000;
  const { name, locale, timeZone } = house.venue;
  const drift = driftAt(minutes);
  const closed = opening?.open === false;
  // The picture keeps the words' side free; behind an open page there are none, and nobody needs it painted anew.
  const rightToLeft = useTranslation().i18n.dir(language) === "rtl";
  const [mirrored, setMirrored] = useState(rightToLeft);
  if (front === null && mirrored !== rightToLeft) setMirrored(rightToLeft);
  const drifting: CSSProperties = {
    translate: `${(drift.x * LONGEST_DRIFT).toFixed(2)}vmin ${(drift.y * LONGEST_DRIFT).toFixed(2)}vmin`,
  };

  // At the very touch, not when the finger leaves: a hand is answered at once.
  const wake = (event: PointerEvent<HTMLElement>): void => {
    if (!touch || front !== null || !(event.target instanceof Element)) return;
    if (event.target.closest(OWN) !== null && event.target.closest(".invitation") === null) return take({ kind: "stay" });
    swallowClick();
    take({ kind: "begin" });
  };

  const scene = (
    <>
      <header className="top">
        <div className="house">
          <p className="venue">{inLanguage(name, language, locale)}</p>
          {opening !== null && <Opening opening={opening} timeZone={timeZone} language={language} />}
        </div>
        <Clock timeZone={timeZone} language={language} />
      </header>
      <main className="heart drifting" style={drifting}>
        <Welcome theme={theme} closed={closed} language={language} locale={locale} />
        {theme !== null && <Moments theme={theme} timeZone={timeZone} language={language} locale={locale} />}
      </main>
      <footer className="foot">
        {!closed && (
          <div className="drifting" style={drifting}>
            <OnNow
              timeZone={timeZone}
              language={language}
              locale={locale}
              most={touch ? MOST_ENTRIES.touch : MOST_ENTRIES.board}
            />
          </div>
        )}
        {touch && (
          <div className="invite">
            <Invitation language={language} begin={() => take({ kind: "begin" })} />
            <LanguageSwitch language={language} choose={(chosen) => take({ kind: "speak", language: chosen })} />
          </div>
        )}
      </footer>
    </>
  );

  return (
    <div className="wall" data-visited={front !== null} data-closed={closed} data-touch={touch} onPointerDown={wake}>
      {theme !== null && (
        <Decor
          theme={theme}
          part={part}
          changesAt={changesAt}
          now={() => link.now()}
          rate={rateOf(house.rehearsal)}
          themes={themes}
          mirrored={mirrored}
          still={calm}
          busy={front !== null}
          onMissing={props.onMissing}
          onReady={props.onReady}
          onCounter={props.onCounter}
        />
      )}
      {front ?? scene}
    </div>
  );
}
