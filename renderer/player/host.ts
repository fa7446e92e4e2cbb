/** The page that hosts this player in an iframe: it is told how things are, and passes on a person's touch. */
import { HostSays, hear, say } from "../link/stage.ts";
import type { Player } from "./player.ts";

const TELL_EVERY_MILLISECONDS = 1000;

/** While an engine is touched its host is told so often: a needle moves by it. */
const TELL_ENGINE_EVERY_MILLISECONDS = 40;

/** Speaks to the hosting page, if there is one. It is told each second, since a host may come to listen late. Returns stop. */
export function speakToHost(player: Player): () => void {
  const host = parent;
  if (host === window) return () => undefined;
  let handled = false;

  const listen = (message: HostSays): void => {
    switch (message.kind) {
      case "start-sound":
        player.startSound();
        return;
      case "engine":
        // A touch of the hosting page is one of this page, too: a starter that is held may start the sound as well.
        if (message.starter && player.status().needsGesture) player.startSound();
        handled = true;
        player.handleEngine(message);
        return;
      case "engine-off":
        player.handleEngine(null);
        return;
      default:
        message satisfies never;
    }
  };

  const tellEngine = (): void => {
    if (!handled) return;
    const engine = player.engine();
    say(host, engine);
    handled = engine.phase !== "off";
  };

  const stopHearing = hear(() => host, HostSays, listen);
  const timer = setInterval(() => {
    const { needsGesture, levelDbfs } = player.status();
    say(host, needsGesture ? { kind: "needs-gesture" } : { kind: "sounding", levelDbfs });
  }, TELL_EVERY_MILLISECONDS);
  const engineTimer = setInterval(tellEngine, TELL_ENGINE_EVERY_MILLISECONDS);
  return () => {
    stopHearing();
    clearInterval(timer);
    clearInterval(engineTimer);
  };
}
