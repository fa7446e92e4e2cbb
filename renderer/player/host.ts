/** The page that hosts this player in an iframe: it is told how things are, and passes on a person's touch. */
import { HostSays, hear, say } from "../link/stage.ts";
import type { Player } from "./player.ts";

const TELL_EVERY_MILLISECONDS = 1000;

/** Speaks to the hosting page, if there is one. It is told each second, since a host may come to listen late. Returns stop. */
export function speakToHost(player: Player): () => void {
  const host = parent;
  if (host === window) return () => undefined;
  const stopHearing = hear(
    () => host,
    HostSays,
    () => player.startSound(),
  );
  const timer = setInterval(() => {
    const { needsGesture, levelDbfs } = player.status();
    say(host, needsGesture ? { kind: "needs-gesture" } : { kind: "sounding", levelDbfs });
  }, TELL_EVERY_MILLISECONDS);
  return () => {
    stopHearing();
    clearInterval(timer);
  };
}
