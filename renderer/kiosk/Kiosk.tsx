/** The kiosk page: waits for its house, finds its screen, and shows what is above everything. */
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKnown, useVenueNow } from "../link/react.ts";
import { RehearsalBadge } from "../ui/RehearsalBadge.tsx";
import { Choose } from "./Choose.tsx";
import { EmergencyMessage } from "./EmergencyMessage.tsx";
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

/** `asked` is the screen the address names. */
export function Kiosk({ asked }: { readonly asked: string | null }) {
  const { t, i18n } = useTranslation();
  const { house, state } = useKnown();
  const now = useVenueNow(60_000);
  const locale = house?.venue.locale ?? "fr";
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? houseLanguage(locale);
  const choose = useCallback((wished: Language) => setChosen(wished), []);

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = i18n.dir(language);
    i18n.changeLanguage(language).catch(reportError);
  }, [language, i18n]);

  const screen = house === null ? null : findScreen(house.screens, asked);
  return (
    <>
      {house === null && <Waiting />}
      {house !== null && screen === null && <Choose house={house} asked={asked} language={language} />}
      {house !== null && screen !== null && <Wall house={house} state={state} screen={screen} language={language} choose={choose} />}
      <EmergencyMessage emergency={state?.emergency ?? null} language={language} locale={locale} />
      {house !== null && (
        <RehearsalBadge rehearsal={house.rehearsal} now={now} timeZone={house.venue.timeZone} language={LANGUAGES[language].format} label={t("rehearsal")} />
      )}
    </>
  );
}
