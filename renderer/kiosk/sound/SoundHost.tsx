/**
 * Hosts this screen's player out of sight, for as long as the screen is one; asks for one touch where the browser wants one
 * before it lets sound out. Whatever stands inside of it may speak to the player: {@link useSound}.
 */
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type EngineSays, hear, type HostSays, PlayerSays, say } from "../../link/stage.ts";
import { type Sound, SoundContext, type SoundState } from "./sound.ts";
import "./sound.css";

/** A player tells how it is each second: not heard of for so long, in milliseconds, it is away. */
const AWAY_AFTER = 4000;

interface Props {
  readonly screen: string;
  /** Whether the screen has loudspeakers of its own. */
  readonly plays: boolean;
  readonly children: ReactNode;
}

export function SoundHost({ screen, plays, children }: Props) {
  const { t } = useTranslation();
  const frame = useRef<HTMLIFrameElement>(null);
  const listeners = useRef(new Set<(engine: EngineSays) => void>());
  const [state, setState] = useState<SoundState>("away");

  useEffect(() => {
    let away: number | undefined;
    const heard = (next: SoundState): void => {
      setState(next);
      clearTimeout(away);
      away = window.setTimeout(() => setState("away"), AWAY_AFTER);
    };
    const listen = (message: PlayerSays): void => {
      if (message.kind === "engine") for (const listener of listeners.current) listener(message);
      else heard(message.kind === "needs-gesture" ? "locked" : "on");
    };
    const stop = hear(() => frame.current?.contentWindow ?? null, PlayerSays, listen);
    return () => {
      stop();
      clearTimeout(away);
    };
  }, []);

  const tell = useCallback((message: HostSays): void => {
    const player = frame.current?.contentWindow;
    if (player !== null && player !== undefined) say(player, message);
  }, []);
  const listenTo = useCallback((listener: (engine: EngineSays) => void): (() => void) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
  const sound = useMemo<Sound>(
    () => ({ state: plays ? state : "none", say: tell, hear: listenTo }),
    [plays, state, tell, listenTo],
  );

  const start = (): void => {
    tell({ kind: "start-sound" });
    setState("on");
  };

  return (
    <SoundContext value={sound}>
      {children}
      {plays && (
        <iframe
          ref={frame}
          className="sound-host"
          src={`/player/?screen=${encodeURIComponent(screen)}`}
          title={t("player")}
          allow="autoplay; speaker-selection"
          inert
        />
      )}
      {plays && state === "locked" && (
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
    </SoundContext>
  );
}
