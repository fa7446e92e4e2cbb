/** What happens when something in this process fails that nothing caught. */
import { app } from "electron";
import type { Log } from "../controller/ports.ts";
import { decideAfterFault } from "./policy/presence.ts";

/** In place of Electron's own answer, a dialog that would stand before the visitors until somebody comes. */
export function surviveFaults(log: Log): void {
  process.on("uncaughtException", (error) => {
    log.warn(error.stack ?? error.message);
    if (decideAfterFault(app.isPackaged, process.uptime()) === "restart") {
      const image = process.env["APPIMAGE"];
      app.relaunch(image === undefined ? {} : { execPath: image });
    }
    app.exit(1);
  });
}
