/** The address names no screen of this house: says so, and lists the kiosks to choose from. */
import { useTranslation } from "react-i18next";
import type { House } from "../../electron/contract/state.ts";
import { inLanguage } from "../../electron/contract/words.ts";
import type { Language } from "./words.ts";

interface Props {
  readonly house: House;
  readonly asked: string | null;
  readonly language: Language;
}

export function Choose({ house, asked, language }: Props) {
  const { t } = useTranslation();
  const kiosks = house.screens.filter((screen) => screen.roles.includes("kiosk"));
  const zoneName = (id: string): string => {
    const zone = house.zones.find((candidate) => candidate.id === id);
    return zone === undefined ? id : inLanguage(zone.name, language, house.venue.locale);
  };
  return (
    <main className="choose">
      <p className="choose-venue">{inLanguage(house.venue.name, language, house.venue.locale)}</p>
      <h1 className="choose-title">{t("chooseTitle")}</h1>
      <p className="choose-why">{asked === null || asked === "" ? t("chooseMissing") : t("chooseUnknown", { id: asked })}</p>
      {kiosks.length === 0 && <p className="choose-why">{t("chooseNone")}</p>}
      <ul className="choose-list">
        {kiosks.map((screen) => (
          <li key={screen.id}>
            <a className="choose-screen" href={`/kiosk/?screen=${screen.id}`}>
              <span>{zoneName(screen.zone)}</span>
              <small>{screen.id}</small>
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
