/** The kiosk page: waits for its house, finds its screen, and shows what is above everything. */
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClockFace, useKnown } from "../link/react.ts";
import { EmergencyMessage } from "../ui/EmergencyMessage.tsx";
import { RehearsalBadge } from "../ui/RehearsalBadge.tsx";
import { Captions } from "./Captions.tsx";
import { Choose } from "./Choose.tsx";
import { usePageMarks } from "../ui/rehearsal.ts";
import { usePageLanguage } from "./page-language.ts";
import { findScreen, houseLanguage } from "./screen.ts";
import { Wall } from "./Wall.tsx";
import { type Language, LANGUAGES } from "./words.ts";

function Waiting() {
  const { t } = useTranslation();
  return (
    <main className="calm">
      <h1 className="calm-title">{t("waiting")}</h1>
      <p role="status">{t("waitingMore")}</p>
      <span className="calm-purr" aria-hidden="true" />
    </main>
  );
}

interface Props {
  /** The screen the address names. */
  readonly asked: string | null;
  /** Resolves to the sentence that says why this screen cannot start by itself, or to null where it can. */
  readonly standalone: Promise<string | null>;
}

export function Kiosk({ asked, standalone }: Props) {
  const { t } = useTranslation();
  const { house, state } = useKnown();
  const now = useClockFace(60_000);
  const locale = house?.venue.locale ?? "fr";
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? houseLanguage(locale);
  const choose = useCallback((wished: Language) => setChosen(wished), []);

  usePageLanguage(language);
  usePageMarks("Ronron", house !== null && house.rehearsal !== null, language);

  const screen = house === null ? null : findScreen(house.screens, asked);
  return (
    <>
      {house === null && <Waiting />}
      {house !== null && screen === null && <Choose house={house} asked={asked} language={language} />}
      {house !== null && screen !== null && (
        <Wall standalone={standalone} house={house} state={state} screen={screen} language={language} choose={choose} />
      )}
      {screen !== null && <Captions zone={screen.zone} language={language} locale={locale} />}
      <EmergencyMessage emergency={state?.emergency ?? null} label={t("emergency")} language={language} locale={locale} />
      {house !== null && (
        <RehearsalBadge
          rehearsal={house.rehearsal}
          now={now}
          timeZone={house.venue.timeZone}
          language={LANGUAGES[language].format}
        />
      )}
    </>
  );
}
