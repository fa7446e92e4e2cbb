/** The way in: the console, and each screen of the house with what it is. A page the house does not know shows its code. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { House } from "../../electron/contract/state.ts";
import { inLanguage } from "../../electron/contract/words.ts";
import { useClockFace, useKnown } from "../link/react.ts";
import { EmergencyMessage } from "../ui/EmergencyMessage.tsx";
import { wayInLanguage } from "../ui/languages.ts";
import { PairingCode } from "../ui/pairing/PairingCode.tsx";
import { RehearsalBadge } from "../ui/RehearsalBadge.tsx";
import { usePageMarks } from "../ui/rehearsal.ts";
import { KINDS, type Kind, addressOf, ownAddress, screensOf } from "./kinds.ts";

interface ScreensProps {
  readonly house: House;
  readonly kind: Kind;
  readonly language: string;
  /** The screen that this page is, by its key. */
  readonly own: string | null;
}

function Screens({ house, kind, language, own }: ScreensProps) {
  const { t } = useTranslation();
  const screens = screensOf(house.screens, kind);
  if (screens.length === 0) return null;
  const zoneName = (id: string): string =>
    inLanguage(house.zones.find((zone) => zone.id === id)?.name ?? id, language, house.venue.locale);
  return (
    <section className="chooser-kind" aria-label={t(kind)}>
      <div className="chooser-kind-head">
        <h2>{t(kind)}</h2>
        <p>{t(`${kind}What`)}</p>
      </div>
      <ul>
        {screens.map((screen) => (
          <li key={screen.id}>
            <a href={addressOf(screen.id, kind)} data-own={screen.id === own}>
              <span>{zoneName(screen.zone)}</span>
              <small>
                <bdi>{screen.id}</bdi>
                {kind !== "players" && screen.roles.includes("player") && ` · ${t("withSound")}`}
                {screen.id === own && ` · ${t("this")}`}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Props {
  /** The screen that this page is paired as; null: it is none. */
  readonly own: string | null;
  /** Somebody came to choose, so a paired page does not go on to its own by itself. */
  readonly choosing: boolean;
}

export function Chooser({ own, choosing }: Props) {
  const { t, i18n } = useTranslation();
  const { house, state, stranger } = useKnown();
  const now = useClockFace(60_000);
  const locale = house?.venue.locale ?? null;
  const language = wayInLanguage(navigator.languages, locale);
  const [leaving, setLeaving] = useState(false);
  usePageMarks("Ronron", house !== null && house.rehearsal !== null, language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = i18n.dir(language);
    i18n.changeLanguage(language).catch(reportError);
  }, [language, i18n]);
  useEffect(() => {
    if (own === null || choosing) return;
    const screen = house?.screens.find(({ id }) => id === own);
    if (screen === undefined) return;
    setLeaving(true);
    location.replace(ownAddress(screen));
  }, [house, own, choosing]);

  if (stranger) return <PairingCode />;
  return (
    <>
      <main className="chooser" aria-busy={leaving}>
        <header>
          <p className="chooser-mark">Ronron</p>
          <h1>{house === null ? "Ronron" : inLanguage(house.venue.name, language, house.venue.locale)}</h1>
          <p role="status" className="chooser-status">
            {house === null ? t("looking") : house.screens.length === 0 ? t("none") : ""}
          </p>
        </header>
        <a className="chooser-console" href="/console/">
          <span>{t("console")}</span>
          <small>{t("consoleWhat")}</small>
        </a>
        {house !== null && KINDS.map((kind) => <Screens key={kind} house={house} kind={kind} language={language} own={own} />)}
        <p className="chooser-docs">
          <a href="/api/docs">{t("docs")}</a>
        </p>
      </main>
      <EmergencyMessage
        emergency={state?.emergency ?? null}
        label={t("emergency")}
        language={language}
        locale={locale ?? language}
      />
      {house !== null && (
        <RehearsalBadge rehearsal={house.rehearsal} now={now} timeZone={house.venue.timeZone} language={language} />
      )}
    </>
  );
}
