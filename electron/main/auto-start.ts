/** Enters Ronron once into what starts with the session. Whoever takes it out again keeps it out. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { app } from "electron";
import type { Log } from "../controller/ports.ts";
import { planAutoStart } from "./policy/auto-start.ts";
import type { AutoStart } from "./policy/auto-start.ts";

function enter(plan: AutoStart): void {
  switch (plan.kind) {
    case "login-item":
      app.setLoginItemSettings({ openAtLogin: true, path: plan.executable, args: plan.arguments });
      return;
    case "desktop-entry":
      mkdirSync(dirname(plan.file), { recursive: true });
      writeFileSync(plan.file, plan.text);
      return;
    default:
      plan satisfies never;
  }
}

/** A computer that does not let Ronron enter itself still runs the venue. */
export function setUpAutoStart(houseArguments: readonly string[], rehearsing: boolean, log: Log): void {
  const done = join(app.getPath("userData"), "auto-start-is-set-up");
  const plan = planAutoStart({
    packaged: app.isPackaged,
    rehearsing,
    platform: process.platform,
    executable: process.execPath,
    appImage: process.env["APPIMAGE"] ?? null,
    configFolder: app.getPath("appData"),
    houseArguments,
  });
  if (plan === null || existsSync(done)) return;
  try {
    enter(plan);
    writeFileSync(done, "");
  } catch (error) {
    log.warn(`Ronron will not start by itself with this computer: ${String(error)}`);
  }
}
