/** Brings the page of a window back when it dies, hangs or does not load. */
import type { BrowserWindow } from "electron";
import type { Log } from "../controller/ports.ts";
import { HUNG_MILLISECONDS, NO_RELOADS, isErrorPage, isLoadLost, planReload } from "./policy/recovery.ts";
import type { WantedWindow } from "./policy/window.ts";

/** Loads the page and keeps it there until the window is gone. */
export function keepPage(window: BrowserWindow, { key, url }: WantedWindow, log: Log): void {
  const page = window.webContents;
  let reloads = NO_RELOADS;
  let reload: NodeJS.Timeout | null = null;
  let hung: NodeJS.Timeout | null = null;

  const load = (): void => {
    reload = null;
    // A rejection says what did-fail-load has said already.
    window.loadURL(url).catch(() => null);
  };
  const comeBack = (why: string): void => {
    if (reload !== null || window.isDestroyed()) return;
    const next = planReload(reloads, performance.now());
    reloads = next.reloads;
    log.warn(`The page of ${key} ${why}; it is loaded again in ${next.delayMilliseconds / 1000} s.`);
    reload = setTimeout(load, next.delayMilliseconds);
  };
  const comeRound = (): void => {
    if (hung !== null) clearTimeout(hung);
    hung = null;
  };

  page.on("render-process-gone", (_event, { reason }) => {
    comeRound();
    comeBack(`is gone (${reason})`);
  });
  page.on("did-fail-load", (_event, errorCode, errorDescription, _url, isMainFrame) => {
    if (isLoadLost(errorCode, isMainFrame)) comeBack(`did not load (${errorDescription})`);
  });
  page.on("did-navigate", (_event, _url, httpStatus) => {
    if (isErrorPage(httpStatus)) comeBack(`did not load (HTTP ${httpStatus})`);
  });
  page.on("unresponsive", () => {
    // A hung renderer cannot reload; ending it lets render-process-gone take over.
    hung ??= setTimeout(() => {
      hung = null;
      log.warn(`The page of ${key} hangs and is ended.`);
      page.forcefullyCrashRenderer();
    }, HUNG_MILLISECONDS);
  });
  page.on("responsive", comeRound);
  window.on("closed", () => {
    comeRound();
    if (reload !== null) clearTimeout(reload);
  });

  load();
}
