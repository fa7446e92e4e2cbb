/** The way in: the console, and each screen of the house. */
import { useTranslation } from "react-i18next";
import type { House } from "../../electron/contract/state.ts";
import { inLanguage } from "../../electron/contract/words.ts";
import { useClockFace, useKnown } from "../link/react.ts";
import { EmergencyMessage } from "../ui/EmergencyMessage.tsx";
import { RehearsalBadge } from "../ui/RehearsalBadge.tsx";
import { usePageMarks } from "../ui/rehearsal.ts";

function Screens({
  house,
  role,
  title,
  language,
}: {
  readonly house: House;
  readonly role: "kiosk" | "player";
  readonly title: string;
  readonly language: string;
}) {
  const screens = house.screens.filter((screen) => screen.roles.includes(role));
  if (screens.length === 0) return null;
  const zoneName = (id: string): string =>
    inLanguage(house.zones.find((zone) => zone.id === id)?.name ?? id, language, house.venue.locale);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {screens.map((screen) => (
          <li key={screen.id}>
            <a href={`/${role}/?screen=${screen.id}`}>
              <span>{zoneName(screen.zone)}</span>
              <small>{screen.id}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Chooser({ language }: { readonly language: string }) {
  const { t } = useTranslation();
  const { house, state } = useKnown();
  const now = useClockFace(60_000);
  usePageMarks("Ronron", house !== null && house.rehearsal !== null, language);
  return (
    <>
      <main className="chooser">
        <header>
          <h1>Ronron</h1>
          <p role="status">{house === null ? t("looking") : inLanguage(house.venue.name, language, house.venue.locale)}</p>
        </header>
        <a className="chooser-console" href="/console/">
          <span>{t("console")}</span>
          <small>{t("consoleWhat")}</small>
        </a>
        {house !== null && <Screens house={house} role="kiosk" title={t("kiosks")} language={language} />}
        {house !== null && <Screens house={house} role="player" title={t("players")} language={language} />}
        <p className="chooser-docs">
          <a href="/api/docs">{t("docs")}</a>
        </p>
      </main>
      <EmergencyMessage
        emergency={state?.emergency ?? null}
        label={t("emergency")}
        language={language}
        locale={house?.venue.locale ?? language}
      />
      {house !== null && (
        <RehearsalBadge rehearsal={house.rehearsal} now={now} timeZone={house.venue.timeZone} language={language} />
      )}
    </>
  );
}
