/** A calm page: which zone, what plays, how loud, and what is wrong. */
import { type ReactElement, useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { House } from "../../electron/contract/state.ts";
import { inLanguage, type Words } from "../../electron/contract/words.ts";
import type { Standalone } from "../link/kept-files.ts";
import { useClockFace, useKnown } from "../link/react.ts";
import { RehearsalBadge } from "../ui/RehearsalBadge.tsx";
import { usePageMarks } from "../ui/rehearsal.ts";
import { LevelBar } from "./LevelBar.tsx";
import type { Player } from "./player.ts";
import { ScreenChoice } from "./ScreenChoice.tsx";
import type { PlayerStatus } from "./status.ts";

function Rehearsal({ house }: { house: House }): ReactElement {
  const { i18n } = useTranslation();
  const now = useClockFace(60_000);
  return <RehearsalBadge rehearsal={house.rehearsal} now={now} timeZone={house.venue.timeZone} language={i18n.language} />;
}

function Faults({ status, trouble }: { status: PlayerStatus; trouble: string | null }): ReactElement {
  const { t } = useTranslation();
  const { status: linkStatus, state } = useKnown();
  const fine = linkStatus === "online" && !status.needsGesture && state?.emergency === null;
  const shown = status.faults.filter(({ code }) => code !== "audio-locked");
  return (
    <div role="status">
      <ul className="faults">
        {linkStatus === "offline" && <li className="soft">{t("offline")}</li>}
        {trouble !== null && <li className="soft">{trouble}</li>}
        {shown.map(({ code, message }) => (
          <li key={message}>
            {t(code)} <small>{message}</small>
          </li>
        ))}
        {shown.length === 0 && fine && <li className="fine">{t("fine")}</li>}
      </ul>
    </div>
  );
}

function Sounding({
  house,
  zone,
  status,
  name,
}: {
  house: House;
  zone: Words;
  status: PlayerStatus;
  name: (words: Words) => string;
}): ReactElement {
  const { t } = useTranslation();
  const { state } = useKnown();
  const emergency = state?.emergency ?? null;
  const playlist = house.playlists.find(({ id }) => id === status.playlist);
  const titles = status.sounds.map((sound) => name(house.sounds.find(({ id }) => id === sound)?.title ?? sound));
  return (
    <>
      <header>
        <h1>{name(zone)}</h1>
        <Rehearsal house={house} />
      </header>
      {emergency === null ? (
        <p className="playing">{playlist === undefined ? t("silence") : name(playlist.name)}</p>
      ) : (
        <p className="playing emergency">
          {t("emergency")} <span>{name(emergency.message)}</span>
        </p>
      )}
      {emergency === null && status.announced !== null && (
        <p className="announced">
          <strong>{t("announcement")}</strong> {name(status.announced)}
        </p>
      )}
      <p className="titles">{titles.join(" · ") || "\u00a0"}</p>
      <LevelBar label={t("level")} levelDbfs={status.levelDbfs} />
    </>
  );
}

interface Page {
  readonly player: Player;
  readonly screenId: string;
  readonly standalone: Standalone;
}

/** The page of a screen's player. */
export function App({ player, screenId, standalone }: Page): ReactElement {
  const { t, i18n } = useTranslation();
  const { house } = useKnown();
  const status = useSyncExternalStore(player.subscribe, player.status);
  const [trouble, setTrouble] = useState<string | null>(null);
  const locale = house?.venue.locale ?? null;
  const screen = house?.screens.find(({ id }) => id === screenId);
  const zone = house?.zones.find(({ id }) => id === screen?.zone);
  const name = (words: Words): string => inLanguage(words, i18n.language, locale ?? "en");

  useEffect(() => {
    standalone.trouble.then(setTrouble, (error: unknown) => setTrouble(String(error)));
  }, [standalone]);
  useEffect(() => {
    // A player has no visitor to ask: it speaks the venue's language.
    if (locale !== null && locale !== i18n.language) void i18n.changeLanguage(locale);
  }, [i18n, locale]);
  useEffect(() => {
    document.documentElement.lang = i18n.language;
    document.documentElement.dir = i18n.dir();
  });
  const title = zone === undefined ? "Ronron" : t("title", { zone: name(zone.name) });
  usePageMarks(title, house !== null && house.rehearsal !== null, i18n.language);

  return (
    <main>
      {house === null && <p className="playing">{t("connecting")}</p>}
      {house !== null && zone === undefined && <ScreenChoice house={house} asked={screenId} name={name} />}
      {house !== null && zone !== undefined && <Sounding house={house} zone={zone.name} status={status} name={name} />}
      {status.needsGesture && zone !== undefined && (
        <div className="locked">
          <p>{t("locked")}</p>
          <button type="button" onClick={() => player.startSound()}>
            {t("start")}
          </button>
        </div>
      )}
      {house !== null && zone !== undefined && <Faults status={status} trouble={trouble} />}
    </main>
  );
}
