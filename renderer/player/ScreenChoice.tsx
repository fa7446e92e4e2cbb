/** The player's page without a screen that the plan has: which screen is this? */
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { House } from "../../electron/contract/state.ts";
import type { Words } from "../../electron/contract/words.ts";

interface ScreenChoiceProps {
  readonly house: House;
  /** What the address says; "" where it says nothing. */
  readonly asked: string;
  readonly name: (words: Words) => string;
}

export function ScreenChoice({ house, asked, name }: ScreenChoiceProps): ReactElement {
  const { t } = useTranslation();
  const players = house.screens.filter(({ roles }) => roles.includes("player"));
  const zoneName = (zone: string): string => name(house.zones.find(({ id }) => id === zone)?.name ?? zone);
  return (
    <>
      <h1 className="playing">{t("choose")}</h1>
      {asked === "" ? null : <p>{t("unknown", { screen: asked })}</p>}
      {players.length === 0 ? (
        <p>{t("no-players")}</p>
      ) : (
        <ul className="choice">
          {players.map(({ id, zone }) => (
            <li key={id}>
              <a href={`/player/?screen=${id}`}>
                <span>{zoneName(zone)}</span>
                <small>{id}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a className="choice-all" href="/">
          {t("all-screens")}
        </a>
      </p>
    </>
  );
}
