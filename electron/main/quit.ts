/** Ends Ronron: the windows may close, the house stops, then the program. */
import { app, session } from "electron";
import type { Log } from "../controller/ports.ts";
import { partitionOf } from "./policy/options.ts";
import { mayQuit } from "./policy/presence.ts";

/** The longest the house may take to stop before the program ends all the same. */
const STOP_LIMIT_MILLISECONDS = 8_000;

/** Calls `stop` once, whatever asks the program to end: a person, a signal, the session's end. */
export function stopBeforeQuit(stop: () => Promise<void>, log: Log): { isEnding: () => boolean } {
  let ending = false;
  let stopped = false;

  const endAfter = async (): Promise<void> => {
    const limit = setTimeout(() => {
      log.warn("The house did not stop in time; Ronron ends without it.");
      app.exit(1);
    }, STOP_LIMIT_MILLISECONDS);
    try {
      await stop();
    } catch (error) {
      log.warn(`The house did not stop well: ${String(error)}`);
    }
    clearTimeout(limit);
    stopped = true;
    app.quit();
  };

  app.on("before-quit", (event) => {
    if (stopped) return;
    event.preventDefault();
    if (ending) return;
    ending = true;
    void endAfter();
  });
  // Windows come and go with their displays; whether Ronron ends with them is decided elsewhere.
  app.on("window-all-closed", () => null);
  return { isEnding: () => ending };
}

/** Ends Ronron if the console's operator is signed in at the gateway. */
export async function quitForOperator(origin: string, log: Log): Promise<void> {
  try {
    const answer = await session
      .fromPartition(partitionOf("console"))
      .fetch(new URL("/api/session", origin).href, { credentials: "include" });
    if (answer.ok && mayQuit(await answer.json())) app.quit();
    else log.info("Ronron ends only for an operator who has signed in at the console.");
  } catch (error) {
    log.warn(`Who is at the console could not be asked: ${String(error)}`);
  }
}
