/** Hosts this screen's player out of sight; asks for one touch where the browser wants one before it lets sound out. */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { hear, PlayerSays, say } from "../link/stage.ts";

export function SoundHost({ screen }: { readonly screen: string }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLIFrameElement>(null);
  const [needsGesture, setNeedsGesture] = useState(false);

  useEffect(
    () =>
      hear(
        () => frame.current?.contentWindow ?? null,
        PlayerSays,
        (message) => setNeedsGesture(message.kind === "needs-gesture"),
      ),
    [],
  );

  const start = (): void => {
    const player = frame.current?.contentWindow;
    if (player !== null && player !== undefined) say(player, { kind: "start-sound" });
    setNeedsGesture(false);
  };

  return (
    <>
      <iframe
        ref={frame}
        className="sound-host"
        src={`/player/?screen=${encodeURIComponent(screen)}`}
        title={t("player")}
        allow="autoplay; speaker-selection"
        inert
      />
      {needsGesture && (
        <button type="button" className="start-sound" onClick={start}>
          <span className="start-sound-waves" aria-hidden="true">
            <i />
            <i />
            <i />
            <i />
          </span>
          {t("startSound")}
        </button>
      )}
    </>
  );
}
