/** Holds a window to its rules: keys, addresses, new windows, closing. */
import type { BrowserWindow } from "electron";
import { decideNewWindow, mayClose, mayNavigate } from "./policy/navigation.ts";
import { pagePreferences } from "./policy/options.ts";
import { decideKey } from "./policy/shortcuts.ts";
import type { WindowTraits } from "./policy/window.ts";

export interface Guardian {
  origin: string;
  isEnding: () => boolean;
  openConsole: () => void;
  askToQuit: () => void;
}

export function guardWindow(window: BrowserWindow, traits: WindowTraits, guardian: Guardian): void {
  const page = window.webContents;
  const place = { origin: guardian.origin, kind: traits.kind };

  page.on("before-input-event", (event, press) => {
    const decision = decideKey(press, traits);
    if (decision !== "allow") event.preventDefault();
    if (decision === "open-console") guardian.openConsole();
    if (decision === "ask-to-quit") guardian.askToQuit();
  });
  page.on("will-frame-navigate", (event) => {
    if (!mayNavigate(event.url, event.isMainFrame, place)) event.preventDefault();
  });
  page.on("will-redirect", (event) => {
    if (!mayNavigate(event.url, event.isMainFrame, place)) event.preventDefault();
  });
  page.on("will-prevent-unload", (event) => {
    // Electron asks nobody "leave this page?": a page that wants the question would only never close.
    event.preventDefault();
  });
  page.setWindowOpenHandler(({ url }) => {
    const decision = decideNewWindow(url, place);
    if (decision === "open-console") guardian.openConsole();
    if (decision !== "open-beside") return { action: "deny" };
    return { action: "allow", overrideBrowserWindowOptions: { webPreferences: pagePreferences(traits.kind) } };
  });
  page.on("did-create-window", (child) => {
    guardWindow(child, { kind: traits.kind, locked: false }, guardian);
  });
  window.on("close", (event) => {
    if (!mayClose(traits, guardian.isEnding())) event.preventDefault();
  });
}
