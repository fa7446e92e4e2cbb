/** The kiosk page: waits for its house, finds its screen, and shows what is above everything. */
import { useTranslation } from "react-i18next";
import type { Standalone } from "../link/kept-files.ts";
import { useClockFace, useKnown } from "../link/react.ts";
import { EmergencyMessage } from "../ui/EmergencyMessage.tsx";
import { RehearsalBadge } from "../ui/RehearsalBadge.tsx";
import { Captions } from "./Captions.tsx";
import { Choose } from "./Choose.tsx";
import { StaffCorner } from "./door/StaffCorner.tsx";
import { usePageMarks } from "../ui/rehearsal.ts";
import { usePageLanguage } from "./page-language.ts";
import { findScreen, houseLanguage } from "./screen.ts";
import { useComfort } from "./visit/use-comfort.ts";
import { useVisit } from "./visit/use-visit.ts";
import { Wall } from "./Wall.tsx";
import { LANGUAGES } from "./words.ts";

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

/** Of a page that is no screen yet; nobody visits it. */
const SOME_SECONDS = 45;

interface Props {
  /** The screen the address names. */
  readonly asked: string | null;
  readonly standalone: Standalone;
}

export function Kiosk({ asked, standalone }: Props) {
  const { t } = useTranslation();
  const { house, state } = useKnown();
  const now = useClockFace(60_000);
  const locale = house?.venue.locale ?? "fr";
  const screen = house === null ? null : findScreen(house.screens, asked);
  const visit = useVisit(screen?.idleSeconds ?? SOME_SECONDS, state !== null && state.emergency !== null);
  const language = visit.visit.language ?? houseLanguage(locale);
  const calm = useComfort(visit.visit.comfort);

  usePageLanguage(language);
  usePageMarks("Ronron", house !== null && house.rehearsal !== null, language);

  return (
    <>
      {house === null && <Waiting />}
      {house !== null && screen === null && <Choose house={house} asked={asked} language={language} />}
      {house !== null && screen !== null && (
        <Wall standalone={standalone} house={house} state={state} screen={screen} language={language} visit={visit} calm={calm} />
      )}
      {screen !== null && <Captions zone={screen.zone} language={language} locale={locale} />}
      {house !== null && screen !== null && <StaffCorner house={house} screen={screen} language={language} />}
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
